/** Characters that show what is there. */
const LENGTH = 30;

/** A stretch of a text from an offset, on one line, to be quoted in a sentence. */
export const excerpt = (text: string, offset: number): string =>
  text
    .slice(offset, offset + LENGTH)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Lines before an offset, and the character in its line, from 1. */
export function placeOf(text: string, offset: number): { readonly row: number; readonly column: number } {
  let row = 0;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    row++;
    start = end + 1;
  }
  return { row, column: offset - start + 1 };
}
