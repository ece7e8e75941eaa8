import { tag } from '../../picture/svg/tag.js';
import { escapeXml } from '../../base/markup.js';
import { visible } from '../../base/visible.js';
import { inlines, type Block, type Inline, type Words } from './blocks.js';

/** Text as the content of an element: control characters that turn or hide text are shown as what they are. */
export const htmlText = (text: string): string => escapeXml(visible(text)).replaceAll('&apos;', '&#39;');

const written = (part: Inline): string => {
  if (typeof part === 'string') return htmlText(part);
  return 'strong' in part ? tag('strong', {}, htmlText(part.strong)) : tag('code', {}, htmlText(part.code));
};

export const wordsHtml = (words: Words): string => inlines(words).map(written).join('');

const row = (cells: readonly string[], name: 'td' | 'th', attributes = {}): string =>
  tag('tr', {}, ...cells.map((cell) => tag(name, attributes, cell)));

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return tag(`h${block.level}`, {}, wordsHtml(block.words));
    case 'paragraph':
      return tag('p', {}, wordsHtml(block.words));
    case 'list':
      return tag('ul', {}, ...block.items.map((item) => tag('li', {}, wordsHtml(item))));
    case 'table':
      return tag(
        'div',
        { class: 'table' },
        tag(
          'table',
          {},
          tag('thead', {}, row(block.head.map(htmlText), 'th', { scope: 'col' })),
          tag('tbody', {}, ...block.rows.map((cells) => row(cells.map(wordsHtml), 'td'))),
        ),
      );
  }
}

/** Any text in it is text: no markup, no links. */
export const blocksHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('\n');
