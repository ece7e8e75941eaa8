import { msg, str } from '../../base/words.js';
import { parseDecimal } from '../../formats/base/numbers.js';
import { ReadError } from '../../formats/base/report.js';
import { parseXml, tagged, textOf } from '../../formats/base/xml.js';
import type { PlanFormat, PlanPoint } from './format.js';

/** Garmin's FlightPlan v1: a table of waypoints, and a route that names them by ident and type. */
export const garminFpl: PlanFormat = {
  id: 'garmin-fpl',
  name: 'Garmin flight plan',
  extensions: ['.fpl'],
  read(text) {
    const document = parseXml(text, 'flight-plan');
    const table = new Map<string, PlanPoint>();
    for (const one of tagged(document, 'waypoint')) {
      const [name, type] = [textOf(one, 'identifier'), textOf(one, 'type')];
      const [lat, lon] = ['lat', 'lon'].map((axis) => parseDecimal(textOf(one, axis)));
      table.set(`${name} ${type} ${textOf(one, 'country-code')}`, {
        name,
        lat,
        lon,
        isAirport: type === 'AIRPORT',
      });
    }
    const points = tagged(document, 'route-point').map((one) => {
      const [name, type, country] = ['identifier', 'type', 'country-code'].map((part) =>
        textOf(one, `waypoint-${part}`),
      );
      const point = table.get(`${name} ${type} ${country}`);
      if (!point)
        throw new ReadError(
          msg(str`Expected the waypoint “${name}” of the route in the table of waypoints, found none.`),
        );
      return point;
    });
    return { points };
  },
};
