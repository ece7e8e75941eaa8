import type { Detector } from '../../../src/finding/detector.js';
import type { Finding, Hit } from '../../../src/finding/finding.js';
import { contextFor, defaultsOf, type Around } from '../context.js';
import type { Track } from '../../../src/track/track.js';

/** A flight, what is known around it, and what other detectors found in it. */
export interface Flight {
  readonly track: Track;
  readonly around?: Around;
  readonly found?: readonly Finding[];
}

/**
 * Two flights that differ in one quantity, on both sides of the default of an option, and two values of the option, on both
 * sides of the default: whichever of the two is moved past the other decides.
 */
export interface Boundary {
  /** A flight with a quantity of `x`, in the unit of the option unless a comment says otherwise. */
  readonly flight: (x: number) => Flight;
  /** At the default the effect is there, and not at `stricter`. */
  readonly inside: number;
  readonly stricter: number;
  /** At the default the effect is not there, but at `looser`. Missing only where the default is at the option's limit. */
  readonly outside?: number;
  readonly looser?: number;
  /** What the option decides; that anything is found, unless it is given. */
  readonly effect?: (hits: readonly Hit[], track: Track) => boolean;
  /** Other options, where these would decide before. */
  readonly others?: Readonly<Record<string, number>>;
}

/** Boundaries of one detector, by the name of the option. */
export type Boundaries = Readonly<Record<string, Boundary>>;

const isFound = (hits: readonly Hit[]): boolean => hits.length > 0;
export const isCaution = (hits: readonly Hit[]): boolean =>
  hits.some(({ severity }) => severity === 'caution');
export const isWarning = (hits: readonly Hit[]): boolean =>
  hits.some(({ severity }) => severity === 'warning');

/** Whether the effect is there in the flight with `x`, with changed options. */
export function holds(
  detector: Detector,
  { flight, effect = isFound, others = {} }: Boundary,
  x: number,
  changed: Readonly<Record<string, number>> = {},
): boolean {
  const { track, around, found = [] } = flight(x);
  const options = { ...defaultsOf(detector), ...others, ...changed };
  const context = { ...contextFor(track, around), found };
  return effect([...detector.detect(track, context, options)], track);
}
