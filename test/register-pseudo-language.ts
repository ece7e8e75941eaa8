import { locales } from '../src/base/locales/index.js';
import { PSEUDO, pseudoTemplates } from './pseudo-language.js';

/** Adds the language in which every letter is foreign; imported before anything that reads the table of languages. */
(locales as Record<string, unknown>)[PSEUDO] = () => Promise.resolve({ templates: pseudoTemplates() });
