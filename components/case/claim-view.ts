import type { ClaimResult } from '../../src/case/claims/judge.js';
import type { ViewRequest } from '../shared/events.js';

/** Share of the rows' time, and least seconds, that are shown around the rows of a claim. */
const MARGIN = 0.25;
const LEAST_S = 120;

/** Where the rows of a claim are in map and charts; undefined where it has none. */
export function claimView({ measured, analysis }: ClaimResult): ViewRequest | undefined {
  if (!measured?.rows || !analysis) return undefined;
  const { time } = analysis.track;
  const [from, to] = [time[measured.rows.start], time[measured.rows.end]];
  if (!(from <= to)) return undefined;
  const around = Math.max(LEAST_S, (to - from) * MARGIN);
  const [first, last] = [time[0], time[time.length - 1]];
  return { time: from, range: [Math.max(first, from - around), Math.min(last, to + around)] };
}
