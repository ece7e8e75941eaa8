import { FOOT } from '../base/units.js';

/**
 * What stands in an ICAO route string beside waypoints (Doc 4444, appendix 2, items 13, 15 and 16).
 */

/** Speed and level, or two between which the aircraft climbs while cruising: `N0450F310`, `M082F290F350`, `K0830S1130`. */
const speedAndLevels = /^(?:[KN]\d{4}|M\d{3})((?:[FA]\d{3}|[SM]\d{4}|VFR)(?:[FA]\d{3}|[SM]\d{4}|PLUS)?)$/i;
/** Hundreds of feet, or tens of meters. */
const oneLevel = /[FA](\d{3})|[SM](\d{4})/gi;
const levelAlone = /^FL?(\d{2,3})$/i;
/** Words that say how, not where. */
const manner = /^(?:DCT|IFR|VFR|OAT|GAT)$/i;
/** `A909`, `UP975`, `UM688`, `L619`; with a prefix for helicopters or supersonic, and a suffix for a part. */
const airway = /^[KUS]?[A-Z]\d{1,3}[A-Z]?$/i;
/** `KUGUR2A`, `LUKAN1`: departures and arrivals by instruments. */
const procedure = /^[A-Z]{2,6}\d[A-Z]?$/i;
/** A fix of five letters, or a beacon. */
const named = /^(?:[A-Z]{5}|[A-Z]{1,3})$/i;
/** Bearing and distance from a point: the bearing is magnetic. */
const bearingAndDistance = /^[A-Z]{2,5}\d{6}$/i;

/** ft, the planned levels in a word; undefined for another word, none for a speed without a level. */
export function levelsIn(word: string): readonly number[] | undefined {
  const alone = levelAlone.exec(word);
  if (alone) return [Number(alone[1]) * 100];
  const given = speedAndLevels.exec(word)?.[1];
  return given === undefined
    ? undefined
    : [...given.matchAll(oneLevel)].map(([, hundreds, tens]) =>
        hundreds ? Number(hundreds) * 100 : Math.round((Number(tens) * 10) / FOOT / 100) * 100,
      );
}

/** Whether a word says how the flight goes, not where. */
export const isManner = (word: string): boolean => manner.test(word) || levelsIn(word) !== undefined;

/** What a word names that no free table of the world has; undefined for a word of no such form. */
export function namedKind(word: string): 'airway' | 'procedure' | 'point' | 'bearing' | undefined {
  if (airway.test(word)) return 'airway';
  if (bearingAndDistance.test(word)) return 'bearing';
  if (procedure.test(word)) return 'procedure';
  return named.test(word) ? 'point' : undefined;
}

/** The route of a filed flight plan message, `(FPL-AHY8243-IS-…-UBBB0355-N0450F310 DCT …-URMG0055 …)`; undefined for another text. */
export function routeOfMessage(text: string): string | undefined {
  if (!/^\s*\(?FPL-/i.test(text)) return undefined;
  const items = text.replace(/\s+/g, ' ').split(/ ?-/);
  const start = items.findIndex((item) => /^[A-Z]{4}\d{4}$/i.test(item.trim()));
  const end = items.findIndex((item, i) => i > start + 1 && /^[A-Z]{4}\d{4}\b/i.test(item.trim()));
  if (start < 0 || end < 0) return undefined;
  const way = items.slice(start + 1, end).join('-');
  return `${items[start].trim().slice(0, 4)} ${way} ${items[end].trim().slice(0, 4)}`;
}
