import { flownOf } from '../../src/route/flown.js';
import { isPath } from '../../src/track/path.js';
import type { Track } from '../../src/track/track.js';
import { formatShown, type DisplayUnits } from './display-units.js';

/**
 * What the rows of a flight are ordered by, and what cursor and visible range are places on: Unix seconds; NM flown on a
 * path, which has no times.
 */
export const axisOf = (track: Track): Float64Array => (isPath(track) ? flownOf(track) : track.time);

/** A place on the axis of a path. @param nm flown */
export const flownWords = (nm: number, units: DisplayUnits): string => formatShown(nm, 'distance', units);
