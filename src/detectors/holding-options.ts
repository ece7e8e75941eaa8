import { msg } from '../base/words.js';

/** Thresholds of the holding; each says where it comes from. */
export const holdingOptions = {
  shortest: {
    label: () => msg('Shortest loop'),
    unit: 's',
    default: 210,
    min: 60,
    max: 600,
    source: () =>
      msg(
        'ICAO Doc 8168: two turns at rate one and two legs of one minute are 240 s; legs are shortened by up to a quarter against the wind',
      ),
  },
  longest: {
    label: () => msg('Longest loop'),
    unit: 's',
    default: 480,
    min: 120,
    max: 1200,
    source: () =>
      msg(
        'ICAO Doc 8168: legs of 1.5 minutes and turns with 25° of bank at 300 kt are 400 s; DME legs somewhat more',
      ),
  },
  length: {
    label: () => msg('Longest loop'),
    unit: 'NM',
    default: 40,
    min: 5,
    max: 100,
    source: () => msg('five minutes at Mach 0.83, the highest holding speed (ICAO Doc 8168)'),
  },
  elongation: {
    label: () => msg('Length over width, at least'),
    unit: 'ratio',
    default: 1.15,
    min: 1,
    max: 5,
    step: 0.05,
    source: () => msg('more than a circle; a racetrack with one-minute legs has 1.6, sampling rounds it'),
  },
  climb: {
    label: () => msg('Most climb within'),
    unit: 'ft',
    default: 500,
    min: 0,
    max: 5000,
    source: () =>
      msg(
        'a hold is level or steps down (patent US 11,935,419); circuits climb 500 ft and more in each round',
      ),
  },
  descent: {
    label: () => msg('Fastest mean descent'),
    unit: 'ft/min',
    default: 1200,
    min: 100,
    max: 6000,
    source: () => msg('ICAO Doc 8168: highest descent rate in reversal and racetrack procedures, 365 m/min'),
  },
  height: {
    label: () => msg('Lowest height above the nearest airport'),
    unit: 'ft',
    default: 1000,
    min: 0,
    max: 5000,
    source: () => msg('ICAO Doc 8168: least obstacle clearance in a holding area, 300 m'),
  },
  speed: {
    label: () => msg('Lowest mean ground speed'),
    unit: 'kt',
    default: 70,
    min: 0,
    max: 200,
    source: () => msg('slowest holding of category A aircraft (90 kt) against 20 kt of wind'),
  },
} as const;
