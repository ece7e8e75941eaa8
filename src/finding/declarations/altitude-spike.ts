import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { altitudeHampel } from '../../track/clean/hampel.js';
import { declareDetector } from '../declaration.js';

export const altitudeSpike = declareDetector({
  kind: 'altitude-spike',
  title: () => msg('Altitude spike'),
  rule: () =>
    msg(
      'The altitude leaves its surroundings and returns faster than an aircraft can: a Hampel filter over time, and for longer stretches a chain of altitudes that can be flown.',
    ),
  category: 'data',
  unit: 'ft',
  needs: ['time', 'altitude'],
  options: {
    halfWindow: {
      label: () => msg('Window to each side'),
      unit: 's',
      default: altitudeHampel.halfWindow,
      min: 5,
      max: 300,
      source: () =>
        msg(
          'Hampel filter ±30 s: on 18 raw calibration flights it left 3 false descent alarms of 11 (measured)',
        ),
    },
    deviations: {
      label: () => msg('Median absolute deviations'),
      unit: 'ratio',
      default: altitudeHampel.deviations,
      min: 2,
      max: 20,
      source: () => msg('Hampel filter, 6 MAD (measured on the same flights)'),
    },
    floor: {
      label: () => msg('Smallest departure'),
      unit: 'ft',
      default: altitudeHampel.floor,
      min: 50,
      max: 5000,
      source: () =>
        msg(
          'Altimetry and reporting tolerance: controllers take ±300 ft as the level (ICAO Doc 4444, 8.5.5.2)',
        ),
    },
    long: {
      label: () => msg('Long: caution'),
      unit: 's',
      default: 10,
      min: 1,
      max: 600,
      source: () =>
        msg('A message that is decoded wrongly lasts one row; ten seconds are a wrong source (engineering)'),
    },
  },
  evidence: {
    altitude: { label: () => msg('Altitude'), unit: 'ft' },
    surrounding: { label: () => msg('Altitude of the neighbors'), unit: 'ft' },
    departure: { label: () => msg('Difference'), unit: 'ft' },
    rows: { label: () => msg('Rows'), unit: 'count' },
    longest: { label: () => msg('Longest run'), unit: 's' },
  },
  alternatives: () => [
    msg('bits of the message read wrongly, or another aircraft’s reply'),
    msg('a zero or a placeholder where the altitude was unknown'),
    msg('a faulty encoder of the aircraft'),
  ],
  limits: () => [
    msg(
      'Needs five rows within the window: single wrong rows show where rows are up to 10 s apart; with 60 s rows only jumps above 50,000 ft/min do.',
    ),
    msg('Wrong stretches longer than about four minutes look like two changes of level and are not found.'),
    msg(
      'A value that a feed repeats for up to 15 s, or a change that the reported vertical rate explains, is no spike.',
    ),
  ],
  sentence({ value, evidence }, text) {
    const off = formatQuantity(Math.abs(value), 'ft');
    return evidence.rows === 1
      ? msg(
          str`One row has an impossible altitude: ${text('altitude')} with neighbors at ${text('surrounding')} (${off} off)`,
        )
      : msg(
          str`${text('rows')} rows have an impossible altitude: ${text('altitude')} with neighbors at ${text('surrounding')} (${off} off)`,
        );
  },
});
