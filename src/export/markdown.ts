/** Foreign text as plain words in Markdown: no markup, no HTML, one line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd') // control, and what turns the direction of writing
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!)
    .replace(/[\\`*_[\]#|~]/g, '\\$&')
    .replace(/(https?|ftp):\/\//gi, '$1:\u200b//') // readers make links of bare addresses
    .trim();

export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('');

/** Cells must be escaped already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
