import { sources, type Source } from '../track/track.js';

/** How many rows of a finding are of which source: a result that rests on modeled rows must say so. */
export type Basis = Partial<Record<Source, number>>;

/** What a row is worth as evidence, the strongest first. */
export const basisClasses = ['observed', 'reported', 'estimated', 'modeled'] as const;
export type BasisClass = (typeof basisClasses)[number];

/**
 * Observed: somebody received or measured it (multilateration and radar too; a file that does not say is taken at its
 * word). Reported: a published figure. Estimated: computed by the provider or the reader from other rows. Modeled: invented
 * to join figures.
 */
const classes: Readonly<Record<Source, BasisClass>> = {
  unknown: 'observed',
  adsb: 'observed',
  mlat: 'observed',
  radar: 'observed',
  'gnss-logger': 'observed',
  reported: 'reported',
  estimated: 'estimated',
  modeled: 'modeled',
};

/** Index into `basisClasses`, by the code in `track.source`. */
export const classOfSource: Uint8Array = Uint8Array.from(sources, (source) =>
  basisClasses.indexOf(classes[source]),
);
const ESTIMATED = basisClasses.indexOf('estimated');

/** The class of a finding: that of the weakest of its rows. */
export function weakestOf(basis: Basis): BasisClass {
  let weakest = 0;
  sources.forEach((source, code) => {
    if (basis[source]) weakest = Math.max(weakest, classOfSource[code]);
  });
  return basisClasses[weakest];
}

/** Whether rows of this class are computed, not measured: nothing follows from them about the flight. */
export const isComputed = (basisClass: BasisClass): boolean => basisClasses.indexOf(basisClass) >= ESTIMATED;

/** The same for a row, by its code in `track.source`: statistics that support findings leave such rows out. */
export const isComputedSource = (code: number): boolean => classOfSource[code] >= ESTIMATED;

/** Whether a finding may be part of another: one on measured rows never disappears in one on computed rows. */
export const isNoStronger = (part: BasisClass, whole: BasisClass): boolean =>
  basisClasses.indexOf(part) >= basisClasses.indexOf(whole);
