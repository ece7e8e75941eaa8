import { memoLast } from '../base/memo.js';
import { msg, str } from '../base/words.js';
import type { Category, Finding } from '../finding/finding.js';
import type { Context, Detector } from '../finding/detector.js';
import { suspectRanges } from '../derived/gnss/trusted.js';
import { legsOf } from '../track/legs.js';
import type { Track } from '../track/track.js';
import { contextOf, type Surroundings } from './context.js';
import { whyNot } from './missing-columns.js';
import { valuesFor, type Settings } from './settings.js';
import { FindingMaker } from './to-finding.js';

/** Detectors that could not run or decide, and why (the column that is missing, no route, too few rows). */
export interface NotRun {
  readonly kind: string;
  readonly why: string;
}

/**
 * Runs detectors on one flight. Those about the data come first; positions that they do not trust are `suspect` in the
 * status, the deviation and for every detector about the flight.
 */
export class DetectorRun {
  readonly found: Finding[] = [];
  readonly notRun: NotRun[] = [];
  readonly #track: Track;
  readonly #around: Surroundings;
  readonly #maker: FindingMaker;
  readonly #contexts: Readonly<Record<Category, () => (found: readonly Finding[]) => Context>>;

  constructor(track: Track, around: Surroundings) {
    this.#track = track;
    this.#around = around;
    this.#maker = new FindingMaker(track);
    const legs = memoLast(() => legsOf(track));
    const data = memoLast(() => contextOf(track, around, legs, []));
    const flight = memoLast(() => {
      const suspect = suspectRanges(track, this.found);
      return suspect.length > 0 ? contextOf(track, around, legs, suspect) : data();
    });
    this.#contexts = { data, flight };
  }

  /** What detectors about the flight read. */
  get context(): Context {
    return this.#contexts.flight()(this.found);
  }

  /** Runs the detectors in the order of the list, those about the data before those about the flight. */
  run(list: readonly Detector[], settings: Settings): void {
    for (const category of ['data', 'flight'] as const) {
      for (const detector of list) {
        if (detector.category === category) this.found.push(...this.findingsOf(detector, settings));
      }
    }
  }

  /**
   * What one detector finds; it is not added to what was found. A detector that fails is reported like one that could not
   * run: what it found before is not lost.
   */
  findingsOf(detector: Detector, settings: Settings): readonly Finding[] {
    const { kind, category, uses = [] } = detector;
    const own: Finding[] = [];
    const why = whyNot(detector, this.#track, this.#around.route);
    if (why) {
      this.notRun.push({ kind, why });
      return own;
    }
    const context = this.#contexts[category]()(this.found.filter((finding) => uses.includes(finding.kind)));
    const values = valuesFor(detector, settings);
    try {
      for (const hit of detector.detect(this.#track, context, values)) {
        own.push(this.#maker.make(hit, detector));
      }
      const open = own.length === 0 ? detector.unassessed?.(this.#track, context, values) : undefined;
      if (open) this.notRun.push({ kind, why: open });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.notRun.push({ kind, why: msg(str`it failed: ${reason}`) });
    }
    return own;
  }
}

/** Those of the list that must run before a detector: the ones it uses, and for the flight those of what is not trusted. */
export function requiredFor(detector: Detector, list: readonly Detector[]): Detector[] {
  const kinds = new Set<string>();
  const add = (kind: string): void => {
    if (kinds.has(kind)) return;
    kinds.add(kind);
    list.find((one) => one.kind === kind)?.uses?.forEach(add);
  };
  detector.uses?.forEach(add);
  if (detector.category === 'flight')
    list.filter(({ distrusts }) => distrusts).forEach(({ kind }) => add(kind));
  return list.filter(({ kind }) => kinds.has(kind));
}
