import type { Analysis } from '../analysis/analyze.js';
import { msg, str } from '../base/words.js';
import { isPath } from '../track/path.js';
import type { Airports } from '../route/airports/index.js';
import { routeFits } from '../route/route-fits.js';
import { distanceNm } from '../track/geo.js';
import { plansFor, type PlannedTable } from './planned-table.js';
import { trackEnd } from './track-end.js';

/** A plan that a flight may have had. It is offered, never taken. */
export interface RouteSuggestion {
  /** As it is typed. */
  readonly route: string;
  readonly from: 'table' | 'track' | 'used';
  /** What it rests on, in one sentence without a full stop. */
  readonly why: string;
}

/** A route that was used before, and where it begins and ends. */
export interface UsedRoute {
  readonly route: string;
  readonly ends: readonly [Place, Place];
}
interface Place {
  readonly lat: number;
  readonly lon: number;
}

export interface SuggestFrom {
  readonly airports: Airports;
  readonly used?: readonly UsedRoute[];
  readonly table?: PlannedTable;
}

/** NM between two airports; a plan from one to itself is no line. */
const MIN_LENGTH_NM = 5;
const MOST = 5;

function ofTrack(analysis: Analysis, airports: Airports): RouteSuggestion[] {
  const [start, end] = [true, false].map((isStart) => trackEnd(analysis, airports, isStart));
  if (!start || !end) return [];
  const [a, b] = [start.airport, end.airport];
  if (distanceNm(a.lat, a.lon, b.lat, b.lon) < MIN_LENGTH_NM) return [];
  return [{ route: `${a.icao}-${b.icao}`, from: 'track', why: msg(str`${start.why}; ${end.why}`) }];
}

/** Routes that pass near the flight's first or last position. */
const ofUsed = ({ track }: Analysis, used: readonly UsedRoute[]): RouteSuggestion[] =>
  used
    .filter(({ ends }) => routeFits({ points: ends.map((place) => ({ name: '', ...place })) }, track))
    .map(({ route }) => ({ route, from: 'used', why: msg('used before in this browser') }));

/** Plans that a flight may have had: of a table of planned routes, of its own ends, of routes used before. None for a path without times. */
export function suggestRoutes(
  analysis: Analysis,
  { airports, used = [], table }: SuggestFrom,
): readonly RouteSuggestion[] {
  if (isPath(analysis.track)) return [];
  const found = [
    ...(table ? plansFor(analysis.track, table) : []).map(({ route, row }): RouteSuggestion => ({
      route,
      from: 'table',
      why: msg(str`row ${row} of ${table!.name}`),
    })),
    ...ofTrack(analysis, airports),
    ...ofUsed(analysis, used),
  ];
  const isFirst = ({ route }: RouteSuggestion, i: number) =>
    found.findIndex((one) => one.route === route) === i;
  return found.filter(isFirst).slice(0, MOST);
}
