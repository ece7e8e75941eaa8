import { turn } from '../../track/geo.js';
import { groundRows } from '../../track/clean/on-ground.js';
import { isComputedSource } from '../../finding/basis.js';
import type { Runway } from '../../route/airports/index.js';
import type { Range } from '../../track/runs.js';
import { isWhere } from '../../track/status.js';
import type { PositionStatus } from '../../track/status.js';
import type { Track } from '../../track/track.js';
import { courseAt } from './alignment.js';
import { lengthNm, onLine } from './runway-line.js';

/** NM from the center line: on the runway, and for each NM away from it in the air. Taxiways are 0.08 NM or more away. */
const ON_GROUND_NM = 0.05;
const IN_AIR_NM = 0.1;
const IN_AIR_PER_NM = 0.05;
/** Degrees; a crosswind shows in the heading, not in the course. */
const MAX_ANGLE_DEG = 12;
/** NM before and behind the runway. */
const REACH_NM = 4;
/** Rows on the line that are enough: one may cross it. */
const MIN_ROWS = 2;
/** Of a row on the ground: in the air an approach may still change to the parallel runway. */
const GROUND_WEIGHT = 3;

/** 0 on the center line, 1 at the edge of what still counts; Infinity off it. */
function offLine(runway: Runway, lat: number, lon: number, course: number, isDown: boolean): number {
  const { along, across } = onLine(runway, lat, lon);
  const away = Math.max(0, -along, along - lengthNm(runway));
  if (away > REACH_NM || !(Math.abs(turn(runway.heading, course)) <= MAX_ANGLE_DEG)) return Infinity;
  const off = Math.abs(across) / (isDown ? ON_GROUND_NM : IN_AIR_NM + IN_AIR_PER_NM * away);
  return off <= 1 ? off : Infinity;
}

/**
 * The runway that rows of a take-off or landing follow, in their direction: the one on whose center line most of them are.
 * Undefined if they follow none. Computed and untrusted positions say nothing.
 */
export function runwayUsed(
  track: Track,
  { ofRow }: PositionStatus,
  runways: readonly Runway[],
  { start, end }: Range,
): Runway | undefined {
  const ground = groundRows(track);
  const { lat, lon, source } = track;
  let best: { runway: Runway; rows: number; off: number } | undefined;
  for (const runway of runways) {
    let [count, rows, off] = [0, 0, 0];
    for (let i = start; i <= end; i++) {
      if (lat[i] !== lat[i] || !isWhere(ofRow[i]) || isComputedSource(source[i])) continue;
      const own = offLine(runway, lat[i], lon[i], courseAt(track, i), ground[i] !== 0);
      if (own === Infinity) continue;
      count++;
      rows += ground[i] !== 0 ? GROUND_WEIGHT : 1;
      off += own;
    }
    if (count < MIN_ROWS) continue;
    if (!best || rows > best.rows || (rows === best.rows && off < best.off)) best = { runway, rows, off };
  }
  return best?.runway;
}
