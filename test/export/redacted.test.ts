import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { analyze, type Analysis } from '../../src/analysis/analyze.js';
import { computeRecord } from '../../src/bundle/compute.js';
import { extrasOf } from '../../src/bundle/extras.js';
import { makeBundle } from '../../src/bundle/make.js';
import { redactedWork } from '../../src/bundle/redacted.js';
import { verifyBundle } from '../../src/bundle/verify.js';
import { VERSION } from '../../src/base/version.js';
import { exportFormats } from '../../src/export/index.js';
import { redactedInput } from '../../src/export/redacted.js';
import type { ExportInput } from '../../src/export/input.js';
import { parseRoute } from '../../src/route/parse-route.js';
import { trackFrom } from '../../src/track/track.js';
import type { Redaction } from '../../src/track/redact/redaction.js';
import { airports, file } from './helpers.js';

const start = Date.UTC(2024, 11, 25, 4) / 1000;
const ROWS = 200;
/** Rows that are left out at either end: more than 5 NM, and 10 min. */
const BEGIN = 43;
const END = ROWS - 61;

/** From Baku to the north-west: a code, and lines by which each end would be known. */
function homeFlight(): Analysis {
  const rows = Array.from({ length: ROWS }, (_, i) => i);
  const track = trackFrom(
    {
      time: rows.map((i) => start + 10 * i),
      lat: rows.map((i) => 40.46753 + i * 0.0017),
      lon: rows.map((i) => 50.04671 - i * 0.0013),
      altitude: rows.map((i) => 3000 + (i % 7) * 25),
      groundSpeed: rows.map(() => 42),
      squawk: rows.map((i) => (i < 20 ? 4217 : i < 40 ? 7700 : 1234)),
      source: rows.map(() => 1),
      row: rows.map((i) => 900_000 + i),
    },
    {
      ...{ id: 'HOME1-20241225T040000Z', callsign: 'HOME1', icao24: '4b1a2c', registration: 'XX-HOM' },
      ...{
        file: 'from-my-field.csv',
        figures: [{ line: 900_002, class: 'press', sources: 'S', text: 'gate 7' }],
      },
    },
  );
  const route = parseRoute('UBBB-URMG', airports);
  return analyze(track, { airports, route, qnh: 1021, qnhFrom: 'METAR UBBB 250400Z' });
}

const analysis = homeFlight();
const [withheld] = [{ start: { nm: 5 }, end: { minutes: 10 }, identity: true } satisfies Redaction];
const whole: ExportInput = {
  ...{ analyses: [analysis], airports, settings: {} },
  files: [{ ...file, name: 'from-my-field.csv', sha256: 'cd'.repeat(32) }],
};

const { track } = analysis;
const cutRows = Array.from({ length: ROWS }, (_, i) => i).filter((i) => i < BEGIN || i > END);
/** Everything that would say who it was, or where and when it was at an end that is left out. */
const identity = ['HOME1', '4b1a2c', 'XX-HOM', 'from-my-field', 'cdcdcdcd'];
const places = [
  ...[
    'UBBB',
    'GYD',
    'Baku Airport',
    'URMG',
    'METAR',
    '1021 hPa',
    'gate 7',
    '4217',
    '9000',
    '9001',
    '040000Z',
  ],
  ...cutRows.flatMap((i) => [
    new Date(track.time[i] * 1000).toISOString().slice(11, 19),
    track.lat[i].toFixed(4),
    track.lon[i].toFixed(4),
  ]),
];
/** Times are to the second and places to four digits: a row that remains may share neither. */
const kept = (text: string, strings: readonly string[]): string[] =>
  strings.filter((one) => text.includes(one));

const textOf = async (id: string, input: ExportInput): Promise<string> =>
  [...(await exportFormats.find((one) => one.id === id)!.write(input))].join('');

describe('every export of a redacted flight', () => {
  for (const { id } of exportFormats) {
    it(`${id} has nothing of what is left out`, async () => {
      const text = await textOf(id, redactedInput(whole, withheld));
      expect(kept(text, [...identity, ...places])).to.deep.equal([]);
    });

    it(`${id} says that something is left out`, async () => {
      if (id === 'charts-svg') return; // has no words of the flight
      const text = (await textOf(id, redactedInput(whole, withheld))).toLowerCase();
      expect(text.includes('first 5 nm are left out'), text.slice(0, 400)).to.equal(true);
    });

    it(`${id} has the rest where the identity alone is left out`, async () => {
      const text = await textOf(id, redactedInput(whole, { identity: true }));
      expect(kept(text, identity)).to.deep.equal([]);
    });
  }

  it('would be found: the whole flight has each of them', async () => {
    const text = await textOf('geojson', whole);
    const all = [...identity, 'UBBB', 'gate 7', '4217', '900000', '40.4675'];
    expect(kept(text, all)).to.deep.equal(all);
  });

  it('finds in what remains: a code that is left out is no finding', () => {
    const kinds = ({ analyses }: ExportInput) =>
      analyses.flatMap(({ findings }) => findings.map(({ kind }) => kind));
    expect(kinds(whole)).to.include('emergency-squawk');
    expect(kinds(redactedInput(whole, withheld))).not.to.include('emergency-squawk');
  });

  it('has ids for two flights of one time', () => {
    const { analyses } = redactedInput({ ...whole, analyses: [analysis, analysis] }, { identity: true });
    expect(new Set(analyses.map((one) => one.track.meta.id)).size).to.equal(2);
    expect(new Set(analyses.map((one) => one.track.meta.file)).size).to.equal(2);
  });
});

describe('a bundle of a redacted flight', () => {
  const record = {
    ...{ crosstrack: VERSION, made: '2026-01-02T03:04:05Z', language: 'en', flights: [] },
    files: [{ path: 'originals/from-my-field.csv', name: 'from-my-field.csv', undo: [] }],
    ...{ route: 'UBBB-URMG', near: null, qnh: 1021, qnhFrom: 'METAR UBBB 250400Z', settings: {} },
  };
  const bundle = async (redaction: Redaction) => {
    const work = redactedWork(record, { ...whole, analyses: [analysis, analysis] }, redaction);
    const computed = await computeRecord(work.record, work.files, { airports });
    const extras = await extrasOf(work.record, computed, { airports });
    return makeBundle({ ...work, title: 'flight.csv', result: computed.result, extras });
  };

  it('has nothing of what is left out in any of its files, and says so', async () => {
    const files = Object.entries(unzipSync(await bundle(withheld)));
    const text = files.map(([path, bytes]) => `${path}\n${new TextDecoder().decode(bytes)}`).join('\n');
    const hashes = /\b[0-9a-f]{64}\b/g;
    expect(kept(text.replaceAll(hashes, ''), [...identity, ...places])).to.deep.equal([]);
    expect(text).to.include('the first 5 NM are left out by the sender');
  });

  for (const redaction of [withheld, { identity: true }, { start: { minutes: 10 } }])
    it(`is computed anew to the same values: ${JSON.stringify(redaction)}`, async () => {
      const { same, differences, failure } = await verifyBundle(await bundle(redaction), { airports });
      expect([failure, ...differences.map(({ where }) => where)]).to.deep.equal(['']);
      expect(same).to.equal(true);
    });
});
