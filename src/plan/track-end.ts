import type { Analysis } from '../analysis/analyze.js';
import { formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { isMovement } from '../derived/ground/flight-ends.js';
import type { Airport, Airports } from '../route/airports/index.js';
import { airportName } from '../route/nearest-airport.js';
import { cleanAltitude } from '../track/clean/index.js';

/** An airport at which a track begins or ends, and what that rests on. */
export interface TrackEnd {
  readonly airport: Airport;
  /** In one sentence without a full stop. */
  readonly why: string;
}

/** NM and ft above the field; what is further away or higher may come from anywhere, or pass. */
const MAX_DISTANCE_NM = 30;
const MAX_HEIGHT_FT = 10_000;
/** NM; without an altitude, nearer than this. */
const MAX_BLIND_NM = 5;

/** The airport near a row, where that is low. */
function nearRow(
  { track }: Analysis,
  row: number,
  airports: Airports,
  isStart: boolean,
): TrackEnd | undefined {
  const altitude = cleanAltitude(track).values[row];
  const [nearest] = airports.near(track.lat[row], track.lon[row], MAX_DISTANCE_NM);
  if (!nearest) return undefined;
  const { airport, distance } = nearest;
  const height = altitude - airport.elevation;
  if (height !== height ? distance > MAX_BLIND_NM : height > MAX_HEIGHT_FT) return undefined;
  const [name, far] = [airportName(airport), formatQuantity(distance, 'NM')];
  const high = altitude === altitude ? msg(str` at ${formatQuantity(altitude, 'ft')}`) : '';
  const why = isStart
    ? msg(str`the first measured position is ${far} from ${name}${high}`)
    : msg(str`the last measured position is ${far} from ${name}${high}`);
  return { airport, why };
}

/** Where a flight begins or ends: the airport of an observed take-off or landing, else one near its first or last measured position. */
export function trackEnd(analysis: Analysis, airports: Airports, isStart: boolean): TrackEnd | undefined {
  const end = isStart ? analysis.ends?.takeoff : analysis.ends?.landing;
  if (!end || end.row < 0) return undefined;
  if (!isMovement(end) || !end.airport) return nearRow(analysis, end.row, airports, isStart);
  if (end.confidence === null) return undefined; // on estimated rows, which prove nothing
  const name = airportName(end.airport);
  const why = isStart ? msg(str`take-off observed at ${name}`) : msg(str`landing observed at ${name}`);
  return { airport: end.airport, why };
}
