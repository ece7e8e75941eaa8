import { formatShown, type DisplayUnits } from '../../src/base/display-units.js';

/** A place on the axis of a path. @param nm flown */
export const flownWords = (nm: number, units: DisplayUnits): string => formatShown(nm, 'distance', units);
