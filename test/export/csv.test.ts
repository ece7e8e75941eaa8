import { expect } from 'chai';
import Papa from 'papaparse';
import { cell } from '../../src/base/csv-cell.js';
import { findingsCsv, trackCsv, trackCsvChunks } from '../../src/export/csv.js';
import { columnNames, trackFrom } from '../../src/track/track.js';
import { read } from '../formats/input.js';
import { airports, analysisOf, HOSTILE, mixedTrack } from './helpers.js';

const cells: [string | number | boolean | null, string][] = [
  [null, ''],
  [-12.5, '-12.5'],
  [true, 'true'],
  ['0416', '0416'],
  ['-12.5', '-12.5'],
  ['+7', '+7'],
  ['=1+1', "'=1+1"],
  ['+1+1', "'+1+1"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['a,b', '"a,b"'],
  ['a;=b', '"a;=b"'],
  ['say "a"', '"say ""a"""'],
  ['=1,2', '"\'=1,2"'],
  ['two\nlines', '"two\nlines"'],
];

describe('CSV export', () => {
  for (const [value, text] of cells) {
    it(`writes ${JSON.stringify(value)} as ${JSON.stringify(text)}`, () => {
      expect(cell(value)).to.equal(text);
    });
  }

  it('writes every row, marked by source and status', () => {
    const analysis = analysisOf(mixedTrack({ notice: 'reconstruction from published figures' }), 'UBBB-URMG');
    const lines = trackCsv(analysis).trimEnd().split('\n');
    const header = lines.findIndex((line) => line.startsWith('time,'));
    expect(lines.slice(0, header)).to.include('# notice: reconstruction from published figures');
    expect(lines.length - header - 1).to.equal(10);
    const names = lines[header].split(',');
    const row = (i: number) => {
      const values = lines[header + 1 + i].split(',');
      return Object.fromEntries(names.map((name, k) => [name, values[k]]));
    };
    expect(row(0)).to.deep.include({
      time: '2024-12-25T04:00:00Z',
      squawk: '0416',
      source: 'adsb',
      status: 'observed',
      sourceRow: '2',
    });
    expect(row(3)).to.deep.include({ lat: '', status: 'noPosition', crossTrack: '', altitude: '29000' });
    expect(row(6)).to.deep.include({ source: 'modeled', status: 'modeled', sourceRow: '10' });
    expect(Number(row(0).crossTrack)).to.be.closeTo(analysis.deviation!.crossTrack[0], 1e-4);
  });

  it('says units, version and changed thresholds above the header, in lines that no reader takes for cells', () => {
    const settings = { 'coverage-gap': { minimum: 90 } };
    const text = [...trackCsvChunks(analysisOf(mixedTrack(), 'UBBB-URMG'), undefined, settings)].join('');
    expect(text).to.include('\n# settings: coverage-gap.minimum=90\n');
    expect(text).to.match(/\n# crosstrack: \d+\.\d+\.\d+/);
    expect(text).to.match(/\n# units: time=ISO-8601-UTC lat=deg lon=deg altitude=ft .*alongTrack=NM\n/);
    for (const line of trackCsv(analysisOf(mixedTrack({ file: 'a,"b"#1.csv' })))
      .split('\n')
      .slice(0, 8))
      if (line.includes('# ')) expect(line.startsWith('# '), line).to.equal(true);
  });

  for (const callsign of ['A,B', 'A%2CB', 'A "B"', 'A;B', '50%', 'A,=1+1'])
    it(`reads ${callsign} back`, async () => {
      const { tracks } = await read(trackCsv(analysisOf(mixedTrack({ callsign }))));
      expect(tracks[0].meta.callsign).to.equal(callsign);
    });

  it('reads as the same track again', async () => {
    const notice = 'reconstruction from published figures';
    const track = mixedTrack({ notice, altitudeReference: 'geometric', headingReference: 'magnetic' });
    const { tracks, report } = await read(trackCsv(analysisOf(track, 'UBBB-URMG')));
    expect(report.format).to.equal('crosstrack-csv');
    expect(tracks.length).to.equal(1);
    for (const column of columnNames) {
      // The line is that of the new file, and the words of the emergency status are for people.
      if (column === 'row' || column === 'emergency') continue;
      expect([...tracks[0][column]], column).to.deep.equal([...track[column]]);
    }
    expect(tracks[0].meta).to.deep.include({
      notice,
      callsign: 'TST1',
      icao24: '600841',
      altitudeReference: 'geometric',
      headingReference: 'magnetic',
    });
  });

  it('lets no formula through, neither in cells nor in comments', () => {
    const analysis = analysisOf(
      mixedTrack({ file: `x,${HOSTILE}`, callsign: HOSTILE, notice: HOSTILE }),
      'UBBB-URMG',
    );
    for (const text of [trackCsv(analysis), findingsCsv([analysis], airports)]) {
      // Comment lines are rows of a spreadsheet like all others.
      const cells = Papa.parse<string[]>(text, { delimiter: ',' }).data.flat();
      const live = cells.filter(
        (one) => /^[\s\0]*[=+\-@＝＋－＠]/.test(one) && !Number.isFinite(Number(one)),
      );
      expect(live).to.deep.equal([]);
    }
  });

  for (const callsign of ['A,"=1+1"', '=1+1', '＝1+1', '\0=1', ' @SUM(A1)', 'A;-2+3', 'A\n=1']) {
    it(`makes no cell of ${JSON.stringify(callsign)} that a spreadsheet computes`, () => {
      const text = trackCsv(analysisOf(mixedTrack({ callsign, notice: callsign, file: callsign })));
      const cells = Papa.parse<string[]>(text, { delimiter: ',' }).data.flat();
      expect(cells.filter((one) => /^[\s\0]*[=+@＝＋－＠]/.test(one))).to.deep.equal([]);
    });
  }

  it('comes in pieces that make the whole', () => {
    const n = 10_000;
    const time = Float64Array.from({ length: n }, (_, i) => 1.6e9 + i);
    const track = trackFrom({ time, lat: time.map((_, i) => i / n), lon: time.map((_, i) => i / n) });
    const pieces = [...trackCsvChunks(analysisOf(track))];
    expect(pieces.length).to.equal(3);
    expect(pieces.join('')).to.equal(trackCsv(analysisOf(track)));
    expect(
      pieces
        .join('')
        .trimEnd()
        .split('\n')
        .filter((line) => !line.startsWith('#')).length,
    ).to.equal(n + 1);
  });

  it('writes a row a finding with what it rests on', () => {
    const analysis = analysisOf(mixedTrack({ notice: 'reconstruction from published figures' }));
    const text = findingsCsv([analysis], airports);
    expect(text).to.match(
      /^# crosstrack: [\d.]+\n# settings: defaults\n# notice: TST1-20241225T040000Z: .+\nflight,file,kind,/,
    );
    expect(text).to.match(/; impliedSpeed=[\d.]+ kt/);
    expect(text.match(/^TST1-20241225T040000Z,flight\.csv,/gm)!.length).to.equal(analysis.findings.length);
    for (const { kind, basisClass } of analysis.findings)
      expect(text).to.include(kind).and.include(basisClass);
    expect(text).to.include('reconstruction from published figures');
  });
});
