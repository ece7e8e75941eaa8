import { msg, str } from '../../base/words.js';
import { legPoints } from '../../route/densify.js';
import { milesBetween } from '../../route/earth/geodesic.js';
import { COAST_ACCURACY, isWater, type Coast } from '../coast/coast.js';
import type { TrackMeasure } from './measure.js';
import { isPlacedRow, placedAt } from './moment.js';
import { listOf, placeNamed, textOf } from './parameters.js';
import { restOn, rowAccuracy, together } from './rows.js';

/** m; steps in which the line is looked at, below what the map is good to. */
const STEP_M = 2_000;

interface At {
  readonly lat: number;
  readonly lon: number;
}

/** NM of the longest stretch of water on the shortest line between two places. */
function longestWater(coast: Coast, from: At, to: At): number {
  const points = legPoints({ name: '', ...from }, { name: '', ...to }, STEP_M);
  const step = milesBetween(from.lat, from.lon, to.lat, to.lon) / points.length;
  let longest = 0;
  let run = 0;
  for (const [lon, lat] of points) {
    run = isWater(coast, lat, lon) ? run + step : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

export const waterBetween: TrackMeasure = {
  id: 'water-between',
  title: () => msg('Water between the position and a place'),
  rule: () =>
    msg(
      'The longest stretch of water on the shortest line from the position at that time to each place, by Natural Earth’s coast 1:10m: a place across the sea is on another shore.',
    ),
  unit: 'NM',
  expects: ['atLeast', 'atMost'],
  needsCoast: true,
  parameters: {
    places: { label: () => msg('Places'), kind: 'places' },
    at: { label: () => msg('When'), kind: 'moment', default: 'end' },
  },
  measure({ file, analysis: { track, status }, airports, coast }, parameters) {
    const places = listOf(parameters, 'places').map((place) => placeNamed(String(place), file, airports));
    const placed = placedAt(track, status, textOf(parameters, 'at'));
    if (!isPlacedRow(placed)) return placed;
    if (!coast) return { why: msg('the coast is not loaded') };
    const { row } = placed;
    const accuracy = rowAccuracy(track, row, file);
    const here = { lat: track.lat[row], lon: track.lon[row] };
    return {
      ...restOn(track, row, row),
      values: places.map(({ name, lat, lon, uncertainty }) => ({
        label: name,
        value: longestWater(coast, here, { lat, lon }),
        // Both ends of the stretch are shores.
        uncertainty: together(COAST_ACCURACY, COAST_ACCURACY, accuracy.nm, uncertainty),
      })),
      notes: [msg(str`each shore is known to ${COAST_ACCURACY.toFixed(1)} NM`), accuracy.words],
    };
  },
};
