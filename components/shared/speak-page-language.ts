import { languageFor, setLanguage } from '../../src/base/language.js';

/** What a language calls itself: `Deutsch`. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** Texts in a language, or in English where its file cannot be loaded. */
export const speak = (code: string): Promise<void> => setLanguage(code).catch(() => undefined);

// Elements speak the language of the page that they are in, unless it asks for another.
const own = typeof document === 'undefined' ? undefined : languageFor([document.documentElement.lang]);
if (own) void speak(own);
