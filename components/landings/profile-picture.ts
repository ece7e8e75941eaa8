import { nothing, svg, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { shownAs, type DisplayUnits } from '../../src/base/display-units.js';
import { DEGREE, FOOT, NAUTICAL_MILE } from '../../src/base/units.js';
import type { ApproachProfile } from '../../src/derived/ground/approach-profile.js';
import { valueTicks } from '../../src/picture/chart/axis-marks.js';
import type { Track } from '../../src/track/track.js';

/** One approach of the picture. */
export interface ShownProfile {
  readonly profile: ApproachProfile;
  /** CSS color. */
  readonly color: string;
  /** What its line is called in the picture. */
  readonly label: string;
  readonly chosen: boolean;
}

/** px. */
const LEFT = 46;
const RIGHT = 14;
const TOP = 20;
const HEIGHT = 190;
const BETWEEN = 26;
const ACROSS = 96;
const BOTTOM = 34;
export const PICTURE_HEIGHT = TOP + HEIGHT + BETWEEN + ACROSS + BOTTOM;

/** ft over the threshold of a 3° slope (ICAO Annex 10, reference datum height 50 ft). */
const DATUM_FT = 50;
const SLOPE_FT_PER_NM = (Math.tan(3 * DEGREE) * NAUTICAL_MILE) / FOOT;
/** s; rows further apart are not joined. */
const GAP_S = 30;
/** NM past the threshold that are shown. */
const PAST_NM = 0.3;

/** Where numbers are in the picture. */
export interface ProfilePlane {
  readonly width: number;
  /** NM; the left edge. */
  readonly reach: number;
  /** ft at the top. */
  readonly top: number;
  /** ft at the bottom. */
  readonly low: number;
  /** NM at the edges of the lower part. */
  readonly side: number;
  x(distance: number): number;
  y(height: number): number;
  /** Right of the center line is down: seen from above, flying to the right. */
  across(offset: number): number;
}

const most = (values: readonly number[], otherwise: number): number =>
  Math.max(otherwise, ...values.filter((value) => value === value));

export function profilePlane(shown: readonly ShownProfile[], width: number): ProfilePlane {
  const reach = most(
    shown.flatMap(({ profile }) => profile.distance),
    1,
  );
  const heights = shown.flatMap(({ profile }) =>
    profile.height.filter((_, k) => profile.distance[k] >= -PAST_NM),
  );
  const top = most(heights, SLOPE_FT_PER_NM + DATUM_FT) * 1.06;
  const low = Math.min(0, ...heights.filter((height) => height === height));
  const side = most(
    shown.flatMap(({ profile }) => profile.offset.map(Math.abs)),
    0.1,
  );
  const inner = width - LEFT - RIGHT;
  const middle = TOP + HEIGHT + BETWEEN + ACROSS / 2;
  return {
    ...{ width, reach, top, low, side },
    x: (distance) => LEFT + (inner * (reach - distance)) / (reach + PAST_NM),
    y: (height) => TOP + HEIGHT * (1 - (height - low) / (top - low)),
    across: (offset) => middle + (offset / side) * (ACROSS / 2 - 4),
  };
}

/** A line through the rows, broken where values are missing or rows are far apart. */
function lineOf(
  { rows, distance }: ApproachProfile,
  { time }: Track,
  plane: ProfilePlane,
  y: (k: number) => number,
): string {
  let path = '';
  let last = -1;
  for (let k = 0; k < rows.length; k++) {
    const at = y(k);
    if (at !== at || distance[k] < -PAST_NM) continue;
    const joined = last >= 0 && time[rows[k]] - time[rows[last]] <= GAP_S;
    path += `${joined ? 'L' : 'M'}${plane.x(distance[k]).toFixed(1)} ${at.toFixed(1)}`;
    // A row alone is a point: round ends make it seen.
    if (!joined) path += 'h0';
    last = k;
  }
  return path;
}

const heightLine = (profile: ApproachProfile, track: Track, plane: ProfilePlane): string =>
  lineOf(profile, track, plane, (k) => plane.y(profile.height[k]));
const offsetLine = (profile: ApproachProfile, track: Track, plane: ProfilePlane): string =>
  lineOf(profile, track, plane, (k) => plane.across(profile.offset[k]));

const text = (x: number, y: number, words: string, kind = '') =>
  svg`<text class=${kind} x=${x.toFixed(1)} y=${y.toFixed(1)}>${words}</text>`;

function grid(plane: ProfilePlane, units: DisplayUnits): TemplateResult {
  const feet = shownAs('altitude', units);
  const way = shownAs('distance', units);
  const { width, reach, top, low, side } = plane;
  const right = width - RIGHT;
  const foot = TOP + HEIGHT + BETWEEN + ACROSS;
  const across = valueTicks(-side * way.factor, side * way.factor, 4).filter(({ at }) => at !== 0);
  return svg`
    ${valueTicks(low * feet.factor, top * feet.factor, 5).map(({ at, label }) => {
      const y = plane.y(at / feet.factor);
      return svg`<path class="grid" d="M${LEFT} ${y.toFixed(1)}H${right}"/>${text(LEFT - 6, y + 4, label, 'value')}`;
    })}
    ${valueTicks(0, reach * way.factor, Math.max(2, Math.floor(width / 60))).map(({ at, label }) => {
      const x = plane.x(at / way.factor);
      return svg`<path class="grid" d="M${x.toFixed(1)} ${TOP}V${TOP + HEIGHT}M${x.toFixed(1)} ${TOP + HEIGHT + BETWEEN}V${foot}"/>${text(x, foot + 14, label, 'along')}`;
    })}
    ${across.map(({ at, label }) => {
      const y = plane.across(at / way.factor);
      return svg`<path class="grid" d="M${LEFT} ${y.toFixed(1)}H${right}"/>${text(LEFT - 6, y + 4, label.replace('−', ''), 'value')}`;
    })}
    <path class="line" d="M${LEFT} ${plane.across(0).toFixed(1)}H${right}"/>
    ${text(LEFT + 4, TOP + HEIGHT + BETWEEN + 12, msg('left'))}
    ${text(LEFT + 4, foot - 5, msg('right'))}
    ${text(0, TOP - 8, `${msg('height above the threshold')}, ${feet.unit}`, 'title')}
    ${text(0, TOP + HEIGHT + BETWEEN - 8, `${msg('offset from the center line')}, ${way.unit}`, 'title')}
    ${text(right, foot + 28, `${msg('distance to the threshold')}, ${way.unit}`, 'last')}
  `;
}

/** The 3° line, the runway, and where they meet. */
function reference(plane: ProfilePlane): TemplateResult {
  const { reach, top } = plane;
  const from = Math.min(reach, (top - DATUM_FT) / SLOPE_FT_PER_NM);
  const [x, y] = [plane.x(from), plane.y(DATUM_FT + from * SLOPE_FT_PER_NM)];
  const [x0, y0] = [plane.x(0), plane.y(DATUM_FT)];
  const angle = (Math.atan2(y0 - y, x0 - x) * 180) / Math.PI;
  const [mx, my] = [x + 0.2 * (x0 - x), y + 0.2 * (y0 - y)];
  const end = plane.x(-PAST_NM);
  return svg`
    <path class="slope" d="M${x.toFixed(1)} ${y.toFixed(1)}L${x0.toFixed(1)} ${y0.toFixed(1)}"/>
    <text transform="translate(${mx.toFixed(1)} ${my.toFixed(1)}) rotate(${angle.toFixed(1)})" dy="13">3°</text>
    <path class="runway" d="M${x0.toFixed(1)} ${plane.y(0).toFixed(1)}H${end.toFixed(1)}M${x0.toFixed(1)} ${plane.across(0).toFixed(1)}H${end.toFixed(1)}"/>
  `;
}

/** Heights of one approach if all of them were as wrong as they may be together. */
function give({ profile, color }: ShownProfile, track: Track, plane: ProfilePlane) {
  if (!(profile.heightUncertainty > 150)) return nothing;
  const shifted = (by: number) =>
    lineOf(profile, track, plane, (k) => plane.y(profile.height[k] + by * profile.heightUncertainty));
  return svg`<g clip-path="url(#upper)" .style=${`color: ${color}`}>
    <path class="give" d=${shifted(1)}/><path class="give" d=${shifted(-1)}/>
  </g>`;
}

/** Height over distance above, offset over distance below. */
export function profilePicture(
  shown: readonly ShownProfile[],
  track: Track,
  plane: ProfilePlane,
  units: DisplayUnits,
): TemplateResult {
  const drawn = [...shown].sort((a, b) => Number(a.chosen) - Number(b.chosen));
  const chosen = drawn.find((one) => one.chosen) ?? (drawn.length === 1 ? drawn[0] : undefined);
  return svg`
    <defs><clipPath id="upper"><rect x=${LEFT} y=${TOP} width=${plane.width - LEFT - RIGHT} height=${HEIGHT}/></clipPath></defs>
    ${grid(plane, units)} ${reference(plane)} ${chosen ? give(chosen, track, plane) : nothing}
    ${drawn.map(
      ({
        profile,
        color,
        chosen: isChosen,
      }) => svg`<g .style=${`color: ${color}`} class=${isChosen ? 'flown chosen' : 'flown'}>
        <path d=${heightLine(profile, track, plane)}/><path d=${offsetLine(profile, track, plane)}/>
      </g>`,
    )}
  `;
}
