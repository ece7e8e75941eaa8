import { median } from '../../src/track/median.js';
import { EVENTS_ONLY, SAMPLINGS, type Results } from './run.js';
import type { Score } from './score.js';

/** Figures of one kind of finding at one sampling; null where there is nothing to count. */
export interface Figures {
  readonly events: number;
  readonly recall: number | null;
  readonly precision: number | null;
  /** Mean of time in both over time in either. */
  readonly overlap: number | null;
  /** Median share by which the size differs. */
  readonly sizeError: number | null;
}

/** False alarms on one kind of aircraft at one sampling. */
export interface Alarms {
  readonly flights: number;
  readonly hours: number;
  readonly byKind: Readonly<Record<string, number>>;
}

/** What docs/accuracy.md is written from, and what the tests compare. Keys of samplings are seconds between rows. */
export interface AccuracyRecord {
  readonly seeds: number;
  readonly kinds: Readonly<Record<string, Readonly<Record<string, Figures>>>>;
  readonly aircraft: Readonly<Record<string, Readonly<Record<string, Alarms>>>>;
}

const share = (part: number, all: number): number | null => (all > 0 ? rounded(part / all) : null);
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function figuresOf({ events, found, right, wrong, overlap, sizeError }: Score, isFull: boolean): Figures {
  const mean = overlap.reduce((sum, one) => sum + one, 0);
  return {
    events,
    recall: share(found, events),
    precision: isFull ? share(right, right + wrong) : null,
    overlap: share(mean, overlap.length),
    sizeError: sizeError.length > 0 ? rounded(median(sizeError)) : null,
  };
}

/** Entries of a map in the order of its keys as numbers. */
const bySampling = <T, U>(
  of: ReadonlyMap<number, T>,
  make: (value: T, step: number) => U,
): Record<string, U> =>
  Object.fromEntries([...of].sort(([a], [b]) => a - b).map(([step, value]) => [step, make(value, step)]));

export function recordOf({ scores, quiet }: Results, seeds: number): AccuracyRecord {
  const isFull = (step: number): boolean => !EVENTS_ONLY.includes(step);
  const kinds = [...scores].map(([kind, of]) => [
    kind,
    bySampling(of, (score, step) => figuresOf(score, isFull(step))),
  ]);
  const aircraft = [...quiet].map(([name, of]) => [
    name,
    bySampling(of, ({ flights, hours, alarms }) => ({
      ...{ flights, hours: rounded(hours), byKind: Object.fromEntries([...alarms].sort()) },
    })),
  ]);
  return { seeds, kinds: Object.fromEntries(kinds), aircraft: Object.fromEntries(aircraft) };
}

/** Spacings in the order of the tables. */
export const allSamplings = [...SAMPLINGS, ...EVENTS_ONLY].sort((a, b) => a - b);

/** A detector is blind where it finds fewer of the events. */
export const BLIND_RECALL = 0.9;
