import { formatQuantity, NAUTICAL_MILE } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { surfaceDistance, toEarthCentered } from '../../route/earth/ellipsoid.js';
import { footOnLeg, newFoot } from '../../route/deviation/foot.js';
import { lineOf } from '../../route/deviation/line.js';
import { airportName } from '../../route/nearest-airport.js';
import type { Airport } from '../../route/airports/index.js';
import type { Route } from '../../route/route.js';
import type { PlanMeasure } from './measure.js';

/** NM: reference points of airports are in the middle of fields some kilometers long. */
const FIELD_NM = 1;

/** NM along the ellipsoid from an airport to the nearest point of the line. */
export function distanceToLine(route: Route, { lat, lon }: Pick<Airport, 'lat' | 'lon'>): number {
  const at = new Float64Array(3);
  toEarthCentered(lat, lon, at);
  const line = lineOf(route);
  const foot = newFoot();
  let least = Infinity;
  for (let leg = 0; leg < line.legs; leg++) {
    footOnLeg(line, leg, at[0], at[1], at[2], foot);
    least = Math.min(least, surfaceDistance(foot.x, foot.y, foot.z, at[0], at[1], at[2]));
  }
  return least / NAUTICAL_MILE;
}

export const airportNearestToLine: PlanMeasure = {
  id: 'airport-nearest-to-line',
  title: () => msg('Nearest airport to the planned line'),
  rule: () =>
    msg(
      'The large or medium airport (OurAirports) with the shortest distance to the planned line, departure and destination left out; of one country, if it is named. Geometry alone: no row of the track is used.',
    ),
  unit: '',
  expects: ['is'],
  parameters: {
    country: { label: () => msg('Country (ISO 3166, two letters)'), kind: 'text', optional: true },
  },
  withoutTrack: true,
  measure({ route, airports }, parameters) {
    if (!route) return { why: msg('no planned line is given') };
    const { departure, destination } = route;
    const ends = [departure?.icao, destination?.icao];
    const country = parameters['country'];
    const [first, second] = airports.all
      .filter(
        (airport) => !ends.includes(airport.icao) && (country === undefined || airport.country === country),
      )
      .map((airport) => ({ airport, distance: distanceToLine(route, airport) }))
      .sort((a, b) => a.distance - b.distance);
    if (!first) return { why: msg(str`the table has no airport of country “${String(country)}”`) };
    const away = (one: { readonly airport: Airport; readonly distance: number }): string =>
      msg(str`${airportName(one.airport)}, ${formatQuantity(one.distance, 'NM')} from the line`);
    if (second && second.distance - first.distance < 2 * FIELD_NM) {
      return { why: msg(str`two airports are as near: ${away(first)}; ${away(second)}`) };
    }
    return {
      basis: {},
      values: [
        { label: airportName(first.airport), value: first.airport.icao },
        { label: msg('distance'), value: first.distance, unit: 'NM', uncertainty: FIELD_NM, aside: true },
      ],
      notes: [
        msg(str`planned line: ${route.title}`),
        ...(second ? [msg(str`the next is ${away(second)}`)] : []),
      ],
    };
  },
};
