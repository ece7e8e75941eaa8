import { bearingDeg, distanceNm, turn } from './geo.js';
import type { Column } from './track.js';

/** A value of a row: of a track or of rows that are not one yet. */
export type RowValue = (column: Column, row: number) => number;

/** Where a flight goes on over a step of the clock. */
export interface ClockStep {
  /** s that the clock jumps, beyond the time that was flown; negative: back. */
  readonly step: number;
  /** s flown between the two rows, by their positions and speed. */
  readonly flown: number;
  /** NM between them. */
  readonly distance: number;
  /** kt, of the row before. */
  readonly speed: number;
}

/** s; clocks are set by quarter hours at least (time zones, summer time), and a shorter step cannot be distinguished from a gap. */
export const QUARTER = 900;
/** kt over the ground: an aircraft that flies cannot be where it was a quarter of an hour ago but for a clock. */
const MIN_SPEED_KT = 50;
/** Rows are flown within so many of the intervals around, and so many s. */
const FLOWN_WITHIN = { intervals: 3, seconds: 10 } as const;
/** Degrees between the courses of both rows, and between the course and the way from one to the other. */
const MAX_COURSE_CHANGE_DEG = 20;
/** NM; on shorter ways the noise of positions turns the direction. */
const MIN_DISTANCE_NM = 0.3;
/** kt and ft between the two rows: what the interval between rows can change. */
const MAX_CHANGE = { speed: 20, altitude: 500 } as const;

/** Speed (kt) and course (°) of a row, as reported, else from the row before it. */
function velocityOf(value: RowValue, before: number, row: number): { speed: number; course: number } {
  const at = (i: number) => [value('lat', i), value('lon', i)] as const;
  const seconds = value('time', row) - value('time', before);
  const speed = value('groundSpeed', row);
  const course = value('course', row);
  return {
    speed: speed === speed ? speed : (distanceNm(...at(before), ...at(row)) / seconds) * 3600,
    course: course === course ? course : bearingDeg(...at(before), ...at(row)),
  };
}

/**
 * Whether the flight goes on from row `a` to row `b` as if the clock had not stepped between them: the same course, speed and
 * height, and the position as far along as a few rows' time. `before` is the row before `a`, `after` the one after `b`;
 * undefined where it does not, or where that cannot be said.
 */
export function clockStepBetween(
  value: RowValue,
  before: number,
  a: number,
  b: number,
  after: number,
): ClockStep | undefined {
  const seconds = value('time', b) - value('time', a);
  if (!(Math.abs(seconds) >= QUARTER / 2)) return undefined;
  const [own, next] = [velocityOf(value, before, a), velocityOf(value, b, after)];
  if (!(own.speed >= MIN_SPEED_KT) || !(Math.abs(own.speed - next.speed) <= MAX_CHANGE.speed))
    return undefined;
  if (!(Math.abs(turn(own.course, next.course)) <= MAX_COURSE_CHANGE_DEG)) return undefined;
  if (Math.abs(value('altitude', a) - value('altitude', b)) > MAX_CHANGE.altitude) return undefined;
  const [fromLat, fromLon, lat, lon] = [value('lat', a), value('lon', a), value('lat', b), value('lon', b)];
  const distance = distanceNm(fromLat, fromLon, lat, lon);
  const flown = (distance / own.speed) * 3600;
  const interval = Math.max(
    value('time', a) - value('time', before),
    value('time', after) - value('time', b),
  );
  if (!(flown <= FLOWN_WITHIN.intervals * interval + FLOWN_WITHIN.seconds)) return undefined;
  const ahead = Math.abs(turn(own.course, bearingDeg(fromLat, fromLon, lat, lon))) <= MAX_COURSE_CHANGE_DEG;
  if (distance > MIN_DISTANCE_NM && !ahead) return undefined;
  const step = seconds - flown;
  return Math.abs(step) >= QUARTER / 2 && flown < Math.abs(step) / 2
    ? { step, flown, distance, speed: own.speed }
    : undefined;
}
