import type { FlightKey } from './builder.js';
import type { GrowingColumns } from './builder-columns.js';
import { splitsOf } from './builder-split.js';
import type { Tally } from './builder-tally.js';

/** One flight: `order[start]` to `order[end - 1]`. */
export interface FlightRows {
  readonly key: FlightKey;
  readonly start: number;
  end: number;
}

export interface Rows {
  readonly columns: GrowingColumns;
  /** Row indices; within an aircraft by time. */
  readonly order: Uint32Array;
  /** Flight key number of each row. */
  readonly flights: Uint32Array;
  readonly keys: readonly FlightKey[];
}

/** Parts one aircraft's rows [start, end) into flights: first at gaps and ground stops, then by callsign. */
export function flightsOf(
  rows: Rows,
  start: number,
  end: number,
  split: Tally,
  together: boolean,
): FlightRows[] {
  const cuts = together ? [] : splitsOf(rows.columns, rows.order, start, end);
  const flights: FlightRows[] = [];
  const seen = new Set<string | undefined>();
  let from = start;
  for (const to of [...cuts, end]) {
    for (const flight of byCallsign(rows, from, to)) {
      // A callsign seen before in this aircraft's rows: the flight was parted from an earlier one.
      if (seen.has(flight.key.callsign)) split.add(rows.columns.get('row', rows.order[flight.start]));
      seen.add(flight.key.callsign);
      flights.push(flight);
    }
    from = to;
  }
  return flights;
}

/**
 * Parts [start, end) by callsign, each part in time order. A row without a callsign goes with the row before it, and
 * at the beginning with the first that has one: transponders send the callsign only every few seconds.
 */
function byCallsign(rows: Rows, start: number, end: number): FlightRows[] {
  const { order, flights, keys } = rows;
  const numbers = new Map<string, number>();
  for (let k = start; k < end; k++) {
    const callsign = keys[flights[order[k]]].callsign;
    if (callsign && !numbers.has(callsign)) numbers.set(callsign, numbers.size);
  }
  if (numbers.size < 2) return [{ key: bestKey(rows, start, end), start, end }];
  return partition(rows, start, end, numbers);
}

function partition(
  rows: Rows,
  start: number,
  end: number,
  numbers: ReadonlyMap<string, number>,
): FlightRows[] {
  const { order, flights, keys } = rows;
  const of = new Uint32Array(end - start);
  const counts = new Uint32Array(numbers.size);
  let current = 0;
  for (let k = start; k < end; k++) {
    current = numbers.get(keys[flights[order[k]]].callsign ?? '') ?? current;
    of[k - start] = current;
    counts[current]++;
  }
  const starts: number[] = [];
  counts.reduce((next, count, c) => ((starts[c] = next), next + count), start);
  const next = [...starts];
  const was = order.slice(start, end);
  for (let k = 0; k < was.length; k++) order[next[of[k]]++] = was[k];
  return starts.map((from, c) => {
    const to = from + counts[c];
    return { key: bestKey(rows, from, to), start: from, end: to };
  });
}

/** The fullest key among a flight's rows: that with a callsign, with what the others know beside it. */
function bestKey({ order, flights, keys }: Rows, start: number, end: number): FlightKey {
  const met = new Set<number>();
  for (let k = start; k < end; k++) met.add(flights[order[k]]);
  let key: FlightKey = {};
  for (const number of met) {
    const other = keys[number];
    key = {
      group: key.group ?? other.group,
      icao24: key.icao24 || other.icao24,
      callsign: key.callsign || other.callsign,
      registration: key.registration || other.registration,
      aircraftType: key.aircraftType || other.aircraftType,
    };
  }
  return key;
}
