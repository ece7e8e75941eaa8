import { msg, str } from '../base/words.js';
import type { Airports } from '../route/airports/index.js';
import { levelWord, wordOf } from '../route/make-route.js';
import { distanceNm } from '../track/geo.js';
import { ReadError } from '../formats/base/report.js';
import type { Plan, PlanFormat, PlanPoint } from './formats/format.js';
import { planFormats } from './formats/index.js';
import { planExtensions } from './plan-names.js';

/** NM between an airport as a file has it and as the tables have it: more is another one of the same code. */
const SAME_AIRPORT_NM = 5;

function wordFor(point: PlanPoint, airports: Airports): string {
  const airport = point.isAirport ? airports.find(point.name) : undefined;
  const isSame = airport && distanceNm(airport.lat, airport.lon, point.lat, point.lon) <= SAME_AIRPORT_NM;
  return isSame ? airport.icao : wordOf(point);
}

/** Points at the same place one after the other, as an airport and its runway, are one. */
const isNew = (point: PlanPoint, i: number, all: readonly PlanPoint[]): boolean =>
  i === 0 || point.lat !== all[i - 1].lat || point.lon !== all[i - 1].lon;

function checked({ points }: Plan, { name }: PlanFormat): void {
  if (points.length < 2)
    throw new ReadError(
      msg(str`Expected a plan of at least two points in the ${name}, found ${points.length}.`),
    );
  const wrong = points.find(({ lat, lon }) => !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180));
  if (wrong) throw new ReadError(msg(str`Expected the place of “${wrong.name}” in the ${name}, found none.`));
}

/**
 * The route of a plan file, as it may be typed: `UBBB LUKAN@41.5,48.2 URMG FL310`.
 * @param fileName its end says which format it is
 * @throws ReadError for a file that cannot be read
 */
export function planText(fileName: string, text: string, airports: Airports): string {
  const format = planFormats.find(({ extensions }) =>
    extensions.some((end) => fileName.toLowerCase().endsWith(end)),
  );
  if (!format)
    throw new ReadError(msg(str`Expected a plan (${planExtensions.join(', ')}), found ${fileName}.`));
  const plan = format.read(text);
  checked(plan, format);
  const words = plan.points.filter(isNew).map((point) => wordFor(point, airports));
  return words.join(' ') + levelWord(plan.level);
}
