import { msg, str } from '@lit/localize';
import { aviationUnits, shownAs, type DisplayUnits } from '../../src/base/display-units.js';
import { FlightErrorEvent } from './loading-events.js';

/** What a property has to be: enough of it that an element does not throw at anything else. */
interface Shape {
  /** In the terms of the library. */
  readonly expected: string;
  fits(value: unknown): boolean;
  /** What `undefined`, as frameworks set it, is. */
  readonly empty?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isAnalysis = (value: unknown): boolean =>
  isObject(value) && isObject(value['track']) && Array.isArray(value['findings']);
const isFinding = (value: unknown): boolean =>
  isObject(value) && typeof value['id'] === 'string' && typeof value['kind'] === 'string';
const isUnits = (value: unknown): boolean =>
  isObject(value) &&
  (['altitude', 'speed', 'verticalRate', 'distance'] as const).every(
    (quantity) => shownAs(quantity, value as unknown as DisplayUnits) !== undefined,
  );

const orNull = (expected: string, fits: Shape['fits']): Shape => ({
  expected: `${expected} | null`,
  fits: (value) => value === null || fits(value),
  empty: null,
});
const listOf = (expected: string, fits: Shape['fits'] = () => true): Shape => ({
  expected: `${expected}[]`,
  fits: (value) => Array.isArray(value) && value.every(fits),
  empty: [],
});

export const shapes = {
  analysis: orNull('Analysis', isAnalysis),
  analyses: listOf('Analysis', isAnalysis),
  finding: orNull('Finding', isFinding),
  flights: listOf('ListedFlight', (value) => isObject(value) && isAnalysis(value['analysis'])),
  objects: listOf('object', isObject),
  texts: listOf('string', (value) => typeof value === 'string'),
  range: orNull('[number, number]', (value) => Array.isArray(value) && value.length === 2),
  units: { expected: 'DisplayUnits', fits: isUnits, empty: aviationUnits },
  caseFile: {
    expected: 'CaseFile',
    fits: (value) => isObject(value) && Array.isArray(value['events']) && isObject(value['sources']),
  },
} satisfies Readonly<Record<string, Shape>>;

const found = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? `Array(${value.length})` : typeof value;

/**
 * For a property that others set, above its `@property`: a value of another shape changes nothing, and is said in the console and by
 * `flight-error`. Nothing is thrown: it would be thrown in a render of somebody else.
 */
export const checked =
  (shape: Shape) =>
  (element: object, name: string): void => {
    const accessor = Object.getOwnPropertyDescriptor(element, name)!;
    Object.defineProperty(element, name, {
      ...accessor,
      set(this: HTMLElement, given: unknown) {
        const value = given === undefined && 'empty' in shape ? shape.empty : given;
        if (shape.fits(value)) return accessor.set!.call(this, value);
        const { expected } = shape;
        const element = this.localName;
        const words = msg(str`<${element}> ${name}: expected ${expected}, found ${found(value)}.`);
        this.dispatchEvent(new FlightErrorEvent(words, 'property'));
        reportError(new TypeError(words));
      },
    });
  };
