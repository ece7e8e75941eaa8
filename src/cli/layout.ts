import { visible } from '../base/visible.js';

/** Text for a terminal: aligned, wrapped, optionally colored. */

/** Breaks at spaces into lines of at most `width` characters; a longer word gets a line to itself. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

/** `  label     text`, the text wrapped with a hanging indent. */
export function labeled(label: string, text: string, column: number, width: number): string {
  const [first, ...rest] = wrap(text, Math.max(20, width - column));
  return [label.padEnd(column) + first, ...rest.map((line) => ' '.repeat(column) + line)].join('\n');
}

/** Strings from a file must not control the terminal. */
export const safe = visible;

const codes = { bold: 1, dim: 2, red: 31, yellow: 33, cyan: 36 } as const;

/** Colors if `on`, else the text unchanged. */
export const painter =
  (on: boolean) =>
  (text: string, color: keyof typeof codes): string =>
    on ? `\u001b[${codes[color]}m${text}\u001b[0m` : text;
