/** Ranges of rows in which a condition holds or a value stays the same. */

/** Rows `start` to `end`, both included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Ranges of consecutive indices below `length` for which `test` holds. */
export function runsWhere(length: number, test: (i: number) => boolean): Range[] {
  const runs: Range[] = [];
  let start = -1;
  for (let i = 0; i < length; i++) {
    if (test(i)) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      runs.push({ start, end: i - 1 });
      start = -1;
    }
  }
  if (start >= 0) runs.push({ start, end: length - 1 });
  return runs;
}

/** Ranges in which `mask` is `value`. */
export function runsOfMask(mask: ArrayLike<number>, value = 1): Range[] {
  return runsWhere(mask.length, (i) => mask[i] === value);
}

/** Joins ranges that are at most `seconds` apart in `time`. */
export function joinRuns(runs: readonly Range[], time: ArrayLike<number>, seconds: number): Range[] {
  const joined: Range[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && time[run.start] - time[last.end] <= seconds) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, run.end) };
    } else joined.push(run);
  }
  return joined;
}

/** First index of `values` (ascending) that is not before `value`; `to` if all are. */
export function firstAtOrAfter(
  values: ArrayLike<number>,
  value: number,
  from = 0,
  to = values.length,
): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (values[middle] < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
