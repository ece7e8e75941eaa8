import { altitudeOscillation } from './altitude-oscillation.js';
import { altitudeSpike } from './altitude-spike.js';
import { baroGeometricStep } from './baro-geometric-step.js';
import { coverageGap } from './coverage-gap.js';
import { figureEight } from './figure-eight.js';
import { survey } from './survey.js';
import { rapidDescent } from './rapid-descent.js';
import { rapidClimb } from './rapid-climb.js';
import { lowSpeedHighSink } from './low-speed-high-sink.js';
import { emergencySquawk } from './emergency-squawk.js';
import { squawkChange } from './squawk-change.js';
import { levelBust } from './level-bust.js';
import { finalDescent } from './final-descent.js';
import { diversion } from './diversion.js';
import { returnToDeparture } from './return-to-departure.js';
import type { Detector } from '../finding/detector.js';
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
  touchAndGo,
  holding,
  survey,
  figureEight,
  orbit,
  finalDescent,
];
