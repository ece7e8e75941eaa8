import type { Expectation } from '../file/model.js';

/** What a number says to an expectation: `unsure` where the uncertainty, or what was not seen, decides. */
export type Answer = 'agrees' | 'conflicts' | 'unsure';

export interface Amount {
  readonly value: number;
  /** ±; NaN where it is unknown. */
  readonly uncertainty: number;
  /** It may be more: what was not seen could only add to it. */
  readonly least?: boolean;
}

function fromBelow({ value, uncertainty, least }: Amount, bound: number): Answer {
  if (value - uncertainty >= bound) return 'agrees';
  return value + uncertainty < bound && !least ? 'conflicts' : 'unsure';
}

function fromAbove({ value, uncertainty, least }: Amount, bound: number): Answer {
  if (value - uncertainty > bound) return 'conflicts';
  return value + uncertainty <= bound && !least ? 'agrees' : 'unsure';
}

/** Agrees only where all do; conflicts where one does. */
export function joined(answers: readonly Answer[]): Answer {
  if (answers.length === 0) return 'unsure';
  if (answers.includes('conflicts')) return 'conflicts';
  return answers.every((answer) => answer === 'agrees') ? 'agrees' : 'unsure';
}

/** A number against what a claim expects of it, both in one unit. Without bounds there is nothing to hold it against. */
export function compared(amount: Amount, { atLeast, atMost, about, tolerance = 0 }: Expectation): Answer {
  if (!Number.isFinite(amount.value)) return 'unsure';
  return joined([
    ...(atLeast === undefined ? [] : [fromBelow(amount, atLeast)]),
    ...(atMost === undefined ? [] : [fromAbove(amount, atMost)]),
    ...(about === undefined
      ? []
      : [fromBelow(amount, about - tolerance), fromAbove(amount, about + tolerance)]),
  ]);
}

/** Words are the same or not. */
export const comparedWords = (value: string, { is }: Expectation): Answer =>
  is === undefined ? 'unsure' : value.toLowerCase() === is.toLowerCase() ? 'agrees' : 'conflicts';
