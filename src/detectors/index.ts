import { altitudeOscillation } from './altitude-oscillation.js';
import { altitudeSpike } from './altitude-spike.js';
import { coverageGap } from './coverage-gap.js';
import type { Detector } from './detector.js';
import { implausibleSpeed } from './implausible-speed.js';
import { positionGap } from './position-gap.js';
import { positionJump } from './position-jump.js';
import { routeDeviation } from './route-deviation.js';
import { stalePosition } from './stale-position.js';

/** All that look, in the order in which they look. */
export const detectors: readonly Detector[] = [
  coverageGap,
  positionGap,
  stalePosition,
  positionJump,
  implausibleSpeed,
  altitudeSpike,
  routeDeviation,
  altitudeOscillation,
];
