import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { crosstrack, flightCsv } from './helpers.js';

/** Every command of the documents, run. */
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'crosstrack-documented-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
mkdirSync(at('archive'));
for (const name of ['flight.csv', 'archive/flight.csv']) writeFileSync(at(name), flightCsv());
for (const name of ['today.csv.gz', 'a.csv.gz']) writeFileSync(at(name), gzipSync(flightCsv()));
for (const name of readdirSync(join(root, 'tracks')).filter((name) =>
  /^j2-8243\.(case\.json|csv|record\.csv)$/.test(name),
))
  cpSync(join(root, 'tracks', name), at(name));

/** What stands for files in the documents. Files that are not here are written by the command. */
const files: Readonly<Record<string, string>> = {
  'FILE…': 'flight.csv',
  'CASE|FILE…': 'flight.csv',
  CASE: 'j2-8243.case.json',
  'CASE.case.json': 'j2-8243.case.json',
  '*.csv.gz': 'a.csv.gz',
};
const isFile = (word: string): boolean => word in files || /\.(csv|csv\.gz|html|zip)$|\/$/.test(word);

/** The arguments of a command: without what may be left out, and what happens to its output. */
const argumentsOf = (line: string): string[] =>
  line
    .replace(/\[[^\]]*\]/g, '')
    .split(/[|>](?![A-Z])/)[0]
    .trim()
    .split(/\s+/)
    .slice(2)
    .map((word) => (isFile(word) ? at(files[word] ?? word) : word));

const documents = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith('.md'),
);
const commands = documents.flatMap((document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const blocks = [...text.matchAll(/^```(?:sh)?\n([\s\S]*?)^```/gm)].map(([, block]) => block);
  const lines = blocks.flatMap((block) =>
    block.split('\n').filter((line) => line.startsWith('npx crosstrack ')),
  );
  return lines.map((line) => ({ document, line }));
});

describe('the commands of the documents', () => {
  it('are found', () => assert.ok(commands.length > 12, String(commands.length)));
  for (const { document, line } of commands)
    it(`${basename(document)}: ${line}`, async () => {
      const { exit, err } = await crosstrack(argumentsOf(line));
      // 1: a finding as severe as `--fail-on` says.
      assert.equal(err, '');
      assert.ok(exit === 0 || (exit === 1 && line.includes('--fail-on')), String(exit));
    });
});
