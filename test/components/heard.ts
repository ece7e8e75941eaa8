/** The next event of a type on an element, with its own class. */
export const heard = <K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
): Promise<HTMLElementEventMap[K]> =>
  new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));
