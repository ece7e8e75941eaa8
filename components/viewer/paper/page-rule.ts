/** A text as a string of CSS: nothing in it can end the string. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,:/#?=&%_-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** Characters of the margin's one line that fit beside the page number on A4 and Letter. */
const LONGEST = 110;

/** Margins of the paper, with a line of text and the number of each page below. Of Letter and A4, what the printer has. */
export function pageRule(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  const font = 'font: 7.5pt system-ui, sans-serif; color: #56616c';
  return `@page {
    margin: 13mm 13mm 16mm;
    @bottom-left { content: ${cssString(short)}; white-space: nowrap; ${font} }
    @bottom-right { content: counter(page) " / " counter(pages); ${font} }
  }`;
}
