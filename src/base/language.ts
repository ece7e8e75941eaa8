import { configureLocalization } from '@lit/localize';
import { locales } from './locales/index.js';

/** The language of the texts in the code. */
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
 * Texts are in this language once the promise resolves; the elements of a page render again.
 * @throws RangeError for an unknown language, or what its import throws
 */
export async function setLanguage(code: string): Promise<void> {
  if (!languages.includes(code)) {
    throw new RangeError(`Language “${code}”: expected one of ${languages.join(', ')}.`);
  }
  wanted = code;
  ensureWindow();
  try {
    await setLocale(code);
  } catch (error) {
    wanted = getLocale();
    throw error;
  }
}

/** The first of the wanted languages that is available; `de` serves for `de-AT` if `de-AT` has no file. */
export function languageFor(wanted: readonly string[]): string | undefined {
  for (const code of wanted) {
    const parts = code.split('-');
    for (let n = parts.length; n > 0; n--) {
      const found = languages.find((one) => one.toLowerCase() === parts.slice(0, n).join('-').toLowerCase());
      if (found) return found;
    }
  }
  return undefined;
}

/**
 * lit-localize dispatches an event on `window` at every change, so that elements render again. Workers and Node have no
 * window; a substitute ignores the event.
 */
function ensureWindow(): void {
  const scope = globalThis as { window?: unknown };
  if (wanted !== getLocale()) scope.window ??= { dispatchEvent: () => true };
}
