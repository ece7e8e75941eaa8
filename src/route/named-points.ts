import type { Waypoint } from './route.js';

/** A caller's own table of fixes, beacons and fields. */
export interface NamedPoints {
  /** All of that name, case-insensitive. */
  find(name: string): readonly Waypoint[];
  readonly size: number;
}

export function namedPointsOf(points: readonly Waypoint[]): NamedPoints {
  const byName = new Map<string, Waypoint[]>();
  for (const point of points) {
    const name = point.name.toUpperCase();
    byName.set(name, [...(byName.get(name) ?? []), point]);
  }
  return { find: (name) => byName.get(name.trim().toUpperCase()) ?? [], size: points.length };
}

export const noPoints = namedPointsOf([]);
