/** A value that is recorded and computed differently. */
export interface Difference {
  /** Keys from the top, `flights[0].findings[2].value`. */
  readonly where: string;
  /** As JSON; undefined where it is not there. */
  readonly recorded: string | undefined;
  readonly computed: string | undefined;
}

export interface Comparison {
  /** Single values: numbers, texts, true, false and null. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** Numbers are written with four digits: engines that round a sine differently may differ in the last one. */
const LAST_DIGIT = 1.01e-4;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const json = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value);

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= LAST_DIGIT + 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return a === b;
}

const keyed = (where: string, key: string, inArray: boolean): string =>
  inArray ? `${where}[${key}]` : where ? `${where}.${key}` : key;

/** Every single value of two JSON documents held against one another. */
export function compareJson(recorded: unknown, computed: unknown): Comparison {
  const differences: Difference[] = [];
  let compared = 0;
  const walk = (a: unknown, b: unknown, where: string): void => {
    if (isObject(a) && isObject(b) && Array.isArray(a) === Array.isArray(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
        walk(
          Object.hasOwn(a, key) ? a[key] : undefined,
          Object.hasOwn(b, key) ? b[key] : undefined,
          keyed(where, key, Array.isArray(a)),
        );
      return;
    }
    compared++;
    if (isObject(a) || isObject(b) || !same(a, b))
      differences.push({ where, recorded: json(a), computed: json(b) });
  };
  walk(recorded, computed, '');
  return { compared, differences };
}
