type FocusMove = (at: number, last: number) => number;

/** Rows for one press of Page Up or Page Down. */
const PAGE = 10;
const ends: Readonly<Record<string, FocusMove>> = { Home: () => 0, End: (_, last) => last };
const down: Readonly<Record<string, FocusMove>> = {
  ...ends,
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  PageDown: (at, last) => Math.min(last, at + PAGE),
  PageUp: (at) => Math.max(0, at - PAGE),
};
/** Tabs go round, as the ARIA pattern has it. */
const across: Readonly<Record<string, FocusMove>> = {
  ...ends,
  ArrowRight: (at, last) => (at + 1) % (last + 1),
  ArrowLeft: (at, last) => (at + last) % (last + 1),
};

/**
 * A group of controls is one stop of the Tab key; other keys go from one to another.
 * @returns the index that a key press leads to from `at` of `count`; undefined where the key is not the group's
 */
export function rovingIndex(
  event: KeyboardEvent,
  at: number,
  count: number,
  axis: 'down' | 'across' = 'down',
): number | undefined {
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const steps = axis === 'down' ? down : across;
  return Object.hasOwn(steps, event.key) ? steps[event.key](at, count - 1) : undefined;
}
