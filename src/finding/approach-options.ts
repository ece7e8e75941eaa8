import { msg } from '../base/words.js';
import type { Options } from './declaration.js';

/** What makes a descent an approach to a field, for the detectors of what became of it. */
export const alignment = {
  offset: {
    label: () => msg('Greatest distance of the approach line from the field'),
    unit: 'NM',
    default: 1,
    min: 0.2,
    max: 5,
    step: 0.1,
    source: () =>
      msg('half a runway, and the distance of parallel runways from the aerodrome reference point'),
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
