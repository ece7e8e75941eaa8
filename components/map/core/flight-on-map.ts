import type { Analysis } from '../../../src/analysis/analyze.js';
import { memoByKey } from '../../../src/base/memo.js';
import type { PositionStatus } from '../../../src/track/status.js';
import type { Track } from '../../../src/track/track.js';
import { HitIndex } from './hit-index.js';
import { boundsOf, firstAtRow, firstAtTime, pathOf, type MapPath } from '../../../src/picture/path.js';

/** What the map keeps of one flight: computed once, and again only for another track or another status of its rows. */
export interface MapFlight {
  readonly analysis: Analysis;
  readonly path: MapPath;
  readonly index: HitIndex;
}

const drawnOf = memoByKey((track: Track) =>
  memoByKey((status: PositionStatus) => {
    const path = pathOf(track, status);
    return { path, index: new HitIndex(path) };
  }),
);

export const flightOf = (analysis: Analysis): MapFlight => ({
  analysis,
  ...drawnOf(analysis.track)(analysis.status),
});

/** The part of the path within a range of Unix seconds, as first and last k. */
export function spanOfRange(
  { analysis, path }: MapFlight,
  [start, end]: readonly [number, number],
): [number, number] {
  const { track } = analysis;
  return [firstAtRow(path, firstAtTime(track, start)), firstAtRow(path, firstAtTime(track, end + 1e-9)) - 1];
}

/**
 * West, south, east, north of the flight and of its planned ends, and of other flights on the copy of the world next to it;
 * undefined if there is nothing to see.
 */
export function extentOf(
  { analysis, path }: MapFlight,
  others: readonly Analysis[] = [],
): [number, number, number, number] | undefined {
  const box = boundsOf(path);
  if (!box) return undefined;
  const [west, south, east, north] = box;
  const lons = [west, east];
  const lats = [south, north];
  for (const { lon, lat } of analysis.route?.points ?? []) {
    lons.push(lon - 360 * Math.round((lon - (west + east) / 2) / 360));
    lats.push(lat);
  }
  for (const other of others) {
    const [w, s, e, n] = boundsOf(flightOf(other).path) ?? box;
    const shift = 360 * Math.round(((w + e) / 2 - (west + east) / 2) / 360);
    lons.push(w - shift, e - shift);
    lats.push(s, n);
  }
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
