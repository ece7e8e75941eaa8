import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { crosstrack, flightCsv } from './helpers.js';

const bundled = fileURLToPath(new URL('../../tracks/j2-8243.case.json', import.meta.url));
const hash = createHash('sha256').update(flightCsv()).digest('hex');

/** A folder with a flight along 42° N and a case about it. */
function folder(files: object[] = [{ name: 'flight.csv', sha256: hash }], more: object = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'case-'));
  writeFileSync(join(path, 'flight.csv'), flightCsv());
  const measure = {
    id: 'distance-from-place',
    parameters: { places: ['42,46'], at: 'start' },
    expect: { atMost: 5, unit: 'km' },
  };
  const claim = {
    id: 'c',
    who: 'he',
    said: '2024-12-25',
    text: '\u001b[31mit was there',
    class: 'press',
    sources: ['A'],
  };
  const value = {
    ...{
      version: 2,
      title: 'a case',
      flights: [{ callsign: 'TEST1', files }],
      sources: { A: { who: 'a' } },
      events: [],
    },
    ...{
      claims: [
        { ...claim, measure },
        { ...claim, id: 'why', about: 'cause' },
      ],
      ...more,
    },
  };
  writeFileSync(join(path, 'a.case.json'), JSON.stringify(value));
  return path;
}

describe('crosstrack claims', () => {
  it('opens the files of the case and gives a verdict with rows, and no control of the terminal', async () => {
    const { exit, out, err } = await crosstrack(['claims', join(folder(), 'a.case.json')]);
    assert.deepEqual([exit, err], [0, '']);
    assert.match(out, /Held against TEST1 of flight\.csv/);
    assert.match(out, /^agrees {2}/m);
    assert.match(out, /line 2 of flight\.csv/);
    assert.match(out, /a track shows what was flown, not why/);
    assert.ok(!out.includes('\u001b'));
  });

  it('names files that are missing or changed, and what then cannot be told', async () => {
    const changed = await crosstrack([
      'claims',
      join(folder([{ name: 'flight.csv', sha256: 'a'.repeat(64) }]), 'a.case.json'),
    ]);
    assert.match(changed.err, /flight\.csv is not the file of the case/);
    const missing = await crosstrack(['claims', join(folder([{ name: 'other.csv' }]), 'a.case.json')]);
    assert.match(missing.err, /The case’s file other\.csv is not open/);
    assert.match(missing.out, /no track of this flight is open/);
  });

  it('opens no file outside of the folder of the case, and fetches none', async () => {
    for (const address of ['../flight.csv', '/etc/passwd', 'https://example.invalid/flight.csv']) {
      const { err, out } = await crosstrack([
        'claims',
        join(folder([{ name: 'x.csv', address }]), 'a.case.json'),
      ]);
      assert.equal(err, 'The case’s file x.csv is not open.\n', address);
      assert.match(out, /no track of this flight is open/);
    }
  });

  it('takes other files in their place', async () => {
    const path = folder([{ name: 'other.csv' }]);
    const { out } = await crosstrack(['claims', join(path, 'a.case.json'), join(path, 'flight.csv')]);
    assert.match(out, /^agrees {2}/m);
  });

  it('writes what the list of exports has', async () => {
    const csv = await crosstrack(['claims', bundled, '--format', 'csv']);
    assert.match(csv.out, /^off-course,.*,agrees,/m);
    const jsonld = JSON.parse((await crosstrack(['claims', bundled, '--format', 'jsonld'])).out) as {
      '@graph': object[];
    };
    assert.equal(jsonld['@graph'].length, 42);
  });

  for (const [what, args, says] of [
    ['no case', ['claims'], /Expected a case file/],
    ['a file that is none', ['claims', fileURLToPath(import.meta.url)], /JSON/],
    ['a format that is none', ['claims', bundled, '--format', 'kml'], /--format: expected text, json/],
    ['a pressure that is none', ['claims', bundled, '--qnh', '5'], /QNH 5/],
    ['a file that does not exist', ['claims', '/nowhere.case.json'], /found none at/],
  ] as const)
    it(`refuses ${what}`, async () => {
      const { exit, err } = await crosstrack(args);
      assert.equal(exit, 2);
      assert.match(err, says);
    });
});
