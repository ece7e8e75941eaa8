import { FOOT, NAUTICAL_MILE } from '../../base/units.js';
import { cleanAltitude } from '../../track/clean/index.js';
import { bearingDeg, distanceNm, turn } from '../../track/geo.js';
import type { Track } from '../../track/track.js';
import type { Ground } from './ground.js';
import { onLine } from './runway-line.js';

/** The part of a final approach that was flown before it ended at its lowest row. */
export interface Final {
  /** First row of the lowest altitude. */
  readonly row: number;
  /** NM from there to the threshold; to the field's reference point where no runway is known. */
  readonly distance: number;
  /** Degrees below the horizontal, as flown. */
  readonly slope: number;
}

/** s and NM that show a slope: an approach broken off 2,000 ft above the field has flown little more of it. At 60 kt these miles take 90 s. */
const MIN_FLOWN_S = 60;
const MIN_FLOWN_NM = 1.5;
/** Degrees; ICAO Doc 8168: final approaches are flown at 3°, at 5.5° or so where terrain asks for it; a tailwind adds little. */
const MIN_SLOPE_DEG = 2;
const MAX_SLOPE_DEG = 6;
/** Degrees between the way flown and the way to the field: straight in. */
const MAX_ANGLE_DEG = 10;
/** ft between the slope and the field, in addition to the pressure of the day: half a runway of 3 km at 3° is 260 ft. */
const MAX_AIM_FT = 300;
/** NM from the line of a runway; five times what a localizer shows as full deflection at 2 NM. */
const MAX_ACROSS_NM = 0.5;

const FEET_PER_NM = NAUTICAL_MILE / FOOT;

function lowestRow(values: Float32Array, from: number, to: number): number {
  let row = from;
  for (let i = from; i <= to; i++) if (!(values[i] >= values[row])) row = i;
  return row;
}

/** Last row with position and altitude, not before `from`, from which enough was flown to `row`. */
function rowBefore(
  { time, lat, lon }: Track,
  values: Float32Array,
  row: number,
  from: number,
): { readonly before: number; readonly flown: number } | undefined {
  for (let i = row; i >= from; i--) {
    if (time[row] - time[i] < MIN_FLOWN_S || lat[i] !== lat[i] || values[i] !== values[i]) continue;
    const flown = distanceNm(lat[i], lon[i], lat[row], lon[row]);
    if (flown >= MIN_FLOWN_NM) return { before: i, flown };
  }
  return undefined;
}

/** Where final approaches on that way end: the thresholds in line with it, or the reference point where no runway is known. */
function aimsOf(
  field: Ground,
  lat: number,
  lon: number,
  way: number,
): readonly { lat: number; lon: number }[] {
  if (field.runways.length === 0) return [field];
  return field.runways.filter((runway) => {
    const { along, across } = onLine(runway, lat, lon);
    return (
      Math.abs(turn(runway.heading, way)) <= MAX_ANGLE_DEG && along < 0 && Math.abs(across) <= MAX_ACROSS_NM
    );
  });
}

/**
 * The final approach to a field that ends at the lowest of the rows `lowFrom` to `lowTo`: straight toward its runway, on the
 * slope of an approach that leads to its ground. A low pass, a descent past the field or to another one is none.
 * @param start first row that may belong to it
 */
export function finalTo(
  track: Track,
  field: Ground,
  start: number,
  lowFrom: number,
  lowTo: number,
): Final | undefined {
  const { values } = cleanAltitude(track);
  const { lat, lon } = track;
  const row = lowestRow(values, lowFrom, lowTo);
  const leg = lat[row] === lat[row] ? rowBefore(track, values, row, start) : undefined;
  if (!leg) return undefined;
  const { before, flown } = leg;
  const way = bearingDeg(lat[before], lon[before], lat[row], lon[row]);
  const gradient = (values[before] - values[row]) / (flown * FEET_PER_NM);
  const slope = (Math.atan(gradient) * 180) / Math.PI;
  if (!(slope >= MIN_SLOPE_DEG && slope <= MAX_SLOPE_DEG)) return undefined;
  for (const aim of aimsOf(field, lat[row], lon[row], way)) {
    const distance = distanceNm(lat[row], lon[row], aim.lat, aim.lon);
    if (distance < MIN_FLOWN_NM) continue;
    if (Math.abs(turn(way, bearingDeg(lat[row], lon[row], aim.lat, aim.lon))) > MAX_ANGLE_DEG) continue;
    const off = values[row] - gradient * distance * FEET_PER_NM - field.elevation;
    if (Math.abs(off) <= field.uncertainty + MAX_AIM_FT) return { row, distance, slope };
  }
  return undefined;
}
