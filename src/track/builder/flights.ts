import { freeId } from '../../base/free-id.js';
import { mostRows } from './aircraft.js';
import { byCallsign, cutsByCallsign, type CallsignTallies } from './callsigns.js';
import type { AircraftRows, FlightKey } from './flight-key.js';
import { splitsOf } from './split-rules.js';
import type { Tally } from './tally.js';

/** One flight: `order[start]` to `order[end - 1]`. */
export interface FlightRows {
  readonly key: FlightKey;
  readonly start: number;
  end: number;
  /** To be shown wherever the flight is shown. */
  notice?: string;
}

/** Counts for the import report. */
export interface FlightTallies extends CallsignTallies {
  readonly split: Tally;
  readonly callsignChange: Tally;
}

/** Splits one aircraft's rows [start, end) into flights: first at gaps and ground stops, then by callsign. */
export function flightsOf(
  rows: AircraftRows,
  start: number,
  end: number,
  tallies: FlightTallies,
  neverSplit: boolean,
): FlightRows[] {
  const splits = neverSplit ? [] : splitsOf(rows.columns, rows.order, start, end);
  const cuts = cutsByCallsign(rows, start, splits, tallies);
  const flights: FlightRows[] = [];
  let from = start;
  for (const to of [...cuts, end]) {
    const parts = byCallsign(rows, from, to, flights.at(-1)?.key.callsign, tallies);
    parts.forEach(([first, last, callsign], k) => {
      const line = rows.columns.get('row', rows.order[first]);
      if (k > 0) tallies.callsignChange.add(line);
      else if (flights.length > 0) tallies.split.add(line);
      const key = bestKey(rows, first, last);
      flights.push({ key: callsign ? { ...key, callsign } : key, start: first, end: last });
    });
    from = to;
  }
  return flights;
}

type KeyField = keyof FlightKey;
const fields: readonly KeyField[] = ['group', 'icao24', 'callsign', 'registration', 'aircraftType'];

/** What most of a flight's rows say that say anything. */
function bestKey({ order, flights, keys }: AircraftRows, start: number, end: number): FlightKey {
  const counts = new Map<number, number>();
  for (let k = start; k < end;) {
    const number = flights[order[k]];
    const first = k;
    while (k < end && flights[order[k]] === number) k++;
    counts.set(number, (counts.get(number) ?? 0) + k - first);
  }
  if (counts.size === 1) return keys[flights[order[start]]];
  return Object.fromEntries(fields.map((field) => [field, mostSaid(keys, counts, field)])) as FlightKey;
}

function mostSaid(
  keys: readonly FlightKey[],
  counts: ReadonlyMap<number, number>,
  field: KeyField,
): string | undefined {
  const rows = new Map<string, number>();
  for (const [number, count] of counts) {
    const value = keys[number][field];
    if (value) rows.set(value, (rows.get(value) ?? 0) + count);
  }
  return mostRows(rows);
}

/** Characters of a name: ids become file names, and a hostile text may be very long. */
const MAX_ID_LENGTH = 60;

/** `JAL516-20240102T072255Z`: callsign, else registration, address or
 * the file's id of the flight, else the file name without extensions; `…-path` without times; unique in `taken`. */
export function uniqueId(
  key: FlightKey,
  file: string,
  startTime: number | undefined,
  taken: Set<string>,
): string {
  const stem = stemOf(file);
  const name = (key.callsign || key.registration || key.icao24 || key.group || stem).replace(
    /[^\p{L}\p{N}_]+/gu,
    '-',
  );
  const when = startTime === undefined ? 'path' : compactTime(startTime);
  return freeId(`${name.slice(0, MAX_ID_LENGTH).replace(/^-|-$/g, '') || 'track'}-${when}`, taken);
}

/** The file's name without folders and extensions (from the first dot behind the last blank). */
function stemOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = name.indexOf('.', Math.max(1, name.lastIndexOf(' ') + 1));
  return dot < 0 ? name : name.slice(0, dot);
}

/** `20240102T072255Z`, whole seconds; `undated` outside the range of dates. */
function compactTime(seconds: number): string {
  if (!(Math.abs(seconds) < 8.64e12)) return 'undated';
  return new Date(Math.floor(seconds) * 1000)
    .toISOString()
    .replace(/\.000Z$/, 'Z')
    .replace(/[-:]/g, '');
}
