import type { Columns } from '../track.js';
import { toward } from '../way.js';
import { isMissing } from './growing-columns.js';
import type { Tally } from './tally.js';

/** Zeros that feeds write where they have no value. */

/** kt; no transport aircraft touches down faster: at this speed an altitude of exactly 0 is not the ground's. */
const MAX_TOUCHDOWN_KT = 200;
/** ft; a zero next to altitudes so near to it may be one of them. */
const NEAR_ZERO_FT = 1000;
/** ft/min; slower, a vertical rate may be rounded to 0. */
const MIN_RATE_FT_MIN = 500;
/** Rows to each side over which the altitude only rises or only falls, so that one wrong altitude is not a climb. */
const ROWS_PER_SIDE = 2;
/** Rows of a climb or descent needed to show what the column's zeros mean. */
const MIN_ROWS = 10;

/** Whether the altitude next to row `i` in that direction is near 0. */
function isNearZero(altitude: Float32Array, from: number, step: 1 | -1): boolean {
  let i = from;
  while (i >= 0 && i < altitude.length && !(altitude[i] === altitude[i] && altitude[i] !== 0)) i += step;
  return Math.abs(altitude[i]) <= NEAR_ZERO_FT;
}

function dropAltitudes({ altitude, groundSpeed, onGround, row }: Partial<Columns>, tally: Tally): void {
  if (!altitude || !groundSpeed) return;
  for (let i = 0; i < altitude.length; i++) {
    if (altitude[i] !== 0 || !(groundSpeed[i] >= MAX_TOUCHDOWN_KT) || onGround?.[i] === 1) continue;
    if (isNearZero(altitude, i, -1) || isNearZero(altitude, i, 1)) continue;
    altitude[i] = NaN;
    tally.add(row?.[i] ?? 0);
  }
}

/** Whether the altitudes around row `i` only rise or only fall, fast. */
function climbs(time: Float64Array, altitude: Float32Array, i: number): boolean {
  if (i < ROWS_PER_SIDE || i + ROWS_PER_SIDE >= altitude.length) return false;
  const seconds = time[i + ROWS_PER_SIDE] - time[i - ROWS_PER_SIDE];
  const change = altitude[i + ROWS_PER_SIDE] - altitude[i - ROWS_PER_SIDE];
  if (!(seconds > 0) || !(Math.abs(change) / seconds >= MIN_RATE_FT_MIN / 60)) return false;
  for (let k = i - ROWS_PER_SIDE; k < i + ROWS_PER_SIDE; k++) {
    const step = toward(altitude[k + 1] - altitude[k], change);
    if (!(step > 0) || step > 0.6 * Math.abs(change)) return false;
  }
  return true;
}

/** Whether most rows of climbs and descents report a rate of exactly 0. */
function saysNothing({ time, altitude, verticalRate }: Partial<Columns>): boolean {
  if (!time || !altitude || !verticalRate) return false;
  let [rows, zeros] = [0, 0];
  for (let i = 0; i < altitude.length; i++) {
    if (verticalRate[i] !== verticalRate[i] || !climbs(time, altitude, i)) continue;
    rows++;
    if (verticalRate[i] === 0) zeros++;
  }
  return rows >= MIN_ROWS && 2 * zeros > rows;
}

function dropRates({ verticalRate, row }: Partial<Columns>, tally: Tally): void {
  if (!verticalRate) return;
  for (let i = 0; i < verticalRate.length; i++) {
    if (verticalRate[i] !== 0) continue;
    verticalRate[i] = NaN;
    tally.add(row?.[i] ?? 0);
  }
}

/** Takes altitudes of 0 aloft, and the zeros of a column of vertical rates that does not follow the altitude, as missing. */
export function dropZeros(
  columns: Partial<Columns>,
  tallies: { readonly zeroAltitude: Tally; readonly zeroRate: Tally },
): void {
  dropAltitudes(columns, tallies.zeroAltitude);
  if (saysNothing(columns)) dropRates(columns, tallies.zeroRate);
  for (const name of ['altitude', 'verticalRate'] as const)
    if (columns[name] && isMissing(name, columns[name])) delete columns[name];
}
