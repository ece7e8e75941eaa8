import { factorOf, quantities, type DialectUnit, type Target } from '../base/dialect.js';
import { parseDecimal, parseLocal } from '../base/numbers.js';
import { unitIn } from './column-names.js';

/** Characters that are looked at. */
const LONGEST = 24;
/** `35,000 ft`, `410 kt`, `12.5 m/s`, `3 657 m`: a number and its unit. */
const WITH_UNIT = /^([-+]?\d[\d.,'’\u00a0\u2009\u202f ]*?)[ \u00a0\u202f]?([^\d.,\s][^\d]{0,11})$/;
/** `35,000`, where a comma cannot be a decimal one: nobody writes thousandths of a foot. */
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+$/;

/** A number that is written for people, in the unit of the track, and whether its unit stood beside it. */
export interface Written {
  readonly value: number;
  readonly withUnit: boolean;
}

/**
 * A value that is not a plain number: one with its unit, or with separators that can be read in one way only.
 * @param unit of the column, where the text does not say one; undefined: the track's own
 */
export function written(
  text: string,
  target: Target,
  unit?: DialectUnit,
  separator: '.' | ',' = '.',
): Written | undefined {
  const [, number = text, said = ''] = WITH_UNIT.exec(text.trim().slice(0, LONGEST)) ?? [];
  const quantity = quantities[target];
  const known = said && quantity ? unitIn(said, quantity) : undefined;
  if (said && !known) return undefined;
  const isFeet = quantity === 'altitude' && (known ?? unit ?? 'ft') === 'ft';
  const value =
    isFeet && GROUPED.test(number) ? Number(number.replaceAll(',', '')) : plain(number, separator);
  return { value: value * (factorOf(target, known ?? unit) ?? NaN), withUnit: known !== undefined };
}

const plain = (number: string, separator: '.' | ','): number =>
  separator === '.' ? parseLocal(number) : parseDecimal(number, ',');
