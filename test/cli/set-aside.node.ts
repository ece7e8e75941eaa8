import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { VERSION } from '../../src/base/version.js';
import { crosstrack, flightCsv } from './helpers.js';

const csv = flightCsv();
const hash = createHash('sha256').update(csv).digest('hex');
/** The hole of `flightCsv`. */
const address = (from: string) => `${hash}/TEST1/coverage-gap/${from}/20241225T042650Z@${VERSION}`;
const EVIL = '=1+1 <script>alert(1)</script>\u001b[31m';

/** A folder with a flight and a case that sets its gap aside, and a finding that there never was. */
function folder(more: object = {}, gap = address('20241225T041640Z')): string {
  const path = mkdtempSync(join(tmpdir(), 'aside-'));
  writeFileSync(join(path, 'flight.csv'), csv);
  const file = {
    ...{
      version: 2,
      title: 'a case',
      flights: [{ callsign: 'TEST1', files: [{ name: 'flight.csv', sha256: hash }] }],
    },
    ...{ sources: {}, events: [] },
    dismissed: [
      { address: gap, note: EVIL, who: 'A. Editor', when: '2025-02-04' },
      { address: address('20241225T041640Z').replace('coverage-gap', 'orbit'), note: 'there never was one' },
    ],
    ...more,
  };
  writeFileSync(join(path, 'a.case.json'), JSON.stringify(file));
  return path;
}
const analyzed = async (format: string, path = folder()) =>
  crosstrack(['analyze', join(path, 'a.case.json'), '--format', format]);

describe('findings that a case sets aside, on the command line', () => {
  it('stay in the text, counted and with their note, without control of the terminal', async () => {
    const { out, err, exit } = await analyzed('text');
    assert.deepEqual([exit, err], [0, '']);
    assert.match(out, /1 of them set aside in the case/);
    assert.match(out.replace(/\s+/g, ' '), /coverage-gap: .*Set aside: =1\+1 .*\(A\. Editor, 2025-02-04\)/);
    assert.ok(!out.includes('\u001b'));
  });

  it('stay in JSON, GeoJSON, CSV, KML and both reports, which say so', async () => {
    const path = folder();
    type Finding = { kind: string; setAside?: { note: string } };
    const json = JSON.parse((await analyzed('json', path)).out) as { flights: { findings: Finding[] }[] };
    const gap = json.flights[0].findings.find(({ kind }) => kind === 'coverage-gap')!;
    assert.deepEqual(gap.setAside, {
      ...{ address: address('20241225T041640Z'), note: EVIL, who: 'A. Editor', when: '2025-02-04' },
    });
    const geojson = JSON.parse((await analyzed('geojson', path)).out) as {
      features: { properties: Finding }[];
    };
    assert.equal(geojson.features.filter(({ properties }) => properties.setAside).length, 1);
    const table = (await analyzed('findings', path)).out;
    assert.match(table, /,setAside,setAsideBy,setAsideOn\n/);
    assert.match(table, /coverage-gap.*,'=1\+1 <script>.*,A\. Editor,2025-02-04\n/);
    assert.match((await analyzed('kml', path)).out, /Set aside: =1\+1 &lt;script/);
    const markdown = (await analyzed('report', path)).out;
    assert.match(markdown, /\*\*Set aside in the case:\*\* =1\+1/);
    assert.match(markdown, /Findings: 1 of them set aside in the case\./);
    const html = (await analyzed('html', path)).out;
    assert.match(html, /Set aside in the case:/);
    assert.ok(!/<script>alert/.test(html));
  });

  it('do not make --fail-on fail', async () => {
    const path = folder({}, address('20241225T041640Z').replace('coverage-gap', 'nothing'));
    const failing = ['--fail-on', 'advisory'];
    const { exit } = await crosstrack(['analyze', join(path, 'a.case.json'), ...failing]);
    assert.equal(exit, 1);
    const aside = await crosstrack(['analyze', join(folder(), 'a.case.json'), ...failing]);
    assert.equal(aside.exit, 0, aside.out);
  });

  it('are listed by claims, with what has become of them', async () => {
    const { out } = await crosstrack(['claims', join(folder(), 'a.case.json')]);
    assert.match(out, /Findings set aside/);
    assert.match(out.replace(/\s+/g, ' '), /Orbit.*: there never was one; there is no such finding now/);
  });

  it('are in a report, in a bundle and in its verification', async () => {
    const path = folder();
    const [report, bundle] = [join(path, 'x.html'), join(path, 'x.zip')];
    await crosstrack(['report', join(path, 'a.case.json'), '--output', report]);
    assert.match(readFileSync(report, 'utf8'), /<h2[^>]*>Findings set aside<\/h2>/);
    await crosstrack(['bundle', join(path, 'a.case.json'), '--output', bundle]);
    const { exit, out } = await crosstrack(['verify', bundle]);
    assert.equal(exit, 0, out);
    assert.match(out, /Findings set aside in the case: 2\./);
  });

  it('the route and settings of the case apply, those of the command first', async () => {
    const path = folder({
      route: '42,46 42,48',
      settings: { thresholds: { 'coverage-gap': { minimum: 3000 } }, qnh: 1000 },
    });
    type Flight = { route: string; qnhHpa: number; findings: { kind: string }[] };
    const flightOf = async (...more: string[]) =>
      (
        JSON.parse(
          (await crosstrack(['analyze', join(path, 'a.case.json'), '--format', 'json', ...more])).out,
        ) as { flights: Flight[] }
      ).flights[0];
    const own = await flightOf();
    assert.equal(own.qnhHpa, 1000);
    assert.ok(own.route);
    assert.ok(!own.findings.some(({ kind }) => kind === 'coverage-gap'));
    const asked = await flightOf('--set', 'coverage-gap.minimum=60', '--qnh', '1010');
    assert.equal(asked.qnhHpa, 1010);
    assert.ok(asked.findings.some(({ kind }) => kind === 'coverage-gap'));
    const wrong = folder({ settings: { thresholds: { 'no-detector': { x: 1 } } } });
    const { exit, err } = await crosstrack(['analyze', join(wrong, 'a.case.json')]);
    assert.deepEqual([exit, /Unknown detector “no-detector”/.test(err)], [2, true]);
  });
});
