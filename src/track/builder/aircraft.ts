import { DROPPED } from './order.js';
import type { FlightKey } from './flight-key.js';

/** Which aircraft each flight key belongs to. */
export interface AircraftKeys {
  /** Number of the aircraft of each key. */
  readonly of: Uint32Array;
  readonly count: number;
  /** For keys of another aircraft than the one that has most rows of their group: the address of that one. */
  readonly foreign: ReadonlyMap<number, string>;
}

/** Rows of each key; rows that are left out do not count. */
export function rowsOfKeys(numbers: Uint32Array, length: number, keys: number): Uint32Array {
  const counts = new Uint32Array(keys);
  for (let i = 0; i < length; i++) if (numbers[i] !== DROPPED) counts[numbers[i]]++;
  return counts;
}

/** The address that most rows of each group carry. */
function addressesOf(keys: readonly FlightKey[], counts: Uint32Array): Map<string, string> {
  const rows = new Map<string, Map<string, number>>();
  keys.forEach(({ group, icao24 }, k) => {
    if (group === undefined || !icao24) return;
    const own = rows.get(group) ?? new Map<string, number>();
    rows.set(group, own.set(icao24, (own.get(icao24) ?? 0) + counts[k]));
  });
  return new Map([...rows].map(([group, own]) => [group, mostRows(own) ?? '']));
}

/** The value with most rows; of several the first. */
export function mostRows<T>(rows: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of rows) if (count > most) [best, most] = [value, count];
  return best;
}

/**
 * One aircraft for each address within a group (an id of a flight in the file), else for each address. Rows of a group that
 * carry no address go with most rows of it: position reports of radar carry none.
 */
export function aircraftOf(keys: readonly FlightKey[], counts: Uint32Array): AircraftKeys {
  const main = addressesOf(keys, counts);
  const numbers = new Map<string, number>();
  const foreign = new Map<number, string>();
  const of = Uint32Array.from(keys, ({ group, icao24 = '', apart = '' }, k) => {
    const own = group === undefined ? undefined : main.get(group);
    if (own && icao24 && icao24 !== own) foreign.set(k, own);
    const name = `${group === undefined ? 'a' : `g${group}\ng`}${icao24 || (own ?? '')}\n${apart}`;
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name)!;
  });
  return { of, count: numbers.size, foreign };
}
