import { languages, setLanguage } from '../../src/language.js';

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

/** What a language calls itself: `Deutsch`. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** Texts in a language, or in English where its file cannot be loaded. */
export const speak = (code: string): Promise<void> => setLanguage(code).catch(() => undefined);

// Elements speak the language of the page that they are in, unless it asks for another.
const own = languageFor([document.documentElement.lang]);
if (own) void speak(own);
