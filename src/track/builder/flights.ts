import type { GrowingColumns } from './growing-columns.js';
import { splitsOf } from './split-rules.js';
import type { Tally } from './tally.js';

/** Whose row it is. Rows of one `group` (else one `icao24`, else all rows with neither) belong to one aircraft. */
export interface FlightKey {
  readonly group?: string;
  readonly icao24?: string;
  readonly callsign?: string;
  readonly registration?: string;
  readonly aircraftType?: string;
}

/** One flight: `order[start]` to `order[end - 1]`. */
export interface FlightRows {
  readonly key: FlightKey;
  readonly start: number;
  end: number;
}

export interface AircraftRows {
  readonly columns: GrowingColumns;
  /** Row indices; within an aircraft by time. */
  readonly order: Uint32Array;
  /** Flight key number of each row. */
  readonly flights: Uint32Array;
  readonly keys: readonly FlightKey[];
}

/** Counts for the import report. */
export interface FlightTallies {
  readonly split: Tally;
  readonly wrongCallsign: Tally;
}

/** Splits one aircraft's rows [start, end) into flights: first at gaps and ground stops, then by callsign. */
export function flightsOf(
  rows: AircraftRows,
  start: number,
  end: number,
  { split, wrongCallsign }: FlightTallies,
  neverSplit: boolean,
): FlightRows[] {
  const cuts = neverSplit ? [] : splitsOf(rows.columns, rows.order, start, end);
  const flights: FlightRows[] = [];
  const seen = new Set<string | undefined>();
  let from = start;
  for (const to of [...cuts, end]) {
    for (const flight of byCallsign(rows, from, to, wrongCallsign)) {
      // A callsign seen before in this aircraft's rows: the flight was split from an earlier one.
      if (seen.has(flight.key.callsign)) split.add(rows.columns.get('row', rows.order[flight.start]));
      seen.add(flight.key.callsign);
      flights.push(flight);
    }
    from = to;
  }
  return flights;
}

/**
 * Splits [start, end) by callsign, each part in time order. A row without a callsign goes with the row before it, and
 * at the beginning with the first that has one: transponders send the callsign only every few seconds.
 */
function byCallsign(rows: AircraftRows, start: number, end: number, wrongCallsign: Tally): FlightRows[] {
  const { order, flights, keys } = rows;
  if (keys.length === 1) return [{ key: keys[0], start, end }];
  const numbers = new Map<string, number>();
  for (let k = start, last = -1; k < end; k++) {
    if (flights[order[k]] === last) continue;
    last = flights[order[k]];
    const { callsign } = keys[last];
    if (callsign && !numbers.has(callsign)) numbers.set(callsign, numbers.size);
  }
  if (numbers.size < 2) return [{ key: bestKey(rows, start, end), start, end }];
  return partition(rows, start, end, numbers, wrongCallsign);
}

function partition(
  rows: AircraftRows,
  start: number,
  end: number,
  numbers: ReadonlyMap<string, number>,
  wrongCallsign: Tally,
): FlightRows[] {
  const { order, flights, keys } = rows;
  const of = new Uint32Array(end - start);
  let current = 0;
  for (let k = start; k < end; k++) {
    current = numbers.get(keys[flights[order[k]]].callsign ?? '') ?? current;
    of[k - start] = current;
  }
  // Rows of aircraft without an address may be interleaved; one aircraft cannot change its callsign for seconds.
  if (keys[flights[order[start]]].icao24) joinWrongCallsigns(rows, start, of, wrongCallsign);
  const counts = new Uint32Array(numbers.size);
  for (const number of of) counts[number]++;
  const starts: number[] = [];
  counts.reduce((next, count, c) => ((starts[c] = next), next + count), start);
  const next = [...starts];
  const was = order.slice(start, end);
  for (let k = 0; k < was.length; k++) order[next[of[k]]++] = was[k];
  return starts
    .map((from, c) => {
      const to = from + counts[c];
      return { key: bestKey(rows, from, to), start: from, end: to };
    })
    .filter((flight) => flight.end > flight.start);
}

/**
 * s. A crew does not change its callsign and change it back within a minute, but a bit error in the message that
 * carries it (sent every 5 s, ICAO Doc 9871) lasts until the next one.
 */
const SHORTEST_CALLSIGN_USE = 60;

/** Joins a run of rows with another callsign to the flight before and after it, if that is one and near in time. */
function joinWrongCallsigns(
  { columns, order }: AircraftRows,
  start: number,
  of: Uint32Array,
  wrongCallsign: Tally,
): void {
  let runStart = 0;
  for (let k = 1; k < of.length; k++) {
    if (of[k] === of[k - 1]) continue;
    if (runStart > 0 && of[k] === of[runStart - 1]) {
      const before = columns.get('time', order[start + runStart - 1]);
      if (columns.get('time', order[start + k]) - before < SHORTEST_CALLSIGN_USE) {
        for (let j = runStart; j < k; j++) {
          of[j] = of[k];
          wrongCallsign.add(columns.get('row', order[start + j]));
        }
      }
    }
    runStart = k;
  }
}

/** Everything that the keys of a flight's rows know, the first value of each. */
function bestKey({ order, flights, keys }: AircraftRows, start: number, end: number): FlightKey {
  const met = new Set<number>();
  for (let k = start, last = -1; k < end; k++)
    if (flights[order[k]] !== last) met.add((last = flights[order[k]]));
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

/** Characters of a name: ids become file names, and a hostile text may be very long. */
const LONGEST = 60;

/** `JAL516-20240102T072255Z`: callsign, else registration, address or
 * the file's id of the flight, else the file name without extensions; unique in `taken`. */
export function uniqueId(key: FlightKey, file: string, startTime: number, taken: Set<string>): string {
  const stem = file.replace(/^.*[\\/]/, '').replace(/(?<=.)\.[^ ]*$/, '');
  const name = (key.callsign || key.registration || key.icao24 || key.group || stem).replace(
    /[^\p{L}\p{N}_]+/gu,
    '-',
  );
  const base = `${name.slice(0, LONGEST).replace(/^-+|-+$/g, '') || 'track'}-${compactTime(startTime)}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/** `20240102T072255Z`, whole seconds; `undated` outside the range of dates. */
function compactTime(seconds: number): string {
  if (!(Math.abs(seconds) < 8.64e12)) return 'undated';
  return new Date(Math.floor(seconds) * 1000)
    .toISOString()
    .replace(/\.000Z$/, 'Z')
    .replace(/[-:]/g, '');
}
