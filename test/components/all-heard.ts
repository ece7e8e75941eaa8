/** Every event of a type that an element fires from now on. */
export function allHeard<K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  element.addEventListener(type, (event) => events.push(event));
  return events;
}
