import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { altitudeHampel } from '../../track/clean/hampel.js';
import { declareDetector } from '../declaration.js';

export const altitudeSpike = declareDetector({
  kind: 'altitude-spike',
  title: () => msg('Altitude spike'),
  rule: () =>
    msg(
      'The altitude departs from its neighbors and returns faster than an aircraft can: steps that undo each other, a Hampel filter over time, and for longer runs the longest chain of altitudes that can be flown. Rows on the ground are trusted, and altitudes that cannot be reached from them are not.',
    ),
  category: 'data',
  unit: 'ft',
  needs: ['time', 'altitude'],
  options: {
    halfWindow: {
      label: () => msg('Half width of the window'),
      unit: 's',
      default: altitudeHampel.halfWindow,
      min: 5,
      max: 300,
      source: () =>
        msg(
          'Hampel filter, ±30 s: on 18 raw calibration flights it reduced 11 false descent alarms to 3 (measured)',
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
      label: () => msg('Smallest difference'),
      unit: 'ft',
      default: altitudeHampel.floor,
      min: 50,
      max: 5000,
      source: () =>
        msg(
          'Tolerance of altimetry and reporting: within ±300 ft an aircraft counts as at its level (ICAO Doc 4444, 8.5.5.2)',
        ),
    },
    long: {
      label: () => msg('Long run: caution'),
      unit: 's',
      default: 10,
      min: 1,
      max: 600,
      source: () =>
        msg(
          'engineering judgment: a wrongly decoded message lasts one row, ten seconds indicate a wrong source',
        ),
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
    msg('a wrongly decoded message, or another aircraft’s reply'),
    msg('a zero or a placeholder for an unknown altitude'),
    msg('a faulty altitude encoder of the aircraft: one wrong bit gives two values for one altitude'),
  ],
  blindFrom: () =>
    msg('Any spacing of rows: a step that is undone by the next row needs two intervals only.'),
  limits: () => [
    msg(
      'The filter needs five rows within the window, so rows up to 10 s apart. Steps there and back are found above 10,000 ft/min, above 2,620 ft/min if the reported vertical rates deny both, and above 5,000 ft/min if the same two values alternate.',
    ),
    msg(
      'Wrong altitudes that last longer than about four minutes look like two level changes and are not found.',
    ),
    msg(
      'A value that a feed repeats for up to 15 s is not a spike, nor is a change that the reported vertical rate explains.',
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
