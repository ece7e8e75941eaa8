import { axisOf } from '../../../src/route/row-axis.js';
import { firstAtOrAfter } from '../../../src/track/runs.js';
import type { Track } from '../../../src/track/track.js';
import type { Span } from '../plot/zoom.js';

/** Rows of one page: more are slow to lay out and slower to hear. */
export const PAGE = 200;

/** First row in view, and the one after the last. */
function rowsIn(track: Track, [start, end]: Span): Span {
  const axis = axisOf(track);
  return [firstAtOrAfter(axis, start), firstAtOrAfter(axis, end + 1e-6)];
}

/** First row of each page is a multiple of PAGE from the first row in view. */
export function pageOf(
  track: Track,
  span: Span,
  page: number,
): { first: number; last: number; pages: number } {
  const [from, to] = rowsIn(track, span);
  const pages = Math.max(1, Math.ceil((to - from) / PAGE));
  const first = from + Math.min(Math.max(0, page), pages - 1) * PAGE;
  return { first, last: Math.min(to, first + PAGE) - 1, pages };
}

/** The page on which a row is; undefined where it is not in view. */
export function pageWith(track: Track, span: Span, row: number): number | undefined {
  const [from, to] = rowsIn(track, span);
  return row >= from && row < to ? Math.floor((row - from) / PAGE) : undefined;
}
