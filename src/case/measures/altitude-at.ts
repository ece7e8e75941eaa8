import { formatDuration, formatTime } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { cleanAltitude } from '../../track/clean/index.js';
import { qnhName } from '../../analysis/qnh.js';
import { qnhCorrection } from '../../track/altimetry.js';
import { isPath } from '../../track/path.js';
import { altitudeStep } from '../../track/references.js';
import type { TrackMeasure } from './measure.js';
import { textOf, timeOf } from './parameters.js';
import { restOn } from './rows.js';

/** s; a time has an altitude if a row has one at most this long before or after it. */
const NEAR_S = 30;
/** ft/min; what an aircraft changes in between, where the file has no rate. */
const RATE = 3000;
/** ft; how far the standard atmosphere and the pressure of the day are apart where no pressure is given (30 hPa). */
const PRESSURE_FT = 900;

export const altitudeAt: TrackMeasure = {
  id: 'altitude-at',
  title: () => msg('Altitude at a time'),
  rule: () =>
    msg(
      'The altitude of the row nearest to that time, spikes left out; turned into an altitude above the sea where the reader has given the pressure of the day, which the answer then says.',
    ),
  unit: 'ft',
  expects: ['atLeast', 'atMost', 'about'],
  parameters: {
    at: { label: () => msg('When'), kind: 'time' },
    reference: {
      label: () => msg('Measured from'),
      kind: 'text',
      choices: ['pressure', 'mean sea level'],
      default: 'pressure',
    },
  },
  measure({ analysis: { track, qnh, qnhFrom } }, parameters) {
    const at = timeOf(parameters, 'at');
    if (isPath(track)) return { why: msg('the track has no times') };
    const { values } = cleanAltitude(track);
    let best = -1;
    for (let row = 0; row < track.length; row++) {
      if (values[row] !== values[row]) continue;
      if (best < 0 || Math.abs(track.time[row] - at) < Math.abs(track.time[best] - at)) best = row;
    }
    const seconds = best < 0 ? Infinity : Math.abs(track.time[best] - at);
    if (seconds > NEAR_S) {
      const near = formatDuration(NEAR_S);
      return { why: msg(str`the track has no altitude within ${near} of ${formatTime(at)}`) };
    }
    const own = track.meta.altitudeReference;
    const wanted = textOf(parameters, 'reference');
    const above = wanted === 'mean sea level' && own === 'pressure';
    if (wanted !== own && !above) return { why: msg(str`the altitudes of the track are ${own} altitudes`) };
    const rate = track.verticalRate[best];
    const moved = ((rate === rate ? Math.abs(rate) : RATE) * seconds) / 60;
    const step = altitudeStep(track);
    const pressure = above && qnh === undefined ? PRESSURE_FT : 0;
    return {
      ...restOn(track, best, best),
      values: [
        {
          value: values[best] + (above && qnh !== undefined ? qnhCorrection(qnh) : 0),
          uncertainty: Math.hypot((step === step ? step : 100) / 2, moved, pressure),
        },
      ],
      notes: [
        above && qnh !== undefined
          ? msg(str`pressure altitude corrected with ${qnhName(qnh, qnhFrom)}`)
          : above
            ? msg(str`pressure altitude; the pressure of the day is not given: ± ${PRESSURE_FT} ft allowed`)
            : msg(str`${own} altitude`),
      ],
    };
  },
};
