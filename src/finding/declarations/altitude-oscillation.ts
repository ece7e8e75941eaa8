import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { speedBasisWords, scopeWords } from '../fields.js';

/** The least chance in an hour of red noise that is stated: a simulation of some hundred hours tells no less. */
export const LEAST_CHANCE = 1e-4;

export const altitudeOscillation = declareDetector({
  kind: 'altitude-oscillation',
  title: () => msg('Altitude oscillation'),
  rule: () =>
    msg(
      'The altitude rises and falls periodically, for at least two cycles, with a period shorter than three times the phugoid period at this speed.',
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
          'twice the coarsest step of a transponder altitude (100 ft, ICAO Annex 10 Vol. IV); also the deviation from the level that ICAO Doc 9574 allows in RVSM',
        ),
    },
    shortest: {
      label: () => msg('Shortest cycle'),
      unit: 's',
      default: 20,
      min: 5,
      max: 120,
      source: () => msg('Lanchester period at 85 kt, about the lowest speed of a transport aircraft'),
    },
    longest: {
      label: () => msg('Longest cycle'),
      unit: 's',
      default: 300,
      min: 60,
      max: 1200,
      source: () => msg('three times the Lanchester period at 430 kt, a jet in cruise'),
    },
    longestRatio: {
      label: () => msg('Longest cycle, as a multiple of the Lanchester period'),
      unit: 'ratio',
      default: 3,
      min: 1,
      max: 20,
      step: 0.1,
      source: () =>
        msg(
          'nearly twice the phugoid band: slower changes of altitude (circuits, steps, terrain) do not exchange speed for height',
        ),
    },
    pause: {
      label: () => msg('Longest pause within one event'),
      unit: 's',
      default: 600,
      min: 0,
      max: 3600,
      source: () => msg('engineering judgment: two of the longest cycles'),
    },
    halfCycles: {
      label: () => msg('Fewest half cycles'),
      unit: 'count',
      default: 4,
      min: 3,
      max: 100,
      source: () => msg('two whole cycles, the minimum that shows a period'),
    },
    falseAlarm: {
      label: () => msg('Highest chance in an hour of red noise'),
      unit: 'ratio',
      default: 0.01,
      min: 1e-4,
      max: 1,
      step: 0.001,
      source: () => msg('one false alarm in a hundred hours of noise with swings of this size'),
    },
    ratioFrom: {
      label: () => msg('Phugoid band, lower limit (period over the Lanchester period)'),
      unit: 'ratio',
      default: 0.6,
      min: 0.1,
      max: 1,
      step: 0.05,
      source: () =>
        msg(
          'Lanchester 1908 neglects drag, compressibility and thrust line; periods of transport aircraft are within 40% below to 60% above it',
        ),
    },
    ratioTo: {
      label: () => msg('Phugoid band, upper limit (period over the Lanchester period)'),
      unit: 'ratio',
      default: 1.6,
      min: 1,
      max: 5,
      step: 0.05,
      source: () => msg('as above'),
    },
    exchange: {
      label: () => msg('Greatest correlation of height and V²/2g'),
      unit: 'ratio',
      default: -0.5,
      min: -1,
      max: 0,
      step: 0.05,
      source: () =>
        msg(
          'constant total energy gives −1 (Lanchester 1908); half of that allows for wind, thrust and noise',
        ),
    },
  },
  evidence: {
    verdict: {
      label: () => msg('Verdict'),
      words: {
        'phugoid-like': () => msg('phugoid-like'),
        manoeuvre: () => msg('maneuver'),
        undetermined: () => msg('undetermined'),
        unclassified: () => msg('not compared'),
      },
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
    explained: { label: () => msg('Share explained by a sine'), unit: 'ratio' },
    chanceInRedNoise: {
      label: () => msg('Chance in an hour of red noise'),
      unit: 'ratio',
      least: LEAST_CHANCE,
    },
    speed: { label: () => msg('Mean speed'), unit: 'kt' },
    speedBasis: { label: () => msg('Speed from'), words: { ...speedBasisWords, none: () => msg('none') } },
    exchangeSpeed: { label: () => msg('Airspeed by the exchange of height and speed'), unit: 'kt' },
    lanchesterPeriod: { label: () => msg('Lanchester period'), unit: 's' },
    lanchesterRatio: { label: () => msg('Period over the Lanchester period'), unit: 'ratio' },
    energyCorrelation: { label: () => msg('Correlation of height and speed'), unit: 'ratio' },
    energyVarianceShare: { label: () => msg('Variance of the sum over that of height'), unit: 'ratio' },
    logDecrement: { label: () => msg('Logarithmic decrement'), unit: 'ratio' },
    dampingRatio: { label: () => msg('Damping ratio'), unit: 'ratio' },
    verticalRateAgreement: { label: () => msg('Agreement of the vertical rate'), unit: 'ratio' },
    rowsPerCycle: { label: () => msg('Rows per cycle'), unit: 'count' },
  },
  alternatives: () => [
    msg('intended: parabolic flight, a demonstration, work at changing heights'),
    msg('mountain waves, or strong updrafts and downdrafts'),
    msg('an aircraft controlled by engine thrust, whose speed and height oscillate in opposition'),
  ],
  blindFrom: 15,
  limits: () => [
    msg(
      '“Phugoid-like” describes the path: height and speed are exchanged at about the Lanchester period. The data does not show why.',
    ),
    msg(
      'No accuracy is published for finding phugoids in surveillance data: this is an indicator, not proof. Of simulated phugoids of 600 ft and more with six rows a period or more 96% were found, and none in 1,000 hours of simulated red noise with an exchange of height and speed.',
    ),
    msg(
      'What is flown harder than a free aircraft swings (a vertical acceleration above 0.75 g) or turns round at the top of each swing is a maneuver; below 100 kt a pull-up by hand takes as long as a phugoid, and the verdict is “undetermined”.',
    ),
    msg(
      'With fewer than six rows a period and no reported vertical rate a faster swing can look the same (aliasing): only what fits a phugoid in speed, height and period is a finding.',
    ),
    msg(
      'The spacing is for cycles of a minute. Four rows per cycle are needed: rows 60 s apart show cycles of 240 s or longer.',
    ),
    msg('Without a trusted speed, regular swings are reported without a comparison with a phugoid.'),
    msg('Rows without a position are used too: altitude, speed and heading are enough.'),
  ],
  sentence({ value, evidence }, text) {
    const swing = formatQuantity(value, 'ft');
    const swung =
      evidence.verdict === 'unclassified'
        ? msg(
            str`The altitude swung ${text('halfCycles')} times by ${swing} (median), with a period of ${text('period')}; no trusted speed to compare it with`,
          )
        : msg(
            str`The altitude swung ${text('halfCycles')} times by ${swing} (median), with a period of ${text('period')}, ${text('lanchesterRatio')} times the phugoid period at this speed: ${text('verdict')}`,
          );
    return evidence.scope === 'whole flight' ? `${swung}.` : `${swung} (${text('scope')}).`;
  },
});
