import type { LocaleModule } from '@lit/localize';

/**
 * The languages other than English, by their code (BCP 47): `de: () => import('./de.js')`.
 * `npm run messages -- de` writes such a file, see CONTRIBUTING.md.
 */
export const locales: Readonly<Record<string, () => Promise<LocaleModule>>> = {};
