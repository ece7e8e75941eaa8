import { msg } from '../../base/words.js';
import type { Approach } from './approaches.js';
import type { ValuesOf } from '../../finding/detector.js';

/** What makes a descent an approach to a field, for the detectors that tell what became of it. */
export const alignment = {
  offset: {
    label: () => msg('Greatest distance of the approach line from the field'),
    unit: 'NM',
    default: 1,
    min: 0.2,
    max: 5,
    step: 0.1,
    source: () => msg('half a runway, and what parallel runways lie from the reference point'),
  },
  runwayAngle: {
    label: () => msg('Angle to the runway, where one is known'),
    unit: '°',
    default: 30,
    min: 5,
    max: 90,
    source: () => msg('largest offset of a final approach, ICAO Doc 8168 (30° for category A and B)'),
  },
} as const;
type Values = ValuesOf<typeof alignment> & { readonly height: number };

/** The aircraft was on a line to the field, low, and not down on it. */
export function isAligned(a: Approach, o: Values): boolean {
  if (a.height > o.height || a.offset > o.offset) return false;
  return !(a.runwayAngle > o.runwayAngle);
}
