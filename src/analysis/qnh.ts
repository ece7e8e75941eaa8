import { msg, str } from '../base/words.js';
import type { Track } from '../track/track.js';

/** hPa; beyond what was ever measured at sea level (870 and 1,085). */
export const LOWEST_QNH = 850;
export const HIGHEST_QNH = 1090;

export const isQnh = (hPa: number): boolean => hPa >= LOWEST_QNH && hPa <= HIGHEST_QNH;

/** @throws RangeError for what is no pressure at sea level in hPa */
export function checkQnh(hPa: number): number {
  if (!isQnh(hPa)) throw new RangeError(msg(str`QNH ${hPa}: expected ${LOWEST_QNH} to ${HIGHEST_QNH} hPa.`));
  return hPa;
}

/** The pressure and who says so: `QNH 1,025 hPa (METAR UATE 250600Z)`. */
export const qnhName = (hPa: number, from = ''): string =>
  from ? msg(str`QNH ${hPa} hPa (${from})`) : msg(str`QNH ${hPa} hPa given by the reader`);

/** What was done with the pressure that the reader gave or chose. */
export function qnhWords(hPa: number, { meta }: Track, from?: string): string {
  const name = qnhName(hPa, from);
  return meta.altitudeReference === 'pressure'
    ? msg(str`${name}, for the heights above fields`)
    : msg(str`${name}, not used: the altitudes are not pressure altitudes`);
}
