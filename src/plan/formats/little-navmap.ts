import { parseDecimal } from '../../formats/base/numbers.js';
import { parseXml, tagged, textOf } from '../../formats/base/xml.js';
import { levelOf, type PlanFormat } from './format.js';

/** Little Navmap's plans. */
export const littleNavmap: PlanFormat = {
  id: 'little-navmap',
  name: 'Little Navmap flight plan',
  extensions: ['.lnmpln'],
  read(text) {
    const document = parseXml(text, 'LittleNavmap');
    const points = tagged(document, 'Waypoint').map((one) => {
      const [at] = tagged(one, 'Pos');
      const [lat, lon] = ['Lat', 'Lon'].map((axis) => parseDecimal(at?.getAttribute(axis) ?? ''));
      const type = textOf(one, 'Type');
      // Little Navmap numbers the points that its user made: WP1.
      return { name: type === 'USER' ? '' : textOf(one, 'Ident'), lat, lon, isAirport: type === 'AIRPORT' };
    });
    const [header] = tagged(document, 'Header');
    const level = header && levelOf(textOf(header, 'CruisingAltF') || textOf(header, 'CruisingAlt'));
    return { points, ...(level !== undefined && { level }) };
  },
};
