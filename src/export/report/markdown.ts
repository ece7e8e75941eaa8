import { bullets, escapeMarkdown, table } from '../../base/markup.js';
import { inlines, type Block, type Inline, type Words } from './blocks.js';

/** Spaces at the ends of a part are kept: escaping trims. */
function escaped(text: string): string {
  if (text.trim() === '') return text;
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
  return before + escapeMarkdown(text) + after;
}

function written(part: Inline): string {
  if (typeof part === 'string') return escaped(part);
  return 'strong' in part ? `**${escapeMarkdown(part.strong)}**` : `\`${part.code.replaceAll('`', "'")}\``;
}

const markdownOf = (words: Words): string => inlines(words).map(written).join('');

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownOf(block.words)}\n`;
    case 'paragraph':
      return `${markdownOf(block.words)}\n`;
    case 'list':
      return bullets(block.items.map(markdownOf));
    case 'table':
      return table(
        block.head.map(escapeMarkdown),
        block.rows.map((row) => row.map(markdownOf)),
      );
  }
}

/** Any text in it is text: no markup, no HTML, no links. */
export const reportMarkdown = (blocks: readonly Block[]): string => blocks.map(blockMarkdown).join('\n');
