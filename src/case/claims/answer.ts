import { msg, str } from '../../base/words.js';
import type { Expectation } from '../file/model.js';
import { factorBetween } from '../measures/convert.js';
import type { Measure, Measured, MeasuredValue } from '../measures/measure.js';
import { compared, comparedWords, joined, type Answer } from './compare.js';

/** A number in the unit of the claim. */
export interface InUnit {
  readonly value: number;
  readonly uncertainty: number;
  readonly unit: string;
}

/** A number in another unit, with its ±; the value alone has the sign. NaN if the units measure different things. */
export function inUnit(
  { value, uncertainty = NaN, unit: own }: MeasuredValue,
  unit: string,
  to: string,
): InUnit {
  const factor = factorBetween(own ?? unit, to);
  return { value: Number(value) * factor, uncertainty: uncertainty * factor, unit: to };
}

type Reply =
  { readonly verdict: 'agrees' | 'conflicts' } | { readonly verdict: 'cannot tell'; readonly reason: string };

const untold = (reason: string): Reply => ({ verdict: 'cannot tell', reason });

/** What the claim expects that the measure does not give. */
function missing(
  { unit, ...bounds }: Expectation,
  measure: Measure,
  values: readonly MeasuredValue[],
): string {
  const asked = (['atLeast', 'atMost', 'about', 'is'] as const).filter((name) => bounds[name] !== undefined);
  if (asked.length === 0) return msg('the claim says nothing that the number could be held against');
  const wrong = asked.find((name) => !measure.expects.includes(name));
  if (wrong) return msg(str`the measure ${measure.id} cannot be held against “${wrong}”`);
  const { atLeast = -Infinity, atMost = Infinity } = bounds;
  if (atLeast > atMost) return msg('nothing can be at least and at most what the claim says');
  const isOther = values.some((one) =>
    Number.isNaN(factorBetween(one.unit ?? measure.unit, unit ?? one.unit ?? measure.unit)),
  );
  return isOther ? msg(str`the measure ${measure.id} is not in ${unit ?? ''}`) : '';
}

/** Holds what was measured against what the claim says. */
export function answerOf(expect: Expectation, measure: Measure, { values, least }: Measured): Reply {
  const held = values.filter(({ aside }) => !aside);
  const lack = missing(expect, measure, held);
  if (lack) return untold(lack);
  const answers = held.map((one): Answer => {
    if (typeof one.value === 'string') return comparedWords(one.value, expect);
    const { value, uncertainty } = inUnit(one, measure.unit, expect.unit ?? one.unit ?? measure.unit);
    return compared({ value, uncertainty, least: least === true }, expect);
  });
  // Of several places the claim does not say which is meant: all must say the same.
  if (held.length > 1 && answers.includes('conflicts') && answers.some((answer) => answer !== 'conflicts'))
    return untold(msg('the claim does not say which of the places is meant, and they differ'));
  const answer = joined(answers);
  if (answer !== 'unsure') return { verdict: answer };
  return untold(
    least === true && answers.some((one) => one === 'unsure')
      ? msg('the number is the least that it can have been, or within its uncertainty of the bound')
      : msg('the bound is within the uncertainty of the number'),
  );
}
