import { memoByKey } from '../../base/memo.js';
import { gapThreshold } from '../../track/cadence.js';
import { groundRows } from '../../track/clean/on-ground.js';
import { bearingDeg, distanceNm, turn } from '../../track/geo.js';
import { positionStatuses, type PositionStatus } from '../../track/status.js';
import type { Track } from '../../track/track.js';
import { DEGREE, GRAVITY, NAUTICAL_MILE } from '../../base/units.js';
import type { Context } from '../../finding/detector.js';

/**
 * The path as a line of points and how far it has turned: course unwrapped across north, so that two turns to the right are
 * +720°. Only positions that are trusted, and in the air; only inside pieces without a hole.
 */
export interface Turning {
  /** Row of the track of each point (of a mean: the first of its rows). */
  readonly rows: Uint32Array;
  /** Unix seconds. */
  readonly time: Float64Array;
  /** Degrees. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** Degrees turned from the beginning of the piece to the leg that ends here; right positive. */
  readonly total: Float64Array;
  /** Degrees true of the leg that ends here (at the beginning of a piece, of the next; NaN where it has one point). */
  readonly course: Float64Array;
  /** NM flown from the first point of all. */
  readonly along: Float64Array;
  /** Piece between holes. */
  readonly piece: Uint32Array;
}

/** NM; shorter steps than 150 m turn with the noise of the positions (gods-eye-view). */
const MIN_STEP_NM = 150 / NAUTICAL_MILE;
/** NM; steps up to this are measured in the plane. */
const PLANE_LIMIT_NM = 30;
/** rad; no aircraft on the line banks more for long. */
const MAX_BANK_RAD = Math.PI / 3;
/** Degrees; a point with a wrong time is ahead or behind on the path, so the course turns back: a smaller turn is not such a point. */
const MIN_REVERSAL_DEG = 100;
/** s; turning within a longer hole is not seen: half a turn at rate one takes 60 s. */
const MAX_INTERVAL_S = 60;
/** Points in a row that do not fit before they are trusted. */
const MAX_OUTLIERS_IN_A_ROW = 3;

/** Degrees a second in a turn with 60° of bank: g·tan(bank)/V. @param speed NM/s */
const fastestTurn = (speed: number): number =>
  (GRAVITY * Math.tan(MAX_BANK_RAD)) / Math.max(1, speed * NAUTICAL_MILE) / DEGREE;

/** Degrees true of a direction, 0 to 360. */
function degreesOf(east: number, north: number): number {
  const degrees = Math.atan2(east, north) / DEGREE;
  return degrees < 0 ? degrees + 360 : degrees;
}

/** 1 at the code of each status whose positions are trusted. */
const usable = Uint8Array.from(positionStatuses, (name) =>
  name === 'observed' || name === 'estimated' || name === 'modeled' ? 1 : 0,
);

/** A sparse file has longer holes: a sixth of what is a gap is its usual interval, and two may be between points. */
const isHole = (track: Track, from: number, to: number, seconds: number): boolean =>
  seconds > MAX_INTERVAL_S && seconds > gapThreshold(track, from, to) / 3;

type Columns = { -readonly [K in keyof Turning]: Turning[K] };

/** Bytes of a point in all columns. */
const BYTES = 6 * 8 + 2 * 4;

/** The columns for `most` points, one after the other in one piece of memory (files have thousands of flights), to `n` each. */
function columnsOf(memory: ArrayBufferLike, most: number, n: number): Columns {
  const float = 8 * most;
  return {
    time: new Float64Array(memory, 0, n),
    lat: new Float64Array(memory, float, n),
    lon: new Float64Array(memory, 2 * float, n),
    total: new Float64Array(memory, 3 * float, n),
    course: new Float64Array(memory, 4 * float, n),
    along: new Float64Array(memory, 5 * float, n),
    rows: new Uint32Array(memory, 6 * float, n),
    piece: new Uint32Array(memory, 6 * float + 4 * most, n),
  };
}

/** Takes points one after the other, leaves out those too near or impossible, and sums up the turns. */
class TurningBuilder {
  readonly #columns: Columns;
  #n = 0;
  #refused = 0;
  readonly #track: Track;

  constructor(most: number, track: Track) {
    this.#track = track;
    this.#columns = columnsOf(new ArrayBuffer(BYTES * most), most, most);
  }

  #put(row: number, time: number, lat: number, lon: number): number {
    const columns = this.#columns;
    const n = this.#n;
    columns.rows[n] = row;
    columns.time[n] = time;
    columns.lat[n] = lat;
    columns.lon[n] = lon;
    this.#refused = 0;
    return this.#n++;
  }

  #begin(row: number, time: number, lat: number, lon: number): void {
    const { piece, along, course } = this.#columns;
    const k = this.#put(row, time, lat, lon);
    course[k] = NaN;
    if (k === 0) return;
    piece[k] = piece[k - 1] + 1;
    along[k] = along[k - 1];
  }

  add(row: number, time: number, lat: number, lon: number): void {
    const c = this.#columns;
    const n = this.#n;
    const k = n - 1;
    const seconds = time - c.time[k];
    if (k < 0 || isHole(this.#track, c.rows[k], row, seconds) || this.#refused >= MAX_OUTLIERS_IN_A_ROW)
      return this.#begin(row, time, lat, lon);
    const [fromLat, fromLon, before] = [c.lat[k], c.lon[k], c.course[k]];
    const north = (lat - fromLat) * 60;
    const degrees = turn(fromLon, lon);
    // On short steps the plane is as good as the sphere (0.1° and 0.1 % at 30 NM below 70° of latitude), at a third of the cost.
    const plane =
      Math.abs(north) < PLANE_LIMIT_NM && Math.abs(degrees) < PLANE_LIMIT_NM / 60 && Math.abs(lat) < 70;
    const east = plane ? degrees * 60 * Math.cos(((lat + fromLat) / 2) * DEGREE) : 0;
    const nm = plane ? Math.sqrt(north * north + east * east) : distanceNm(fromLat, fromLon, lat, lon);
    if (nm < MIN_STEP_NM || seconds <= 0) return;
    const course = plane ? degreesOf(east, north) : bearingDeg(fromLat, fromLon, lat, lon);
    const first = before !== before;
    const change = first ? 0 : turn(before, course);
    if (Math.abs(change) > MIN_REVERSAL_DEG) {
      const span = first ? seconds : (time - c.time[k - 1]) / 2;
      if (Math.abs(change) > fastestTurn(nm / seconds) * span) {
        this.#refused++;
        return;
      }
    }
    if (first) c.course[k] = course;
    const at = this.#put(row, time, lat, lon);
    c.course[at] = course;
    c.total[at] = c.total[k] + change;
    c.along[at] = c.along[k] + nm;
    c.piece[at] = c.piece[k];
  }

  done(): Turning {
    const columns = this.#columns;
    const n = this.#n;
    return columnsOf(columns.time.buffer, columns.time.length, n);
  }
}

function fine(track: Track, context: Context): Turning {
  const { fixes } = context.legs;
  const { ofRow } = context.status;
  const ground = groundRows(track);
  const { time, lat, lon } = track;
  const line = new TurningBuilder(fixes.length, track);
  for (let f = 0; f < fixes.length; f++) {
    const row = fixes[f];
    if (usable[ofRow[row]] === 1 && ground[row] === 0) line.add(row, time[row], lat[row], lon[row]);
  }
  return line.done();
}

/** Means of the positions in spans of `width` seconds: what goes back and forth within one is smoothed away. */
function coarse(track: Track, context: Context, width: number): Turning {
  const { fixes } = context.legs;
  const { ofRow } = context.status;
  const ground = groundRows(track);
  const { time, lat, lon } = track;
  const spans =
    fixes.length === 0 ? 0 : Math.ceil((time[fixes[fixes.length - 1]] - time[fixes[0]]) / width) + 1;
  const line = new TurningBuilder(Math.min(fixes.length, spans), track);
  for (let f = 0; f < fixes.length;) {
    const first = fixes[f];
    const slot = Math.floor(time[first] / width);
    let [n, t, north, east] = [0, 0, 0, 0];
    const [begun, middle] = [time[first], lon[first]];
    for (; f < fixes.length; f++) {
      const row = fixes[f];
      if (Math.floor(time[row] / width) !== slot) break;
      if (usable[ofRow[row]] !== 1 || ground[row] !== 0) continue;
      n++;
      t += time[row] - begun;
      north += lat[row];
      east += turn(middle, lon[row]);
    }
    if (n > 0) line.add(first, time[first] + t / n, north / n, ((lon[first] + east / n + 540) % 360) - 180);
  }
  return line.done();
}

/** s; long enough for the disorder of receivers' clocks and radar plots (some seconds), short compared to the minute of a half turn. */
export const COARSE = 20;

const fineTurning = memoByKey((_status: PositionStatus, track: Track, context: Context) =>
  fine(track, context),
);
/** s; long enough for the noise of positions (50 m in steps of 300 m), short compared to lines of half a minute. */
const MEDIUM = 5;

const mediumTurning = memoByKey((_status: PositionStatus, track: Track, context: Context) =>
  coarse(track, context, MEDIUM),
);
const coarseTurning = memoByKey((_status: PositionStatus, track: Track, context: Context) =>
  coarse(track, context, COARSE),
);

/** Every position; computed once for each flight (and again if other positions are trusted). */
export const turningOf = (track: Track, context: Context): Turning =>
  fineTurning(context.status, track, context);

/** Means over 5 s, for lines of half a minute. */
export const mediumTurningOf = (track: Track, context: Context): Turning =>
  mediumTurning(context.status, track, context);

/** Means over 20 s, for patterns of minutes. */
export const coarseTurningOf = (track: Track, context: Context): Turning =>
  coarseTurning(context.status, track, context);
