import { formatClock } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import type { TrackMeasure } from './measure.js';
import { restOn, rowAccuracy, together } from './rows.js';

export const greatestDeviation: TrackMeasure = {
  id: 'greatest-deviation',
  title: () => msg('Greatest distance from the planned line'),
  rule: () =>
    msg(
      'The greatest distance of an observed or reported position from the planned line; at least that, since nothing says where the aircraft was without a position.',
    ),
  unit: 'NM',
  expects: ['atLeast', 'atMost', 'about'],
  parameters: {},
  measure({ file, analysis: { track, deviation, route } }) {
    if (!route || !deviation) return { why: msg('no planned line is given') };
    const { max, beyond } = deviation;
    if (!max) {
      return beyond
        ? { why: msg('the line can only be compared with estimated or modeled positions') }
        : { why: msg('the track has no position to compare with the line') };
    }
    const accuracy = rowAccuracy(track, max.index, file);
    const rest = 'uncertainty' in max ? max.uncertainty : undefined;
    const isPositionKnown = rest?.parts.position !== undefined;
    return {
      ...restOn(track, max.index, max.index),
      at: max.time,
      values: [
        {
          label: max.side === 'left' ? msg('left of the line') : msg('right of the line'),
          value: max.nm,
          uncertainty: together(rest?.nm ?? 0, isPositionKnown ? 0 : accuracy.nm),
        },
      ],
      least: true,
      notes: [
        msg(str`planned line: ${route.title}`),
        accuracy.words,
        ...(beyond
          ? [
              msg(
                str`a ${beyond.basis} position at ${formatClock(beyond.time)} UTC is further out and proves nothing`,
              ),
            ]
          : []),
      ],
    };
  },
};
