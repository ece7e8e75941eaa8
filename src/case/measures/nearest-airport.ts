import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { airportName } from '../../route/nearest-airport.js';
import type { TrackMeasure } from './measure.js';
import { isPlacedRow, placedAt } from './moment.js';
import { textOf } from './parameters.js';
import { restOn, rowAccuracy } from './rows.js';

/** NM; further from any airport, the nearest one says nothing. */
const FARTHEST = 60;

export const nearestAirportAt: TrackMeasure = {
  id: 'nearest-airport',
  title: () => msg('Nearest airport at a time'),
  rule: () =>
    msg(
      'The large or medium airport (OurAirports) nearest to the position at that time, where no other is as near within the uncertainty.',
    ),
  unit: '',
  expects: ['is'],
  parameters: { at: { label: () => msg('When'), kind: 'moment', default: 'start' } },
  measure({ file, analysis: { track, status }, airports }, parameters) {
    const placed = placedAt(track, status, textOf(parameters, 'at'));
    if (!isPlacedRow(placed)) return placed;
    const { row, moved } = placed;
    const accuracy = rowAccuracy(track, row, file);
    const [first, second] = airports.near(track.lat[row], track.lon[row], FARTHEST);
    if (!first) return { why: msg(str`no airport is within ${FARTHEST} NM of the position`) };
    const away = formatQuantity(first.distance, 'NM');
    if (second && second.distance - first.distance < 2 * (accuracy.nm + moved)) {
      const both = `${airportName(first.airport)}, ${airportName(second.airport)}`;
      return { why: msg(str`two airports are as near within the uncertainty: ${both}`) };
    }
    return {
      ...restOn(track, row, row),
      values: [{ label: airportName(first.airport), value: first.airport.icao }],
      notes: [msg(str`${away} from it`), accuracy.words],
    };
  },
};
