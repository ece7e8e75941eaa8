import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { milesBetween } from '../../route/earth/geodesic.js';
import { surfaceAt } from '../coast/coast.js';
import type { TrackMeasure } from './measure.js';
import { longestHole } from './moment.js';
import { placeNamed, textOf } from './parameters.js';
import { restOn, rowAccuracy, together } from './rows.js';
import { surfaceWords } from './land-or-water.js';

export const firstAfterGap: TrackMeasure = {
  id: 'first-after-gap',
  title: () => msg('First position after the longest gap'),
  rule: () =>
    msg(
      'The longest time between two positions that counts as a gap; the first position after it, its distance from the place, and whether it is over land or water.',
    ),
  unit: 'NM',
  expects: ['atLeast', 'atMost', 'about'],
  needsCoast: true,
  parameters: { place: { label: () => msg('Place'), kind: 'place' } },
  measure({ file, analysis: { track, status }, airports, coast }, parameters) {
    const place = placeNamed(textOf(parameters, 'place'), file, airports);
    const hole = longestHole(status, track);
    if (!hole) return { why: msg('the track has no gap in its positions') };
    const { before, after, duration } = hole;
    const accuracy = rowAccuracy(track, after, file);
    const [lat, lon] = [track.lat[after], track.lon[after]];
    const surface = coast && surfaceAt(coast, lat, lon);
    return {
      ...restOn(track, before, after, [before, after]),
      at: track.time[after],
      values: [
        {
          label: place.name,
          value: milesBetween(lat, lon, place.lat, place.lon),
          uncertainty: together(accuracy.nm, place.uncertainty),
        },
        { label: msg('gap'), value: duration, unit: 's', aside: true },
        ...(surface
          ? [{ label: msg('surface'), value: surfaceWords(surface, accuracy.nm), aside: true as const }]
          : []),
      ],
      notes: [msg(str`no position for ${formatDuration(duration)} before it`), accuracy.words],
    };
  },
};
