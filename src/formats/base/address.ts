import type { FlightKey } from '../../track/builder/index.js';

/** Six hexadecimal digits; `~` marks one that is not an ICAO address (readsb, TIS-B). */
const ADDRESS = /^~?[0-9a-f]{6}$/;

/** `8467d8` of `0x8467d8`, `8467D8` or `8467d8`; spreadsheets cut leading zeros. What is no address comes back in small letters. */
export function addressOf(text: string): string {
  const hex = text.toLowerCase().replace(/^0x/, '');
  return /^[0-9a-f]{1,5}$/.test(hex) ? hex.padStart(6, '0') : hex;
}

export const isAddress = (text: string): boolean => ADDRESS.test(text);

/** Characters that keep aircraft apart. */
const LONGEST_NAME = 60;

/**
 * Whose row it is, with a callsign of single blanks. What is not an address is no name of an aircraft, and `complain` is
 * told, but it still keeps aircraft apart.
 */
export function checkedKey(given: FlightKey, complain: () => void): FlightKey {
  const callsign = given.callsign?.replace(/\s+/g, ' ');
  const key = callsign === given.callsign ? given : { ...given, callsign };
  if (!key.icao24) return key;
  const icao24 = addressOf(key.icao24);
  if (isAddress(icao24)) return icao24 === key.icao24 ? key : { ...key, icao24 };
  complain();
  return { ...key, icao24: '', apart: icao24.slice(0, LONGEST_NAME) };
}
