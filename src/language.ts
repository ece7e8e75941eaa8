import { configureLocalization } from '@lit/localize';
import { locales } from './locales/index.js';

/** The language that stands in the code. */
const SOURCE = 'en';

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: SOURCE,
  targetLocales: Object.keys(locales),
  loadLocale: (code) => locales[code](),
});

let wanted = SOURCE;

/** Codes (BCP 47) of the languages that texts can be in, English first. */
export const languages: readonly string[] = [SOURCE, ...Object.keys(locales)];

/** Code of the language that was asked for last: texts are in it once it is loaded. */
export const language = (): string => wanted;

/**
 * Texts are in this language from when the promise resolves; elements of a page render anew.
 * @throws RangeError for a language that there is not, or what its import throws
 */
export async function setLanguage(code: string): Promise<void> {
  if (!languages.includes(code)) {
    throw new RangeError(`Language “${code}”: expected one of ${languages.join(', ')}.`);
  }
  wanted = code;
  listenToNobody();
  try {
    await setLocale(code);
  } catch (error) {
    wanted = getLocale();
    throw error;
  }
}

/**
 * lit-localize tells `window` of every change, so that elements render anew. A worker and Node have neither elements nor a
 * window: there it is one to which nobody listens.
 */
function listenToNobody(): void {
  const scope = globalThis as { window?: unknown };
  if (wanted !== getLocale()) scope.window ??= { dispatchEvent: () => true };
}
