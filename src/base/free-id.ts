/** For each set of ids: the number last given to a stem. A search from 2 on takes the square of the number of equal stems. */
const numbers = new WeakMap<Set<string>, Map<string, number>>();

/** `stem`, or `stem-2`, `stem-3`, … if it is taken; the id is added to `taken`. */
export function freeId(stem: string, taken: Set<string>): string {
  if (!taken.has(stem)) {
    taken.add(stem);
    return stem;
  }
  const given = numbers.get(taken) ?? new Map<string, number>();
  numbers.set(taken, given);
  let n = (given.get(stem) ?? 1) + 1;
  while (taken.has(`${stem}-${n}`)) n++;
  given.set(stem, n);
  taken.add(`${stem}-${n}`);
  return `${stem}-${n}`;
}
