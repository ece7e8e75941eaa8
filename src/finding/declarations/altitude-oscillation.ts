import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { speedBasisWords, scopeWords } from '../fields.js';

export const altitudeOscillation = declareDetector({
  kind: 'altitude-oscillation',
  title: () => msg('Altitude oscillation'),
  rule: () =>
    msg(
      'The altitude goes up and down with a period, at least two cycles, shorter than three times the phugoid period of its speed.',
    ),
  category: 'flight',
  unit: 'ft',
  needs: ['time', 'altitude'],
  absorbs: ['rapid-descent', 'rapid-climb', 'low-speed-high-sink'],
  options: {
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
  },
  evidence: {
    verdict: {
      label: () => msg('Verdict'),
      words: { 'phugoid-like': () => msg('phugoid-like'), manoeuvre: () => msg('maneuver') },
    },
    scope: {
      label: () => msg('Scope'),
      words: { 'whole flight': () => msg('whole flight') },
      otherwise: scopeWords,
    },
    period: { label: () => msg('Period'), unit: 's' },
    medianCycle: { label: () => msg('Median cycle'), unit: 's' },
    maxima: { label: () => msg('Maxima'), unit: 'count' },
    halfCycles: { label: () => msg('Half cycles'), unit: 'count' },
    medianPeakToPeak: { label: () => msg('Median peak to peak'), unit: 'ft' },
    greatestPeakToPeak: { label: () => msg('Greatest peak to peak'), unit: 'ft' },
    power: { label: () => msg('Spectral power'), unit: 'ratio' },
    falseAlarmProbability: { label: () => msg('False-alarm probability'), unit: 'ratio' },
    speed: { label: () => msg('Mean speed'), unit: 'kt' },
    speedBasis: { label: () => msg('Speed from'), words: { ...speedBasisWords, none: () => msg('none') } },
    lanchesterPeriod: { label: () => msg('Lanchester’s period'), unit: 's' },
    lanchesterRatio: { label: () => msg('Period over Lanchester’s'), unit: 'ratio' },
    energyCorrelation: { label: () => msg('Correlation of height and speed'), unit: 'ratio' },
    energyVarianceShare: { label: () => msg('Variance of the sum over that of height'), unit: 'ratio' },
    logDecrement: { label: () => msg('Logarithmic decrement'), unit: 'ratio' },
    dampingRatio: { label: () => msg('Damping ratio'), unit: 'ratio' },
    verticalRateAgreement: { label: () => msg('Agreement of the vertical rate'), unit: 'ratio' },
    rowsPerCycle: { label: () => msg('Rows per cycle'), unit: 'count' },
  },
  alternatives: () => [
    msg('flown on purpose: parabolas, a demonstration, work at changing heights'),
    msg('waves or strong up and down drafts'),
    msg('an aircraft steered by power, whose speed and height swing against each other'),
  ],
  limits: () => [
    msg(
      'phugoid-like describes the path: height and speed are traded at about Lanchester’s period. Why, the data does not say.',
    ),
    msg('No published accuracy exists for finding phugoids in surveillance data: an indicator, not a proof.'),
    msg(
      'Needs at least four rows in a cycle: rows of 10 s show cycles from 40 s on, rows of 60 s cycles from 240 s on only.',
    ),
    msg('Without any speed the period has nothing to be compared with, and nothing is reported.'),
    msg('Rows without a position count: altitude, speed and heading are enough.'),
  ],
  sentence({ value, evidence }, text) {
    const swing = formatQuantity(value, 'ft');
    const swung = msg(
      str`The altitude swung ${text('halfCycles')} times by ${swing} (median), with a period of ${text('period')}, ${text('lanchesterRatio')} times the phugoid period at this speed: ${text('verdict')}`,
    );
    return evidence.scope === 'whole flight' ? `${swung}.` : `${swung} (${text('scope')}).`;
  },
});
