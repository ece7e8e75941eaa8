import { msg, str } from '../../base/words.js';
import {
  claimTopics,
  type CaseClaim,
  type ClaimMeasure,
  type Expectation,
  type MeasureParameters,
} from './model.js';
import { ID, Part } from './part.js';
import { classOf, labelsOf } from './parse-events.js';

const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

function parametersFrom(value: unknown, name: string): MeasureParameters {
  const part = new Part(value ?? {}, msg(str`${name}, parameters`));
  for (const [key, one] of Object.entries(part.value)) {
    const passes = Array.isArray(one) ? one.every(isPlain) : isPlain(one);
    if (!passes) throw part.refusal(msg(str`a number, a text or a list of them as “${key}”`), one);
  }
  return Object.fromEntries(Object.entries(part.value)) as MeasureParameters;
}

/** Nothing that a track has is larger, in any unit; what is, would fill pages. */
const LARGEST = 1e9;

function expectationFrom(value: unknown, name: string): Expectation {
  const part = new Part(value ?? {}, msg(str`${name}, expectation`));
  const number = (key: string) => part.number(key, -LARGEST, LARGEST);
  return {
    ...part.maybe('atLeast', number),
    ...part.maybe('atMost', number),
    ...part.maybe('about', number),
    ...part.maybe('tolerance', (key) => part.number(key, 0, LARGEST)),
    ...part.maybe('is', (key) => part.text(key)),
    ...part.maybe('unit', (key) => part.text(key)),
  };
}

/** Whether the measure exists, and what it takes, is known to the registry and checked where it is computed. */
function measureFrom(value: unknown, { name }: Part): ClaimMeasure {
  const own = msg(str`${name}, measure`);
  const part = new Part(value, own);
  return {
    id: part.id(),
    parameters: parametersFrom(part.get('parameters'), own),
    expect: expectationFrom(part.get('expect'), own),
  };
}

export function claimFrom(value: unknown, index: number): CaseClaim {
  const part = new Part(value, msg(str`Claim ${index + 1} of the case`));
  const ids = (key: string) => part.texts(key, msg('a list of ids of claims'), ID);
  return {
    id: part.id(),
    who: part.text('who'),
    said: part.when('said'),
    text: part.text('text'),
    class: classOf(part),
    sources: labelsOf(part, true),
    ...part.maybe('about', (key) => part.oneOf(key, msg('a topic'), claimTopics)),
    supersedes: ids('supersedes'),
    supersededBy: ids('supersededBy'),
    standsAgainst: ids('standsAgainst'),
    ...part.maybe('measure', (key) => measureFrom(part.get(key), part)),
  };
}
