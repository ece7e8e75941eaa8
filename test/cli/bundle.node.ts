import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { after, describe, it } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { run } from '../../src/cli/run.js';
import { writeCase } from '../../src/case/file/write.js';
import { parseCase } from '../../src/case/file/parse.js';
import { pythonWith } from '../../scripts/python.mjs';

const folder = mkdtempSync(join(tmpdir(), 'crosstrack-bundle-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

async function ran(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await run(args, {
    ...{ stdin: process.stdin, color: false, width: 110 },
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

describe('crosstrack bundle and verify', () => {
  copyFileSync('tracks/j2-8243.csv', at('j2-8243.csv'));
  copyFileSync('tracks/j2-8243.case.json', at('j2-8243.case.json'));
  const bundle = at('j2.zip');

  it('bundles a case with its file, and verifies it', async () => {
    const { code, err } = await ran('bundle', at('j2-8243.case.json'), '--output', bundle);
    assert.deepEqual([code, err], [0, '']);
    const verified = await ran('verify', bundle);
    assert.equal(verified.code, 0, verified.out);
    assert.match(verified.out, /unchanged, and every value computed anew is the one recorded/);
  });

  it('holds the file byte for byte, the case, a report and the findings', () => {
    const files = unzipSync(readFileSync(bundle));
    const [top] = Object.keys(files)[0].split('/');
    const inside = (path: string) => Buffer.from(files[`${top}/data/${path}`]);
    assert.ok(inside('originals/j2-8243.csv').equals(readFileSync('tracks/j2-8243.csv')));
    assert.ok(inside('case.case.json').equals(readFileSync('tracks/j2-8243.case.json')));
    assert.match(inside('report.html').toString(), /<!doctype html>/);
    assert.match(inside('findings.csv').toString(), /route-deviation/);
  });

  it('is valid for the Library of Congress’ bagit too, which names a changed byte', (t) => {
    let bin = '';
    try {
      bin = pythonWith('bagit', 'bagit==1.9.0');
    } catch (error) {
      return t.skip(`no Python with bagit here: ${String(error)}`);
    }
    const files = Object.entries(unzipSync(readFileSync(bundle)));
    for (const [path, bytes] of files) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), bytes);
    }
    const bag = at(files[0][0].split('/')[0]);
    const check = () =>
      spawnSync(join(bin, 'python'), ['-m', 'bagit', '--validate', bag], { encoding: 'utf8' });
    const { status, stderr } = check();
    assert.equal(status, 0, stderr);
    const findings = readFileSync(join(bag, 'data/findings.csv'));
    findings[0] ^= 1;
    writeFileSync(join(bag, 'data/findings.csv'), findings);
    const changed = check();
    assert.equal(changed.status, 1);
    assert.match(changed.stderr, /data\/findings\.csv/);
  });

  it('names a changed byte, and exits with 1', async () => {
    const files = unzipSync(readFileSync(bundle));
    const path = Object.keys(files).find((name) => name.endsWith('originals/j2-8243.csv'))!;
    files[path][files[path].length - 3] ^= 1;
    writeFileSync(at('changed.zip'), zipSync(files));
    const { code, out } = await ran('verify', at('changed.zip'));
    assert.equal(code, 1);
    assert.match(out, /data\/originals\/j2-8243\.csv was changed/);
  });

  it('exits with 2 for what is no bundle', async () => {
    const { code, err } = await ran('verify', at('j2-8243.csv'));
    assert.equal(code, 2);
    assert.match(err, /zip file/);
  });

  it('tells a file of the case that is missing or another one, and follows no path out of the folder', async () => {
    const file = parseCase(JSON.parse(readFileSync('tracks/j2-8243.case.json', 'utf8')));
    const withFile = (entry: object) =>
      writeFileSync(
        at('other.case.json'),
        writeCase({ ...file, flights: [{ ...file.flights[0], files: [entry as never] }] }),
      );
    for (const address of ['../j2-8243.csv', '/etc/hostname', 'https://example.org/j2-8243.csv']) {
      withFile({ name: 'j2-8243.csv', address });
      const { code, err } = await ran('report', at('other.case.json'), '--output', at('x.html'));
      assert.equal(code, 2);
      assert.match(err, /case’s file j2-8243\.csv is not open/);
    }
    withFile({ name: 'j2-8243.csv', sha256: '0'.repeat(64) });
    const { code, err } = await ran('report', at('other.case.json'), '--output', at('x.html'));
    assert.equal(code, 0);
    assert.match(err, /is not the file of the case: its SHA-256 begins with/);
  });

  it('writes a report with the claims of the case', async () => {
    const { code } = await ran('report', at('j2-8243.case.json'), '--output', at('report.html'));
    assert.equal(code, 0);
    const html = readFileSync(at('report.html'), 'utf8');
    assert.match(html, /hundreds of miles off course/);
    assert.match(html, /cannot tell/);
  });

  it('says what is missing', async () => {
    assert.match((await ran('bundle', at('j2-8243.csv'))).err, /Expected --output FILE/);
    assert.match((await ran('report', '--output', at('y.html'))).err, /at least one file/);
    assert.match((await ran('verify')).err, /one bundle/);
  });
});
