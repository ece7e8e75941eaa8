import type { Range } from './runs.js';

export interface CodeSpan {
  readonly code: number;
  readonly start: number;
  readonly end: number;
  readonly rows: Range;
}

/**
 * Spans of equal code from the codes of the time after each row. They cover the time from first to last row without a
 * gap; rows of the same time make no span. Every interval of code `alone` is a separate span, with the rows on both
 * sides. A track in which all rows have the same time has one span of length 0.
 */
export function spansOf(time: Float64Array, after: Uint8Array, alone: number): CodeSpan[] {
  const last = time.length - 1;
  const spans: CodeSpan[] = [];
  if (last < 0) return spans;
  let first = 0;
  let to = -1; // last row of the open span's intervals
  const close = (): void => {
    const code = after[to];
    const start = spans.length ? spans[spans.length - 1].end : time[0];
    const row = spans.length ? first : code === alone ? to : 0;
    spans.push({ code, start, end: time[to + 1], rows: { start: row, end: code === alone ? to + 1 : to } });
  };
  for (let i = 0; i < last; i++) {
    if (!(time[i + 1] > time[i])) continue;
    if (to >= 0 && (after[i] !== after[to] || after[i] === alone)) {
      close();
      first = i;
    }
    to = i;
  }
  if (to < 0) return [{ code: after[last], start: time[0], end: time[last], rows: { start: 0, end: last } }];
  close();
  const final = spans[spans.length - 1];
  if (final.code !== alone)
    spans[spans.length - 1] = { ...final, rows: { start: final.rows.start, end: last } };
  return spans;
}
