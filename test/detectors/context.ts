import type { EvidenceOf } from '../../src/finding/evidence-field.js';
import type { EvidenceFields, Options, ValuesOf } from '../../src/finding/declaration.js';
import { knownEvidence } from '../../src/finding/evidence.js';
import type { Context, Detector, Vicinity } from '../../src/finding/detector.js';
import type { Hit } from '../../src/finding/finding.js';
import type { Airport, Airports } from '../../src/route/airports/index.js';
import type { Deviation } from '../../src/route/deviation/index.js';
import type { Route } from '../../src/route/route.js';
import { distanceNm } from '../../src/track/geo.js';
import { legsOf } from '../../src/track/legs.js';
import type { Range } from '../../src/track/runs.js';
import { positionStatus } from '../../src/track/status.js';
import type { Track } from '../../src/track/track.js';

/** A table of the airports that a test needs. */
export function tableOf(all: readonly Airport[]): Airports {
  const near: Airports['near'] = (lat, lon, radius) =>
    all
      .map((airport) => ({ airport, distance: distanceNm(lat, lon, airport.lat, airport.lon) }))
      .filter(({ distance }) => distance <= radius)
      .sort((a, b) => a.distance - b.distance);
  return {
    all,
    find: (code) => all.find(({ icao, iata }) => code && [icao, iata].includes(code.toUpperCase())),
    near,
    fieldsNear: near,
  };
}

export interface Around {
  readonly airports?: readonly Airport[];
  readonly route?: Route;
  readonly deviation?: Deviation;
  readonly near?: Vicinity;
  readonly qnh?: number;
  readonly suspect?: readonly Range[];
}

export const contextFor = (track: Track, around: Around = {}): Context => ({
  legs: legsOf(track),
  status: positionStatus(track, { suspect: around.suspect ?? [] }),
  airports: tableOf(around.airports ?? []),
  ...(around.route && { route: around.route }),
  ...(around.deviation && { deviation: around.deviation }),
  ...(around.near && { near: around.near }),
  ...(around.qnh !== undefined && { qnh: around.qnh }),
  found: [],
});

export const defaultsOf = <O extends Options>(detector: { readonly options: O }): ValuesOf<O> =>
  Object.fromEntries(Object.entries(detector.options).map(([name, o]) => [name, o.default])) as ValuesOf<O>;

/** What a detector finds in a track, at its default thresholds unless others are given. */
export function detect<O extends Options, E extends EvidenceFields>(
  detector: Detector<O, E>,
  track: Track,
  around: Around = {},
  changed: Partial<ValuesOf<O>> = {},
): Hit<E>[] {
  const options = { ...defaultsOf(detector), ...changed };
  return Array.from(detector.detect(track, contextFor(track, around), options), (hit) => ({
    ...hit,
    evidence: knownEvidence(hit.evidence) as EvidenceOf<E>,
  }));
}
