/**
 * Writes docs/detectors.md and the pictures next to it from the detectors themselves.
 * `tsx scripts/docs-detectors.ts`, or with --check to compare only (exit 1 where they are out of date).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Declaration, EvidenceField, Option } from '../src/finding/declaration.js';
import { declarations } from '../src/finding/declarations/index.js';
import { detectors } from '../src/detectors/index.js';
import { columnWords } from '../src/track/words.js';
import { examples, findIn } from './docs/examples.js';
import { pictureOf, pictureWords } from './docs/picture.js';

const docs = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs');

const cell = (text: string): string => text.replaceAll('|', '\\|');
const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const unitOf = (unit: string): string => (unit === '' ? '' : unit);

function optionRow([name, option]: [string, Option]): string {
  const cells = [
    `\`${name}\``,
    option.label(),
    String(option.default),
    unitOf(option.unit),
    `${option.min} to ${option.max}`,
    option.source(),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const optionTable = ({ options }: Declaration): string =>
  Object.keys(options).length === 0
    ? 'No thresholds.'
    : [
        '| option | what | default | unit | from, to | source of the default |',
        '| --- | --- | --- | --- | --- | --- |',
        ...Object.entries(options).map(optionRow),
      ].join('\n');

function valuesOf(field: EvidenceField): string {
  if ('unit' in field) return field.unit;
  if ('text' in field) return field.text === 'time' ? 'time (UTC)' : 'code';
  const words = Object.keys(field.words).map((word) => `\`${word}\``);
  return [...words, ...(field.otherwise ? ['other'] : [])].join(', ');
}

const evidenceTable = ({ evidence }: Declaration): string =>
  [
    '| evidence | what | unit or words |',
    '| --- | --- | --- |',
    ...Object.entries(evidence).map(
      ([name, field]) => `| \`${name}\` | ${field.label()} | ${valuesOf(field)} |`,
    ),
  ].join('\n');

function needsLine({ needs, needsRoute }: Declaration): string {
  const columns = needs.map((column) => columnWords[column]()).join(', ');
  return `Needs: ${columns}${needsRoute ? ', and a planned route' : ''}.`;
}

function pictureLine({ kind, title }: Declaration): string {
  return `![${title()}: ${pictureWords(examples[kind].picture)}, the finding in orange](detectors/${kind}.svg)`;
}

const kinds = (list: readonly string[]): string => list.map((kind) => `\`${kind}\``).join(', ');

function section(declaration: Declaration): string {
  const { kind, title, rule, category, unit, alternatives, limits, uses, absorbs } = declaration;
  return [
    `## ${title()}`,
    `\`${kind}\` · about the ${category} · value in ${unit || 'no unit'}`,
    rule(),
    pictureLine(declaration),
    optionTable(declaration),
    needsLine(declaration),
    uses && `Uses the findings of: ${kinds(uses)}.`,
    absorbs && `Absorbs, within its rows: ${kinds(absorbs)}.`,
    evidenceTable(declaration),
    `What else could explain it:\n\n${bullets(alternatives())}`,
    `Limits:\n\n${bullets(limits())}`,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

function reference(): string {
  const list = declarations.map(
    ({ kind, title, category, rule }) =>
      `| [${title()}](#${anchor(title())}) | \`${kind}\` | ${category} | ${cell(rule())} |`,
  );
  return [
    '# Detectors',
    'Written from the declarations of the detectors by `npm run docs`; a test fails if it is out of date. ' +
      'A detector reports what the data or the path show, never why. Every threshold can be changed on the page, by a flag ' +
      'of the command line or by a settings file. Pictures are of synthetic flights with known truth (`test/detectors`); ' +
      'how often each is right, at several spacings of rows, is in [accuracy.md](accuracy.md); results on recorded flights are printed by `npm run evaluate`.',
    '| detector | kind | about | rule |\n| --- | --- | --- | --- |\n' + list.join('\n'),
    ...declarations.map(section),
  ].join('\n\n');
}

const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

async function files(): Promise<Map<string, string>> {
  const path = join(docs, 'detectors.md');
  const options = { ...(await resolveConfig(path)), parser: 'markdown' };
  const all = new Map([[path, await format(reference(), options)]]);
  for (const detector of detectors) {
    const { kind, title } = detector;
    const found = findIn(detector, examples[kind]);
    if (found.length === 0) throw new Error(`${kind} finds nothing in its own example.`);
    all.set(join(docs, 'detectors', `${kind}.svg`), pictureOf(examples[kind], found, title()));
  }
  return all;
}

const current = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const all = await files();
const old = [...all].filter(([path, text]) => current(path) !== text).map(([path]) => path);
if (process.argv.includes('--check')) {
  for (const path of old) process.stderr.write(`Out of date: ${path}. Run tsx scripts/docs-detectors.ts.\n`);
  process.exitCode = old.length > 0 ? 1 : 0;
} else {
  mkdirSync(join(docs, 'detectors'), { recursive: true });
  for (const path of old) writeFileSync(path, all.get(path)!);
  process.stdout.write(`${old.length} of ${all.size} files written.\n`);
}
