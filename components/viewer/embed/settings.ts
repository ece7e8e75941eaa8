import { msg, str } from '@lit/localize';
import { messageOf } from '../../shared/error-message.js';
import { wordsOf } from '../attribute-values.js';
import { addressKind } from './file-addresses.js';
import { pageSettings, settingNames, SETTINGS_VERSION } from './setting-names.js';

/** What the address of an embedded page says. */
export interface EmbedSettings {
  /** Attributes of the viewer by their names. */
  readonly attributes: ReadonlyMap<string, string>;
  /** px of the whole page; null where the width decides. */
  readonly height: number | null;
  /** Whether the reader can open files and change a case. */
  readonly isReadOnly: boolean;
  /** Files of other sites that it names, in full. */
  readonly otherSites: readonly string[];
  /** A sentence for each setting that is unknown or has a value that cannot be used. */
  readonly problems: readonly string[];
}

/** px. */
const HEIGHTS = { least: 200, most: 4000 };

const wrong = (name: string, expected: string, found: string) =>
  new RangeError(msg(str`Setting ${name}: expected ${expected}, found “${found.slice(0, 60)}”.`));

const oneOf =
  (...words: readonly string[]) =>
  (name: string, value: string) => {
    if (!words.includes(value)) throw wrong(name, words.join(', '), value);
  };

/** What the viewer itself does not check. */
const checks: Readonly<Record<string, (name: string, value: string) => void>> = {
  theme: oneOf('auto', 'light', 'dark'),
  interactive: oneOf('yes', 'no'),
  gestures: oneOf('cooperative', 'full'),
  readonly: oneOf('yes', 'no'),
  v: oneOf(String(SETTINGS_VERSION)),
  height: (name, value) => {
    const isFit = /^\d+$/.test(value) && Number(value) >= HEIGHTS.least && Number(value) <= HEIGHTS.most;
    if (!isFit) throw wrong(name, `${HEIGHTS.least}–${HEIGHTS.most}`, value);
  },
  lang: (name, value) => {
    try {
      Intl.getCanonicalLocales(value);
    } catch {
      throw wrong(name, 'en, de, de-AT', value);
    }
  },
};

/** Settings with addresses of files in them. */
const files: readonly string[] = ['src', 'case'];

/** Names and values of query and fragment; the fragment, which no server sees, wins. Several `src` are one list. */
function givenIn({ search, hash }: Pick<URL, 'search' | 'hash'>): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const params of [new URLSearchParams(search), new URLSearchParams(hash.replace(/^#/, ''))])
    for (const name of new Set(params.keys())) given.set(name, params.getAll(name).join(' ').trim());
  return given;
}

/** Parts of the viewer that a reader does not have here. */
const readOnly = ['no-open', 'no-edit'];

/**
 * What an address says. What cannot be used is left out and named; the rest holds.
 * @param page address of the page, which others are relative to
 */
export function settingsIn(address: URL, page: string): EmbedSettings {
  const problems: string[] = [];
  const otherSites: string[] = [];
  const usable = new Map<string, string>();
  const kept = (name: string, value: string): string => {
    if (!files.includes(name)) return value;
    return wordsOf(value)
      .filter((word) => isUsable(name, word))
      .join(' ');
  };
  const isUsable = (name: string, word: string): boolean =>
    tried(() => {
      if (addressKind(name, word, page) === 'other') otherSites.push(new URL(word, page).href);
    });
  const tried = (check: () => void): boolean => {
    try {
      check();
      return true;
    } catch (error) {
      problems.push(messageOf(error));
      return false;
    }
  };
  for (const [name, value] of givenIn(address)) {
    const isKnown = settingNames.includes(name) || pageSettings.some((one) => one === name);
    if (!isKnown) problems.push(msg(str`Unknown setting: ${name.slice(0, 40)}.`));
    else if (Object.hasOwn(checks, name) ? tried(() => checks[name](name, value)) : true)
      usable.set(name, kept(name, value));
  }
  return { ...pageParts(usable), otherSites, problems };
}

function pageParts(usable: ReadonlyMap<string, string>) {
  const attributes = new Map([...usable].filter(([name]) => settingNames.includes(name)));
  const height = usable.get('height');
  const isReadOnly = usable.get('readonly') !== 'no';
  if (isReadOnly) {
    const words = new Set([...wordsOf(attributes.get('controls')), ...readOnly]);
    attributes.set('controls', [...words].join(' '));
  }
  return { attributes, isReadOnly, height: height === undefined ? null : Number(height) };
}

/** A setting with its value, in the order in which an address has them. */
export type Setting = readonly [name: string, value: string];

/** Settings as an address has them: `v=1&src=flight.csv&route=UBBB-URMG`, readable where that is allowed. */
export function settingsText(settings: readonly Setting[]): string {
  const params = new URLSearchParams([['v', String(SETTINGS_VERSION)]]);
  for (const [name, value] of settings)
    for (const one of name === 'src' ? wordsOf(value) : [value]) params.append(name, one);
  return params.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');
}
