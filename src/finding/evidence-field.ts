import type { Unit } from '../base/units.js';

/** Words that a value may be, as data (in JSON and CSV) and as the reader sees them. */
export type Words = Readonly<Record<string, () => string>>;

/** A number with its unit (`''` where it has none). */
export interface NumberField {
  readonly label: () => string;
  readonly unit: Unit;
  /** The least that can be told from zero: less is shown as “at most” this. */
  readonly least?: number;
}

/** A word of a fixed list, or several of them (`position jump, slow jet`). */
export interface WordField {
  readonly label: () => string;
  readonly words: Words;
  readonly several?: true;
  /** How a value is shown that is in no list: a code, a place. */
  readonly otherwise?: (value: string) => string;
}

/** A time (ISO 8601, UTC), or a code that is the same in every language. */
export interface TextField {
  readonly label: () => string;
  readonly text: 'time' | 'code';
}

/** One figure of the evidence of a finding: what it is called, and its unit or its words. */
export type EvidenceField = NumberField | WordField | TextField;
export type EvidenceFields = Readonly<Record<string, EvidenceField>>;

type ValueOf<F extends EvidenceField> = F extends NumberField
  ? number
  : F extends { readonly several: true } | { readonly otherwise: (value: string) => string }
    ? string
    : F extends WordField
      ? keyof F['words'] & string
      : string;

/** The declared evidence of a hit; what could not be measured is undefined or NaN. */
export type EvidenceOf<E extends EvidenceFields> = {
  readonly [K in keyof E]?: ValueOf<E[K]> | undefined;
};
