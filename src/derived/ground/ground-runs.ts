import { cleanAltitude } from '../../track/clean/index.js';
import { byFlag, groundRows, groundZeros } from '../../track/clean/on-ground.js';
import { distanceNm } from '../../track/geo.js';
import { groundSpeedOf } from '../../track/ground-speed.js';
import { median } from '../../track/median.js';
import { runsWhere, type Range } from '../../track/runs.js';
import { flewBelow } from './ground.js';
import { sourceCode, type Track } from '../../track/track.js';

/** Rows on the ground one after the other, with taxiing and hops in between. */
export interface GroundRun extends Range {
  /** Whether a flag says so; else the speed or the altitude of 0. */
  readonly flagged: boolean;
  /** ft, median of the known altitudes; NaN without. */
  readonly altitude: number;
}

/** ft above the ground: higher is a flight, if it is fast, or lasts. */
const HOP_FT = 300;
const SLOW_KT = 40;
const LASTS_S = 60;
/** s; a flag that says otherwise for less is wrong. */
const MIN_FLIGHT_S = 8;
/** kt; faster is a flight if a flag says so, or if the altitude is not known. */
const FAST_KT = 80;
/** NM; further apart two stretches on the ground are two places. */
const SAME_PLACE_NM = 4;
/** s. */
const MIN_STAY_S = 20;
const MODELED = sourceCode('modeled');

/** Without the zeros that feeds write on the ground. */
function altitudeOf(track: Track, { start, end }: Range): number {
  const zeros = groundZeros(track);
  const known = cleanAltitude(track)
    .values.subarray(start, end + 1)
    .filter((value, k) => value === value && zeros[start + k] === 0);
  return median(known);
}

const positionIn = ({ lat }: Track, from: number, to: number): number => {
  for (let i = from; i <= to; i++) if (lat[i] === lat[i]) return i;
  return from;
};

/** Whether the rows `from` to `to` are a flight from or to ground at that altitude: one wrong altitude in taxiing is none. */
export function isFlight(track: Track, altitude: number, from: number, to: number): boolean {
  const { values } = cleanAltitude(track);
  const speed = groundSpeedOf(track).values;
  const ground = groundRows(track);
  let [first, last, fast] = [-1, -1, 0];
  for (let i = from; i <= to; i++) {
    if (ground[i] !== 0) continue;
    const height = values[i] - altitude;
    const isFast = speed[i] > FAST_KT && (track.onGround[i] === 0 || height !== height);
    if (!(height > HOP_FT) && !isFast) continue;
    if (first < 0) first = i;
    last = i;
    if (!(speed[i] <= SLOW_KT)) fast++;
  }
  if (first < 0) return false;
  const whole = track.time[Math.min(to + 1, track.length - 1)] - track.time[Math.max(from - 1, 0)];
  return (fast > 1 && whole >= MIN_FLIGHT_S) || track.time[last] - track.time[first] >= LASTS_S;
}

/** Whether the aircraft flew between two stretches on the ground, or they are two places. */
function flewBetween(track: Track, a: GroundRun, b: GroundRun): boolean {
  const [from, to] = [positionIn(track, a.start, a.end), positionIn(track, b.start, b.end)];
  if (distanceNm(track.lat[from], track.lon[from], track.lat[to], track.lon[to]) > SAME_PLACE_NM) return true;
  const altitude = Number.isNaN(a.altitude) ? b.altitude : a.altitude;
  return isFlight(track, altitude, a.end + 1, b.start - 1);
}

/** Between two flights a short stretch is a wrong flag or speed; at the end of the data one row without a flag is. */
const isBrief = ({ time, length }: Track, { start, end, flagged }: GroundRun): boolean =>
  start > 0 && end < length - 1 ? time[end] - time[start] < MIN_STAY_S : !flagged && start === end;

/** Stretches on the ground, in time order. Modeled rows show none. */
export function groundRunsOf(track: Track): GroundRun[] {
  const ground = groundRows(track);
  const { source } = track;
  const found: GroundRun[] = [];
  for (const run of runsWhere(track.length, (i) => ground[i] !== 0 && source[i] !== MODELED)) {
    const flagged = ground.subarray(run.start, run.end + 1).includes(byFlag);
    const own = { ...run, flagged, altitude: altitudeOf(track, run) };
    const last = found.at(-1);
    if (last && !flewBetween(track, last, own)) {
      const joined = { start: last.start, end: run.end };
      found[found.length - 1] = {
        ...joined,
        flagged: flagged || last.flagged,
        altitude: Number.isNaN(last.altitude) ? own.altitude : last.altitude,
      };
    } else found.push(own);
  }
  const { values } = cleanAltitude(track);
  // However slow it was: where it flew lower, it was not on the ground.
  const isWrong = (run: GroundRun): boolean => !run.flagged && flewBelow(track, values, run.start);
  return found.filter((run) => !isBrief(track, run) && !isWrong(run));
}
