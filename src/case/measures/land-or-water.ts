import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { surfaceAt, type Surface } from '../coast/coast.js';
import type { TrackMeasure } from './measure.js';
import { isPlacedRow, placedAt } from './moment.js';
import { textOf } from './parameters.js';
import { restOn, rowAccuracy } from './rows.js';

/** `land`, `water`, or `near the shore` where map and position do not tell the side. Data, not words of the page. */
export const surfaceWords = ({ kind, toShore, accuracy }: Surface, positionNm: number): string =>
  toShore > accuracy + positionNm ? kind : 'near the shore';

export const landOrWater: TrackMeasure = {
  id: 'land-or-water',
  title: () => msg('Land or water'),
  rule: () =>
    msg(
      'Whether the position at that time is over land or over the sea or a large lake, by Natural Earth’s coast 1:10m; nearer to a shore than map and position are good to, it is not told.',
    ),
  unit: '',
  expects: ['is'],
  needsCoast: true,
  parameters: { at: { label: () => msg('When'), kind: 'moment', default: 'end' } },
  measure({ file, analysis: { track, status }, coast }, parameters) {
    const placed = placedAt(track, status, textOf(parameters, 'at'));
    if (!isPlacedRow(placed)) return placed;
    const { row, moved } = placed;
    const surface = coast && surfaceAt(coast, track.lat[row], track.lon[row]);
    if (!surface) return { why: msg('the coast is not loaded') };
    const accuracy = rowAccuracy(track, row, file);
    const shore = formatQuantity(surface.toShore, 'NM');
    const map = formatQuantity(surface.accuracy, 'NM');
    if (surfaceWords(surface, accuracy.nm + moved) !== surface.kind) {
      return { why: msg(str`the shore is ${shore} away, and the map is good to ${map}`) };
    }
    return {
      ...restOn(track, row, row),
      values: [{ value: surface.kind }],
      notes: [msg(str`${shore} from the shore; the map is good to ${map}`), accuracy.words],
    };
  },
};
