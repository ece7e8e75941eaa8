import { rovingIndex } from '../shared/roving-focus.js';

const control = (row: Element, index: number) => row.querySelectorAll<HTMLElement>('input, button')[index];

/** Moves the focus to the same control of another row. Whether the key was one of the list's. */
export function moveInRows(event: KeyboardEvent, list: Element): boolean {
  const from = (event.target as Element).closest('li');
  const rows = [...list.children];
  const to = from ? rovingIndex(event, rows.indexOf(from), rows.length) : undefined;
  if (!from || to === undefined) return false;
  const controls = [...from.querySelectorAll('input, button')];
  control(rows[to], controls.indexOf(event.target as Element))?.focus();
  event.preventDefault();
  event.stopPropagation();
  return true;
}
