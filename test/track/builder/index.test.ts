import { expect } from 'chai';
import { TrackBuilder } from '../../../src/track/builder/index.js';
import type { BuildOptions, Built, FlightKey } from '../../../src/track/builder/index.js';
import { pathNotice } from '../../../src/track/path.js';
import type { Column } from '../../../src/track/track.js';

const T0 = 1_704_180_175; // 2024-01-02T07:22:55Z

type Row = { t: number; key?: FlightKey } & { [C in Column]?: number };

function build(rows: Row[], options?: BuildOptions): Built {
  const builder = new TrackBuilder({
    file: 'logs/my file.csv',
    format: 'test',
    altitudeReference: 'pressure',
  });
  rows.forEach(({ t, key = { callsign: 'ABC1' }, ...values }, i) => {
    builder.row(builder.flight(key), i + 2, T0 + t);
    for (const [name, value] of Object.entries(values)) builder.set(name as Column, value);
  });
  return builder.finish(options);
}

const lengths = (built: Built) => built.tracks.map(({ length }) => length);
/** Rows every 10 s from `from` to `to`, flying east at about 480 kt. */
const cruise = (from: number, to: number, values: Partial<Row> = {}): Row[] =>
  Array.from({ length: (to - from) / 10 + 1 }, (_, i) => {
    const t = from + 10 * i;
    return { t, lat: 50, lon: (t / 3600) * 12.45, altitude: 35_000, groundSpeed: 480, ...values };
  });
const parked = (from: number, to: number, values: Partial<Row> = {}): Row[] =>
  Array.from({ length: (to - from) / 10 + 1 }, (_, i) => ({
    t: from + 10 * i,
    lat: 50,
    lon: 5,
    altitude: 300,
    groundSpeed: 0,
    onGround: 1,
    ...values,
  }));

describe('track builder', () => {
  it('keeps a sorted flight as it is, with the lines of the file', () => {
    const { tracks, sorted, joined, split } = build(cruise(0, 100));
    expect(tracks.length).to.equal(1);
    expect([...tracks[0].row]).to.deep.equal([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(tracks[0].meta.id).to.equal('ABC1-20240102T072255Z');
    expect([sorted.count, joined.count, split.count]).to.deep.equal([0, 0, 0]);
  });

  it('drops columns in which nothing stands, and leaves the others missing where nothing was set', () => {
    const { tracks } = build([
      { t: 0, altitude: 100, heading: NaN },
      { t: 1, lat: 1, lon: 2 },
    ]);
    expect(tracks[0].has('heading')).to.equal(false);
    expect([...tracks[0].altitude]).to.deep.equal([100, NaN]);
    expect([...tracks[0].lat]).to.deep.equal([NaN, 1]);
  });

  it('holds more rows than a block, and a column that begins late', () => {
    const builder = new TrackBuilder({ file: 'f', format: 'test', altitudeReference: 'pressure' });
    const flight = builder.flight({});
    for (let i = 0; i < 40_000; i++) {
      builder.row(flight, i + 1, T0 + i);
      if (i >= 33_000) builder.set('altitude', i);
    }
    const [track] = builder.finish().tracks;
    expect(track.length).to.equal(40_000);
    expect([track.time[39_999] - T0, track.row[20_000]]).to.deep.equal([39_999, 20_001]);
    expect([track.altitude[32_999], track.altitude[33_000], track.altitude[39_999]]).to.deep.equal([
      NaN,
      33_000,
      39_999,
    ]);
  });

  it('leaves a dropped row out', () => {
    const builder = new TrackBuilder({ file: 'f', format: 'test', altitudeReference: 'pressure' });
    const flight = builder.flight({});
    builder.row(flight, 1, T0);
    builder.row(flight, 2, T0);
    builder.set('altitude', 500);
    builder.drop(1);
    builder.row(flight, 3, T0 + 1);
    const [track] = builder.finish().tracks;
    expect([[...track.row], track.has('altitude')]).to.deep.equal([[1, 3], false]);
  });

  it('makes no flight of dropped rows alone', () => {
    const builder = new TrackBuilder({ file: 'f', format: 'test', altitudeReference: 'pressure' });
    builder.row(builder.flight({ icao24: '3c0001' }), 1, T0);
    builder.row(builder.flight({ icao24: '3c0002' }), 2, T0);
    builder.drop(0);
    expect(builder.finish().tracks.map(({ meta }) => meta.icao24)).to.deep.equal(['3c0002']);
  });

  it('sorts by time, rows of one time in file order, and counts the steps back', () => {
    const { tracks, sorted } = build([
      { t: 90, altitude: 3 },
      { t: 10, altitude: 1 },
      { t: 90, altitude: 4 },
      { t: 20, altitude: 2 },
    ]);
    expect([...tracks[0].altitude]).to.deep.equal([1, 2, 3, 4]);
    expect([...tracks[0].row]).to.deep.equal([3, 5, 2, 4]);
    expect([sorted.count, sorted.rows]).to.deep.equal([2, [3, 5]]);
  });

  it('reports clocks that disagree by seconds from a file in another order', () => {
    const times = (list: number[]) => build(list.map((t, i) => ({ t, altitude: i })));
    const clocks = times([0, 10, 20, 17, 30, 40, 39, 50]);
    expect([clocks.disorder.rows, clocks.sorted.rows]).to.deep.equal([[5, 8], []]);
    const parts = times([3000, 3010, 3020, 0, 10, 20]);
    expect([parts.disorder.rows, parts.sorted.rows]).to.deep.equal([[], [5]]);
    const reversed = times([40, 30, 20, 10, 0]);
    expect([reversed.disorder.rows, reversed.sorted.rows]).to.deep.equal([[], [3, 4, 5, 6]]);
  });

  const back = (rows: Row[], from: number, seconds: number) =>
    rows.map((row) => (row.t < from ? row : { ...row, t: row.t - seconds }));

  for (const seconds of [1800, 3600, 7200]) {
    it(`keeps the order of the file where its clock is set back by ${seconds} s`, () => {
      const rows = back(cruise(0, 6000), 3000, seconds);
      const { tracks, setBack, sorted } = build(rows);
      expect([...tracks[0].row]).to.deep.equal(rows.map((_, i) => i + 2));
      expect(tracks[0].time[600] - tracks[0].time[0]).to.equal(6000);
      expect(
        [...setBack].map(
          ([
            by,
            {
              count,
              rows: [first],
            },
          ]) => [by, count, first],
        ),
      ).to.deep.equal([[seconds, 301, 302]]);
      expect(sorted.count).to.equal(0);
      expect(build(rows, { keepClock: true }).sorted.count).to.equal(1);
    });
  }

  it('takes parts of a flight in another order, and one from last to first, for no clock', () => {
    const rows = cruise(0, 6000);
    for (const file of [[...rows.slice(300), ...rows.slice(0, 300)], [...rows].reverse()]) {
      const { setBack, tracks } = build(file);
      expect(setBack.size).to.equal(0);
      expect(tracks[0].time[600] - tracks[0].time[0]).to.equal(6000);
    }
  });

  it('joins rows that repeat another in every value, unless told not to', () => {
    const rows: Row[] = [
      { t: 0, altitude: 100, lat: 1, lon: 1 },
      { t: 0, altitude: 125, lat: 1, lon: 1 },
      { t: 0, altitude: 100, lat: 1, lon: 1 },
      { t: 1, altitude: 100, lat: 1, lon: 1 },
    ];
    const { tracks, joined } = build(rows);
    expect([...tracks[0].row]).to.deep.equal([2, 3, 5]);
    expect([joined.count, joined.rows]).to.deep.equal([1, [4]]);
    expect(lengths(build(rows, { keepDuplicates: true }))).to.deep.equal([4]);
  });

  it('parts interleaved aircraft, and names them by callsign, registration, address, group, file', () => {
    const keys: FlightKey[] = [
      { callsign: ' abc1 ', icao24: '4BAAC6' },
      { registration: 'D-EABC', icao24: '3c0001' },
      { icao24: '3C0002' },
      { group: '0c19-ff' },
      {},
    ];
    const { tracks } = build([0, 10, 20].flatMap((t) => keys.map((key) => ({ t, key, altitude: 1000 + t }))));
    expect(tracks.map(({ meta, length }) => [meta.id.replace(/-\d+T\d+Z$/, ''), length])).to.deep.equal([
      ['ABC1', 3],
      ['D-EABC', 3],
      ['3c0002', 3],
      ['0c19-ff', 3],
      ['my-file', 3],
    ]);
    expect(tracks[0].meta).to.include({ callsign: 'ABC1', icao24: '4baac6', file: 'logs/my file.csv' });
    expect('callsign' in tracks[2].meta).to.equal(false);
  });

  it('gives each flight of a file an id of its own', () => {
    const keys = [{ group: '1' }, { group: '2' }, { group: '3' }].map((key) => ({
      ...key,
      callsign: 'ABC1',
    }));
    const ids = build(keys.map((key) => ({ t: 0, key, altitude: 1 }))).tracks.map(({ meta }) => meta.id);
    expect(ids).to.deep.equal([
      'ABC1-20240102T072255Z',
      'ABC1-20240102T072255Z-2',
      'ABC1-20240102T072255Z-3',
    ]);
  });
});

describe('track builder: which rows are one flight', () => {
  const address = { icao24: '3c4b5a' };
  const with1 = { ...address, callsign: 'ABC1' };
  const with2 = { ...address, callsign: 'ABC2' };

  it('joins rows without a callsign with those of the aircraft that have one', () => {
    const rows = [
      ...cruise(0, 90, { key: address }),
      ...cruise(100, 190, { key: with1 }),
      ...cruise(200, 290, { key: address }),
      ...cruise(300, 390, { key: with1 }),
    ];
    const { tracks } = build(rows);
    expect(tracks.map(({ length, meta }) => [length, meta.callsign])).to.deep.equal([[40, 'ABC1']]);
  });

  it('parts a flight where the same aircraft changes its callsign', () => {
    const { tracks } = build([...cruise(0, 90, { key: with1 }), ...cruise(100, 290, { key: with2 })]);
    expect(tracks.map(({ length, meta }) => [length, meta.callsign])).to.deep.equal([
      [10, 'ABC1'],
      [20, 'ABC2'],
    ]);
  });

  it('keeps a callsign garbled for seconds with its flight, and says so', () => {
    const rows = cruise(0, 600, { key: with1 });
    rows[20].key = rows[21].key = { ...address, callsign: 'ABCQ' };
    const { tracks, wrongCallsign } = build(rows);
    expect(lengths({ tracks } as unknown as Built)).to.deep.equal([61]);
    expect([wrongCallsign.count, wrongCallsign.rows]).to.deep.equal([2, [22, 23]]);
  });

  it('keeps a single row of another callsign with its flight, however sparse the rows, where it is on the way', () => {
    const rows = cruise(0, 6000, { key: with1 }).filter(({ t }) => t % 120 === 0);
    rows[20].key = { ...address, callsign: 'ABCQ' };
    expect(build(rows).tracks.map(({ length }) => length)).to.deep.equal([51]);
    rows[20].lat = 53;
    const { tracks, callsignChange } = build(rows);
    expect(tracks.map(({ length, meta }) => [length, meta.callsign])).to.deep.equal([
      [50, 'ABC1'],
      [1, 'ABCQ'],
    ]);
    expect(callsignChange.count).to.equal(1);
  });

  it('keeps them from the second row to the last but one, and not at the ends, where one side is not known', () => {
    const parts = (wrong: number) => {
      const rows = cruise(0, 600, { key: with1 });
      rows[wrong].key = { ...address, callsign: 'ABCQ' };
      return build(rows).wrongCallsign.count;
    };
    expect([0, 1, 2, 59, 60].map(parts)).to.deep.equal([0, 1, 1, 1, 0]);
  });

  it('takes rows of another callsign for wrong if they last less than a minute, or are two at most', () => {
    const parts = (step: number, wrong: number) => {
      const rows = cruise(0, 6000, { key: with1 }).filter(({ t }) => t % step === 0);
      for (let i = 20; i < 20 + wrong; i++) rows[i].key = { ...address, callsign: 'ABCQ' };
      return build(rows).tracks.length;
    };
    // Five rows of 10 s are 60 s from the row before to the row after.
    expect([parts(10, 4), parts(10, 5)]).to.deep.equal([1, 2]);
    expect([parts(60, 2), parts(60, 3)]).to.deep.equal([1, 2]);
  });

  const [air, ground] = [{ onGround: 0 }, { onGround: 1 }];
  const turnarounds: { what: string; rows: Row[]; flights: [number, string][]; joined: number }[] = [
    {
      what: 'the old callsign after take-off',
      rows: [
        ...cruise(0, 600, { ...air, key: with1 }),
        ...parked(610, 2400, { key: with1 }),
        ...cruise(2410, 2500, { ...air, key: with1 }),
        ...cruise(2510, 3000, { ...air, key: with2 }),
      ],
      flights: [
        [151, 'ABC1'],
        [150, 'ABC2'],
      ],
      joined: 100,
    },
    {
      what: 'the new callsign at the gate, before the rows stop',
      rows: [
        ...cruise(0, 600, { ...air, key: with1 }),
        ...parked(610, 700, { key: with1 }),
        ...parked(710, 800, { key: with2 }),
        ...parked(4000, 4100, { key: with2 }),
        ...cruise(4110, 4500, { ...air, key: with2 }),
      ],
      flights: [
        [71, 'ABC1'],
        [61, 'ABC2'],
      ],
      joined: 10,
    },
    {
      what: 'the old callsign at the gate, at the start of the file',
      rows: [...parked(0, 90, { key: with1 }), ...cruise(100, 500, { ...air, key: with2 })],
      flights: [[51, 'ABC2']],
      joined: 10,
    },
    {
      what: 'a callsign changed in flight (two flights)',
      rows: [...cruise(0, 600, { ...air, key: with1 }), ...cruise(610, 900, { ...air, key: with2 })],
      flights: [
        [61, 'ABC1'],
        [30, 'ABC2'],
      ],
      joined: 0,
    },
    {
      what: 'a quick turnaround (two flights)',
      rows: [
        ...cruise(0, 600, { ...air, key: with1 }),
        ...parked(610, 900, { ...ground, key: with1 }),
        ...cruise(910, 1500, { ...air, key: with2 }),
      ],
      flights: [
        [91, 'ABC1'],
        [60, 'ABC2'],
      ],
      joined: 0,
    },
  ];
  for (const { what, rows, flights, joined } of turnarounds) {
    it(`gives each flight its rows: ${what}`, () => {
      const { tracks, otherCallsign } = build(rows);
      expect(tracks.map(({ length, meta }) => [length, meta.callsign])).to.deep.equal(flights);
      expect(otherCallsign.count).to.equal(joined);
    });
  }

  it('sets rows of another address in a group apart, and gives rows without one to most rows of it', () => {
    const group = { group: '900001' };
    const rows = cruise(0, 600, { key: { ...group, ...address } });
    for (const k of [0, 1, 2]) rows[k].key = group;
    rows[3] = { ...rows[3], key: { ...group, icao24: 'abc999' }, lat: 53, altitude: 2000, groundSpeed: 0 };
    const { tracks, otherAircraft, otherAddress } = build(rows);
    expect(tracks.map(({ length, meta }) => [length, meta.icao24])).to.deep.equal([
      [60, '3c4b5a'],
      [1, 'abc999'],
    ]);
    expect([otherAircraft.count, otherAddress]).to.deep.equal([1, ['abc999', '3c4b5a']]);
    expect(tracks[1].meta.notice).to.match(/among the rows of 3c4b5a/);
  });

  it('says of pings from a gate between two flights that they are none', () => {
    const { tracks } = build([
      ...cruise(0, 600, { ...air, key: with1 }),
      ...parked(610, 700, { key: with1 }),
      ...parked(4000, 4020, { key: { ...address, callsign: 'GATE' } }),
      ...parked(8000, 8100, { key: with2 }),
      ...cruise(8110, 8500, { ...air, key: with2 }),
    ]);
    expect(tracks.map(({ length, meta }) => [length, meta.notice !== undefined])).to.deep.equal([
      [71, false],
      [3, true],
      [51, false],
    ]);
  });

  it('leaves interleaved callsigns of unnamed aircraft apart', () => {
    const keys = [{ callsign: 'ABC1' }, { callsign: 'ABC2' }];
    const rows = [0, 10, 20, 30].flatMap((t) => keys.map((key) => ({ t, key, altitude: t })));
    expect(lengths(build(rows))).to.deep.equal([4, 4]);
  });

  const hole = 2317; // s, MU5735's real hole, cruising on both sides
  const cases: { what: string; rows: Row[]; flights: number[] }[] = [
    {
      what: 'a hole of 2,317 s',
      rows: [...cruise(0, 600), ...cruise(600 + hole, 3600 + hole)],
      flights: [362],
    },
    {
      what: 'an ocean of four hours without data, crossed at 480 kt',
      rows: [...cruise(0, 600), ...cruise(15_000, 15_600)],
      flights: [122],
    },
    {
      what: 'four hours after which the aircraft is where it was',
      rows: [...cruise(0, 600), ...cruise(0, 600).map((row) => ({ ...row, t: row.t + 15_000 }))],
      flights: [61, 61],
    },
    {
      what: 'four hours crossed at 480 kt, with the positions some rows away',
      rows: [
        ...cruise(0, 600),
        ...cruise(610, 900, { lat: NaN, lon: NaN }),
        ...cruise(15_000, 15_290, { lat: NaN, lon: NaN }),
        ...cruise(15_300, 15_600),
      ],
      flights: [152],
    },
    {
      what: 'two hours without any position',
      rows: [
        { t: 0, altitude: 9000 },
        { t: 7200, altitude: 9000 },
      ],
      flights: [1, 1],
    },
    {
      what: 'a ground stop with rows throughout',
      rows: [
        ...cruise(0, 600, { onGround: 0 }),
        ...parked(610, 3600),
        ...cruise(3610, 4200, { onGround: 0 }),
      ],
      flights: [211, 210],
    },
    {
      what: 'a stop of ten minutes (a full-stop landing and back)',
      rows: [
        ...cruise(0, 600, { onGround: 0 }),
        ...parked(610, 1200),
        ...cruise(1210, 1800, { onGround: 0 }),
      ],
      flights: [181],
    },
    {
      what: 'half an hour without rows, on the ground before and after',
      rows: [
        ...cruise(0, 600, { onGround: 0 }),
        ...parked(610, 700),
        ...parked(2500, 2600),
        ...cruise(2610, 3000, { onGround: 0 }),
      ],
      flights: [71, 51],
    },
    {
      what: 'half an hour without rows, low and near on both sides',
      rows: [
        ...cruise(0, 600, { altitude: 900, groundSpeed: 130, lon: 5 }),
        ...cruise(2400, 3000, { altitude: 1100, groundSpeed: 150, lon: 5.02 }),
      ],
      flights: [61, 61],
    },
    {
      what: 'waiting at the gate for an hour before the first take-off',
      rows: [...parked(0, 3600), ...cruise(3610, 4200, { onGround: 0 })],
      flights: [421],
    },
    {
      what: 'a wrong speed of 40 kt in cruise (no sign of the ground)',
      rows: [...cruise(0, 600), ...cruise(610, 3600, { groundSpeed: 40 }), ...cruise(3610, 4200)],
      flights: [421],
    },
  ];
  for (const { what, rows, flights } of cases) {
    it(`${flights.length === 1 ? 'keeps together' : 'parts at'}: ${what}`, () => {
      const built = build(rows);
      expect(lengths(built)).to.deep.equal(flights);
      expect(built.split.count).to.equal(flights.length - 1);
      expect(lengths(build(rows, { neverSplit: true }))).to.deep.equal([rows.length]);
    });
  }

  it('takes zeros that are no value as missing, and says so', () => {
    const zero = (t: number) => t === 50;
    const level = cruise(0, 100).map((row) => ({ ...row, ...(zero(row.t) && { altitude: 0 }) }));
    const aloft = build(level);
    expect(aloft.tracks[0].altitude[5]).to.be.NaN;
    expect(aloft.zeroAltitude).to.deep.include({ count: 1, rows: [7] });
    expect(build(level, { keepZeros: true }).tracks[0].altitude[5]).to.equal(0);
    // Low over the sea a zero is an altitude.
    const low = level.map((row) => ({ ...row, altitude: row.altitude === 0 ? 0 : 100 }));
    expect(build(low).zeroAltitude.count).to.equal(0);
  });

  it('takes a column of zeros for no vertical rate where the altitude changes', () => {
    const climb = cruise(0, 300, { verticalRate: 0 }).map((row) => ({ ...row, altitude: 5000 + 25 * row.t }));
    const built = build(climb);
    expect(built.tracks[0].has('verticalRate')).to.equal(false);
    expect(built.zeroRate.count).to.equal(31);
    expect(build(cruise(0, 300, { verticalRate: 0 })).zeroRate.count).to.equal(0);
  });

  it('leaves rows without times as they are: twice, zero, in the order of the file', () => {
    const { tracks, split, joined, interpolated } = build(
      [
        { t: NaN, lat: 1, lon: 1, altitude: 0, groundSpeed: 300 },
        { t: NaN, lat: 1, lon: 1, altitude: 0, groundSpeed: 300 },
        { t: NaN, lat: 3, lon: 1, altitude: 9000, groundSpeed: 300 },
      ],
      { timeless: true },
    );
    expect(lengths({ tracks } as Built)).to.deep.equal([3]);
    expect([...tracks[0].altitude]).to.deep.equal([0, 0, 9000]);
    expect([split.count, joined.count, interpolated.count]).to.deep.equal([0, 0, 0]);
    expect(tracks[0].meta.notice).to.equal(pathNotice());
  });
});
