import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { commandHelp } from '../../src/cli/command-help.js';
import { optionHelp } from '../../src/cli/option-help.js';
import { run } from '../../src/cli/run.js';
import { editsBetween, nearestWord } from '../../src/cli/suggest.js';
import { undoNames } from '../../src/formats/base/undo-names.js';
import { crosstrack, flightCsv } from './helpers.js';

const folder = mkdtempSync(join(tmpdir(), 'crosstrack-help-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
writeFileSync(at('flight.csv'), flightCsv());

describe('help', () => {
  for (const [name, { options, examples }] of Object.entries(commandHelp))
    for (const args of [
      ['help', name],
      [name, '--help'],
      [name, '-h'],
    ])
      it(`crosstrack ${args.join(' ')} has the command's options and an example`, async () => {
        const { exit, out, err } = await crosstrack(args);
        assert.deepEqual([exit, err], [0, '']);
        assert.ok(out.startsWith(`crosstrack ${name}: `), out.slice(0, 60));
        for (const option of options) assert.ok(out.includes(`--${option.replace('claims-', '')}`), option);
        for (const example of examples) assert.ok(out.includes(`crosstrack ${example}`), example);
        assert.match(out, /Exit: 0 done; 1 .* 2 unusable/s);
      });

  it('of analyze names every option that analyze takes, and no other', () => {
    const source = readFileSync('src/cli/analyze-options.ts', 'utf8');
    const [, own] = /const options = \{([\s\S]*?)\} as const/.exec(source)!;
    const taken = [...own.matchAll(/^ {2}'?([\w-]+)'?: \{/gm)].map(([, name]) => name);
    const left = ['leave-out-start', 'leave-out-end', 'leave-out-identity'];
    assert.deepEqual([...commandHelp.analyze.options].sort(), [...taken, ...left].sort());
    for (const name of commandHelp.analyze.options) assert.ok(optionHelp()[name].text, name);
  });

  for (const width of [60, 80])
    it(`is wrapped at ${width} columns`, async () => {
      let out = '';
      const terminal = { stdin: process.stdin, color: false, width, err: () => undefined };
      await run(['help', 'analyze'], { ...terminal, out: (text) => void (out += text) });
      const long = out.split('\n').filter((line) => line.length > width && !line.startsWith('  crosstrack '));
      assert.deepEqual(long, []);
    });

  it('of a command that is none says which is meant', async () => {
    const { exit, err } = await crosstrack(['help', 'bundel']);
    assert.equal(exit, 2);
    assert.match(err, /Did you mean bundle\?/);
  });
});

describe('what was probably meant', () => {
  for (const [word, meant] of [
    ['--rout', '--route'],
    ['--fromat', '--format'],
    ['analyse', 'analyze'],
    ['--xyz', undefined],
    ['--leave-out-i', '--leave-out-identity'],
  ] as const)
    it(`${word}: ${meant}`, () =>
      assert.equal(
        nearestWord(word, ['--route', '--format', '--qnh', 'analyze', '--leave-out-identity']),
        meant,
      ));

  it('counts a swap once', () => assert.equal(editsBetween('fromat', 'format'), 1));

  for (const [args, words] of [
    [['analyze', 'x.csv', '--rout', 'A-B'], /Unknown option --rout\. Did you mean --route\?/],
    [['analyze', 'x.csv', '--route'], /--route: expected a value after it/],
    [['analyze', 'x.csv', '--leave-out-identity=yes'], /--leave-out-identity: expected no value/],
    [
      ['analyze', 'x.csv', '--undo', 'sentinel-mising'],
      /--undo: expected .* Did you mean sentinel-missing\?/,
    ],
    [['detectors', '--format', 'jsn'], /Did you mean json\?/],
    [['verify', '--jsn'], /Did you mean --json\?/],
    [['report', 'x.csv'], /Expected --output FILE/],
  ] as const)
    it(`is said: ${args.join(' ')}`, async () => {
      const { exit, out, err } = await crosstrack(args);
      assert.deepEqual([exit, out], [2, '']);
      assert.match(err, words);
      assert.match(err, new RegExp(`Try: crosstrack help ${args[0]}`));
    });
});

describe('names of repairs', () => {
  it('are those that readers ask for', () => {
    const files = readdirSync('src/formats', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const asked = files.flatMap((name) =>
      [...readFileSync(join('src/formats', name), 'utf8').matchAll(/undo\?\.includes\('([^']+)'\)/g)].map(
        ([, id]) => id,
      ),
    );
    assert.deepEqual([...new Set(asked)].sort(), [...undoNames].sort());
  });
});

describe('--output', () => {
  it('writes what would be printed', async () => {
    const args = ['analyze', at('flight.csv'), '--format', 'geojson'];
    const printed = await crosstrack(args);
    const { exit, out } = await crosstrack([...args, '--output', at('out.geojson')]);
    assert.deepEqual([exit, out], [0, '']);
    assert.equal(readFileSync(at('out.geojson'), 'utf8'), printed.out);
  });

  it('prints the flight before the report of its file', async () => {
    const { out } = await crosstrack(['analyze', at('flight.csv')]);
    assert.ok(out.startsWith('TEST1 '), out.slice(0, 40));
    assert.ok(out.indexOf('sha256') > out.indexOf('findings'));
  });
});
