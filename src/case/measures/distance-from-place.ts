import { milesBetween } from '../../route/earth/geodesic.js';
import { msg, str } from '../../base/words.js';
import type { TrackMeasure } from './measure.js';
import { isPlacedRow, placedAt } from './moment.js';
import { listOf, placeNamed, textOf } from './parameters.js';
import { restOn, rowAccuracy, together } from './rows.js';

export const distanceFromPlace: TrackMeasure = {
  id: 'distance-from-place',
  title: () => msg('Distance from a place at a time'),
  rule: () =>
    msg(
      'The shortest line on the WGS 84 ellipsoid from the position at that time to each place; a claim holds if it holds for every place.',
    ),
  unit: 'NM',
  expects: ['atLeast', 'atMost', 'about'],
  parameters: {
    places: { label: () => msg('Places'), kind: 'places' },
    at: { label: () => msg('When'), kind: 'moment', default: 'end' },
  },
  measure({ file, analysis: { track, status }, airports }, parameters) {
    const places = listOf(parameters, 'places').map((place) => placeNamed(String(place), file, airports));
    const placed = placedAt(track, status, textOf(parameters, 'at'));
    if (!isPlacedRow(placed)) return placed;
    const { row, moved } = placed;
    const accuracy = rowAccuracy(track, row, file);
    return {
      ...restOn(track, row, row),
      values: places.map(({ name, lat, lon, uncertainty }) => ({
        label: name,
        value: milesBetween(track.lat[row], track.lon[row], lat, lon),
        uncertainty: together(accuracy.nm, moved, uncertainty),
      })),
      notes: [
        accuracy.words,
        ...places
          .filter(({ uncertainty }) => uncertainty > 0)
          .map(({ name, uncertainty }) => msg(str`${name}: ± ${uncertainty} NM by the case`)),
      ],
    };
  },
};
