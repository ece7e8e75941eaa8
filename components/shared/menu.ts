const openerOf = (menu: HTMLElement) =>
  (menu.getRootNode() as ShadowRoot).querySelector<HTMLElement>(`[popovertarget="${menu.id}"]`);

/** Before a popover closes: the focus that is inside of it goes back to the button that opened it. */
export function leaveMenu(event: Event): void {
  const menu = event.target as HTMLElement;
  const { activeElement } = menu.getRootNode() as ShadowRoot;
  if ((event as ToggleEvent).newState === 'closed' && menu.contains(activeElement)) openerOf(menu)?.focus();
}

/** Places a popover under the button that opens it; the browser only lifts it to the top layer. */
export function placeMenu(event: Event): void {
  const menu = event.target as HTMLElement;
  const button = openerOf(menu);
  if (!button || (event as ToggleEvent).newState !== 'open') return;
  const box = button.getBoundingClientRect();
  const lowest = Math.max(8, innerHeight - menu.offsetHeight - 8);
  menu.style.top = `${Math.min(box.bottom + 4, lowest)}px`;
  menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - menu.offsetWidth - 8))}px`;
}

/** Whether a menu or a dialog covers the page: keys belong to it then. */
export const isCovered = (root: ParentNode): boolean =>
  root.querySelector(':popover-open, dialog[open]') !== null ||
  [
    ...root.querySelectorAll(
      'flight-files, flight-mapping, flight-verification, crosstrack-embed, crosstrack-article',
    ),
  ].some(({ shadowRoot }) => shadowRoot !== null && isCovered(shadowRoot));
