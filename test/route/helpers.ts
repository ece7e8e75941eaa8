import { metersBetween, wgs84 } from '../../src/route/earth/geodesic.js';
import type { Waypoint } from '../../src/route/route.js';
import { positionStatuses, type PositionStatus, type PositionStatusName } from '../../src/track/status.js';
import { trackFrom, type Track } from '../../src/track/track.js';

export const at = (lat: number, lon: number, name = ''): Waypoint => ({ name, lat, lon });

export type LatLon = readonly [number, number];

/** A track through places, one row a minute, or at the given times. */
export const trackThrough = (places: readonly LatLon[], times = places.map((_, i) => 60 * i)): Track =>
  trackFrom({ time: times, lat: places.map(([lat]) => lat), lon: places.map(([, lon]) => lon) });

/** A status by hand: one name for every row, or one for each; `after` as the rows' unless given. */
export function statusOf(
  track: Track,
  ofRow: PositionStatusName | readonly PositionStatusName[] = 'observed',
  after: readonly PositionStatusName[] = [],
): PositionStatus {
  const code = (name: PositionStatusName) => positionStatuses.indexOf(name);
  const rows = Uint8Array.from({ length: track.length }, (_, i) =>
    code(typeof ofRow === 'string' ? ofRow : ofRow[i]),
  );
  return {
    ofRow: rows,
    after: rows.map((row, i) => (after[i] ? code(after[i]) : row)),
    spans: [],
    seconds: Object.fromEntries(positionStatuses.map((name) => [name, 0])) as PositionStatus['seconds'],
  };
}

/** Places every `step` NM along the geodesics through `corners`, moved `offset` NM to the right. */
export function flownAlong(corners: readonly LatLon[], step = 2, offset = 0): LatLon[] {
  const places: LatLon[] = [];
  for (let i = 1; i < corners.length; i++) {
    const line = wgs84.InverseLine(...corners[i - 1], ...corners[i]);
    const count = Math.max(1, Math.round(line.s13 / (step * 1852)));
    for (let k = i === 1 ? 0 : 1; k <= count; k++) {
      const { lat2, lon2, azi2 } = line.Position((line.s13 * k) / count);
      const moved = wgs84.Direct(lat2!, lon2!, azi2! + 90, offset * 1852);
      places.push([moved.lat2!, moved.lon2!]);
    }
  }
  return places;
}

/** The ellipsoidal truth, slowly: the least geodesic distance in meters from a place to the geodesic between two others. */
export function truth(from: Waypoint, to: Waypoint, lat: number, lon: number): number {
  const line = wgs84.InverseLine(from.lat, from.lon, to.lat, to.lon);
  const distance = (along: number) => {
    const { lat2, lon2 } = line.Position(along);
    return metersBetween(lat, lon, lat2!, lon2!);
  };
  const coarse = Array.from({ length: 41 }, (_, i) => distance((line.s13 * i) / 40));
  const best = coarse.indexOf(Math.min(...coarse));
  let [low, high] = [Math.max(0, best - 1), Math.min(40, best + 1)].map((i) => (line.s13 * i) / 40);
  for (let i = 0; i < 60; i++) {
    const third = (high - low) / 3;
    if (distance(low + third) < distance(high - third)) high -= third;
    else low += third;
  }
  return distance((low + high) / 2);
}

/** A place `meters` from another towards `bearing`. */
export function moved([lat, lon]: LatLon, bearing: number, meters: number): LatLon {
  const { lat2, lon2 } = wgs84.Direct(lat, lon, bearing, meters);
  return [lat2!, lon2!];
}
