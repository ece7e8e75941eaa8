import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { MIN_GAP } from '../../track/cadence.js';
import { declareDetector } from '../declaration.js';
import { gapSides } from '../fields.js';

export const positionGap = declareDetector({
  kind: 'position-gap',
  title: () => msg('Gap in positions'),
  rule: () =>
    msg(
      'Rows continue, but none has a position for longer than the larger of 60 s and 6 × the usual interval of the rows around, or for 15 min in any case.',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'lat', 'lon'],
  examines: [],
  absorbs: ['coverage-gap', 'list-gap'],
  options: {
    minimum: {
      label: () => msg('Shortest gap'),
      unit: 's',
      default: MIN_GAP,
      min: 5,
      max: 7200,
      source: () => msg('Pik et al. count gaps of 60 s or longer'),
    },
    long: {
      label: () => msg('Long gap: caution'),
      unit: 's',
      default: 900,
      min: 60,
      max: 36000,
      source: () => msg('ICAO Annex 6 Part I, 3.5: operators track the position at least every 15 minutes'),
    },
  },
  evidence: {
    threshold: { label: () => msg('Threshold'), unit: 's' },
    rowsWithoutPosition: { label: () => msg('Rows without position'), unit: 'count' },
    heard: { label: () => msg('Time with rows'), unit: 's' },
    ...gapSides,
  },
  alternatives: () => [
    msg('no position sent: the navigation receiver had none, or one of insufficient quality'),
    msg('positions sent, but rejected by the receivers or the provider'),
    msg('a transponder that answers radar only (Mode S without ADS-B)'),
  ],
  blindFrom: () =>
    msg(
      'Any spacing of rows, as for a gap in coverage; a file without rows that have no position shows that instead.',
    ),
  limits: () => [
    msg(
      'Altitude, speed and heading of these rows may be good, but they do not show where the aircraft was.',
    ),
    msg('Stationary aircraft (at the same place before and after) are not evaluated.'),
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
