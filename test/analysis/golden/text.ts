/** Values as one line of text, with as many digits as mean something: what a golden file holds, and a person reads. */

/** Digits; noise of the arithmetic is far below the last. */
const DIGITS = 5;
/** Unix seconds above which a number is a time: the flights are later than this, and no other figure is as great. */
const TIMES = 1e8;

const plain = (value: number): string =>
  value === Math.round(value) && Math.abs(value) < 1e6 ? String(value) : String(+value.toPrecision(DIGITS));

const numberText = (value: number, start: number): string =>
  value !== value
    ? '?'
    : value > TIMES && value < Infinity
      ? `${plain(+(value - start).toFixed(1))}s`
      : plain(value);

type Series = ArrayLike<number>;
const isSeries = (value: unknown): value is Series => ArrayBuffer.isView(value);

/**
 * A column as the number of its values that are known, their mean, the root of their mean square, and their mean weighted by
 * where they are: one value that changes or moves changes one of them.
 */
export function seriesText(values: Series, start: number): string {
  let [known, sum, squares, placed] = [0, 0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== values[i]) continue;
    const value = values[i] > TIMES ? values[i] - start : values[i];
    known++;
    sum += value;
    squares += value * value;
    placed += (value * (i + 1)) / values.length;
  }
  if (known === 0) return `0 of ${values.length}`;
  const means = [sum / known, Math.sqrt(squares / known), placed / known].map(plain);
  return `${known} of ${values.length}: ${means.join(' ')}`;
}

/** Things of a list up to which each is written; of more, the columns of their numbers. */
const EACH = 4;

function listText(list: readonly unknown[], start: number): string {
  const things = list.filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
  if (list.length <= EACH || things.length < list.length)
    return `[${list.map((one) => inner(one, start)).join(', ')}]`;
  const records = things as Readonly<Record<string, unknown>>[];
  const names = Object.keys(records[0]).filter((name) => typeof records[0][name] === 'number');
  const columns = names.map(
    (name) =>
      `${name} (${seriesText(
        records.map((one) => Number(one[name])),
        start,
      )})`,
  );
  return `${list.length} of ${columns.join(', ')}`;
}

/** @param start Unix seconds from which times are counted */
export function textOf(value: unknown, start: number): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'number') return numberText(value, start);
  if (typeof value !== 'object') return String(value);
  if (isSeries(value)) return `(${seriesText(value, start)})`;
  if (Array.isArray(value)) return listText(value, start);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && typeof one !== 'function');
  return entries.map(([key, one]) => `${key} ${inner(one, start)}`).join(', ');
}

const inner = (value: unknown, start: number): string =>
  value !== null && typeof value === 'object' && !isSeries(value) && !Array.isArray(value)
    ? `(${textOf(value, start)})`
    : textOf(value, start);
