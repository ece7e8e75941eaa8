import { expect } from 'chai';
import fc from 'fast-check';
import { dialects } from '../../../src/formats/csv/dialects.js';
import {
  checkDialect,
  dialectFromJson,
  dialectToJson,
  guessDialect,
  previewDialect,
  timeChoices,
} from '../../../src/formats/csv/mapping.js';
import { guessColumn } from '../../../src/formats/csv/guess-columns.js';
import { patternReader, timeFormats } from '../../../src/formats/base/time.js';
import { read } from '../input.js';

describe('guessing a column from its name', () => {
  const cases: Record<string, [to: string, unit?: string]> = {
    Latitude: ['lat'],
    lat_deg: ['lat', 'deg'],
    lng: ['lon'],
    'LONGITUDE (°)': ['lon', 'deg'],
    Timestamp: ['time'],
    'UTC time': ['time'],
    datetime: ['time'],
    'Altitude [ft]': ['altitude', 'ft'],
    alt_m: ['altitude', 'm'],
    'Flight level': ['altitude', 'FL'],
    baro_altitude: ['altitude'],
    gps_alt_m: ['geoAltitude', 'm'],
    'Height (m)': ['geoAltitude', 'm'],
    groundspeed: ['groundSpeed'],
    'speed (m/s)': ['groundSpeed', 'm/s'],
    speed_kmh: ['groundSpeed', 'km/h'],
    'GS kts': ['groundSpeed', 'kt'],
    track: ['course'],
    true_heading: ['heading'],
    vertical_rate_fpm: ['verticalRate', 'ft/min'],
    'climb rate (m/s)': ['verticalRate', 'm/s'],
    Squawk: ['squawk'],
    on_ground: ['onGround'],
    Callsign: ['callsign'],
    icao24: ['icao24'],
    Registration: ['registration'],
    flight_id: ['flightId'],
    IAS: ['indicatedAirspeed'],
  };
  for (const [name, [to, unit]] of Object.entries(cases)) {
    it(`${name} → ${to}${unit ? ` in ${unit}` : ''}`, () => {
      const guess = guessColumn(name);
      expect([guess?.to, guess?.unit]).to.deep.equal([to, unit]);
    });
  }

  for (const name of [
    '',
    'price',
    'X (nm)',
    'x',
    'temperature',
    'wind speed',
    'distance_arp',
    'engine rpm',
  ]) {
    it(`${JSON.stringify(name)} says nothing`, () => expect(guessColumn(name)).to.equal(undefined));
  }

  it('reads the unit of a time from the name too', () => {
    expect(guessColumn('time_ms')).to.deep.equal({ to: 'time', time: 'unix-ms' });
  });
});

describe('guessing a dialect', () => {
  it('from a header, a delimiter and comma decimals', async () => {
    const text =
      'Zeitstempel;Breite;Länge;Höhe (m);Kurs;Bemerkung\n2024-05-01T10:00:00Z;50,25;4,5;1000;90;a\n2024-05-01T10:00:10Z;50,26;4,5;1010;91;b\n';
    const { dialect, columns, lacks } = guessDialect(text);
    expect(dialect).to.deep.include({ delimiter: ';', decimal: ',', headerLine: 1 });
    expect(lacks).to.deep.equal([]);
    expect(columns.map(({ name, guess }) => [name, guess?.to])).to.deep.equal([
      ['Zeitstempel', 'time'],
      ['Breite', 'lat'],
      ['Länge', 'lon'],
      ['Höhe (m)', 'altitude'],
      ['Kurs', 'course'],
      ['Bemerkung', undefined],
    ]);
    const { result } = await previewDialect(text, dialect);
    expect([...result!.tracks[0].lat]).to.deep.equal([50.25, 50.26]);
    expect(result!.tracks[0].altitude[0]).to.be.closeTo(3280.84, 0.01);
  });

  it('from a comment above the rows', () => {
    const { dialect } = guessDialect(
      '# made by a program\n# object_id timestamp latitude longitude\nA 1714557600 50.1 4.1\nA 1714557610 50.2 4.2\n',
    );
    expect(dialect).to.deep.include({ delimiter: ' ', headerLine: 2 });
    expect(Object.keys(dialect.columns)).to.deep.equal(['object_id', 'timestamp', 'latitude', 'longitude']);
  });

  it('of a table without a header: its columns by place, and what is lacking', () => {
    const { dialect, columns, lacks } = guessDialect('1714557600,50.1,4.1\n1714557610,50.2,4.2\n');
    expect(dialect.headerLine).to.equal(0);
    expect(dialect.columns).to.deep.equal({});
    expect(columns.map(({ key, samples }) => [key, samples[1]])).to.deep.equal([
      ['#1', '1714557610'],
      ['#2', '50.2'],
      ['#3', '4.2'],
    ]);
    expect(lacks).to.deep.equal(['time', 'position']);
  });

  it('of a date and a clock that stand apart', () => {
    const { dialect } = guessDialect('Date,Time (UTC),Lat,Lon\n2024-05-01,10:00:00,50,4\n');
    expect(dialect.columns['date']).to.deep.equal({ to: 'date' });
    expect(dialect.columns['time (utc)']).to.deep.equal({ to: 'clock' });
    expect(dialect.zone).to.equal('Z');
  });

  it('never fails, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { dialect, columns } = guessDialect(text);
        expect(Object.keys(dialect.columns).length).to.be.at.most(columns.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a preview', () => {
  it('is what the whole file gives, for its first rows', async () => {
    const lines = Array.from({ length: 100 }, (_, i) => `${1714557600 + i},${50 + i / 100},4`);
    const text = `t,north,east\n${lines.join('\n')}\n`;
    const columns = { t: { to: 'time' }, north: { to: 'lat' }, east: { to: 'lon' } } as const;
    const dialect = checkDialect({ columns });
    const preview = (await previewDialect(text, dialect, 11)).result!;
    const whole = await read(text, { dialect });
    expect(preview.report.rows).to.equal(10);
    expect([...preview.tracks[0].lat]).to.deep.equal([...whole.tracks[0].lat.slice(0, 10)]);
  });

  it('says why nothing can be read', async () => {
    const text = 'a,b\n1,2\n';
    const noTime = await previewDialect(
      text,
      checkDialect({ columns: { a: { to: 'lat' }, b: { to: 'lon' } } }),
    );
    expect(noTime.refusal).to.match(/a time/);
    const early = await previewDialect(
      text,
      checkDialect({ columns: { a: { to: 'time' }, b: { to: 'altitude' } } }),
    );
    expect(early.refusal).to.match(/before 1973/);
    const lost = await previewDialect(text, checkDialect({ columns: { z: { to: 'time' } } }));
    expect(lost.refusal).to.match(/found none of them/);
  });
});

describe('a dialect as JSON', () => {
  it('comes back as it went out, every built-in one too', () => {
    for (const dialect of dialects) expect(dialectFromJson(dialectToJson(dialect))).to.deep.equal(dialect);
  });

  const columns = { a: { to: 'time' } };
  const wrong: [value: unknown, message: RegExp][] = [
    ['text', /invalid JSON|object/],
    [null, /object/],
    [{}, /columns/],
    [{ columns: {} }, /column at least/],
    [{ columns: { a: 'time' } }, /columns\.a/],
    [{ columns: { a: { to: 'speed' } } }, /groundSpeed.*columns\.a\.to/],
    [{ columns: { a: { to: 'altitude', unit: 'kt' } } }, /ft, m, km, FL.*columns\.a\.unit/],
    [{ columns: { a: { to: 'time', time: 'noon' } } }, /unix-ms.*columns\.a\.time/],
    [{ columns: { a: { to: 'squawk', missing: '0' } } }, /list/],
    [{ columns, zone: 'Baku' }, /zone/],
    [{ columns, delimiter: 'x' }, /delimiter/],
    [{ columns, delimiter: ',', decimal: ',' }, /decimal/],
    [{ columns, headerLine: -1 }, /headerLine/],
    [{ columns, color: 'red' }, /color/],
    [{ columns, rules: [{ is: {}, why: '', missing: ['callsign'] }] }, /rules\.0/],
  ];
  for (const [value, message] of wrong) {
    it(`refuses ${JSON.stringify(value)}`, () => {
      expect(() => dialectFromJson(typeof value === 'string' ? value : JSON.stringify(value))).to.throw(
        message,
      );
    });
  }

  it('with anything as its JSON never throws anything but a sentence', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          checkDialect(value);
        } catch (error) {
          expect((error as Error).name).to.equal('ReadError');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('offers only ways of writing time that can be read', () => {
    for (const choice of timeChoices) {
      expect((timeFormats as readonly string[]).includes(choice) || patternReader(choice), choice).to.be.ok;
    }
  });
});
