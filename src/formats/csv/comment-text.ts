/**
 * Characters that would quote a cell, divide one from a formula, or be read as one of these codes. Other commas stay: the line is
 * for people.
 */
const CODED = /%(?=25|2C|3B|22)|"|[,;](?=[\s\0']*[=+\-@＝＋－＠])/g;
const CODE = /%(25|2C|3B|22)/g;

/** Text of a comment on one line, with what would make a formula of a part of it as in an address (`%2C`). */
export const escapeComment = (text: string): string =>
  text.replace(/[\s\0]+/g, ' ').replace(CODED, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** The text as it was before `escapeComment`. */
export const unescapeComment = (text: string): string =>
  text.replace(CODE, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
