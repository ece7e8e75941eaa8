import { parseXml, tagged, textOf } from '../../formats/base/xml.js';
import { levelOf, type PlanFormat } from './format.js';

/** `N47° 26' 59.98",W122° 18' 31.00",+000433.00`; degrees. */
function degreesOf(text: string): number {
  const [, side, degrees, minutes, seconds] =
    /^\s*([NSEW])\s*(\d+)°\s*(\d+(?:\.\d+)?)'\s*(?:(\d+(?:\.\d+)?)")?/.exec(text) ?? [];
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600;
  return side === 'S' || side === 'W' ? -size : size;
}

/** Plans of Microsoft Flight Simulator and of programs that write for it. */
export const flightSimulator: PlanFormat = {
  id: 'flight-simulator',
  name: 'Flight Simulator flight plan',
  extensions: ['.pln'],
  read(text) {
    const document = parseXml(text, 'SimBase.Document');
    const points = tagged(document, 'ATCWaypoint').map((one) => {
      const [lat, lon] = textOf(one, 'WorldPosition').split(',').map(degreesOf);
      const type = textOf(one, 'ATCWaypointType');
      const name = type === 'User' ? '' : textOf(one, 'ICAOIdent') || (one.getAttribute('id') ?? '');
      return { name, lat, lon: lon ?? NaN, isAirport: type === 'Airport' };
    });
    const level = levelOf(textOf(document, 'CruisingAlt'));
    return { points, ...(level !== undefined && { level }) };
  },
};
