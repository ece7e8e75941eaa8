import { expect } from 'chai';
import { parseLength, redactionWords, type Redaction } from '../../../src/track/redact/redaction.js';
import { redactTrack } from '../../../src/track/redact/redact-track.js';
import { trackFrom, type Track } from '../../../src/track/track.js';

const start = Date.UTC(2024, 11, 25, 4) / 1000;

/** Northward, 1 NM and 20 s a row: row 0 at 42° N. */
const flight = (change: Partial<Record<'lat' | 'positionTime', (number | null)[]>> = {}): Track =>
  trackFrom(
    {
      time: Array.from({ length: 31 }, (_, i) => start + 20 * i),
      lat: Array.from({ length: 31 }, (_, i) => 42 + i / 60),
      lon: Array.from({ length: 31 }, () => 47),
      row: Array.from({ length: 31 }, (_, i) => 100 + i),
      ...change,
    },
    {
      ...{ id: 'TST1-20241225T040000Z', callsign: 'TST1', icao24: '600841', registration: 'XX-YY1' },
      ...{ file: 'home.csv', notice: 'reconstruction' },
      figures: [
        { line: 102, class: 'press', sources: 'A', text: 'early' },
        { line: 115, class: 'press', sources: 'A', text: 'late' },
      ],
    },
  );

describe('a length that is left out', () => {
  for (const [text, length] of [
    ['5NM', { nm: 5 }],
    ['2.5 nm', { nm: 2.5 }],
    [' 10 min ', { minutes: 10 }],
  ] as const)
    it(`${text} is read`, () => expect(parseLength(text)).to.deep.equal(length));

  for (const text of ['', '5', '5 km', '-5NM', '0NM', '99999NM', 'NaNmin'])
    it(`“${text}” is refused`, () => expect(() => parseLength(text)).to.throw('Expected a length'));
});

describe('the rows that remain', () => {
  const cases: readonly [title: string, redaction: Redaction, first: number, last: number][] = [
    ['beyond a distance from the first position', { start: { nm: 4.5 } }, 5, 30],
    ['beyond a distance from the last', { end: { nm: 4.5 } }, 0, 25],
    ['after some minutes', { start: { minutes: 2 } }, 7, 30],
    ['before the last minutes', { end: { minutes: 2 } }, 0, 23],
    ['between both', { start: { nm: 9.5 }, end: { minutes: 3 } }, 10, 20],
    ['all without a cut', { identity: true }, 0, 30],
  ];
  for (const [title, redaction, first, last] of cases)
    it(title, () => {
      const { track, rows } = redactTrack(flight(), redaction);
      expect(rows).to.deep.equal({ start: first, end: last });
      expect([track.time[0], track.time[track.length - 1]]).to.deep.equal([
        start + 20 * first,
        start + 20 * last,
      ]);
    });

  it('begin where two positions are beyond: a single wrong one does not end the cut', () => {
    const lat = Array.from({ length: 31 }, (_, i) => 42 + i / 60);
    lat[2] = 60;
    expect(redactTrack(flight({ lat }), { start: { nm: 9.5 } }).rows.start).to.equal(10);
  });

  it('begin beyond positions that are not trusted', () => {
    const lat = Array.from({ length: 31 }, (_, i) => 42 + i / 60);
    lat[2] = lat[3] = 60;
    lat[3] += 0.1;
    const isKnown = (row: number) => row !== 2 && row !== 3;
    expect(redactTrack(flight({ lat }), { start: { nm: 9.5 } }, { isKnown }).rows.start).to.equal(10);
  });

  it('do not repeat a position that is left out', () => {
    const lat = Array.from({ length: 31 }, (_, i) => 42 + (i < 6 || i > 9 ? i : 6) / 60);
    expect(redactTrack(flight({ lat }), { start: { minutes: 2.5 } }).rows.start).to.equal(10);
  });

  it('have no position time from before', () => {
    const positionTime = Array.from({ length: 31 }, (_, i) => start + 20 * i - 30);
    const { track } = redactTrack(flight({ positionTime }), { start: { minutes: 2 } });
    expect(Number.isNaN(track.positionTime[0])).to.equal(true);
    expect(Number.isNaN(track.positionTime[1])).to.equal(true);
    expect(track.positionTime[2]).to.equal(track.time[2] - 30);
  });

  for (const redaction of [{ start: { nm: 40 } }, { start: { minutes: 6 }, end: { minutes: 6 } }])
    it(`are refused where nothing remains: ${JSON.stringify(redaction)}`, () =>
      expect(() => redactTrack(flight(), redaction)).to.throw('Nothing of the flight would remain'));
});

describe('a redacted track', () => {
  it('counts its lines anew, with the figures that remain', () => {
    const { track } = redactTrack(flight(), { start: { nm: 4.5 } });
    expect([...track.row.slice(0, 3)]).to.deep.equal([1, 2, 3]);
    expect(track.meta.figures).to.deep.equal([{ line: 11, class: 'press', sources: 'A', text: 'late' }]);
  });

  it('has the id and file of a new file, and says what is left out', () => {
    const { meta } = redactTrack(flight(), { start: { nm: 4.5 } }).track;
    expect(meta.id).to.equal('TST1-20241225T040140Z');
    expect(meta.file).to.equal('flight.csv');
    expect(meta.notice).to.equal('reconstruction; the first 4.5 NM are left out by the sender');
  });

  it('without its identity keeps its lines', () => {
    const { track } = redactTrack(flight(), { identity: true });
    expect(track.row[0]).to.equal(100);
    expect(track.meta.id).to.equal('flight-20241225T040000Z');
    expect(Object.keys(track.meta)).not.to.include.members(['callsign', 'icao24', 'registration']);
  });

  it('says every part', () =>
    expect(redactionWords({ start: { nm: 5 }, end: { minutes: 10 }, identity: true })).to.equal(
      'the first 5 NM are left out by the sender; the last 10 min are left out by the sender; the identity of the aircraft is left out by the sender',
    ));
});
