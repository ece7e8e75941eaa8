import type { Options } from '../../finding/detector.js';
import { msg } from '../../base/words.js';

/** Thresholds of the oscillation; each says where it comes from. */
export const oscillationOptions = {
  hysteresis: {
    get label() {
      return msg('Smallest swing');
    },
    unit: 'ft',
    default: 200,
    min: 50,
    max: 5000,
    step: 50,
    get source() {
      return msg(
        'twice the coarsest step of a transponder’s altitude (100 ft, ICAO Annex 10 Vol. IV); also what ICAO Doc 9574 lets an aircraft leave its level by in RVSM',
      );
    },
  },
  shortest: {
    get label() {
      return msg('Shortest cycle');
    },
    unit: 's',
    default: 20,
    min: 5,
    max: 120,
    get source() {
      return msg('Lanchester’s period at 85 kt, about the slowest flight of a transport aircraft');
    },
  },
  longest: {
    get label() {
      return msg('Longest cycle');
    },
    unit: 's',
    default: 300,
    min: 60,
    max: 1200,
    get source() {
      return msg('three times Lanchester’s period at 430 kt, cruise of a jet');
    },
  },
  longestRatio: {
    get label() {
      return msg('Longest cycle over Lanchester’s period');
    },
    unit: 'ratio',
    default: 3,
    min: 1,
    max: 20,
    step: 0.1,
    get source() {
      return msg(
        'nearly twice the band of the phugoid: slower rises and falls (circuits, steps, terrain) trade no energy for height',
      );
    },
  },
  pause: {
    get label() {
      return msg('Longest pause between cycles that are one event');
    },
    unit: 's',
    default: 600,
    min: 0,
    max: 3600,
    get source() {
      return msg('engineering: two of the longest cycles');
    },
  },
  halfCycles: {
    get label() {
      return msg('Fewest half cycles');
    },
    unit: 'count',
    default: 4,
    min: 3,
    max: 100,
    get source() {
      return msg('two whole cycles, the fewest that show a period at all');
    },
  },
  falseAlarm: {
    get label() {
      return msg('Highest false-alarm probability');
    },
    unit: 'ratio',
    default: 0.01,
    min: 1e-6,
    max: 0.5,
    step: 0.001,
    get source() {
      return msg('usual level of periodogram work (Baluev 2008, MNRAS 385, 1279)');
    },
  },
  ratioFrom: {
    get label() {
      return msg('Phugoid band from (period over Lanchester’s)');
    },
    unit: 'ratio',
    default: 0.6,
    min: 0.1,
    max: 1,
    step: 0.05,
    get source() {
      return msg(
        'Lanchester 1908 leaves out drag, compressibility and thrust line; periods of transports lie within ±40 % to 60 % of it',
      );
    },
  },
  ratioTo: {
    get label() {
      return msg('Phugoid band to (period over Lanchester’s)');
    },
    unit: 'ratio',
    default: 1.6,
    min: 1,
    max: 5,
    step: 0.05,
    get source() {
      return msg('as above');
    },
  },
  exchange: {
    get label() {
      return msg('Correlation of height and V²/2g, at most');
    },
    unit: 'ratio',
    default: -0.5,
    min: -1,
    max: 0,
    step: 0.05,
    get source() {
      return msg(
        'constant total energy gives −1 (Lanchester 1908); half of it is left to wind, thrust and noise',
      );
    },
  },
} as const satisfies Options;
