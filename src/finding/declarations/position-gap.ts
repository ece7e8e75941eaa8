import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { MIN_GAP } from '../../track/status.js';
import { declareDetector } from '../declaration.js';
import { gapSides } from '../fields.js';

export const positionGap = declareDetector({
  kind: 'position-gap',
  title: () => msg('Gap in positions'),
  rule: () =>
    msg(
      'Rows go on, but none has a position for longer than max(60 s, 6 × the median interval between rows).',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'lat', 'lon'],
  absorbs: ['coverage-gap'],
  options: {
    minimum: {
      label: () => msg('Shortest gap'),
      unit: 's',
      default: MIN_GAP,
      min: 5,
      max: 7200,
      source: () => msg('Pik et al. count gaps from 60 s'),
    },
    long: {
      label: () => msg('Long gap: caution'),
      unit: 's',
      default: 900,
      min: 60,
      max: 36000,
      source: () => msg('ICAO Annex 6 Part I, 3.5: an operator knows the position at least every 15 minutes'),
    },
  },
  evidence: {
    threshold: { label: () => msg('Threshold'), unit: 's' },
    rowsWithoutPosition: { label: () => msg('Rows without position'), unit: 'count' },
    heard: { label: () => msg('Time with rows'), unit: 's' },
    ...gapSides,
  },
  alternatives: () => [
    msg(
      'the aircraft sent no position: its navigation receiver had none or said that it was not good enough',
    ),
    msg('a position was sent and rejected by the receivers or the provider'),
    msg('the transponder answers radar only (Mode S without ADS-B)'),
  ],
  limits: () => [
    msg('Altitude, speed and heading of these rows may be good; where the aircraft was, they do not say.'),
    msg(
      'Holds at every sampling; a file that leaves out rows without position shows a gap in coverage instead.',
    ),
  ],
  sentence({ value, evidence }, text) {
    const duration = formatDuration(value);
    const gap =
      evidence.rowsWithoutPosition === 1
        ? msg(str`No position for ${duration}, although one row arrived in that time`)
        : msg(
            str`No position for ${duration}, although ${text('rowsWithoutPosition')} rows arrived in that time`,
          );
    if (evidence.distance === undefined) return gap;
    return msg(str`${gap}; the positions before and after are ${text('distance')} apart`);
  },
});
