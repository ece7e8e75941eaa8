import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AnalysisJson } from '../../src/analysis/json.js';
import { crosstrack } from '../cli/helpers.js';

const folder = process.env['CROSSTRACK_TRACKS'];
const skip = folder && existsSync(folder) ? false : 'CROSSTRACK_TRACKS is not set';
const results = new Map<string, Promise<AnalysisJson>>();

/** What the command line says of a file; asked once. */
function resultOf(path: string, ...args: string[]): Promise<AnalysisJson> {
  const key = [path, ...args].join(' ');
  const run = async () => {
    const { out, exit, err } = await crosstrack(['analyze', path, ...args, '--format', 'json']);
    assert.equal(exit, 0, err);
    return JSON.parse(out) as AnalysisJson;
  };
  if (!results.has(key)) results.set(key, run());
  return results.get(key)!;
}
const real = (path: string) => resultOf(join(folder!, path));
const kinds = ({ findings }: AnalysisJson['flights'][number], kind: string) =>
  findings.filter((finding) => finding.kind === kind);
const seconds = (from: string | null, to: string | null) => (Date.parse(to!) - Date.parse(from!)) / 1000;
/** Findings that would be false on flights on which nothing of the kind happened. */
const alarming = [
  'position-jump',
  'altitude-oscillation',
  'rapid-descent',
  'rapid-climb',
  'low-speed-high-sink',
];

describe('recorded flights', { skip }, () => {
  it('JL516, exported: one flight of 305 rows with one gap of 283 s', async () => {
    const { files, flights } = await real('fr24/JL516_3376ab31.csv');
    assert.equal(flights.length, 1);
    assert.equal(flights[0].rows, 305);
    assert.deepEqual([files[0].rows, files[0].used, files[0].setAside], [305, 305, 0]);
    assert.deepEqual(
      flights[0].findings.map(({ kind }) => kind),
      ['coverage-gap'],
    );
    const [gap] = flights[0].findings;
    assert.equal(seconds(gap.start, gap.end), 283);
    assert.equal(gap.value, 283);
  });

  it('JL516, granular: 64.4 of 67.2 minutes outside RNAV 5 of its great circle, 0.4 undefined', async () => {
    const { flights } = await resultOf(join(folder!, 'fr24/JL516_granular.csv.gz'), '--route', 'RJCC-RJTT');
    const { minutesOutside, undefinedShare } = flights[0].deviation!;
    assert.ok(Math.abs(minutesOutside['rnav5']! - 64.4) < 0.1);
    assert.ok(undefinedShare! < 0.01);
  });

  it('JL516, granular: 17,521 rows, 12,374 with a position, nothing alarming', async () => {
    const { files, flights } = await real('fr24/JL516_granular.csv.gz');
    assert.equal(files[0].rows, 17521);
    assert.equal(
      flights.reduce((sum, { positions }) => sum + positions, 0),
      12374,
    );
    for (const kind of alarming)
      assert.deepEqual(
        flights.flatMap((flight) => kinds(flight, kind)),
        [],
      );
  });

  it('MU5735, granular: 396 rows, one gap of 2,317 s from 05:27:23, no oscillation', async () => {
    const { files, flights } = await real('fr24/MU5735_granular.csv');
    assert.equal(files[0].rows, 396);
    assert.equal(flights.length, 1);
    const gaps = kinds(flights[0], 'coverage-gap');
    assert.equal(gaps.length, 1);
    assert.match(gaps[0].start!, /^2022-03-21T05:27:23/);
    assert.equal(Math.round(gaps[0].value!), 2317);
    assert.deepEqual(kinds(flights[0], 'altitude-oscillation'), []);
  });

  it('a parabolic flight: its oscillation has a period of 170 to 190 s and is a manoeuvre', async () => {
    const { flights } = await real('traffic/zero_gravity.csv.gz');
    const [oscillation, ...more] = flights.flatMap((flight) => kinds(flight, 'altitude-oscillation'));
    assert.deepEqual(more, []);
    const { period, verdict } = oscillation.evidence as { period: number; verdict: string };
    assert.ok(period >= 170 && period <= 190, String(period));
    assert.equal(verdict, 'manoeuvre');
    assert.ok(seconds('2020-06-25T07:26:46Z', oscillation.end) > 7000, 'it spans the parabolas');
  });

  it('a spoofed flight: the two jumps and the stale position, and no more than four jumps', async () => {
    const { flights } = await real('traffic/noisy_spoofing.csv.gz');
    const jumps = flights.flatMap((flight) => kinds(flight, 'position-jump'));
    assert.ok(jumps.length <= 4, String(jumps.length));
    for (const [nm, at] of [
      [140.7, '2024-09-17T09:24:25Z'],
      [304.1, '2024-09-17T09:58:11Z'],
    ] as const) {
      const jump = jumps.find(({ end }) => end === at);
      assert.ok(jump, at);
      assert.ok(Math.abs(jump.value! - nm) < 0.1, String(jump.value));
    }
    const stale = flights.flatMap((flight) => kinds(flight, 'stale-position'));
    assert.ok(
      stale.some(({ start, end }) => start === '2024-09-17T09:04:51Z' && end === '2024-09-17T09:24:24Z'),
    );
  });

  const quiet = ['switzerland.csv.gz'];
  for (const file of quiet) {
    it(`${file}: no jump and no oscillation`, async () => {
      const { flights } = await real(`traffic/${file}`);
      assert.ok(flights.length > 1000);
      for (const kind of ['position-jump', 'altitude-oscillation']) {
        assert.deepEqual(
          flights.flatMap((flight) => kinds(flight, kind).map(({ message }) => message)),
          [],
        );
      }
    });
  }

  it('every file that is read accounts for each of its rows', async () => {
    const { out } = await crosstrack(['analyze', folder!, '--format', 'json']);
    const { files, flights } = JSON.parse(out) as AnalysisJson;
    assert.ok(files.length > 30);
    for (const { name, rows, used, setAside } of files) assert.equal(rows, used + setAside, name);
    const ids = flights.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { notRun } of flights)
      assert.ok(!notRun.some(({ why }) => why.startsWith('it failed')), JSON.stringify(notRun));
  });
});

describe('the reconstruction of J2-8243', () => {
  const path = fileURLToPath(new URL('../../tracks/j2-8243.csv', import.meta.url));
  const flight = async () => (await resultOf(path, '--route', 'UBBB-URMG')).flights[0];

  it('has no deviation for the time without a position, 04:25 to 06:07', async () => {
    const { deviation, start, end, status } = await flight();
    const without = seconds('2024-12-25T04:25:00Z', '2024-12-25T06:07:00Z');
    assert.equal(deviation!.undefinedShare, 1);
    assert.ok(Math.abs(1 - deviation!.estimatedShare! - without / seconds(start, end)) < 0.01);
    assert.equal(status.observed, 0);
    assert.ok(Math.abs(status.noPosition! + status.noContact! - without) < 60);
    assert.equal(deviation!.side, 'right');
    // One position was published, that of the impact; what the model draws around it is a lesser figure.
    assert.ok(Math.abs(deviation!.maxNm! - 177.67) < 0.01);
    assert.equal(deviation!.at, '2024-12-25T06:27:58Z');
    assert.deepEqual(deviation!.uncertainty!.unknown, ['position', 'age', 'between rows', 'line']);
    assert.equal(deviation!.beyond!.basis, 'modeled');
    assert.ok(deviation!.beyond!.nm! > deviation!.maxNm!);
  });

  it('has 52 kt at 14,025 ft flagged', async () => {
    const [slow] = kinds(await flight(), 'implausible-speed');
    assert.equal(slow.value, 52);
    assert.match(slow.message, /52 kt at 14,025 ft/);
  });

  it('has its oscillation found, over the whole flight and near Aktau', async () => {
    const whole = kinds(await flight(), 'altitude-oscillation');
    assert.equal(whole.length, 1);
    const { flights } = await resultOf(path, '--route', 'UBBB-URMG', '--near', 'UATE', '--radius', '30');
    const both = kinds(flights[0], 'altitude-oscillation');
    assert.equal(both.length, 2);
    assert.match(both[1].message, /within 30 NM of UATE/);
    assert.ok(Date.parse(both[1].start!) > Date.parse('2024-12-25T06:07:00Z'));
  });

  it('has the squawk of 05:35 that was published', async () => {
    const [squawk] = kinds(await flight(), 'emergency-squawk');
    assert.equal(squawk.value, 7700);
    assert.equal(squawk.start, '2024-12-25T05:35:00Z');
    assert.deepEqual(squawk.basis, { reported: 1 });
  });

  it('says in every finding what it is', async () => {
    const { findings, notice } = await flight();
    assert.equal(notice, 'reconstruction from published figures');
    assert.ok(findings.length > 3);
    for (const { message } of findings) assert.match(message, /reconstruction from published figures/);
  });
});
