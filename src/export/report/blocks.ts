/** A report before it is Markdown or HTML: plain text, to be escaped where it is written. */

export type Inline = string | { readonly strong: string } | { readonly code: string };
export type Words = Inline | readonly Inline[];

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly words: Words }
  | { readonly type: 'paragraph'; readonly words: Words }
  | { readonly type: 'list'; readonly items: readonly Words[] }
  | {
      readonly type: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Words[])[];
    };

export const heading = (level: 1 | 2 | 3, words: Words): Block => ({ type: 'heading', level, words });
export const paragraph = (words: Words): Block => ({ type: 'paragraph', words });
export const list = (items: readonly Words[]): Block => ({ type: 'list', items });
export const table = (head: readonly string[], rows: readonly (readonly Words[])[]): Block => ({
  type: 'table',
  head,
  rows,
});

/** The parts of a text one after another. */
export const inlines = (words: Words): readonly Inline[] =>
  Array.isArray(words) ? (words as readonly Inline[]) : [words as Inline];

/** `a, b, c` of parts that may be strong. */
export const commaList = (parts: readonly Inline[]): Inline[] =>
  parts.flatMap((part, i) => (i > 0 ? [', ', part] : [part]));
