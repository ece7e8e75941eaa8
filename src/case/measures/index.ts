import { airportNearestToLine } from './airport-nearest-to-line.js';
import { altitudeAt } from './altitude-at.js';
import { distanceFromPlace } from './distance-from-place.js';
import { firstAfterGap } from './first-after-gap.js';
import { greatestDeviation } from './greatest-deviation.js';
import { landOrWater } from './land-or-water.js';
import type { Measure } from './measure.js';
import { nearestAirportAt } from './nearest-airport.js';
import { oscillation } from './oscillation.js';
import { patternNearPlace } from './pattern-near-place.js';
import { runwayLine } from './runway-line.js';
import { squawk } from './squawk.js';
import { sums } from './sums.js';
import { timeWithoutPositions } from './time-without-positions.js';
import { verticalRate } from './vertical-rate.js';
import { waterBetween } from './water-between.js';

/** What a claim can be held against. Editor, documentation and contract test are made from the list. */
export const measures: readonly Measure[] = [
  distanceFromPlace,
  greatestDeviation,
  firstAfterGap,
  patternNearPlace,
  oscillation,
  verticalRate,
  altitudeAt,
  nearestAirportAt,
  airportNearestToLine,
  runwayLine,
  landOrWater,
  waterBetween,
  squawk,
  timeWithoutPositions,
  sums,
];
