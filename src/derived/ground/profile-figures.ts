import { DEGREE, FOOT, NAUTICAL_MILE } from '../../base/units.js';
import type { Track } from '../../track/track.js';
import type { ApproachProfile } from './approach-profile.js';

/** What a profile comes to; NaN where its rows do not show it. */
export interface ProfileFigures {
  /** Degrees below the horizontal: of the straight line that fits the heights of the final best. */
  readonly slope: number;
  /** NM of the final, between its first and last row, that the slope is from. */
  readonly slopeOver: number;
  /** ft above the end of the runway where it was crossed. */
  readonly crossing: number;
  /** NM to the right of the center line half a mile before the runway; negative left. */
  readonly offset: number;
}

/** NM before the runway between which a slope is told: nearer the flare begins, further away a level part may be in it. */
const SLOPE_FROM_NM = 4;
const SLOPE_TO_NM = 0.3;
/** NM from the center line within which the turn onto it is over; runways are 0.03 NM wide. */
const ON_FINAL_NM = 0.1;
/** Rows and NM that a slope needs: 0.5 NM at 3° are 160 ft, six steps of altitude. */
const SLOPE_ROWS = 5;
const SLOPE_SPAN_NM = 0.5;
const OFFSET_AT_NM = 0.5;
/** s; over a longer interval the place between two rows is not known. */
const BETWEEN_S = 15;

const FEET_PER_NM = NAUTICAL_MILE / FOOT;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** ft above the lowest: higher after it is the climb of a go-around. */
const LOWEST_FT = 50;

/** Rows of the final: from where the aircraft stays on the center line, down to the lowest. */
function finalRows({ distance, height, offset }: ApproachProfile): number[] {
  const lowest = Math.min(...height.filter((value) => value === value));
  const last = height.findLastIndex((value) => value <= lowest + LOWEST_FT);
  const off = offset.findLastIndex((value, k) => distance[k] > SLOPE_TO_NM && Math.abs(value) > ON_FINAL_NM);
  return distance.flatMap((d, k) =>
    k > off && k <= last && d <= SLOPE_FROM_NM && d >= SLOPE_TO_NM && height[k] === height[k] ? [k] : [],
  );
}

/** Least squares of height over distance. */
function slopeOf(profile: ApproachProfile): Pick<ProfileFigures, 'slope' | 'slopeOver'> {
  const used = finalRows(profile);
  const x = used.map((k) => profile.distance[k]);
  const slopeOver = used.length > 0 ? Math.max(...x) - Math.min(...x) : 0;
  if (used.length < SLOPE_ROWS || slopeOver < SLOPE_SPAN_NM) return { slope: NaN, slopeOver: NaN };
  const y = used.map((k) => profile.height[k] / FEET_PER_NM);
  const [mx, my] = [mean(x), mean(y)];
  const gradient = mean(x.map((one, j) => (one - mx) * (y[j] - my))) / mean(x.map((one) => (one - mx) ** 2));
  return { slope: Math.atan(gradient) / DEGREE, slopeOver };
}

/** A value at a distance from the runway, between the last two rows around it. */
function valueAt(
  { rows, distance }: ApproachProfile,
  { time }: Track,
  values: readonly number[],
  at: number,
): number {
  for (let k = rows.length - 1; k > 0; k--) {
    if (!(distance[k - 1] >= at && distance[k] < at)) continue;
    if (time[rows[k]] - time[rows[k - 1]] > BETWEEN_S) return NaN;
    const share = (distance[k - 1] - at) / (distance[k - 1] - distance[k]);
    return values[k - 1] + share * (values[k] - values[k - 1]);
  }
  return NaN;
}

export const profileFigures = (profile: ApproachProfile, track: Track): ProfileFigures => ({
  ...slopeOf(profile),
  crossing: valueAt(profile, track, profile.height, 0),
  offset: valueAt(profile, track, profile.offset, OFFSET_AT_NM),
});
