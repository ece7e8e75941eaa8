import { msg, str } from '../base/words.js';
import type { Track } from '../track/track.js';

/** hPa; beyond what was ever measured at sea level (870 and 1,085). */
const LOWEST = 850;
const HIGHEST = 1090;

export const isQnh = (hPa: number): boolean => hPa >= LOWEST && hPa <= HIGHEST;

/** @throws RangeError for what is no pressure at sea level in hPa */
export function checkQnh(hPa: number): number {
  if (!isQnh(hPa)) throw new RangeError(msg(str`QNH ${hPa}: expected ${LOWEST} to ${HIGHEST} hPa.`));
  return hPa;
}

/** What was done with the pressure that the reader gave. */
export function qnhWords(hPa: number, { meta }: Track): string {
  return meta.altitudeReference === 'pressure'
    ? msg(str`QNH ${hPa} hPa given by the reader, for the heights above fields`)
    : msg(str`QNH ${hPa} hPa given by the reader, not used: the altitudes are not pressure altitudes`);
}
