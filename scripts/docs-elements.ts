// Writes the reference of the elements into docs/embedding.md, from their sources: tsx scripts/docs-elements.ts [--check]
import { join } from 'node:path';
import { publicElements, type ElementDoc } from './docs/elements.js';
import { writeBetween } from './docs/marked.js';

const path = join(import.meta.dirname, '..', 'docs', 'embedding.md');
const [BEGIN, END] = ['<!-- elements: npm run docs -->', '<!-- /elements -->'];

const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const list = (title: string, items: readonly { name: string; text: string }[]): string =>
  items.length
    ? `${title}: ${items.map(({ name, text }) => `\`${name || '(default)'}\` ${text}`).join(' · ')}`
    : '';

function section({
  tag,
  text,
  properties,
  methods,
  events,
  slots,
  parts,
  customProperties,
}: ElementDoc): string {
  const rows = properties.map(({ name, attribute, type, text }) => [
    `\`${name}\``,
    attribute ? `\`${attribute}\`` : '–',
    `\`${type}\``,
    text,
  ]);
  const parts_ = [
    `### \`<${tag}>\``,
    text,
    rows.length ? table(['property', 'attribute', 'type', 'meaning'], rows) : '',
    events.length
      ? table(
          ['event', 'when'],
          events.map(({ name, text }) => [`\`${name}\``, text]),
        )
      : '',
    methods.length
      ? table(
          ['method', 'does'],
          methods.map(({ name, text }) => [`\`${name}\``, text]),
        )
      : '',
    list('Slots', slots),
    list('Parts', parts),
    list('Custom properties', customProperties),
  ];
  return parts_.filter(Boolean).join('\n\n');
}

await writeBetween(path, BEGIN, END, publicElements().map(section).join('\n\n'));
