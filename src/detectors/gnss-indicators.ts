import { distanceNm } from '../track/geo.js';
import { fixTime } from '../track/legs.js';
import type { Legs } from '../track/legs.js';
import type { Range } from '../track/ranges.js';
import { firstAtOrAfter } from '../track/runs.js';
import { sources, UNKNOWN, type Source, type Track } from '../track/track.js';
import { confinedStretches } from './confined.js';
import type { Finding } from './detector.js';
import { badIntegrity } from './integrity.js';

/** What speaks for interference with satellite navigation, each with its rows and what it counts for. */
export type IndicatorKind =
  | 'position jump'
  | 'return jump'
  | 'slow jet'
  | 'bad integrity'
  | 'confined positions'
  | 'speed mismatch'
  | 'geometric altitude step'
  | 'positions lost'
  | 'positions repeated'
  | 'sources disagree';

export interface Indicator extends Range {
  readonly kind: IndicatorKind;
  /** 2 strong: hardly explained otherwise; 1 weak: met in ordinary data too. */
  readonly weight: 1 | 2 | 3;
}

/** s; indicators that last shorter may be single wrong rows. */
const LASTING = 60;
/** s from which bad integrity speaks for itself. */
const LONG = 300;

const seconds = (track: Track, { start, end }: Range): number => track.time[end] - track.time[start];

/** From findings of the detectors that looked before. */
function fromFinding(track: Track, finding: Finding): Indicator | undefined {
  const { start, end, kind, evidence } = finding;
  const as = (what: IndicatorKind, weight: 1 | 2): Indicator => ({ kind: what, weight, start, end });
  switch (kind) {
    case 'position-jump':
      // A position that is wrong alone and back at once is a decoding error more often than anything else.
      return as('position jump', evidence.backAfter === undefined ? 2 : 1);
    case 'implausible-speed':
      if (evidence.side !== 'slow') return undefined;
      return as('slow jet', seconds(track, finding) >= LASTING ? 2 : 1);
    case 'speed-mismatch':
      return as('speed mismatch', 1);
    case 'baro-geometric-step':
      return evidence.moved === 'geometric' ? as('geometric altitude step', 1) : undefined;
    case 'position-gap':
      return as('positions lost', 1);
    case 'stale-position':
      return seconds(track, finding) >= LONG ? as('positions repeated', 1) : undefined;
    default:
      return undefined;
  }
}

/** Share of the reported speeds within which the way past a pair of jumps was flown; kt without reports. */
const LIKE_REPORTED = [0.7, 1.3] as const;
const FLOWN = [150, 600] as const;
/** s between the two; a longer absence is judged by its other indicators. */
const ABSENT = 3600;
/** Jumps that are looked at as the return of one. */
const CANDIDATES = 8;

/**
 * Pairs of jumps that undo each other: without what lies between them the flight goes on at the speed that it reports before
 * and after. Jumps that go to and fro within a minute are two sources in one file, or decoding.
 */
function returnJumps(track: Track, legs: Legs, jumps: readonly Indicator[]): Indicator[] {
  const found: Indicator[] = [];
  for (const [k, out] of jumps.entries()) {
    const back = jumps.slice(k + 1, k + 1 + CANDIDATES).find((jump) => {
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
  return reports.length > 0 ? reports.every(like) : speed >= FLOWN[0] && speed <= FLOWN[1];
}

/** NM; multilateration is good to some hundred metres, and feeds are late by seconds. */
const DISAGREE = 5;
const TOGETHER = 10;
type Basis = 'satellite' | 'ground' | '';
const bases: { readonly [S in Source]?: Basis } = { adsb: 'satellite', mlat: 'ground', radar: 'ground' };
/** What a row's position is measured with; '' where it is not said. */
const basis = (source: number): Basis => bases[sources[source]] ?? '';

/** Stretches in which positions measured from the ground (MLAT, radar) lie far from those that the aircraft sends. */
function sourceDisagreements(track: Track, { fixes, distance, seconds: between }: Legs): Indicator[] {
  if (!track.has('source')) return [];
  const found: Indicator[] = [];
  for (let k = 1; k < fixes.length; k++) {
    if (distance[k] < DISAGREE || between[k] > TOGETHER) continue;
    const [before, after] = [basis(track.source[fixes[k - 1]]), basis(track.source[fixes[k]])];
    if (!before || !after || before === after) continue;
    found.push({ kind: 'sources disagree', weight: 2, start: fixes[k - 1], end: fixes[k] });
  }
  return found;
}

export function indicatorsOf(track: Track, legs: Legs, found: readonly Finding[]): Indicator[] {
  const told = found.flatMap((finding) => fromFinding(track, finding) ?? []);
  const jumps = told.filter(({ kind, weight }) => kind === 'position jump' && weight === 2);
  const integrity = badIntegrity(track).flatMap((range): Indicator[] => {
    const lasting = seconds(track, range);
    const weight = lasting >= LONG ? 3 : lasting >= LASTING ? 2 : 1;
    return [{ kind: 'bad integrity', weight, start: range.start, end: range.end }];
  });
  const confined = confinedStretches(track, legs).map(({ start, end }): Indicator => ({
    kind: 'confined positions',
    weight: 1,
    start,
    end,
  }));
  return [
    ...told,
    ...returnJumps(track, legs, jumps),
    ...integrity,
    ...confined,
    ...sourceDisagreements(track, legs),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What this file does not let one test. */
export function untestedIn(track: Track): string[] {
  const untested: string[] = [];
  const says = (column: 'nacp' | 'nic' | 'sil') =>
    track.has(column) && track[column].some((value) => value !== UNKNOWN);
  if (!says('nacp') && !says('nic') && !says('sil')) {
    untested.push('integrity (NIC, NACp, SIL): the file has none');
  }
  const met = new Set(track.has('source') ? [...new Set(track.source)].map(basis) : []);
  if (!(met.has('satellite') && met.has('ground'))) {
    untested.push(
      'another source of the same flight (multilateration, radar): the file has none beside the aircraft’s own',
    );
  }
  if (!track.has('geoAltitude'))
    untested.push('geometric against pressure altitude: the file has no geometric altitude');
  if (!track.has('trueAirspeed'))
    untested.push('airspeed against ground speed: the file has no true airspeed');
  return untested;
}
