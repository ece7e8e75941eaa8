import { FOOT, KNOT, NAUTICAL_MILE, STATUTE_MILE } from '../../base/units.js';

/** In the unit of the first of each family. */
const families: readonly Readonly<Record<string, number>>[] = [
  { m: 1, km: 1000, NM: NAUTICAL_MILE, mi: STATUTE_MILE, ft: FOOT },
  { s: 1, min: 60, h: 3600 },
  { 'm/s': 1, kt: KNOT, 'km/h': 1 / 3.6, 'ft/min': FOOT / 60 },
  { count: 1 },
];

/** Units that a claim may be worded in. */
export const claimUnits: readonly string[] = families.flatMap((family) => Object.keys(family));

/** The factor from one unit to another; NaN if they measure different things. */
export function factorBetween(from: string, to: string): number {
  if (from === to) return 1;
  const family = families.find((one) => Object.hasOwn(one, from) && Object.hasOwn(one, to));
  return family ? family[from] / family[to] : NaN;
}
