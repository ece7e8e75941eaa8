import type { Detector } from '../finding/detector.js';
import { coverageGap } from './coverage-gap.js';
import { listGap } from './list-gap.js';
import { positionGap } from './position-gap.js';
import { stalePosition } from './stale-position.js';
import { positionJump } from './position-jump.js';
import { implausibleSpeed } from './implausible-speed.js';
import { speedMismatch } from './speed-mismatch.js';
import { altitudeSpike } from './altitude-spike.js';
import { baroGeometricStep } from './baro-geometric-step.js';
import { timeDisorder } from './time-disorder.js';
import { clockStep } from './clock-step.js';
import { clockRate } from './clock-rate.js';
import { frozenRecord } from './frozen-record.js';
import { interpolatedStretch } from './interpolated-stretch.js';
import { gnssInterference } from './gnss-interference.js';
import { routeDeviation } from './route-deviation.js';
import { diversion } from './diversion.js';
import { returnToDeparture } from './return-to-departure.js';
import { emergencySquawk } from './emergency-squawk.js';
import { squawkChange } from './squawk-change.js';
import { altitudeOscillation } from './altitude-oscillation.js';
import { rapidDescent } from './rapid-descent.js';
import { rapidClimb } from './rapid-climb.js';
import { lowSpeedHighSink } from './low-speed-high-sink.js';
import { levelBust } from './level-bust.js';
import { goAround } from './go-around.js';
import { discontinuedApproach } from './discontinued-approach.js';
import { touchAndGo } from './touch-and-go.js';
import { holding } from './holding.js';
import { survey } from './survey.js';
import { figureEight } from './figure-eight.js';
import { orbit } from './orbit.js';
import { loitering } from './loitering.js';
import { finalDescent } from './final-descent.js';

/** The rules, in the order in which they run: that of their declarations. */
export const detectors: readonly Detector[] = [
  coverageGap,
  listGap,
  positionGap,
  stalePosition,
  positionJump,
  implausibleSpeed,
  speedMismatch,
  altitudeSpike,
  baroGeometricStep,
  timeDisorder,
  clockStep,
  clockRate,
  frozenRecord,
  interpolatedStretch,
  gnssInterference,
  routeDeviation,
  diversion,
  returnToDeparture,
  emergencySquawk,
  squawkChange,
  altitudeOscillation,
  rapidDescent,
  rapidClimb,
  lowSpeedHighSink,
  levelBust,
  goAround,
  discontinuedApproach,
  touchAndGo,
  holding,
  survey,
  figureEight,
  orbit,
  loitering,
  finalDescent,
];
