import { distanceNm } from '../../track/geo.js';
import { fixTime } from '../../track/legs.js';
import type { Legs } from '../../track/legs.js';
import type { Range } from '../../track/runs.js';
import { firstAtOrAfter } from '../../track/runs.js';
import { sources, type Source, type Track } from '../../track/track.js';
import { isComputedSource } from '../../finding/basis.js';
import { mismatches, courseDifference, velocitySteps } from '../speed/velocity-steps.js';

/** What speaks for interference with satellite navigation, each with its rows and what it counts for. */
export type IndicatorKind =
  | 'position jump'
  | 'return jump'
  | 'slow jet'
  | 'bad integrity'
  | 'confined positions'
  | 'speed mismatch'
  | 'course mismatch'
  | 'geometric altitude step'
  | 'positions lost'
  | 'positions repeated'
  | 'sources disagree';

export interface Indicator extends Range {
  readonly kind: IndicatorKind;
  /** 2 strong: hardly explained otherwise; 1 weak: met in ordinary data too. */
  readonly weight: 1 | 2 | 3;
  /** The number of the finding it comes from: NM of a jump, kt of a slow jet. */
  readonly value?: number;
}

/** s; indicators that last shorter may be single wrong rows. */
export const LASTING = 60;
export const seconds = (track: Track, { start, end }: Range): number => track.time[end] - track.time[start];

/** Share of the reported speeds within which the way past a pair of jumps was flown; kt without reports. */
const LIKE_REPORTED = [0.7, 1.3] as const;
const FLOWN_KT = [150, 600] as const;
/** s between the two; a longer absence is judged by its other indicators. */
const ABSENT = 3600;
/** Jumps that are looked at as the return of one. */
const MAX_RETURN_CANDIDATES = 8;

/**
 * Pairs of jumps that undo each other: without the rows between them the flight continues at the speed that it reports before
 * and after. Jumps that go back and forth within a minute are two sources in one file, or decoding.
 */
export function returnJumps(track: Track, legs: Legs, jumps: readonly Indicator[]): Indicator[] {
  const found: Indicator[] = [];
  for (const [k, out] of jumps.entries()) {
    const back = jumps.slice(k + 1, k + 1 + MAX_RETURN_CANDIDATES).find((jump) => {
      const away = track.time[jump.start] - track.time[out.end];
      return away >= LASTING && away <= ABSENT && continues(track, legs, out.start, jump.end);
    });
    if (back) found.push({ kind: 'return jump', weight: 1, start: out.end, end: back.start });
  }
  return found;
}

/** Whether the flight can have gone on from the position of one row to that of a later one. */
function continues(track: Track, { fixes }: Legs, row: number, to: number): boolean {
  // The feed may have repeated the position: what counts is when it came.
  const from = fixes[firstAtOrAfter(fixes, row + 1) - 1];
  const distance = distanceNm(track.lat[from], track.lon[from], track.lat[to], track.lon[to]);
  const speed = (distance / (fixTime(track, to) - fixTime(track, from))) * 3600;
  const reports = [track.groundSpeed[from], track.groundSpeed[to]].filter((reported) => reported > 0);
  const like = (reported: number) =>
    speed >= LIKE_REPORTED[0] * reported && speed <= LIKE_REPORTED[1] * reported;
  return reports.length > 0 ? reports.every(like) : speed >= FLOWN_KT[0] && speed <= FLOWN_KT[1];
}

/** Whether positions in a range are estimated or modeled: they are not the aircraft's. */
function isComputed({ source }: Track, { start, end }: Range): boolean {
  for (let i = start; i <= end; i++) if (isComputedSource(source[i])) return true;
  return false;
}

/** As for speed-mismatch; a course off by 15° makes a quarter of the speed. */
const COURSE_LIMITS = { difference: 50, share: 0.25, fixes: 5 } as const;
const COURSE_LASTS = 120;
/** Share of the flight from which the column of courses means something else (heading, magnetic). */
const MAX_MISMATCH_SHARE = 0.5;

/** Stretches in which the positions move in another direction than the aircraft reports, without being slower or faster. */
export function courseMismatches(track: Track, legs: Legs): Indicator[] {
  if (!track.has('course') || !track.has('groundSpeed')) return [];
  const steps = velocitySteps(track, legs);
  const found = mismatches(steps, courseDifference, COURSE_LIMITS)
    .map(({ start, end }) => ({ start: steps.from[start], end: steps.to[end] }))
    .filter((range) => seconds(track, range) >= COURSE_LASTS && !isComputed(track, range));
  const all = found.reduce((sum, range) => sum + seconds(track, range), 0);
  if (all > MAX_MISMATCH_SHARE * seconds(track, { start: 0, end: track.length - 1 })) return [];
  return found.map((range): Indicator => ({ kind: 'course mismatch', weight: 1, ...range }));
}

/** NM; multilateration is accurate to some hundred meters, and feeds are late by seconds. */
const MIN_DISAGREEMENT_NM = 5;
const MAX_INTERVAL_S = 10;
export type MeasuredFrom = 'satellite' | 'ground' | '';
const originOfSource: { readonly [S in Source]?: MeasuredFrom } = {
  adsb: 'satellite',
  mlat: 'ground',
  radar: 'ground',
};
/** What a row's position is measured with; '' where it is not said. */
export const measuredFrom = (source: number): MeasuredFrom => originOfSource[sources[source]] ?? '';

/** Stretches in which positions measured from the ground (MLAT, radar) are far from those that the aircraft sends. */
export function sourceDisagreements(track: Track, { fixes, distance, seconds: between }: Legs): Indicator[] {
  if (!track.has('source')) return [];
  const found: Indicator[] = [];
  for (let k = 1; k < fixes.length; k++) {
    if (distance[k] < MIN_DISAGREEMENT_NM || between[k] > MAX_INTERVAL_S) continue;
    const [before, after] = [measuredFrom(track.source[fixes[k - 1]]), measuredFrom(track.source[fixes[k]])];
    if (!before || !after || before === after) continue;
    found.push({ kind: 'sources disagree', weight: 2, start: fixes[k - 1], end: fixes[k] });
  }
  return found;
}
