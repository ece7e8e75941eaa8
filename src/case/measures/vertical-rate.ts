import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { cleanAltitude } from '../../track/clean/index.js';
import { altitudeStep } from '../../track/references.js';
import type { TrackMeasure } from './measure.js';
import { restOn } from './rows.js';
import { rowsBetween, windowOf, windowParameters } from './window.js';

/** Share of the window that must be between rows with altitudes. */
const COVERED = 0.5;
/** s; a time written in whole seconds is the moment to half a second, at both ends. */
const CLOCK_S = 0.5;

export const verticalRate: TrackMeasure = {
  id: 'vertical-rate',
  title: () => msg('Vertical rate in a window'),
  rule: () =>
    msg(
      'The change of altitude from the first to the last row of the window that has one, over the time between them; spikes are left out, and the rows must span half of the window.',
    ),
  unit: 'ft/min',
  expects: ['atLeast', 'atMost', 'about'],
  parameters: windowParameters,
  measure({ analysis: { track } }, parameters) {
    const window = rowsBetween(track, parameters);
    if ('why' in window) return window;
    const { values } = cleanAltitude(track);
    let [first, last] = [window.start, window.end];
    while (first < last && values[first] !== values[first]) first++;
    while (last > first && values[last] !== values[last]) last--;
    const seconds = track.time[last] - track.time[first];
    const [from, to] = windowOf(track, parameters);
    if (!(seconds > 0)) return { why: msg('fewer than two rows in that time have an altitude') };
    if (seconds < COVERED * (to - from))
      return { why: msg('the rows with altitudes span less than half of that time') };
    const change = values[last] - values[first];
    const rate = (change / seconds) * 60;
    const step = altitudeStep(track);
    const stepFt = step === step ? step : 100;
    return {
      ...restOn(track, first, last),
      at: track.time[first],
      values: [
        {
          value: rate,
          // Half a step at both ends, and the clock at both ends.
          uncertainty: Math.hypot(
            (Math.SQRT1_2 * stepFt * 60) / seconds,
            (Math.abs(rate) * Math.SQRT2 * CLOCK_S) / seconds,
          ),
        },
      ],
      notes: [
        msg(
          str`${formatQuantity(change, 'ft')} in ${formatQuantity(seconds, 's')}; altitudes in steps of ${formatQuantity(stepFt, 'ft')}`,
        ),
      ],
    };
  },
};
