import { expect } from 'chai';
import Ajv2020 from 'ajv/dist/2020.js';
import { analyze } from '../../src/analysis/analyze.js';
import { analysisJson, type AnalysisJson } from '../../src/analysis/json.js';
import schema from '../../src/analysis/analysis.schema.json' with { type: 'json' };
import type { FileReport } from '../../src/formats/base/report.js';
import { loadAirports, type Airports } from '../../src/route/airports/index.js';
import { navaidsOf } from '../../src/route/navaids/index.js';
import { parseRoute } from '../../src/route/parse-route.js';
import { trackFrom } from '../../src/track/track.js';
import { T0, straightTrack } from './helpers.js';

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
const problems = (json: unknown): unknown => (validate(json) ? [] : validate.errors);

const report: FileReport = {
  name: 'test.csv',
  format: 'test',
  reason: 'its first line',
  sha256: 'ab'.repeat(32),
  bytes: 4000,
  rows: 123,
  used: 121,
  setAside: 2,
  problems: [{ row: 7, message: 'no time', count: 2, rows: [7, 9] }],
  repairs: [{ kind: 'sorted', row: 4, message: 'put in time order', count: 1, rows: [4], undo: 'sort' }],
};

const jump = trackFrom(
  {
    time: [0, 10, 20, 620, 630].map((t) => T0 + t),
    lat: [41, 41.02, 44.02, 44.03, 44.04],
    lon: [49, 49, 49, 49, 49],
    altitude: [30000, 30000, 30000, null, 30000],
    row: [2, 3, 4, 5, 6],
  },
  { id: 'JUMP-1', file: 'test.csv', notice: 'reconstruction from published figures' },
);
const silent = trackFrom({ time: [T0, T0 + 5], altitude: [1, 2] }, { id: 'SILENT-1', file: 'test.csv' });
const failed = { name: 'bad.csv', error: { message: 'no time', row: 3 } };

describe('the JSON of analyze', () => {
  let airports: Airports;
  let json: AnalysisJson;

  before(async () => {
    airports = await loadAirports();
    const route = parseRoute('UBBB-URMG', airports);
    const analyses = [straightTrack(), jump, silent].map((track) => analyze(track, { airports, route }));
    json = analysisJson([report, failed], analyses, airports);
  });

  it('holds to its schema, with findings, without a position and with a file that failed', () => {
    expect(json.flights[1].findings.length).to.be.greaterThan(0);
    expect(problems(JSON.parse(JSON.stringify(json)))).to.deep.equal([]);
  });

  it('holds to its schema with a route of beacons, of which something is not resolved', () => {
    const beacon = { ident: 'TST', type: 'VOR', name: 'Test', country: 'AZ', lat: 42, lon: 48 } as const;
    const route = parseRoute('UBBB TST LUKAN URMG', { airports, navaids: navaidsOf([beacon]) });
    const json = analysisJson([], [analyze(straightTrack(), { airports, route })], airports);
    expect(problems(JSON.parse(JSON.stringify(json)))).to.deep.equal([]);
    expect(json.flights[0].plan?.points[1].beacon).to.equal('VOR Test (AZ)');
    expect(json.flights[0].plan?.unresolved.map(({ word }) => word)).to.deep.equal(['LUKAN']);
  });

  it('holds to its schema without a route', () => {
    const bare = analysisJson([report], [analyze(jump, { airports })], airports);
    expect(bare.flights[0].route).to.equal(null);
    expect(bare.flights[0].deviation).to.equal(null);
    expect(problems(JSON.parse(JSON.stringify(bare)))).to.deep.equal([]);
  });

  it('has a schema that refuses what is wrong', () => {
    const wrong = structuredClone(JSON.parse(JSON.stringify(json))) as typeof json;
    wrong.flights[0].start = '2024-12-25 04:00';
    expect(validate(wrong)).to.equal(false);
    expect(validate({ files: [] })).to.equal(false);
  });

  it('says times in UTC, missing as null, and rows by their line in the file', () => {
    const [first, second, third] = json.flights;
    expect(first.start).to.equal('2024-12-25T04:00:00Z');
    expect(first.route).to.equal('UBBB-URMG');
    expect(third.deviation).to.deep.include({
      maxNm: null,
      side: null,
      at: null,
      undefinedShare: 1,
      p95Nm: null,
    });
    expect(third.callsign).to.equal(null);
    const lines = second.findings.map(({ rows }) => rows.first);
    expect(Math.min(...lines)).to.be.greaterThan(1);
    expect(
      second.findings.every(({ message }) => message.includes('reconstruction from published figures')),
    ).to.equal(true);
  });

  it('gives the statuses seconds that add up to the flight', () => {
    for (const { status, start, end } of json.flights) {
      const sum = Object.values(status).reduce<number>((total, seconds) => total + (seconds ?? 0), 0);
      expect(sum).to.be.closeTo((Date.parse(end!) - Date.parse(start!)) / 1000, 0.01);
    }
  });

  it('keeps a failed file among the others, with its error and no rows', () => {
    expect(json.files[0]).to.deep.include({ rows: 123, used: 121, setAside: 2 });
    expect(json.files[1]).to.deep.include({
      name: 'bad.csv',
      error: 'no time',
      rows: 0,
      used: 0,
      sha256: '',
    });
    expect(json.files[1].problems).to.deep.equal([{ row: 3, message: 'no time', count: 1, rows: [3] }]);
  });
});
