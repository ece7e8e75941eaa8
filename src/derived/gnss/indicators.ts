import type { Legs } from '../../track/legs.js';
import { sources, UNKNOWN, type Track } from '../../track/track.js';
import { msg } from '../../base/words.js';
import { confinedStretches, IMPOSSIBLE, NARROW } from './confined.js';
import { isComputed } from '../../finding/basis.js';
import type { Finding } from '../../finding/finding.js';
import {
  measuredFrom,
  courseMismatches,
  LASTING,
  returnJumps,
  seconds,
  sourceDisagreements,
  type MeasuredFrom,
  type Indicator,
  type IndicatorKind,
} from './signs.js';
import { badIntegrity } from './integrity.js';

/** s from which bad integrity speaks for itself. */
const LONG = 300;

/** From findings of the detectors that looked before. */
function fromFinding(track: Track, finding: Finding): Indicator | undefined {
  const { start, end, kind, evidence, value } = finding;
  // What a provider or a model computed says nothing of the aircraft's receivers.
  if (isComputed(finding.basisClass)) return undefined;
  const as = (what: IndicatorKind, weight: 1 | 2): Indicator => ({ kind: what, weight, start, end, value });
  switch (kind) {
    case 'position-jump':
      // One wrong position is mostly a decoding error, back and forth are mostly two sources in one track.
      return as('position jump', evidence.backAfter === undefined && evidence.jumps === undefined ? 2 : 1);
    case 'implausible-speed':
      if (evidence.side !== 'slow') return undefined;
      return as('slow jet', seconds(track, finding) >= LASTING ? 2 : 1);
    case 'speed-mismatch':
      // Estimated positions are not the aircraft's, and a wrong column of speeds does not affect the positions.
      if (finding.basis.estimated || evidence.wrong === 'reported speed') return undefined;
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

export function indicatorsOf(track: Track, legs: Legs, found: readonly Finding[]): Indicator[] {
  const wrongSpeeds = found.filter(({ evidence }) => evidence.wrong === 'reported speed');
  const isWrongSpeed = ({ kind, start, end }: Finding): boolean =>
    kind === 'implausible-speed' && wrongSpeeds.some((wrong) => start <= wrong.end && end >= wrong.start);
  const fromFindings = found.flatMap((finding) =>
    isWrongSpeed(finding) ? [] : (fromFinding(track, finding) ?? []),
  );
  const jumps = fromFindings.filter(({ kind, weight }) => kind === 'position jump' && weight === 2);
  const integrity = badIntegrity(track).flatMap((range): Indicator[] => {
    const lasting = seconds(track, range);
    const weight = lasting >= LONG ? 3 : lasting >= LASTING ? 2 : 1;
    return [{ kind: 'bad integrity', weight, start: range.start, end: range.end }];
  });
  const confined = ([NARROW, IMPOSSIBLE] as const).flatMap((how) =>
    confinedStretches(track, legs, how).map(({ start, end }): Indicator => ({
      kind: 'confined positions',
      weight: how === IMPOSSIBLE ? 3 : 1,
      start,
      end,
    })),
  );
  return [
    ...fromFindings,
    ...returnJumps(track, legs, jumps),
    ...integrity,
    ...confined,
    ...courseMismatches(track, legs),
    ...sourceDisagreements(track, legs),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What this file does not let one test. */
export function untestedIn(track: Track): string[] {
  const untested: string[] = [];
  const says = (column: 'nacp' | 'nic' | 'sil') =>
    track.has(column) && track[column].some((value) => value !== UNKNOWN);
  if (!says('nacp') && !says('nic') && !says('sil')) {
    untested.push(msg('integrity (NIC, NACp, SIL): not in the file'));
  }
  const met = new Set<MeasuredFrom>(
    track.has('source')
      ? sources.map((_, code) => (track.source.includes(code) ? measuredFrom(code) : ''))
      : [],
  );
  if (!(met.has('satellite') && met.has('ground'))) {
    untested.push(msg('another source of the same flight (multilateration, radar): not in the file'));
  }
  if (!track.has('geoAltitude'))
    untested.push(msg('geometric against pressure altitude: no geometric altitude in the file'));
  if (!track.has('trueAirspeed'))
    untested.push(msg('airspeed against ground speed: no true airspeed in the file'));
  return untested;
}
