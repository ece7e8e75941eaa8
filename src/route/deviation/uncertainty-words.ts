import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { accuracyWords } from './position-accuracy.js';
import type { Route } from '../route.js';
import { NETWORK } from './bands.js';
import type { Uncertainty, UncertaintyPart, UnknownPart } from './uncertainty.js';

/** What each part of an uncertainty comes from. */
export const partWords = {
  position: () => msg('accuracy of the position'),
  age: () => msg('age of the position'),
  clock: () => msg('times in whole seconds'),
  'between rows': () => msg('path between the rows'),
  calculation: () => msg('calculation on the ellipsoid'),
  line: () => msg('the planned line'),
} as const satisfies Readonly<Record<UncertaintyPart | UnknownPart, () => string>>;

/** What a deviation is measured from, in a sentence: a line that nobody filed says so. */
export const measuredFrom = {
  'great circle': () => msg('great circle (no filed route)'),
  waypoints: () => msg('planned route'),
  'part of a plan': () => msg('planned route, of which points are not resolved'),
  'drawn line': () => msg('drawn line (no filed route)'),
} as const satisfies Readonly<Record<Route['kind'], () => string>>;

/** Digits after the point that an uncertainty supports. */
export const digitsOf = ({ nm }: Uncertainty): number => (nm < 0.05 ? 2 : 1);

/** NM as it is written: never less than the last digit. */
export const writtenSize = ({ nm }: Uncertainty): number => Math.max(nm, 0.01);

/** Whether a part of the distance itself is unknown, so that the figure is a least value. */
export const isLeast = ({ unknown }: Uncertainty): boolean => unknown.some((part) => part !== 'line');

/** `177.67 ± 0.01 NM`, in as many digits as the uncertainty supports; `or more` if a part of it is unknown. */
export function withUncertainty(nm: number, uncertainty: Uncertainty): string {
  const digits = digitsOf(uncertainty);
  const value = formatQuantity(nm, '', digits);
  const plus = formatQuantity(writtenSize(uncertainty), 'NM', digits);
  return isLeast(uncertainty) ? msg(str`${value} NM ± ${plus} or more`) : msg(str`${value} NM ± ${plus}`);
}

/** The known parts with their sizes, then the unknown ones: `accuracy of the position 0.05 NM (NACp 8 …), …; unknown: …`. */
export function uncertaintyWords({ parts, unknown, positionSource }: Uncertainty, route: Route): string {
  const known = (Object.entries(parts) as [UncertaintyPart, number][])
    .filter(([, nm]) => nm >= 0.0005)
    .map(([part, nm]) => {
      const size = formatQuantity(nm, 'NM', 3);
      const source =
        part === 'position' && positionSource !== undefined ? ` (${accuracyWords(positionSource)})` : '';
      return `${partWords[part]()} ${size}${source}`;
    });
  const missing = unknown.map((part) => (part === 'line' ? lineWords(route) : partWords[part]()));
  const what = known.join(', ');
  return missing.length > 0
    ? msg(str`95%, from: ${what}; not included: ${missing.join(', ')}`)
    : msg(str`95%, from: ${what}`);
}

/** How far an ordinary route may be from a line that nobody filed. */
function lineWords({ kind, length, unresolved = [] }: Route): string {
  if (kind === 'part of a plan')
    return msg(str`the plan at ${unresolved.map(({ word }) => word).join(', ')}, which are not resolved`);
  if (kind !== 'great circle') return msg('whether the line is the cleared route');
  const reach = formatQuantity(NETWORK * length, 'NM', 0);
  return msg(str`the filed route, which is unknown (airways may be ${reach} from this great circle)`);
}
