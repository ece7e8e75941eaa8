import type { ShownProfile } from './profile-picture.js';

/** A row of an approach that is drawn. */
export interface PointOfProfile {
  readonly shown: ShownProfile;
  readonly row: number;
  /** NM, ft, NM. */
  readonly distance: number;
  readonly height: number;
  readonly offset: number;
}

/** The row nearest by some measure, if that is at most `most`. */
export function nearestPoint(
  all: readonly ShownProfile[],
  measure: (shown: ShownProfile, k: number) => number,
  most: number,
): PointOfProfile | null {
  let [best, least] = [null as PointOfProfile | null, most];
  for (const shown of all) {
    const { rows, distance, height, offset } = shown.profile;
    for (const [k, row] of rows.entries()) {
      const own = measure(shown, k);
      if (!(own <= least) || height[k] !== height[k]) continue;
      [best, least] = [{ shown, row, distance: distance[k], height: height[k], offset: offset[k] }, own];
    }
  }
  return best;
}
