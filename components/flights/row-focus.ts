/** A list of many rows is one stop of the Tab key: arrows go from row to row. */

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  PageDown: (at, last) => Math.min(last, at + 10),
  PageUp: (at) => Math.max(0, at - 10),
  Home: () => 0,
  End: (_, last) => last,
};

const part = (row: Element, index: number) => row.querySelectorAll<HTMLElement>('input, button')[index];

/** Moves the focus to the same control of another row. Whether the key was one of the list's. */
export function moveInRows(event: KeyboardEvent, list: Element): boolean {
  const from = (event.target as Element).closest('li');
  const step = steps[event.key] as (typeof steps)[string] | undefined;
  if (!from || !step || event.ctrlKey || event.metaKey || event.altKey) return false;
  const rows = [...list.children];
  const to = rows[step(rows.indexOf(from), rows.length - 1)];
  const controls = [...from.querySelectorAll('input, button')];
  part(to, controls.indexOf(event.target as Element))?.focus();
  event.preventDefault();
  event.stopPropagation();
  return true;
}
