import { visible } from './visible.js';

/** Text from files inside XML and Markdown. */

/** Not allowed in XML 1.0, not even escaped: most control characters, halves of surrogate pairs. */
const IMPOSSIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as the content of an element or an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"']/g, (character) => entities[character]);

/** `<name>text</name>`, nothing without a text. */
export const element = (name: string, text: string | undefined): string =>
  text ? `<${name}>${escapeXml(text)}</${name}>` : '';

/** Text as plain words in Markdown: no markup, no HTML, one line. */
export const escapeMarkdown = (text: string): string =>
  visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!)
    .replace(/[\\`*_[\]#|~]/g, '\\$&')
    .replace(/(https?|ftp):\/\//gi, '$1:\u200b//') // viewers turn bare addresses into links
    .replace(/\bwww\./gi, '$&\u200b')
    .replace(/(\w)@(?=\w)/g, '$1@\u200b')
    .trim();

export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('');

/** Cells must be escaped already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
