import { aircraft } from './world/aircraft/index.js';
import { events } from './world/events/index.js';
import { Random } from './world/random.js';
import { fly, type Flown } from './measure.js';
import { addEvents, addFindings, emptyScore, falseAlarms, type Score } from './score.js';

/** s between rows. */
export const SAMPLINGS: readonly number[] = [1, 5, 10, 30, 60];
/** s between rows at which events alone are looked for, to see from which spacing a detector is blind. */
export const EVENTS_ONLY: readonly number[] = [15, 20, 45, 90, 120, 180];

/** False alarms on one kind of aircraft at one sampling. */
export interface Quiet {
  hours: number;
  flights: number;
  readonly alarms: Map<string, number>;
}

export interface Results {
  /** By kind of finding, then by sampling. */
  readonly scores: Map<string, Map<number, Score>>;
  /** By kind of aircraft, then by sampling. */
  readonly quiet: Map<string, Map<number, Quiet>>;
}

export interface Extent {
  readonly seeds: readonly number[];
  readonly samplings: readonly number[];
  /** Those at which events alone are looked for. */
  readonly eventsOnly?: readonly number[];
  /** Called after each family with its name. */
  readonly onDone?: (name: string) => void;
}

/** Multiplied by the number of a flight, so that neighboring numbers share nothing. */
export const STRIDE = 7919;

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

/** Flies every family of the world and counts what was found. */
export async function run(
  { seeds, samplings, eventsOnly = [], onDone }: Extent,
  kinds: readonly string[],
): Promise<Results> {
  const results: Results = { scores: new Map(), quiet: new Map() };
  const scoreOf = (kind: string, step: number): Score =>
    at(
      at(results.scores, kind, () => new Map<number, Score>()),
      step,
      emptyScore,
    );
  const count = (flown: Flown, step: number): void => {
    for (const kind of kinds) addFindings(scoreOf(kind, step), kind, flown);
  };
  for (const { kind, name, make } of events) {
    for (const seed of seeds) {
      const scene = make(new Random(seed * STRIDE));
      for (const step of samplings) {
        const flown = await fly(scene, step, seed * STRIDE + step);
        addEvents(scoreOf(kind, step), kind, flown);
        count(flown, step);
      }
      for (const step of eventsOnly)
        addEvents(scoreOf(kind, step), kind, await fly(scene, step, seed * STRIDE + step));
    }
    onDone?.(`${kind}: ${name}`);
  }
  for (const { aircraft: craft, make } of aircraft) {
    for (const seed of seeds) {
      const scene = make(new Random(seed * STRIDE));
      for (const step of samplings) {
        const flown = await fly(scene, step, seed * STRIDE + step);
        count(flown, step);
        const quiet = at(
          at(results.quiet, craft, () => new Map<number, Quiet>()),
          step,
          () => ({
            ...{ hours: 0, flights: 0, alarms: new Map<string, number>() },
          }),
        );
        quiet.hours += flown.hours;
        quiet.flights++;
        for (const { kind } of falseAlarms(flown)) quiet.alarms.set(kind, (quiet.alarms.get(kind) ?? 0) + 1);
      }
    }
    onDone?.(craft);
  }
  return results;
}
