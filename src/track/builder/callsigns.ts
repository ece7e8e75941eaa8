import { distanceNm } from '../geo.js';
import type { AircraftRows } from './flight-key.js';
import { AIR, groundState, splitRules } from './split-rules.js';
import type { Tally } from './tally.js';

/** Where one aircraft's callsign says that another flight begins, and where it only seems to. */

/** Counts for the import report. */
export interface CallsignTallies {
  /** Rows whose callsign differs from that of the rows before and after, kept with these. */
  readonly wrongCallsign: Tally;
  /** Rows with the callsign of the flight before or after, kept with the flight that they belong to. */
  readonly otherCallsign: Tally;
}

/** Rows `order[start]` to `order[end - 1]`, and the callsign of their flight if there are several. */
type Part = readonly [start: number, end: number, callsign?: string];

const callsignAt = ({ order, flights, keys }: AircraftRows, k: number): string =>
  keys[flights[order[k]]].callsign ?? '';

/** One aircraft that is named; rows of aircraft without an address may be interleaved. */
const isOneAircraft = ({ order, flights, keys }: AircraftRows, k: number): boolean =>
  Boolean(keys[flights[order[k]]].icao24);

/**
 * Cuts between flights, moved to where the callsign of the second begins on the ground: a crew that sets up the next flight
 * sends its callsign from the gate, before the rows stop or the wait there is half over.
 */
export function cutsByCallsign(
  rows: AircraftRows,
  start: number,
  cuts: readonly number[],
  { otherCallsign }: CallsignTallies,
): number[] {
  let from = start;
  return cuts.map((cut) => {
    const begin = from;
    from = cut;
    if (rows.keys.length === 1 || !isOneAircraft(rows, cut)) return cut;
    let moved = cut;
    for (let k = cut - 1; k > begin && callsignAt(rows, k) === callsignAt(rows, cut); k--) {
      if (callsignAt(rows, cut) === '' || groundState(rows.columns, rows.order[k]) === AIR) break;
      moved = k;
    }
    // The whole part has that callsign, or the run began in the air: then it is the flight before that ends there.
    const before = callsignAt(rows, moved - 1);
    if (moved === cut || !before || before === callsignAt(rows, cut)) return cut;
    for (let k = moved; k < cut; k++) otherCallsign.add(rows.columns.get('row', rows.order[k]));
    return moved;
  });
}

/**
 * Splits [start, end) by callsign, each part in time order. A row without a callsign goes with the row before it, and
 * at the beginning with the first that has one: transponders send the callsign only every few seconds.
 * @param previous callsign of the flight before, if the rows were cut from it
 */
export function byCallsign(
  rows: AircraftRows,
  start: number,
  end: number,
  previous: string | undefined,
  tallies: CallsignTallies,
): Part[] {
  const { order, flights, keys } = rows;
  if (keys.length === 1) return [[start, end]];
  const numbers = new Map<string, number>();
  for (let k = start, last = -1; k < end; k++) {
    if (flights[order[k]] === last) continue;
    last = flights[order[k]];
    const { callsign } = keys[last];
    if (callsign && !numbers.has(callsign)) numbers.set(callsign, numbers.size);
  }
  if (numbers.size < 2) return [[start, end]];
  return partition(rows, start, end, numbers, previous, tallies);
}

function partition(
  rows: AircraftRows,
  start: number,
  end: number,
  numbers: ReadonlyMap<string, number>,
  previous: string | undefined,
  tallies: CallsignTallies,
): Part[] {
  const { order } = rows;
  const of = new Uint32Array(end - start);
  let current = 0;
  for (let k = start; k < end; k++) {
    current = numbers.get(callsignAt(rows, k)) ?? current;
    of[k - start] = current;
  }
  if (isOneAircraft(rows, start)) {
    joinWrongCallsigns(rows, start, of, tallies.wrongCallsign);
    joinOldCallsign(rows, start, of, numbers.get(previous ?? '') === of[0], tallies.otherCallsign);
  }
  const counts = new Uint32Array(numbers.size);
  for (const number of of) counts[number]++;
  const starts: number[] = [];
  counts.reduce((next, count, c) => ((starts[c] = next), next + count), start);
  const next = [...starts];
  const was = order.slice(start, end);
  for (let k = 0; k < was.length; k++) order[next[of[k]]++] = was[k];
  return [...numbers.keys()]
    .map((callsign, c): Part => [starts[c], starts[c] + counts[c], callsign])
    .filter(([from, to]) => to > from);
}

/**
 * s. A crew does not change its callsign and change it back within a minute, but a bit error in the message that
 * carries it (sent every 5 s, ICAO Doc 9871) lasts until the next one.
 */
const SHORTEST_CALLSIGN_USE = 60;
/** …nor for so few rows, however far apart they are. */
const FEW_ROWS = 2;

/** Joins a run of rows with another callsign to the flight before and after it, if that is one and the rows are on its way. */
function joinWrongCallsigns(rows: AircraftRows, start: number, of: Uint32Array, wrongCallsign: Tally): void {
  const { columns, order } = rows;
  let runStart = 0;
  for (let k = 1; k < of.length; k++) {
    if (of[k] === of[k - 1]) continue;
    if (runStart > 0 && of[k] === of[runStart - 1]) {
      const before = columns.get('time', order[start + runStart - 1]);
      const short = columns.get('time', order[start + k]) - before < SHORTEST_CALLSIGN_USE;
      const few = k - runStart <= FEW_ROWS && isOnTheWay(rows, start + runStart - 1, start + k);
      if (short || few) {
        for (let j = runStart; j < k; j++) {
          of[j] = of[k];
          wrongCallsign.add(columns.get('row', order[start + j]));
        }
      }
    }
    runStart = k;
  }
}

/** NM by which positions near in time may disagree: half a minute of late delivery at 480 kt (see position-jump). */
const LATE_BY = 4;

/** Whether each row between two others of one flight is where that flight can be. */
function isOnTheWay({ columns, order }: AircraftRows, before: number, after: number): boolean {
  const reaches = (a: number, b: number): boolean => {
    const [from, to] = [order[a], order[b]];
    const [lat, lon] = [columns.get('lat', from), columns.get('lon', from)];
    const miles = distanceNm(lat, lon, columns.get('lat', to), columns.get('lon', to));
    const seconds = columns.get('time', to) - columns.get('time', from);
    return !(miles > LATE_BY + (splitRules.crossing[1] / 3600) * seconds);
  };
  for (let k = before + 1; k < after; k++) if (!reaches(before, k) || !reaches(k, after)) return false;
  return true;
}

/**
 * Joins the first run of rows to the next if its callsign only runs on: it is that of the flight before (crews change it late,
 * some after take-off), or the aircraft is stationary on the ground with it.
 */
function joinOldCallsign(
  { columns, order }: AircraftRows,
  start: number,
  of: Uint32Array,
  runsOn: boolean,
  otherCallsign: Tally,
): void {
  const old = of[0];
  const end = of.findIndex((number) => number !== old);
  if (end < 0 || of.indexOf(old, end) >= 0) return;
  let [flew, landed] = [false, false];
  for (let k = 0; k < end; k++) {
    const flies = groundState(columns, order[start + k]) === AIR;
    if (flies) flew = true;
    landed = flew && !flies;
  }
  if (flew && (!runsOn || landed)) return;
  for (let k = 0; k < end; k++) {
    of[k] = of[end];
    otherCallsign.add(columns.get('row', order[start + k]));
  }
}
