/** Begins a formula in a spreadsheet (OWASP, CSV injection), also in full-width forms and behind blanks. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** The apostrophes that mark a text in a spreadsheet are looked through: one more would be taken for the mark. */
const isFormula = (text: string): boolean => {
  const bare = text.replace(/^'+/, '');
  return FORMULA.test(bare) && !NUMBER.test(bare);
};

/** A text that no spreadsheet takes for a formula: an apostrophe before it marks it as text. */
export const escapeFormula = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** The text as it was before `escapeFormula`. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && isFormula(text) ? text.slice(1) : text;

/** One cell: quoted if necessary (a # would begin a comment for some readers), and never a formula. */
export function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = escapeFormula(value);
  return /[",;#\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of cells. */
export const csvLine = (values: readonly (string | number | boolean | null)[]): string =>
  `${values.map(cell).join(',')}\n`;
