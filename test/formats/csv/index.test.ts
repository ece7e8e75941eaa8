import { expect } from 'chai';
import fc from 'fast-check';
import { readFile } from '../../../src/formats/index.js';
import type { ReadOptions } from '../../../src/formats/base/format.js';
import type { Dialect } from '../../../src/formats/base/dialect.js';
import { inputOf, read, refusal } from '../input.js';

const HEADER = 'timestamp,icao24,latitude,longitude,groundspeed,track,vertical_rate,callsign,altitude';
const row = (i: number, call = 'TST12') =>
  `2024-05-01T10:${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}Z,4baac6,${50 + i / 1000},${4 + i / 1000},450.5,90,0,${call},35000`;
const table = (rows = 5, end = '\n') =>
  [HEADER, ...Array.from({ length: rows }, (_, i) => row(i))].join(end) + end;

/** What a result says, for comparing. */
async function summary(content: string | Uint8Array, piece?: number) {
  const { tracks, report } = await readFile(inputOf(content, 'flight.csv', piece));
  return {
    flights: tracks.map(({ meta, time, lat, lon, groundSpeed, row: line }) => ({
      id: meta.id,
      time: [...time],
      lat: [...lat],
      lon: [...lon],
      speed: [...groundSpeed],
      line: [...line],
    })),
    counts: [report.rows, report.used, report.setAside],
    problems: report.problems,
    repairs: report.repairs,
  };
}

function utf16(text: string, bigEndian: boolean, mark = true): Uint8Array {
  const units = [...((mark ? '\ufeff' : '') + text)].map((c) => c.charCodeAt(0));
  return Uint8Array.from(units.flatMap((u) => (bigEndian ? [u >> 8, u & 255] : [u & 255, u >> 8])));
}

describe('CSV: however it is written', () => {
  const same: Record<string, string | Uint8Array> = {
    'CR LF': table(5, '\r\n'),
    'old Macintosh line ends': table(5, '\r'),
    'no line end after the last row': table().trimEnd(),
    'a byte order mark': `\ufeff${table()}`,
    'UTF-16, little end first': utf16(table(), false),
    'UTF-16, big end first': utf16(table(), true),
    'UTF-16 without a mark': utf16(table(), false, false),
    semicolons: table().replaceAll(',', ';'),
    tabs: table().replaceAll(',', '\t'),
    bars: table().replaceAll(',', '|'),
    'upper-case names with spaces': table().replace(HEADER, HEADER.toUpperCase().replaceAll(',', ' , ')),
    'names and cells in quotes': table().replace(/[^,\n]+/g, '"$&"'),
    'a delimiter at the end of each row': table().replace(/\n/g, ',\n'),
  };
  for (const [what, content] of Object.entries(same)) {
    it(what, async () => expect(await summary(content)).to.deep.equal(await summary(table())));
  }

  it('semicolons and decimal commas, as a spreadsheet of another country saves them', async () => {
    const { repairs, problems, ...rest } = await summary(table().replaceAll(',', ';').replaceAll('.', ','));
    expect(rest).to.deep.equal(await summary(table()).then(({ flights, counts }) => ({ flights, counts })));
    expect([repairs, problems]).to.deep.equal([[], []]);
  });

  it('in pieces of any size', async () => {
    const quoted = table(4).replace('TST12', '"TST\n12"').replaceAll('\n', '\r\n') + 'é,'.repeat(3);
    for (const content of [table(), utf16(table(), true), quoted]) {
      const whole = await summary(content);
      for (const piece of [1, 2, 3, 7, 64]) expect(await summary(content, piece)).to.deep.equal(whole);
    }
  });

  it('counts lines through comments, blank lines and cells that hold line ends', async () => {
    const text = `# made up\n\n${HEADER}\n${row(0)}\n\n# half way\n${row(1, '"TST12\n\n"')}\n${row(2)}`;
    const { tracks, report } = await read(text);
    expect(tracks.map(({ row: line }) => [...line])).to.deep.equal([[4, 7, 10]]);
    expect(report.rows).to.equal(3);
  });

  it('comma decimals, where the dialect says so', async () => {
    const dialect: Dialect = {
      id: 'own',
      title: 'Own',
      columns: {
        zeit: { to: 'time' },
        breite: { to: 'lat' },
        länge: { to: 'lon' },
        höhe: { to: 'altitude', unit: 'm' },
      },
      altitudeReference: 'unknown',
      decimal: ',',
    };
    const { tracks } = await read('Zeit;Breite;Länge;Höhe\n2024-05-01T10:00:00Z;50,25;-4,5;1.000,5\n', {
      dialect,
    });
    expect([tracks[0].lat[0], tracks[0].lon[0]]).to.deep.equal([50.25, -4.5]);
    expect(tracks[0].altitude[0]).to.be.closeTo(1000.5 / 0.3048, 0.01);
  });

  it('without a header, its columns by place, set apart by spaces', async () => {
    const dialect: Dialect = {
      id: 'point-merge',
      title: 'Point merge',
      headerLine: 0,
      delimiter: ' ',
      columns: {
        '#1': { to: 'flightId' },
        '#3': { to: 'time', time: 'unix' },
        '#4': { to: 'lat' },
        '#5': { to: 'lon' },
        '#6': { to: 'altitude', unit: 'm' },
        '#8': { to: 'groundSpeed', unit: 'm/s' },
      },
      altitudeReference: 'unknown',
    };
    const text =
      '220708EIN104 0 1657250051  53.794 -7.519 3048.000 4269.000 100.000\n220708EIN104 1 1657250061 53.795 -7.519 3048.000 4269.000 100.000\n';
    const { tracks } = await read(text, { dialect });
    expect([...tracks[0].time]).to.deep.equal([1657250051, 1657250061]);
    expect(tracks[0].altitude[0]).to.be.closeTo(10_000, 0.01);
    expect(tracks[0].groundSpeed[0]).to.be.closeTo(194.384, 0.01);
    expect(tracks[0].meta.id).to.equal('220708EIN104-20220708T031411Z');
  });

  it('with its header in a comment, and a clock of its own zone', async () => {
    const dialect: Dialect = {
      id: 'commented',
      title: 'Commented',
      headerLine: 1,
      zone: '+02:00',
      columns: {
        date: { to: 'date', time: 'DD.MM.YYYY' },
        clock: { to: 'clock' },
        y: { to: 'lat' },
        x: { to: 'lon' },
      },
      altitudeReference: 'unknown',
    };
    const { tracks, report } = await read('# date,clock,y,x\n01.05.2024,12:00:30,50,4\n', { dialect });
    expect(new Date(tracks[0].time[0] * 1000).toISOString()).to.equal('2024-05-01T10:00:30.000Z');
    expect(report.repairs).to.deep.equal([]);
  });
});

describe('CSV: rows that are not right', () => {
  const cases: { what: string; rows: string[]; used: number; aside: number; problem: RegExp }[] = [
    { what: 'no time', rows: [row(0).replace(/^[^,]+/, '')], used: 0, aside: 1, problem: /has no time/ },
    {
      what: 'a time that is none',
      rows: [row(0).replace(/^[^,]+/, 'noon')],
      used: 0,
      aside: 1,
      problem: /"noon"/,
    },
    {
      what: 'a count from a start',
      rows: [row(0).replace(/^[^,]+/, '12.5')],
      used: 0,
      aside: 1,
      problem: /before 1973/,
    },
    {
      what: 'a time after 2100',
      rows: [row(0).replace(/^[^,]+/, '5000000000')],
      used: 0,
      aside: 1,
      problem: /after the year 2100/,
    },
    {
      what: 'a time rounded to 10,000 s',
      rows: [row(0).replace(/^[^,]+/, '1.71456E+09')],
      used: 0,
      aside: 1,
      problem: /rounded by a spreadsheet: "1.71456E\+09"/,
    },
    { what: 'more cells than the header', rows: [`${row(0)},1,2`], used: 0, aside: 1, problem: /more cells/ },
    { what: 'the header again', rows: [HEADER], used: 0, aside: 1, problem: /repeats the header/ },
    { what: 'nothing but delimiters', rows: [',,,,,,,,'], used: 0, aside: 1, problem: /empty/ },
    {
      what: 'garbage but the time',
      rows: ['2024-05-01T10:00:00Z,x,?,?,?,?,?,x,?'],
      used: 0,
      aside: 1,
      problem: /latitude/,
    },
    { what: 'a latitude of 91', rows: [row(0).replace(',50,', ',91,')], used: 1, aside: 0, problem: /"91"/ },
    {
      what: 'one bad cell',
      rows: [row(0).replace('450.5', 'fast')],
      used: 1,
      aside: 0,
      problem: /groundspeed.*"fast"/,
    },
    {
      what: 'a row cut short',
      rows: [row(0).split(',').slice(0, 5).join(',')],
      used: 1,
      aside: 0,
      problem: /ends before its track/,
    },
    {
      what: 'a quote never closed',
      rows: [row(0).replace('TST12', '"TST12'), row(1), row(2)],
      used: 3,
      aside: 0,
      problem: /quote.*not closed/,
    },
  ];
  for (const { what, rows, used, aside, problem } of cases) {
    it(`${what}: ${used} used, ${aside} set aside`, async () => {
      const { report } = await read([HEADER, row(30), ...rows].join('\n'));
      expect([report.used, report.setAside, report.rows]).to.deep.equal([used + 1, aside, used + aside + 1]);
      expect(report.problems.map(({ message }) => message).join('\n')).to.match(problem);
      expect(report.problems.every(({ rows: lines }) => lines.every((line) => line >= 3))).to.equal(true);
    });
  }

  it('keep the rest of the row: one bad cell is missing, the others stand', async () => {
    const { tracks } = await read([HEADER, row(0).replace('450.5', 'fast')].join('\n'));
    expect([tracks[0].groundSpeed[0], tracks[0].altitude[0], tracks[0].course[0]]).to.deep.equal([
      NaN,
      35000,
      90,
    ]);
  });

  it('are counted by what is wrong, with the first ten lines', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => row(i % 60).replace('450.5', `bad${i}`));
    const { report } = await read([HEADER, ...rows].join('\n'));
    expect(report.problems.length).to.equal(1);
    expect(report.problems[0]).to.deep.include({
      row: 2,
      count: 500,
      rows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    });
  });

  it('positions at 0, 0 are none, a longitude of 190 is −170', async () => {
    const rows = [row(0).replace(/,50,4,/, ',0,0.0,'), row(1).replace(/,50.001,4.001,/, ',50,190,')];
    const { tracks, report } = await read([HEADER, ...rows].join('\n'));
    expect([...tracks[0].lon]).to.deep.equal([NaN, -170]);
    expect(report.repairs.map(({ kind }) => kind)).to.deep.equal(['sentinel-missing', 'other']);
  });

  it('times without a zone are UTC, and the report says so', async () => {
    const { tracks, report } = await read(table(3).replace(/Z,/g, ','));
    expect(tracks[0].time[0]).to.equal(Date.parse('2024-05-01T10:00:00Z') / 1000);
    expect(report.repairs[0]).to.include({ kind: 'time-zone-assumed', count: 3, row: 2 });
  });

  it('an aircraft is joined and parted across the file, and each repair can be undone', async () => {
    const rows = [row(0), row(0), row(1), row(1).replace('T10', 'T15')];
    const text = [HEADER, ...rows].join('\n');
    const { tracks, report } = await read(text);
    expect(tracks.map(({ length }) => length)).to.deep.equal([2, 1]);
    expect(report.used).to.equal(4);
    const undo = report.repairs.map((repair) => repair.undo!);
    expect(undo).to.deep.equal(['duplicate-joined', 'flights-split']);
    expect((await read(text, { undo })).tracks.map(({ length }) => length)).to.deep.equal([4]);
  });
});

describe('files that are refused', () => {
  const cases: Record<string, [string | Uint8Array, RegExp]> = {
    'an empty file': ['', /empty/],
    'blank lines': ['\n \n\n', /blank/],
    'a header alone': [`${HEADER}\n`, /no rows/],
    'rows without any time': [
      `${HEADER}\n${',4baac6,50,4,450,90,0,TST12,35000\n'.repeat(3)}`,
      /none of its 3 rows.*line 2.*no time/,
    ],
    'a log book': [
      '\nDate,"Flight number",From,To,Dep time,Arr time\n2024-01-02,JL516,CTS,HND,16:00,17:47\n',
      /log book.*line 2.*own track/,
    ],
    'H3 cells': ['hex,count_good_aircraft,count_bad_aircraft\n842c001ffffffff,10,2\n', /H3/],
    airports: [
      'ident,type,name,latitude_deg,longitude_deg,elevation_ft\nUBBB,large,Baku,40.4,50.0,10\n',
      /airports.*route field/,
    ],
    'a table without a time': [
      'latitude,longitude,altitude\n50,4,100\n',
      /without a time.*latitude, longitude/,
    ],
    'a table of something else': ['time,price,volume\n1,2,3\n', /no dialect knows.*time, price/],
    'numbers without a header': ['1,2,3\n4,5,6\n', /without a header.*by hand/],
    prose: ['It was a dark and stormy night\nand the rain fell.\n', /Expected a track/],
    'a web page': ['<!DOCTYPE html><html><body>404</body></html>', /web page/],
    'XML of another kind': ['<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', /XML.*rss/],
    'JSON of another kind': ['{"type":"Topology","objects":{}}', /JSON/],
    'a picture': [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /PNG/],
    'a spreadsheet': [Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /zip|spreadsheet/],
    'random bytes': [Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251), /binary/],
    'a line without an end': [
      'timestamp,latitude,longitude,altitude,track\n' + 'x'.repeat(1_300_000),
      /million characters/,
    ],
  };
  for (const [what, [content, message]] of Object.entries(cases)) {
    it(what, async () => {
      const sentence = await refusal(content);
      expect(sentence).to.match(/^ReadError: Expected /);
      expect(sentence).to.match(message);
      expect(sentence.length).to.be.below(420);
    });
  }

  it('a dialect that does not fit: names what it looked for', async () => {
    const dialect: Dialect = {
      id: 'own',
      title: 'My own',
      columns: { when: { to: 'time' } },
      altitudeReference: 'unknown',
    };
    expect(await refusal(table(), { dialect })).to.match(/columns of My own \(when\)/);
  });
});

describe('reading a long CSV', () => {
  const body = table(2000).slice(HEADER.length + 1);
  const bytes = new TextEncoder().encode(`${HEADER}\n${body.repeat(80)}`);
  const whole = inputOf(bytes, 'long.csv', bytes.length);
  const aborted = (options: ReadOptions) =>
    readFile(whole, options).then(
      () => 'read to the end',
      (reason: Error) => reason.name,
    );

  it('reports its progress and reads nothing more after an abort', async () => {
    const controller = new AbortController();
    const progress: number[] = [];
    const onProgress = (done: number) => void (progress.push(done) === 10 && controller.abort());
    expect(await aborted({ signal: controller.signal, onProgress })).to.equal('AbortError');
    expect(progress.length).to.equal(10);
    expect(progress.every((done, i) => !i || done > progress[i - 1])).to.equal(true);
    expect(progress[9]).to.be.below(bytes.length / 10);
  });

  it('gives the event loop a turn before its end, so that an abort from outside is heard', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort());
    expect(await aborted({ signal: controller.signal })).to.equal('AbortError');
  });
});

describe('CSV: whatever comes', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'NA',
      '0',
      '-1',
      '1e400',
      '2024-05-01T10:00:00Z',
      '1714557600',
      '"',
      '""',
      '#',
      '\n',
      '\r',
      '\u0000',
      '\ufeff',
    ),
    fc.double().map(String),
    fc.string({ maxLength: 12 }),
  );
  const rows = fc.array(
    fc.array(cell, { maxLength: 12 }).map((cells) => cells.join(',')),
    { maxLength: 30 },
  );

  it('every row is accounted for, or the file is refused with a sentence', async () => {
    const property = fc.asyncProperty(rows, fc.integer({ min: 1, max: 50 }), async (lines, piece) => {
      const text = [HEADER, row(0), ...lines].join('\n');
      const result = await readFile(inputOf(text, 'x.csv', piece)).catch((error: Error) => error);
      if (result instanceof Error) {
        expect(result.name, result.stack).to.equal('ReadError');
        return;
      }
      const { tracks, report } = result;
      const joined = report.repairs.find(({ kind }) => kind === 'duplicate-joined')?.count ?? 0;
      const kept = tracks.reduce((sum, { length }) => sum + length, 0);
      expect(report.used + report.setAside).to.equal(report.rows);
      expect(kept + joined).to.equal(report.used);
      for (const { time } of tracks) expect([...time]).to.deep.equal([...time].sort((a, b) => a - b));
    });
    await fc.assert(property, { numRuns: 300 });
  });
});
