import { msg } from '../../base/words.js';
import { parseDecimal } from '../../formats/base/numbers.js';
import { ReadError } from '../../formats/base/report.js';
import type { PlanFormat, PlanPoint } from './format.js';

/** Types of waypoints: 1 airport, 2 NDB, 3 VOR, 11 fix, 13 DME, 28 latitude and longitude without a name. */
const POINT = /^(1|2|3|11|13|28)$/;

/** X-Plane's FMS plans, versions 3 and 1100: a waypoint a line; type, ident, … , altitude, latitude, longitude. */
export const xplaneFms: PlanFormat = {
  id: 'xplane-fms',
  name: 'X-Plane flight plan',
  extensions: ['.fms'],
  read(text) {
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    if (!/^[IA]\s*$/.test(lines[0]) || !/^\d+ version\s*$/i.test(lines[1] ?? ''))
      throw new ReadError(msg('Expected an X-Plane flight plan (I, 1100 Version), found something else.'), 1);
    const points = lines.slice(2).flatMap((line): PlanPoint[] => {
      const words = line.trim().split(/\s+/);
      if (words.length < 5 || !POINT.test(words[0])) return [];
      const [lat, lon] = words.slice(-2).map((word) => parseDecimal(word));
      // A point without a name repeats its coordinates as one: +41.500_+048.000.
      return [{ name: words[0] === '28' ? '' : words[1], lat, lon, isAirport: words[0] === '1' }];
    });
    return { points };
  },
};
