import { isComputedSource } from '../../finding/basis.js';
import type { Context } from '../../finding/detector.js';
import type { Airport, Runway } from '../../route/airports/index.js';
import { cleanAltitude } from '../../track/clean/index.js';
import { isWhere } from '../../track/status.js';
import type { Track } from '../../track/track.js';
import { fieldsOf } from './ground.js';
import { lengthNm, onLine } from './runway-line.js';

/** A final approach as flown, seen from the end of the runway that it leads to. Arrays of one entry a row. */
export interface ApproachProfile {
  /** Rows of the track, in time order. */
  readonly rows: readonly number[];
  /** NM before the end of the runway; negative past it. */
  readonly distance: readonly number[];
  /** ft above the end of the runway; NaN unknown. */
  readonly height: readonly number[];
  /** NM to the right of the center line, as the pilot sees it; negative left. */
  readonly offset: readonly number[];
  /** ft by which all heights may be wrong together, one way or the other. */
  readonly heightUncertainty: number;
}

/** NM before the runway from which an approach is shown. */
const REACH_NM = 12;
/** NM; a downwind leg is flown at 0.7 NM or more from the runway, base ends within it. */
const ASIDE_NM = 1;
/** s; at 60 kt that is the whole reach. */
const MAX_S = 720;
/** NM by which rows may lie nearer to the runway than the ones after them: further, the aircraft flew the other way. */
const BACK_NM = 0.2;
/** s after the lowest row. */
const AFTER_S = 60;
/** NM beside the center line past the end of the runway. */
const BESIDE_NM = 0.3;

interface Place {
  readonly row: number;
  readonly distance: number;
  readonly offset: number;
}

/** Where a measured, trusted row is; undefined of any other. */
function placeOf(track: Track, { status }: Context, runway: Runway, row: number): Place | undefined {
  const { lat, lon, source } = track;
  if (lat[row] !== lat[row] || !isWhere(status.ofRow[row]) || isComputedSource(source[row])) return undefined;
  const { along, across } = onLine(runway, lat[row], lon[row]);
  return { row, distance: -along, offset: across };
}

/** Back in time from a row, to where the aircraft came onto the approach. */
function before(track: Track, context: Context, runway: Runway, row: number): Place[] {
  const found: Place[] = [];
  let furthest = -Infinity;
  for (let i = row; i >= 0 && track.time[row] - track.time[i] <= MAX_S; i--) {
    const place = placeOf(track, context, runway, i);
    if (!place) continue;
    if (place.distance > REACH_NM || place.distance < furthest - BACK_NM) break;
    if (Math.abs(place.offset) > ASIDE_NM) break;
    furthest = Math.max(furthest, place.distance);
    found.push(place);
  }
  return found.reverse();
}

/** On from a row, to the other end of the runway. */
function after(track: Track, context: Context, runway: Runway, row: number): Place[] {
  const found: Place[] = [];
  for (let i = row + 1; i < track.length && track.time[i] - track.time[row] <= AFTER_S; i++) {
    const place = placeOf(track, context, runway, i);
    if (!place) continue;
    if (-place.distance > lengthNm(runway) || Math.abs(place.offset) > BESIDE_NM) break;
    found.push(place);
  }
  return found;
}

/** ft of the end of a runway as the altitude column shows it, and by how much that may be wrong. */
function endOf(track: Track, context: Context, airport: Airport, runway: Runway, row: number) {
  const field = fieldsOf(track, context, row).find(({ airport: own }) => own?.icao === airport.icao);
  if (!field) return { elevation: NaN, uncertainty: NaN };
  // Where the flight itself was on the ground, that is what its altitude shows of the place; else the published height.
  const higher = field.stand === undefined ? runway.elevation - airport.elevation : 0;
  return {
    elevation: field.elevation + (higher === higher ? higher : 0),
    uncertainty: field.uncertainty,
  };
}

/**
 * The approach to the end of a runway that ends at `row`: back to 12 NM, or to where the aircraft turned onto it, and on over
 * the runway. Measured and trusted rows alone; undefined with less than three of them before the runway.
 */
export function approachProfile(
  track: Track,
  context: Context,
  airport: Airport,
  runway: Runway,
  row: number,
): ApproachProfile | undefined {
  const places = [...before(track, context, runway, row), ...after(track, context, runway, row)];
  if (places.filter(({ distance }) => distance > 0).length < 3) return undefined;
  const { elevation, uncertainty } = endOf(track, context, airport, runway, row);
  const { values } = cleanAltitude(track);
  return {
    rows: places.map((place) => place.row),
    distance: places.map(({ distance }) => distance),
    height: places.map((place) => values[place.row] - elevation),
    offset: places.map(({ offset }) => offset),
    heightUncertainty: uncertainty,
  };
}
