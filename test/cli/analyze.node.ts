import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { AnalysisJson } from '../../src/analysis/json.js';
import { crosstrack, flightCsv } from './helpers.js';

const folder = mkdtempSync(join(tmpdir(), 'crosstrack-'));
const csv = flightCsv();
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('crosstrack analyze', () => {
  let track: string;
  let letter: string;
  before(() => {
    track = file('track.csv', csv);
    letter = file('letter.txt', 'Dear reader,\nthis is no track.\n');
  });
  const json = async (...args: string[]) => {
    const { out, exit } = await crosstrack(['analyze', ...args, '--format', 'json']);
    return { exit, ...(JSON.parse(out) as AnalysisJson) };
  };

  it('prints one object with files and flights', async () => {
    const { exit, files, flights } = await json(track);
    assert.equal(exit, 0);
    assert.equal(files[0].name, 'track.csv');
    assert.equal(files[0].sha256, createHash('sha256').update(csv).digest('hex'));
    assert.equal(files[0].rows, 200);
    assert.equal(files[0].used + files[0].setAside, files[0].rows);
    assert.equal(flights[0].callsign, 'TEST1');
    assert.equal(flights[0].start, '2024-12-25T04:00:00Z');
    assert.equal(flights[0].route, null);
    assert.deepEqual(
      flights[0].findings.map(({ kind, start, end }) => [kind, start, end]),
      [['coverage-gap', '2024-12-25T04:16:40Z', '2024-12-25T04:26:50Z']],
    );
  });

  it('compares with a route when one is given, and never guesses one', async () => {
    const { flights } = await json(track, '--route', 'UBBB-URMG');
    assert.equal(flights[0].route, 'UBBB-URMG');
    assert.ok(flights[0].deviation!.maxNm! > 1);
    assert.match(flights[0].deviation!.side!, /left|right/);
    const typed = await json(track, '--route', 'UBBB 41.6767,48.45 URMG');
    assert.equal(typed.flights[0].plan?.points.length, 3);
    const line = { type: 'LineString', coordinates: [45, 46, 47, 48, 49, 50, 51].map((lon) => [lon, 42.1]) };
    const drawn = await json(track, '--route', file('line.geojson', JSON.stringify(line)));
    assert.equal(drawn.flights[0].deviation!.side, 'right');
    assert.ok(
      Math.abs(drawn.flights[0].deviation!.maxNm! - 6) < 0.2,
      String(drawn.flights[0].deviation!.maxNm),
    );
    const points = [45, 46, 47, 48, 49, 50, 51];
    const gpx = (tag: string) => points.map((lon) => `<${tag} lat="42.1" lon="${lon}"/>`).join('');
    const kml = points.map((lon) => `${lon},42.1,9000`).join(' ');
    for (const [name, text] of [
      ['plan.gpx', `<gpx><rte><name>Plan</name>${gpx('rtept')}</rte></gpx>`],
      ['track.gpx', `<gpx><trk><trkseg>${gpx('trkpt')}</trkseg></trk></gpx>`],
      [
        'plan.kml',
        `<kml><Placemark><LineString><coordinates>${kml}</coordinates></LineString></Placemark></kml>`,
      ],
    ]) {
      const { flights: planned } = await json(track, '--route', file(name, text));
      assert.equal(planned[0].deviation!.maxNm, drawn.flights[0].deviation!.maxNm, name);
    }
    const fms =
      'I\n1100 Version\n1 UBBB ADEP 0 40.4675 50.0467\n11 LUKAN DRCT 0 41.5 48.2\n1 URMG ADES 0 43.3881 45.6989\n';
    const { flights: flown } = await json(track, '--route', file('plan.fms', fms));
    assert.equal(flown[0].route, 'UBBB LUKAN@41.5,48.2 URMG');
    const broken = await crosstrack(['analyze', track, '--route', file('broken.fpl', '<a/>')]);
    assert.equal(broken.exit, 2);
    assert.match(broken.err, /--route .*broken\.fpl: Expected <flight-plan>/);
    const none = await crosstrack(['analyze', track, '--route', file('empty.gpx', '<gpx></gpx>')]);
    assert.equal(none.exit, 2);
    assert.match(none.err, /empty\.gpx: Expected a planned line .+ found none/);
  });

  it('names what of a filed route is not resolved, unless a table of the user has it', async () => {
    const filed = 'UBBB N0450F310 LUKAN A909 URMG';
    const [flight] = (await json(track, '--route', filed)).flights;
    assert.deepEqual(
      flight.plan!.unresolved.map(({ word }) => word),
      ['LUKAN', 'A909'],
    );
    const { out } = await crosstrack(['analyze', track, '--route', filed]);
    assert.match(out, /not resolved: LUKAN A909/);
    const table = file('points.csv', 'ident,lat,lon\nLUKAN,41.5,48.2\n');
    const [own] = (await json(track, '--route', filed, '--waypoints', table)).flights;
    assert.equal(own.route, 'UBBB LUKAN@41.5,48.2 A909 URMG FL310');
    const wrong = await crosstrack([
      'analyze',
      track,
      '--route',
      filed,
      '--waypoints',
      file('no.csv', 'a,b\n1,2'),
    ]);
    assert.match(wrong.err, /--waypoints .*no\.csv: Expected a table of points/);
    const alone = await crosstrack(['analyze', track, '--waypoints', table]);
    assert.match(alone.err, /found --waypoints alone/);
  });

  it('reads the same from gzip, zip, a folder and standard input', async () => {
    const { flights } = await json(track);
    const inner = mkdtempSync(join(folder, 'folder-'));
    writeFileSync(join(inner, 'track.csv'), csv);
    writeFileSync(join(inner, '.hidden'), 'not a track');
    const paths = [
      file('track.csv.gz', gzipSync(csv)),
      file('track.zip', zipSync({ 'track.csv': Buffer.from(csv) })),
      inner,
    ];
    for (const path of paths) {
      const packed = await json(path);
      assert.deepEqual(
        packed.flights.map((flight) => ({ ...flight, file: '' })),
        flights.map((flight) => ({ ...flight, file: '' })),
      );
    }
    const { out } = await crosstrack(['analyze', '-', '--format', 'json'], csv);
    assert.equal((JSON.parse(out) as AnalysisJson).flights[0].rows, 200);
  });

  it('reads from an address when one is given', async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/a/track.csv.gz?day=1' ? 200 : 404;
      response.end(response.statusCode === 200 ? gzipSync(csv) : '');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { exit, files, flights } = await json(`http://127.0.0.1:${port}/a/track.csv.gz?day=1`);
    assert.deepEqual([exit, files[0].name, flights.length], [0, 'track.csv.gz', 1]);
    const gone = await crosstrack(['analyze', `http://127.0.0.1:${port}/gone.csv`]);
    assert.equal(gone.exit, 2);
    assert.match(gone.err, /^gone\.csv: Expected a file at http.+ \(404 Not Found\)/);
    server.close();
  });

  it('hashes a packed file as it was given', async () => {
    const packed = gzipSync(csv);
    const { files } = await json(file('hash.csv.gz', packed));
    assert.equal(files[0].sha256, createHash('sha256').update(packed).digest('hex'));
    assert.equal(files[0].name, 'hash.csv.gz');
  });

  it('analyzes what can be read when a file cannot, says why on stderr, and exits with 2', async () => {
    const { exit, out, err } = await crosstrack([
      'analyze',
      letter,
      track,
      join(folder, 'missing.csv'),
      '--format',
      'json',
    ]);
    const { files, flights } = JSON.parse(out) as AnalysisJson;
    assert.equal(exit, 2);
    assert.equal(flights.length, 1);
    assert.deepEqual(
      files.map(({ name, used }) => [name, used]),
      [
        ['letter.txt', 0],
        ['track.csv', 200],
        ['missing.csv', 0],
      ],
    );
    assert.match(files[0].sha256, /^[0-9a-f]{64}$/);
    assert.equal(files[2].sha256, '');
    assert.match(err, /^letter\.txt:1: Expected .+\nmissing\.csv: Expected .+ENOENT/s);
    assert.ok(!out.includes('"error": ""'));
  });

  it('exits with 1 when a finding is as severe as asked, with 0 below', async () => {
    const { flights } = await json(track);
    const order = ['advisory', 'caution', 'warning'];
    const worst = Math.max(...flights[0].findings.map(({ severity }) => order.indexOf(severity)));
    for (const [level, severity] of order.entries()) {
      const { exit } = await json(track, '--fail-on', severity);
      assert.equal(exit, level <= worst ? 1 : 0, severity);
    }
  });

  it('changes thresholds, by flag and by file, the flag last', async () => {
    const gaps = async (...args: string[]) => (await json(track, ...args)).flights[0].findings.length;
    const settings = file('settings.json', JSON.stringify({ 'coverage-gap': { minimum: 900 } }));
    assert.equal(await gaps(), 1);
    assert.equal(await gaps('--set', 'coverage-gap.minimum=900'), 0);
    assert.equal(await gaps('--settings', settings), 0);
    assert.equal(await gaps('--settings', settings, '--set', 'coverage-gap.minimum=60'), 1);
  });

  it('leaves out a repair that the report names', async () => {
    const grounded = file('grounded.csv', csv.replaceAll(',30000,', ',0,'));
    const { files } = await json(grounded);
    const [repair] = files[0].repairs;
    assert.equal(repair.kind, 'sentinel-missing');
    const undone = await json(grounded, '--undo', repair.undo!);
    assert.deepEqual(undone.files[0].repairs, []);
  });

  it('gives two flights of one id two ids', async () => {
    const { flights } = await json(track, file('again.csv', csv));
    assert.equal(flights.length, 2);
    assert.notEqual(flights[0].id, flights[1].id);
  });

  it('prints GeoJSON, KML and a report of the same flight', async () => {
    const print = async (format: string) =>
      (await crosstrack(['analyze', track, '--route', 'UBBB-URMG', '--format', format])).out;
    const { features } = JSON.parse(await print('geojson')) as {
      features: { properties: { role: string } }[];
    };
    const roles = features.map(({ properties }) => properties.role);
    assert.deepEqual([...new Set(roles)].sort(), ['finding', 'route', 'track']);
    assert.match(await print('kml'), /<kml [^>]+>[\s\S]+TEST1[\s\S]+<\/kml>/);
    assert.match(await print('report'), /^# TEST1\n[\s\S]+UBBB-URMG/);
  });

  it('reads a table that no reader knows by the mapping it is given', async () => {
    const odd = file('odd.csv', 'when;how high\n1735100000;1000\n1735100010;1100\n');
    const dialect = file(
      'dialect.json',
      JSON.stringify({
        id: 'odd',
        title: 'Odd',
        columns: { when: { to: 'time' }, 'how high': { to: 'altitude', unit: 'm' } },
        altitudeReference: 'unknown',
      }),
    );
    assert.equal((await json(odd)).exit, 2);
    const { exit, flights } = await json(odd, '--dialect', dialect);
    assert.equal(exit, 0);
    assert.equal(flights[0].rows, 2);
    const bad = await crosstrack(['analyze', odd, '--dialect', file('no.json', '[]')]);
    assert.equal(bad.exit, 2);
  });

  const misuse: [string, string[], RegExp][] = [
    ['no command', [], /Expected a command/],
    ['an unknown command', ['analyse', 'x.csv'], /“analyse”/],
    ['no file', ['analyze'], /at least one file/],
    ['an unknown option', ['analyze', 'x.csv', '--rout', 'A-B'], /--rout/],
    ['an unknown format', ['analyze', 'x.csv', '--format', 'xml'], /text, .*geojson, .+ json, .+ got “xml”/],
    ['an unknown severity', ['analyze', 'x.csv', '--fail-on', 'fatal'], /advisory, caution, warning/],
    ['an unknown airport', ['analyze', 'x.csv', '--route', 'UBBB-QQQQ'], /QQQQ/],
    ['an unknown detector', ['analyze', 'x.csv', '--set', 'no-such.x=1'], /no-such/],
    ['an unknown option of one', ['analyze', 'x.csv', '--set', 'coverage-gap.x=1'], /no option “x”/],
    [
      'a setting that is no number',
      ['analyze', 'x.csv', '--set', 'coverage-gap.minimum=long'],
      /expected a number/,
    ],
    ['settings that are no file', ['analyze', 'x.csv', '--settings', 'nowhere.json'], /nowhere\.json/],
    ['a radius around nothing', ['analyze', 'x.csv', '--radius', '30'], /--near/],
    ['a pressure in inches', ['analyze', 'x.csv', '--qnh', '29.92'], /QNH 29.92: expected 850 to 1090 hPa/],
    ['a radius that is none', ['analyze', 'x.csv', '--near', 'UATE', '--radius=-3'], /radius|Radius/],
  ];
  for (const [what, args, message] of misuse) {
    it(`says what is wrong with ${what}, on stderr, and exits with 2`, async () => {
      const { exit, out, err } = await crosstrack(args);
      assert.equal(exit, 2);
      assert.equal(out, '');
      assert.match(err, message);
      assert.ok(err.split('\n').length <= 3, err);
    });
  }

  it('names the pressure of the day that was given', async () => {
    const { out } = await crosstrack(['analyze', track, '--qnh', '985']);
    assert.match(out, /QNH 985 hPa given by the reader/);
    const json = JSON.parse(
      (await crosstrack(['analyze', track, '--qnh', '985', '--format', 'json'])).out,
    ) as {
      flights: { qnhHpa: number }[];
    };
    assert.equal(json.flights[0].qnhHpa, 985);
    const report = (await crosstrack(['analyze', track, '--qnh', '985', '--format', 'report'])).out;
    assert.match(report, /QNH 985 hPa given by the reader/);
  });

  it('writes text that is aligned, wrapped and free of control codes', async () => {
    const hostile = file('hostile.csv', flightCsv('\u001b[31mEVIL'));
    const { out } = await crosstrack(['analyze', track, hostile, '--route', 'UBBB-URMG']);
    assert.ok(!out.includes('\u001b'));
    for (const line of out.split('\n')) assert.ok(line.length <= 110, line);
    assert.match(out, /^TEST1 {2}2024-12-25 04:00:00 to 04:43:10 UTC, 43 min 10 s$/m);
    assert.match(out, /^ {2}planned {4}UBBB-URMG, great circle, 26\d\.\d NM$/m);
    assert.match(out, /^ {4}(advisory|caution ) coverage-gap: /m);
  });
});

describe('crosstrack', () => {
  it('shows its help and its version', async () => {
    const help = await crosstrack(['--help']);
    assert.equal(help.exit, 0);
    for (const option of [
      '--route',
      '--format',
      '--fail-on',
      '--set',
      '--settings',
      '--near',
      '--qnh',
      '--dialect',
      '--undo',
    ]) {
      assert.ok(help.out.includes(option), option);
    }
    assert.equal((await crosstrack(['analyze', '--help'])).exit, 0);
    assert.match((await crosstrack(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('lists formats and detectors from the data', async () => {
    const formats = JSON.parse((await crosstrack(['formats', '--format', 'json'])).out) as { id: string }[];
    assert.ok(formats.length > 0);
    const text = (await crosstrack(['formats'])).out;
    for (const { id } of formats) assert.ok(text.includes(id), id);
    const detectors = (await crosstrack(['detectors'])).out;
    assert.match(detectors, /^coverage-gap {2}/m);
    assert.match(detectors, /--set coverage-gap\.minimum=60$/m);
  });
});
