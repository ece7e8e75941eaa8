// Writes the reference of the elements into docs/embedding.md, from their sources: tsx scripts/docs-elements.ts [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { publicElements, type ElementDoc } from './docs/elements.js';

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

const before = readFileSync(path, 'utf8');
const [head, rest] = before.split(BEGIN);
const tail = rest?.split(END)[1];
if (tail === undefined) throw new Error(`${path} lacks the marks ${BEGIN} and ${END}.`);
const text = await format(
  [head, BEGIN, '\n\n', publicElements().map(section).join('\n\n'), '\n\n', END, tail].join(''),
  { ...(await resolveConfig(path)), parser: 'markdown' },
);
if (process.argv.includes('--check')) {
  if (text !== before) process.stderr.write(`Out of date: ${path}. Run npm run docs.\n`);
  process.exitCode = text === before ? 0 : 1;
} else writeFileSync(path, text);
