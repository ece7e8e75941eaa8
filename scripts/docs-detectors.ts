/**
 * Writes docs/detectors.md and the pictures beside it from the detectors themselves.
 * `tsx scripts/docs-detectors.ts`, or with --check to compare only (exit 1 where they are out of date).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { columnWords } from '../src/analysis/needs.js';
import type { Detector, Option } from '../src/finding/detector.js';
import { detectors } from '../src/detectors/index.js';
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

const optionTable = ({ options }: Detector): string =>
  Object.keys(options).length === 0
    ? 'No thresholds.'
    : [
        '| option | what | default | unit | from, to | source of the default |',
        '| --- | --- | --- | --- | --- | --- |',
        ...Object.entries(options).map(optionRow),
      ].join('\n');

const evidenceLine = ({ evidenceUnits }: Detector): string =>
  Object.entries(evidenceUnits)
    .map(([name, unit]) => (unit === '' || unit === 'count' ? `\`${name}\`` : `\`${name}\` (${unit})`))
    .join(', ');

function needsLine({ needs, needsRoute }: Detector): string {
  const columns = needs.map((column) => columnWords[column]()).join(', ');
  return `Needs: ${columns}${needsRoute ? ', and a planned route' : ''}.`;
}

function pictureLine({ id, title }: Detector): string | undefined {
  const example = examples[id];
  if (!example) return undefined;
  return `![${title()}: ${pictureWords(example.picture)}, what is found in orange](detectors/${id}.svg)`;
}

function section(detector: Detector): string {
  const { id, title, about, category, unit, alternatives, limits, tells } = detector;
  return [
    `## ${title()}`,
    `\`${id}\` · about the ${category} · value in ${unit || 'no unit'}`,
    about(),
    pictureLine(detector),
    optionTable(detector),
    needsLine(detector),
    `Evidence numbers: ${evidenceLine(detector) || 'none'}.`,
    tells && tells.length > 0
      ? `Told as its parts, within its window: ${tells.map((kind) => `\`${kind}\``).join(', ')}.`
      : undefined,
    `What else could explain it:\n\n${bullets(alternatives())}`,
    `Limits:\n\n${bullets(limits())}`,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

function reference(): string {
  const list = detectors.map(
    ({ id, title, category, about }) =>
      `| [${title()}](#${anchor(title())}) | \`${id}\` | ${category} | ${cell(about())} |`,
  );
  return [
    '# Detectors',
    'Written from the detectors themselves by `tsx scripts/docs-detectors.ts`; a test fails when it is out of date. ' +
      'A detector says what the data or the path show, never why. Every threshold can be changed on the page, by a flag ' +
      'of the command line or by a settings file. Pictures are of synthetic flights with known truth (`test/detectors`); ' +
      'what holds on recorded ones is printed by `npm run evaluate`.',
    '| detector | id | about | rule |\n| --- | --- | --- | --- |\n' + list.join('\n'),
    ...detectors.map(section),
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
    const example = examples[detector.id];
    if (!example) continue;
    const hits = findIn(detector, example);
    if (hits.length === 0) throw new Error(`${detector.id} finds nothing in its own example.`);
    all.set(join(docs, 'detectors', `${detector.id}.svg`), pictureOf(example, hits, detector.title()));
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
