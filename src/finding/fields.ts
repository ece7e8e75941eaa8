import { msg, str } from '../base/words.js';
import type { EvidenceFields, Words } from './declaration.js';

/** Evidence that several detectors have in common. */

export const sideWords = {
  left: () => msg('left'),
  right: () => msg('right'),
} as const satisfies Words;

/** Where a speed comes from. */
export const speedBasisWords = {
  'true airspeed': () => msg('true airspeed'),
  'true airspeed from indicated, standard atmosphere': () =>
    msg('true airspeed from indicated, standard atmosphere'),
  'ground speed': () => msg('ground speed'),
  'ground speed from positions': () => msg('ground speed computed from the positions'),
} as const satisfies Words;

/** Whether a speed over the ground is the file's own. */
export const speedFromWords = {
  reported: () => msg('the file'),
  positions: () => msg('the positions'),
} as const satisfies Words;

/** `within 30 NM of UATE`: the part of the flight that was analyzed. */
export function scopeWords(scope: string): string {
  const [, radius, airport] = /^within (\S+) NM of (\S+)$/.exec(scope) ?? [];
  return airport ? msg(str`within ${radius} NM of ${airport}`) : scope;
}

/** Altitudes of the first and the last row. */
export const altitudes = {
  altitudeFrom: { label: () => msg('Altitude at the start'), unit: 'ft' },
  altitudeTo: { label: () => msg('Altitude at the end'), unit: 'ft' },
} as const satisfies EvidenceFields;

/** Nearest, furthest, first and last hold for the time with positions alone. */
export const positionTime = {
  withPositions: { label: () => msg('Time with positions'), unit: 's' },
  withoutPositions: { label: () => msg('Time without positions'), unit: 's' },
} as const satisfies EvidenceFields;

/** The rows before and after a gap. */
export const gapSides = {
  distance: { label: () => msg('Distance across the gap'), unit: 'NM' },
  impliedSpeed: { label: () => msg('Mean speed across the gap'), unit: 'kt' },
  altitudeBefore: { label: () => msg('Altitude before'), unit: 'ft' },
  altitudeAfter: { label: () => msg('Altitude after'), unit: 'ft' },
} as const satisfies EvidenceFields;

/** Loops in one direction. */
export const loopEvidence = {
  side: { label: () => msg('Side'), words: sideWords },
  duration: { label: () => msg('Duration'), unit: 's' },
  loopTime: { label: () => msg('Time of one loop'), unit: 's' },
  loopLength: { label: () => msg('Length of one loop'), unit: 'NM' },
  elongation: { label: () => msg('Length over width'), unit: 'ratio' },
  groundSpeed: { label: () => msg('Mean ground speed'), unit: 'kt' },
  ...altitudes,
} as const satisfies EvidenceFields;

/** A descent to a field and the climb after it. */
export const approachEvidence = {
  field: {
    label: () => msg('Field'),
    words: { 'where the flight stood': () => msg('where the flight was on the ground') },
    otherwise: (code: string) => code,
  },
  lowestHeight: { label: () => msg('Lowest height'), unit: 'ft' },
  heightUncertainty: { label: () => msg('Uncertainty of the height'), unit: 'ft' },
  distance: { label: () => msg('Distance from the runway, or from the field'), unit: 'NM' },
  course: { label: () => msg('Course'), unit: '°' },
  descent: { label: () => msg('Descent'), unit: 'ft' },
  climb: { label: () => msg('Climb'), unit: 'ft' },
  slowest: { label: () => msg('Slowest ground speed'), unit: 'kt' },
  speedFrom: { label: () => msg('Ground speed from'), words: speedFromWords },
  nearestAt: { label: () => msg('Nearest at'), text: 'time' },
} as const satisfies EvidenceFields;

/** How an approach was to the runway. */
export const runwayEvidence = {
  runway: { label: () => msg('Runway'), text: 'code' },
  runwayAngle: { label: () => msg('Angle to the runway'), unit: '°' },
  offset: {
    label: () => msg('Distance from the line of the runway, or of the approach line from the field'),
    unit: 'NM',
  },
} as const satisfies EvidenceFields;
