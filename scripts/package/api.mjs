// npm run api: writes docs/api-report.txt, the public types and elements of the built package, as the record of a release. A test
// says what of the record is gone or changed.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { entries, posix, root } from './paths.mjs';

const record = join(root, 'docs/api-report.txt');

/** A declaration file without comments and imports, one line for each of its members. */
function typesOf(file) {
  const source = ts.createSourceFile('a.d.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const statements = source.statements.filter((one) => !ts.isImportDeclaration(one));
  const printer = ts.createPrinter({ removeComments: true });
  return statements.map((one) => printer.printNode(ts.EmitHint.Unspecified, one, source)).join('\n');
}

function elementOf({ tagName, members, attributes, events, slots, cssParts, cssProperties }) {
  const names = (kind, list) =>
    list.map(({ name, type }) => `  ${kind} ${name}${type ? `: ${type.text}` : ''}`);
  return [
    `<${tagName}>`,
    ...names(
      'property',
      members.filter(({ kind }) => kind === 'field'),
    ),
    ...names(
      'method',
      members.filter(({ kind }) => kind === 'method'),
    ),
    ...names('attribute', attributes),
    ...names('event', events),
    ...names('slot', slots),
    ...names('part', cssParts),
    ...names('custom property', cssProperties),
  ].join('\n');
}

/** What others may rely on: the library, the elements and what these share; not how an element is made. */
const isPublic = (file) =>
  /^(src|components\/shared)\//.test(file) ||
  Object.values(entries).includes(file.replace(/\.d\.ts$/, '.ts'));

/** The report of what is in `dist`: sections by file, the elements last. */
export function apiReport() {
  const folder = join(root, 'dist/types');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(posix)
    .filter((file) => file.endsWith('.d.ts') && isPublic(file))
    .sort();
  const types = files.map((file) => `# ${file}\n${typesOf(join(folder, file))}\n`);
  const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const elements = modules.flatMap(({ declarations }) => declarations).map(elementOf);
  return `${types.join('\n')}\n# custom-elements.json\n${elements.join('\n\n')}\n`;
}

/** @param {string} report @returns lines by section; those of an element or a type with its name */
function linesOf(report) {
  const lines = new Set();
  let [section, owner] = ['', ''];
  for (const line of report.split('\n')) {
    if (line.startsWith('# ')) section = line;
    else if (!line.startsWith(' ') && line.trim() !== '}') owner = line;
    if (line.trim().length > 1) lines.add(`${section}: ${line === owner ? '' : `${owner} `}${line.trim()}`);
  }
  return lines;
}

/** What a record has and another report has not, by line. What is only new breaks no page. */
export function goneFrom(recorded, now) {
  const lines = linesOf(now);
  return [...linesOf(recorded)].filter((line) => !lines.has(line));
}

export const recordedReport = () => readFileSync(record, 'utf8');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(record, apiReport());
