import type { Boundaries } from './boundary.js';
import * as altitudes from './altitudes.js';
import * as approaches from './approaches.js';
import * as clocks from './clocks.js';
import * as codes from './codes.js';
import * as gaps from './gaps.js';
import { loitering } from './loitering.js';
import * as loops from './loops.js';
import { altitudeOscillation } from './oscillation.js';
import * as positions from './positions.js';
import * as routes from './routes.js';
import * as vertical from './vertical.js';

/** The boundaries of every option of every detector, by kind. */
export const boundaries: Readonly<Record<string, Boundaries>> = {
  'coverage-gap': gaps.coverageGap,
  'list-gap': gaps.listGap,
  'position-gap': gaps.positionGap,
  'stale-position': gaps.stalePosition,
  'position-jump': positions.positionJump,
  'implausible-speed': positions.implausibleSpeed,
  'speed-mismatch': positions.speedMismatch,
  'altitude-spike': altitudes.altitudeSpike,
  'baro-geometric-step': altitudes.baroGeometricStep,
  'time-disorder': clocks.timeDisorder,
  'clock-step': clocks.clockStep,
  'clock-rate': clocks.clockRate,
  'frozen-record': clocks.frozenRecord,
  'interpolated-stretch': clocks.interpolatedStretch,
  'gnss-interference': positions.gnssInterference,
  'route-deviation': routes.routeDeviation,
  diversion: routes.diversion,
  'return-to-departure': routes.returnToDeparture,
  'emergency-squawk': codes.emergencySquawk,
  'squawk-change': codes.squawkChange,
  'altitude-oscillation': altitudeOscillation,
  'rapid-descent': vertical.rapidDescent,
  'rapid-climb': vertical.rapidClimb,
  'low-speed-high-sink': vertical.lowSpeedHighSink,
  'level-bust': vertical.levelBust,
  'go-around': approaches.goAround,
  'discontinued-approach': approaches.discontinuedApproach,
  'touch-and-go': approaches.touchAndGo,
  holding: loops.holding,
  survey: loops.survey,
  'figure-eight': loops.figureEight,
  orbit: loops.orbit,
  loitering,
  'final-descent': vertical.finalDescent,
};
