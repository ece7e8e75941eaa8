import { MIN_GAP } from '../../track/cadence.js';
import type { PositionStatus } from '../../track/status.js';

/** How long the position is known, and how long it is not; words for what was nearest, furthest, first or last need both. */
export interface TimeWithPositions {
  /** s in which a position is known and trusted. */
  readonly withPositions: number;
  /** s of the flight without; undefined where it is too short to hide anything (less than a gap). */
  readonly withoutPositions?: number;
}

/** What is nearest, furthest or never holds for the time with positions alone. */
export function timeWithPositions({ seconds }: PositionStatus): TimeWithPositions {
  const withPositions = seconds.observed + seconds.estimated + seconds.modeled;
  const withoutPositions = seconds.stale + seconds.suspect + seconds.noPosition + seconds.noContact;
  return withoutPositions < MIN_GAP ? { withPositions } : { withPositions, withoutPositions };
}
