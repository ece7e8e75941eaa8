import { msg, str } from '../../base/words.js';
import type { CaseFile, CasePlace, MeasureParameters } from '../file/model.js';
import { PartError, secondsOf } from '../file/part.js';
import type { Airports } from '../../route/airports/index.js';
import type { Measure, Parameter } from './measure.js';

type Value = MeasureParameters[string];

export const MOMENTS = ['start', 'end', 'after-gap'] as const;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isWord = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isMoment = (value: unknown): boolean =>
  MOMENTS.some((one) => one === value) || secondsOf(value) > -Infinity;

const tests: Readonly<Record<Parameter['kind'], (value: Value) => boolean>> = {
  place: isWord,
  places: (value) => (Array.isArray(value) ? value.length > 0 && value.every(isWord) : isWord(value)),
  moment: isMoment,
  time: (value) => secondsOf(value) > -Infinity,
  airport: isWord,
  number: isNumber,
  numbers: (value) => Array.isArray(value) && value.length > 0 && value.every(isNumber),
  text: isWord,
};

const wanted: Readonly<Record<Parameter['kind'], () => string>> = {
  place: () => msg('a place of the case, an airport or lat,lon'),
  places: () => msg('a list of places'),
  moment: () => msg('start, end, after-gap or a time'),
  time: () => msg('a time (2024-12-25T05:13:31Z)'),
  airport: () => msg('the code of an airport'),
  number: () => msg('a number'),
  numbers: () => msg('a list of numbers'),
  text: () => msg('a word'),
};

function fits({ kind, min = -Infinity, max = Infinity, choices }: Parameter, value: Value): boolean {
  if (!tests[kind](value)) return false;
  if (typeof value === 'number') return value >= min && value <= max;
  return !choices || choices.some((one) => one === value);
}

function expectedWords({ kind, min, max, choices }: Parameter): string {
  if (choices) return choices.join(', ');
  return min !== undefined && max !== undefined ? msg(str`a number from ${min} to ${max}`) : wanted[kind]();
}

/**
 * The parameters of a claim with the defaults of the measure.
 * @throws PartError, with the name of the parameter, for one that the measure does not have, that is missing, or that is of another kind
 */
export function checkParameters({ id, parameters }: Measure, given: MeasureParameters): MeasureParameters {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(parameters, name))
      throw new PartError(msg(str`Measure ${id} has no parameter “${name}”`), name);
  }
  const entries = Object.entries(parameters).flatMap(([name, parameter]): [string, Value][] => {
    const value = Object.hasOwn(given, name) ? given[name] : parameter.default;
    if (value === undefined) {
      if (parameter.optional) return [];
      throw new PartError(
        msg(str`Measure ${id} needs the parameter “${name}”: ${expectedWords(parameter)}`),
        name,
      );
    }
    if (!fits(parameter, value)) {
      const found = JSON.stringify(value);
      throw new PartError(
        msg(str`Measure ${id}, parameter “${name}”: expected ${expectedWords(parameter)}, found ${found}`),
        name,
      );
    }
    return [[name, value]];
  });
  return Object.fromEntries(entries);
}

export const textOf = (parameters: MeasureParameters, name: string): string => String(parameters[name]);
export const numberOf = (parameters: MeasureParameters, name: string): number => Number(parameters[name]);

/** Unix seconds of a parameter that is a time; NaN where it is missing. */
export const timeOf = (parameters: MeasureParameters, name: string): number => secondsOf(parameters[name]);

export function listOf(parameters: MeasureParameters, name: string): readonly (string | number)[] {
  const value = parameters[name];
  return typeof value === 'string' || typeof value === 'number' ? [value] : (value ?? []);
}

/** A place with a position. */
export interface FoundPlace {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** NM, 95 %. */
  readonly uncertainty: number;
}

/** NM: how far from its reference point a named airport is meant, when nothing else is said. */
const REFERENCE_POINT = 0;
const POINT = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/;

const known = ({ name, lat, lon, uncertainty = 0 }: CasePlace): FoundPlace | undefined =>
  lat === undefined || lon === undefined ? undefined : { name, lat, lon, uncertainty };

/** By the id of a place of the case, else an airport's code, else coordinates. @throws RangeError for none of them */
export function placeNamed(text: string, { places }: CaseFile, airports: Airports): FoundPlace {
  const own = places.find(({ id }) => id === text);
  const place = own && known(own);
  if (place) return place;
  if (own) throw new RangeError(msg(str`The place “${text}” of the case has no position`));
  const airport = airports.find(text);
  if (airport)
    return { name: airport.icao, lat: airport.lat, lon: airport.lon, uncertainty: REFERENCE_POINT };
  const [, lat, lon] = POINT.exec(text) ?? [];
  if (lat !== undefined && Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180)
    return { name: text, lat: Number(lat), lon: Number(lon), uncertainty: 0 };
  throw new RangeError(msg(str`Expected a place of the case, an airport or lat,lon; found “${text}”`));
}
