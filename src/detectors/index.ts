import { altitudeOscillation } from './altitude-oscillation.js';
import { altitudeSpike } from './altitude-spike.js';
import { baroGeometricStep } from './baro-geometric-step.js';
import { coverageGap } from './coverage-gap.js';
import type { Detector } from './detector.js';
import { holding } from './holding.js';
import { orbit } from './orbit.js';
import { goAround } from './go-around.js';
import { touchAndGo } from './touch-and-go.js';
import { frozenRecord } from './frozen-record.js';
import { gnssInterference } from './gnss-interference.js';
import { implausibleSpeed } from './implausible-speed.js';
import { positionGap } from './position-gap.js';
import { positionJump } from './position-jump.js';
import { routeDeviation } from './route-deviation.js';
import { speedMismatch } from './speed-mismatch.js';
import { stalePosition } from './stale-position.js';
import { timeDisorder } from './time-disorder.js';

/** All that look, in the order in which they look. */
export const detectors: readonly Detector[] = [
  coverageGap,
  positionGap,
  stalePosition,
  positionJump,
  implausibleSpeed,
  speedMismatch,
  altitudeSpike,
  baroGeometricStep,
  timeDisorder,
  frozenRecord,
  gnssInterference,
  routeDeviation,
  altitudeOscillation,
  holding,
  orbit,
  goAround,
  touchAndGo,
];
