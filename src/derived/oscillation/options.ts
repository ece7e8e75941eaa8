import type { Options } from '../../finding/detector.js';
import { msg } from '../../base/words.js';

/** Thresholds of the oscillation; each says where it comes from. */
export const oscillationOptions = {
  hysteresis: {
    label: () => msg('Smallest swing'),
    unit: 'ft',
    default: 200,
    min: 50,
    max: 5000,
    step: 50,
    source: () =>
      msg(
        'twice the coarsest step of a transponder’s altitude (100 ft, ICAO Annex 10 Vol. IV); also what ICAO Doc 9574 lets an aircraft leave its level by in RVSM',
      ),
  },
  shortest: {
    label: () => msg('Shortest cycle'),
    unit: 's',
    default: 20,
    min: 5,
    max: 120,
    source: () => msg('Lanchester’s period at 85 kt, about the slowest flight of a transport aircraft'),
  },
  longest: {
    label: () => msg('Longest cycle'),
    unit: 's',
    default: 300,
    min: 60,
    max: 1200,
    source: () => msg('three times Lanchester’s period at 430 kt, cruise of a jet'),
  },
  longestRatio: {
    label: () => msg('Longest cycle over Lanchester’s period'),
    unit: 'ratio',
    default: 3,
    min: 1,
    max: 20,
    step: 0.1,
    source: () =>
      msg(
        'nearly twice the band of the phugoid: slower rises and falls (circuits, steps, terrain) trade no energy for height',
      ),
  },
  pause: {
    label: () => msg('Longest pause between cycles that are one event'),
    unit: 's',
    default: 600,
    min: 0,
    max: 3600,
    source: () => msg('engineering: two of the longest cycles'),
  },
  halfCycles: {
    label: () => msg('Fewest half cycles'),
    unit: 'count',
    default: 4,
    min: 3,
    max: 100,
    source: () => msg('two whole cycles, the fewest that show a period at all'),
  },
  falseAlarm: {
    label: () => msg('Highest false-alarm probability'),
    unit: 'ratio',
    default: 0.01,
    min: 1e-6,
    max: 0.5,
    step: 0.001,
    source: () => msg('usual level of periodogram work (Baluev 2008, MNRAS 385, 1279)'),
  },
  ratioFrom: {
    label: () => msg('Phugoid band from (period over Lanchester’s)'),
    unit: 'ratio',
    default: 0.6,
    min: 0.1,
    max: 1,
    step: 0.05,
    source: () =>
      msg(
        'Lanchester 1908 leaves out drag, compressibility and thrust line; periods of transports lie within ±40 % to 60 % of it',
      ),
  },
  ratioTo: {
    label: () => msg('Phugoid band to (period over Lanchester’s)'),
    unit: 'ratio',
    default: 1.6,
    min: 1,
    max: 5,
    step: 0.05,
    source: () => msg('as above'),
  },
  exchange: {
    label: () => msg('Correlation of height and V²/2g, at most'),
    unit: 'ratio',
    default: -0.5,
    min: -1,
    max: 0,
    step: 0.05,
    source: () =>
      msg('constant total energy gives −1 (Lanchester 1908); half of it is left to wind, thrust and noise'),
  },
} as const satisfies Options;
