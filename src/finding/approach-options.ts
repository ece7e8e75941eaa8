import { msg } from '../base/words.js';
import type { Options } from './declaration.js';

/** Options of the detectors of what became of an approach. */

/** What makes a descent an approach to a field. */
export const alignment = {
  offset: {
    label: () => msg('Greatest distance from the line of the runway, or of the approach line from the field'),
    unit: 'NM',
    default: 1,
    min: 0.2,
    max: 5,
    step: 0.1,
    source: () =>
      msg(
        'half a runway, and the distance of parallel runways from the aerodrome reference point; where thresholds are known, an offset final approach half a minute before it is in line',
      ),
  },
  runwayAngle: {
    label: () => msg('Angle to the runway, if one is known'),
    unit: '°',
    default: 30,
    min: 5,
    max: 90,
    source: () => msg('largest offset of a final approach, ICAO Doc 8168 (30° for category A and B)'),
  },
} as const satisfies Options;

/** How high an approach may end, and how much must follow, to be one that was broken off. */
export const brokenOff = {
  height: {
    label: () => msg('Greatest height of the approach above the field'),
    unit: 'ft',
    default: 2500,
    min: 200,
    max: 5000,
    source: () =>
      msg(
        'height above the field at which instrument approaches start the final descent (ICAO Doc 4444: 1,500 to 3,000 ft)',
      ),
  },
  climb: {
    label: () => msg('Smallest climb after the approach'),
    unit: 'ft',
    default: 1000,
    min: 500,
    max: 5000,
    source: () =>
      msg(
        'missed approaches climb back to the initial altitude; adsbtrack uses 500 ft, twice that excludes level-offs',
      ),
  },
  offset: alignment.offset,
} as const satisfies Options;
