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

/** The first of the wanted languages that there is: `de-AT` is told in `de` where there is no own file for it. */
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
 * lit-localize tells `window` of every change, so that elements render anew. A worker and Node have neither elements nor a
 * window: there it is one to which nobody listens.
 */
function listenToNobody(): void {
  const scope = globalThis as { window?: unknown };
  if (wanted !== getLocale()) scope.window ??= { dispatchEvent: () => true };
}
