/**
 * Texts for people: `msg('…')`, and `msg(str`…${value}…`)` for texts with values. The code has the English text; other
 * languages are files in `src/base/locales`. A text is looked up when it is shown, so it is a function or a getter, not a
 * constant.
 */
export { msg, str } from '@lit/localize';

/** Text from elsewhere (a file, a server) without its own full stop, to be used before one. */
export function beforeStop(text: string): string {
  let end = text.length;
  while (end > 0 && /[.\s]/u.test(text[end - 1])) end--;
  return text.slice(0, end);
}
