import { msg, str } from '../../base/words.js';
import type { ClaimMeasure, Expectation, MeasureParameters } from '../file/model.js';
import { PartError } from '../file/part.js';
import { claimUnits, factorBetween } from '../measures/convert.js';
import { measures } from '../measures/index.js';
import type { Measure, Parameter } from '../measures/measure.js';
import { checkParameters } from '../measures/parameters.js';

const EXPECTATIONS = ['atLeast', 'atMost', 'about', 'tolerance', 'is', 'unit'] as const;
export type ExpectationName = (typeof EXPECTATIONS)[number];

/** A measure of a claim as it is being written: texts that may be anything. */
export interface MeasureDraft {
  /** '' for a claim without one. */
  readonly id: string;
  /** By name; lists have semicolons between their parts. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly expect: Readonly<Partial<Record<ExpectationName, string>>>;
}

const noMeasure: MeasureDraft = { id: '', parameters: {}, expect: {} };

/** Names of fields of a form. */
export const parameterField = (name: string): string => `parameter-${name}`;
export const expectationField = (name: ExpectationName): string => `expect-${name}`;

export const measureOf = (id: string): Measure | undefined => measures.find((one) => one.id === id);

/** What a claim may expect of a measure, with the ± of a number and its unit. */
export function expectationsOf({ expects, unit }: Measure): readonly ExpectationName[] {
  const isNumber = expects.some((one) => one !== 'is');
  const hasUnit = isNumber && unit !== 'count';
  return EXPECTATIONS.filter((name) =>
    name === 'tolerance' ? expects.includes('about') : name === 'unit' ? hasUnit : expects.includes(name),
  );
}

/** Units in which a claim about a measure may be worded, its own first; of a measure of several units all. */
export function unitsOf({ unit }: Measure): readonly string[] {
  const fitting = claimUnits.filter((one) => unit === '' || factorBetween(unit, one) > 0);
  return [...new Set([...(unit ? [unit] : []), ...fitting])];
}

const textOf = (value: MeasureParameters[string]): string =>
  Array.isArray(value) ? value.join('; ') : String(value);

/** For the fields of a form; the default values of the measure where the claim has none of its own. */
export function draftOfMeasure(measure?: ClaimMeasure): MeasureDraft {
  if (!measure) return noMeasure;
  const texts = (values: object) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value as string)]));
  return { id: measure.id, parameters: texts(measure.parameters), expect: texts(measure.expect) };
}

/** A number as it is typed; the text itself where it is none, to be refused as what it is. */
const numberIn = (text: string): number | string =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

const partsOf = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);

/** A coordinate has a comma: places have semicolons between them. */
const readers: Readonly<Partial<Record<Parameter['kind'], (text: string) => MeasureParameters[string]>>> = {
  number: numberIn,
  numbers: (text) => partsOf(text, /[;,+\s]+/).map(numberIn),
  places: (text) => partsOf(text, /[;\n]+/),
};

function parametersIn(measure: Measure, { parameters }: MeasureDraft): MeasureParameters {
  const entries = Object.entries(measure.parameters).flatMap(([name, { kind }]) => {
    const text = (parameters[name] ?? '').trim();
    return text === '' ? [] : [[name, (readers[kind] ?? String)(text)] as const];
  });
  const given = Object.fromEntries(entries);
  try {
    checkParameters(measure, given);
  } catch (error) {
    if (error instanceof PartError) throw new PartError(error.message, parameterField(error.field));
    throw error;
  }
  return given;
}

function expectedNumber(name: ExpectationName, text: string): number {
  const value = numberIn(text);
  const isFine = typeof value === 'number' && (name !== 'tolerance' || value >= 0);
  if (isFine) return value;
  throw new PartError(msg(str`Expected a number, found “${text}”.`), expectationField(name));
}

function expectationIn(measure: Measure, { expect }: MeasureDraft): Expectation {
  const entries = expectationsOf(measure).flatMap((name) => {
    const text = (expect[name] ?? '').trim();
    if (text === '') return [];
    return [[name, name === 'is' || name === 'unit' ? text : expectedNumber(name, text)] as const];
  });
  const found = Object.fromEntries(entries) as Expectation;
  const [first] = measure.expects;
  if (measure.expects.every((name) => found[name] === undefined))
    throw new PartError(
      msg('Expected what the claim says, in one of these fields.'),
      expectationField(first),
    );
  return found;
}

/**
 * The measure of a draft; undefined for none.
 * @throws PartError for a measure that there is none of, and parameters or expectations that do not fit it
 */
export function measureIn(draft: MeasureDraft): ClaimMeasure | undefined {
  if (draft.id === '') return undefined;
  const measure = measureOf(draft.id);
  if (!measure)
    throw new PartError(msg(str`Expected a measure of the list, found “${draft.id}”.`), 'measure');
  return {
    id: draft.id,
    parameters: parametersIn(measure, draft),
    expect: expectationIn(measure, draft),
  };
}
