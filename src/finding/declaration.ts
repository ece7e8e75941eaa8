import { formatDuration, type Unit } from '../base/units.js';
import { msg, str } from '../base/words.js';
import type { Column } from '../track/track.js';
import type { EvidenceFields } from './evidence-field.js';
import type { Category, Hit } from './finding.js';

export type { EvidenceField, EvidenceFields, Words } from './evidence-field.js';

/**
 * What a kind of finding is, in words and numbers, apart from the rule that finds it: a page names, filters and explains
 * findings, and offers their thresholds, without loading any detector.
 */

/** A threshold as data: the settings panel, the command line's flags and the reference table are made from it. */
export interface Option {
  readonly label: () => string;
  readonly unit: Unit;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Where the default comes from: a publication, a standard, or `measured` with what on. */
  readonly source: () => string;
}
export type Options = Readonly<Record<string, Option>>;
export type ValuesOf<O extends Options> = { readonly [K in keyof O]: number };

/**
 * The finding's numbers in one sentence, without place names and without a cause.
 * @param text a field of the evidence as the reader sees it, with its unit; digits after the point, if not the usual ones
 */
export type Sentence<E extends EvidenceFields> = (
  hit: Pick<Hit<E>, 'value' | 'evidence'>,
  text: (field: keyof E & string, digits?: number) => string,
) => string;

export interface Declaration<O extends Options = Options, E extends EvidenceFields = EvidenceFields> {
  /** Kebab-case: what its findings and its settings are called in files and links. Never reused for another meaning. */
  readonly kind: string;
  readonly title: () => string;
  /** For the map and the charts, where the title is too long. */
  readonly short?: () => string;
  /** The rule in one sentence. */
  readonly rule: () => string;
  readonly category: Category;
  readonly unit: Unit;
  /** Columns without which it cannot run; the detector is then reported as not run. */
  readonly needs: readonly Column[];
  /** Those of them that may be computed from others: ground speed from the positions. */
  readonly derives?: readonly Column[];
  /**
   * Columns in whose time it looks, if these are not `needs`; none for a detector that looks for what is absent. They say how
   * much of a flight it could look at.
   */
  readonly examines?: readonly Column[];
  /** It compares the flight with a planned route; without one it is reported as not run. */
  readonly needsRoute?: boolean;
  /** Kinds of findings that it reads from `context.found`; their detectors come before it in the list. */
  readonly uses?: readonly string[];
  /** Its findings may show positions to be wrong (`Hit.suspect`): it runs before every detector about the flight. */
  readonly distrusts?: true;
  /** Kinds of findings that are the same event if they are within one of this detector: they become its parts. */
  readonly absorbs?: readonly string[];
  readonly options: O;
  readonly evidence: E;
  /** What else could explain such a finding. */
  readonly alternatives: () => readonly string[];
  /**
   * s between rows from which the detector no longer finds events of usual size (`docs/accuracy.md` has what was tried), or a
   * sentence that says why no spacing makes it blind.
   */
  readonly blindFrom: number | (() => string);
  /** What the data cannot show; from which spacing of the rows on comes first. */
  readonly limits: () => readonly string[];
  sentence(...parts: Parameters<Sentence<E>>): string;
}

/** The limit that follows from `blindFrom`. */
export const samplingLimit = (blindFrom: Declaration['blindFrom']): string =>
  typeof blindFrom === 'number'
    ? msg(str`Needs rows less than ${formatDuration(blindFrom)} apart.`)
    : blindFrom();

/** Keeps the names of options, evidence and words in the type, and words the spacing of rows among the limits. */
export const declareDetector = <const O extends Options, const E extends EvidenceFields>(
  declaration: Declaration<O, E>,
): Declaration<O, E> => ({
  ...declaration,
  limits: () => [samplingLimit(declaration.blindFrom), ...declaration.limits()],
});
