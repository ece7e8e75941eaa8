import { msg, str } from '../../base/words.js';
import { milesBetween } from '../../route/earth/geodesic.js';
import { onLine } from '../../derived/ground/runway-line.js';
import type { TrackMeasure } from './measure.js';
import { isPlacedRow, placedAt } from './moment.js';
import { textOf } from './parameters.js';
import { restOn, rowAccuracy, together } from './rows.js';

export const runwayLine: TrackMeasure = {
  id: 'runway-line',
  title: () => msg('Distance from the line of a runway'),
  rule: () =>
    msg(
      'The position at that time from the threshold of the runway (OurAirports), and from its extended center line. The claim is held against the distance from the threshold.',
    ),
  unit: 'NM',
  expects: ['atLeast', 'atMost', 'about'],
  parameters: {
    airport: { label: () => msg('Airport'), kind: 'airport' },
    runway: { label: () => msg('Runway'), kind: 'text' },
    at: { label: () => msg('When'), kind: 'moment', default: 'end' },
  },
  measure({ file, analysis: { track, status }, airports }, parameters) {
    const code = textOf(parameters, 'airport');
    const airport = airports.find(code);
    if (!airport) throw new RangeError(msg(str`Expected an airport, found “${code}”`));
    const ident = textOf(parameters, 'runway');
    const runway = airport.runways.find((one) => one.ident === ident);
    if (!runway) {
      const known = airport.runways.map((one) => one.ident).join(', ') || msg('none');
      return { why: msg(str`the table has no runway ${ident} of ${code}; it has: ${known}`) };
    }
    const placed = placedAt(track, status, textOf(parameters, 'at'));
    if (!isPlacedRow(placed)) return placed;
    const { row, moved } = placed;
    const { along, across } = onLine(runway, track.lat[row], track.lon[row]);
    const accuracy = rowAccuracy(track, row, file);
    const uncertainty = together(accuracy.nm, moved);
    return {
      ...restOn(track, row, row),
      values: [
        {
          label: msg('from the threshold'),
          value: milesBetween(runway.lat, runway.lon, track.lat[row], track.lon[row]),
          uncertainty,
        },
        { label: msg('from the center line'), value: Math.abs(across), uncertainty, aside: true },
      ],
      notes: [
        along < 0 ? msg('before the threshold') : msg('past the threshold'),
        msg(str`runway ${ident} of ${code}`),
        accuracy.words,
      ],
    };
  },
};
