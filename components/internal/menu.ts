/** Places a popover under the button that opens it; the browser only lifts it to the top layer. */
export function placeMenu(event: Event): void {
  const menu = event.target as HTMLElement;
  const button = (menu.getRootNode() as ShadowRoot).querySelector(`[popovertarget="${menu.id}"]`);
  if (!button || (event as ToggleEvent).newState !== 'open') return;
  const box = button.getBoundingClientRect();
  menu.style.top = `${box.bottom + 4}px`;
  menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - menu.offsetWidth - 8))}px`;
}
