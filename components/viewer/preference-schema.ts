/** One stored choice: its value at first, and what it can be. */
export interface PreferenceField<T> {
  readonly initial: T;
  fits(value: unknown): boolean;
}

/** A choice among words, which the view menu offers where it has a label. */
export interface Choice<T extends string = string> extends PreferenceField<T> {
  readonly options: readonly T[];
  label?(): string;
  /** An option in words; without it, the option itself. */
  title?(option: T): string;
}

interface ChoiceWords<T extends string> {
  label?(): string;
  title?(option: T): string;
}

/** The first option is the initial one. */
export const oneOf = <T extends string>(options: readonly T[], words: ChoiceWords<T> = {}): Choice<T> => ({
  initial: options[0],
  options,
  fits: (value) => options.some((option) => option === value),
  ...words,
});

export const between = (min: number, max: number, initial: number): PreferenceField<number> => ({
  initial,
  fits: (value) => typeof value === 'number' && value >= min && value <= max,
});

export const flag: PreferenceField<boolean> = { initial: false, fits: (value) => typeof value === 'boolean' };

/** Text that may be empty. */
export const textThat = (fits: (text: string) => boolean): PreferenceField<string> => ({
  initial: '',
  fits: (value) => typeof value === 'string' && (value === '' || fits(value)),
});

// `unknown` in place of a recursive type: a schema is a tree of fields, as deep as its literal says.
type Schema = Readonly<Record<string, unknown>>;
export type Values<S> = {
  readonly [K in keyof S]: S[K] extends PreferenceField<infer T> ? T : Values<S[K]>;
};

const isField = (entry: unknown): entry is PreferenceField<unknown> =>
  typeof (entry as PreferenceField<unknown>).fits === 'function';

/** The initial values, replaced by stored ones that are valid; anything else in the storage is ignored. */
export function valuesOf<S extends object>(schema: S, stored: unknown = {}): Values<S> {
  const given = typeof stored === 'object' && stored !== null ? (stored as Schema) : {};
  const entries = Object.entries(schema).map(([name, entry]) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (!isField(entry)) return [name, valuesOf(entry as object, value)];
    return [name, entry.fits(value) ? value : entry.initial];
  });
  return Object.fromEntries(entries) as Values<S>;
}

/** A labeled choice somewhere in a schema. */
export interface LabeledChoice {
  readonly choice: Choice & { label(): string };
  get(values: object): string;
  /** The values with another option chosen. */
  set(values: object, option: string): object;
}

/** Every choice with a label, in the schema's order. */
export function labeledChoices(schema: object, path: readonly string[] = []): LabeledChoice[] {
  return Object.entries(schema).flatMap(([name, entry]): LabeledChoice[] => {
    const here = [...path, name];
    if (!isField(entry)) return labeledChoices(entry as object, here);
    const choice = entry as Choice;
    if (!choice.label) return [];
    const get = (values: object) => String(here.reduce<unknown>((at, key) => (at as Schema)[key], values));
    return [
      {
        choice: choice as LabeledChoice['choice'],
        get,
        set: (values, option) => replaced(values, here, option),
      },
    ];
  });
}

function replaced(values: object, [name, ...rest]: readonly string[], option: string): object {
  const inner = (values as Schema)[name];
  return { ...values, [name]: rest.length ? replaced(inner as object, rest, option) : option };
}
