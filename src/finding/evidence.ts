import type { Evidence } from './detector.js';

/** Evidence without the numbers that are not known: what could not be measured is not there, instead of NaN or null. */
export function evidenceOf(values: Readonly<Record<string, number | string | undefined>>): Evidence {
  const known = Object.entries(values).filter(([, value]) => value !== undefined && !Number.isNaN(value));
  return Object.fromEntries(known) as Evidence;
}
