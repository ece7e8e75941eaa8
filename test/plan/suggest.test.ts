import { expect } from 'chai';
import { analyze } from '../../src/analysis/analyze.js';
import { readPlannedTable } from '../../src/plan/planned-table.js';
import { suggestRoutes } from '../../src/plan/suggest.js';
import { sources, trackFrom, type TrackMeta } from '../../src/track/track.js';
import { fewAirports, T0 } from '../analysis/helpers.js';

const [BAKU, AKTAU] = [fewAirports.find('UBBB')!, fewAirports.find('UATE')!];

interface Ends {
  /** ft at both ends; NaN for none known. */
  readonly low?: number;
  /** Degrees of latitude from the airport to the last position. */
  readonly off?: number;
  readonly back?: boolean;
  readonly meta?: Partial<TrackMeta>;
}

/** From Baku to Aktau in an hour, a row a minute. */
function flight({ low = 1500, off = 0, back = false, meta = {} }: Ends = {}) {
  const rows = Array.from({ length: 61 }, (_, i) => i);
  const share = (i: number) => (back ? 1 - Math.abs(i - 30) / 30 : i / 60);
  const along = (from: number, to: number) => rows.map((i) => from + share(i) * (to - from));
  const track = trackFrom(
    {
      time: rows.map((i) => T0 + 60 * i),
      lat: along(BAKU.lat, AKTAU.lat + off),
      lon: along(BAKU.lon, AKTAU.lon),
      altitude: rows.map((i) => low + (i > 3 && i < 57 ? 20_000 : 0)),
    },
    { id: 'TEST1', callsign: 'TST 12', file: 'test.csv', ...meta },
  );
  return analyze(track, { airports: fewAirports });
}

const routes = (...[analysis, from]: [ReturnType<typeof flight>, object?]) =>
  suggestRoutes(analysis, { airports: fewAirports, ...from }).map(({ route }) => route);

describe('suggestions of a plan', () => {
  it('are the great circle between the airports at which the track begins and ends, and say what they rest on', () => {
    const [first] = suggestRoutes(flight(), { airports: fewAirports });
    expect([first.route, first.from]).to.deep.equal(['UBBB-UATE', 'track']);
    expect(first.why).to.match(
      /first measured position is 0\.0 NM from UBBB .* at 1,500 ft; .*last measured position is 0\.0 NM from UATE/,
    );
  });

  for (const [name, ends, found] of [
    ['low enough above the fields', { low: 10_000 }, 1],
    ['too high above them', { low: 10_001 }, 0],
    ['near enough', { off: 0.49 }, 1],
    ['too far from them', { off: 0.51 }, 0],
    ['at them, without an altitude', { low: NaN }, 1],
    ['near them, without an altitude', { low: NaN, off: 0.1 }, 0],
    ['where it began', { back: true }, 0],
  ] as const)
    it(`${found ? 'are made' : 'are none'} for a track that ends ${name}`, () => {
      expect(routes(flight(ends))).to.have.lengthOf(found);
    });

  it('are none where positions are modeled', () => {
    const modeled = sources.indexOf('modeled');
    const { track } = flight();
    const source = new Uint8Array(track.length).fill(modeled);
    const columns = { time: track.time, lat: track.lat, lon: track.lon, altitude: track.altitude, source };
    const rows = Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, Array.from(values)]),
    );
    const same = trackFrom(rows as { time: number[] }, { id: 'TEST1', file: 'test.csv' });
    expect(routes(analyze(same, { airports: fewAirports }))).to.deep.equal([]);
  });

  it('are routes used before that pass near an end', () => {
    const near = { route: 'UBBB-URMG', ends: [BAKU, fewAirports.find('URMG')!] };
    const far = {
      route: '0,0 1,1',
      ends: [
        { lat: 0, lon: 0 },
        { lat: 1, lon: 1 },
      ],
    };
    expect(routes(flight(), { used: [far, near] })).to.deep.equal(['UBBB-UATE', 'UBBB-URMG']);
  });

  it('are the rows of a table for its callsign, registration or address and its day, first', () => {
    const text = [
      'callsign,date,route',
      'TST12,2024-12-25,UBBB 42,49 URMG',
      'TST12,2024-12-26,UBBB-OIII',
      'tst 12,,UBBB-UGTB',
      '4K-TST,,UBBB-LTFM',
      'OTHER,,UBBB-UUDD',
      ',,UBBB-UUEE',
      'TST12,,',
    ].join('\n');
    const table = readPlannedTable('plans.csv', text.replace('UBBB 42,49 URMG', '"UBBB 42,49 URMG"'));
    const analysis = flight({ meta: { registration: '4K-TST' } });
    expect(routes(analysis, { table })).to.deep.equal([
      'UBBB 42,49 URMG',
      'UBBB-UGTB',
      'UBBB-LTFM',
      'UBBB-UATE',
    ]);
    expect(suggestRoutes(analysis, { airports: fewAirports, table })[0].why).to.equal('row 2 of plans.csv');
  });

  it('come from no table without flights, routes and true dates', () => {
    expect(() => readPlannedTable('a.csv', 'a,b\n1,2')).to.throw(/columns callsign and route/);
    expect(() => readPlannedTable('a.csv', 'callsign,route,date\nA,B,25.12.2024')).to.throw(/row 2/);
  });
});
