import { expect } from 'chai';
import fc from 'fast-check';
import { positionStatus, positionStatuses } from '../../src/track/status.js';
import type { PositionStatus } from '../../src/track/status.js';
import { sourceCode, trackFrom, type Track } from '../../src/track/track.js';

const names = (codes: Uint8Array): string[] => [...codes].map((code) => positionStatuses[code]);
const spans = ({ spans: all }: PositionStatus): string[] =>
  all.map(({ status, start, end }) => `${status} ${start}–${end}`);
const total = ({ seconds }: PositionStatus): number => Object.values(seconds).reduce((a, b) => a + b, 0);

/** Rows every 10 s from 0 s, flying north at 360 kt. */
function flight(n: number, changes: Partial<Record<'lat' | 'lon' | 'groundSpeed', (number | null)[]>> = {}) {
  const time = Array.from({ length: n }, (_, i) => 10 * i);
  const lat = time.map((t) => 50 + t / 600);
  return { time, lat, lon: time.map(() => 5), groundSpeed: time.map(() => 360), ...changes };
}

describe('position status', () => {
  it('is observed where positions come', () => {
    const status = positionStatus(trackFrom(flight(5)));
    expect(spans(status)).to.deep.equal(['observed 0–40']);
    expect(status.spans[0].rows).to.deep.equal({ start: 0, end: 4 });
  });

  it('is no signal across a gap, with the rows on both sides', () => {
    const columns = flight(6);
    columns.time = [0, 10, 20, 200, 210, 220];
    const status = positionStatus(trackFrom(columns));
    expect(spans(status)).to.deep.equal(['observed 0–20', 'noContact 20–200', 'observed 200–220']);
    expect(status.spans[1].rows).to.deep.equal({ start: 2, end: 3 });
    expect(status.seconds.noContact).to.equal(180);
    expect(names(status.ofRow)).to.not.include('noContact');
  });

  it('keeps two holes on both sides of one row apart', () => {
    const columns = flight(8);
    columns.time = [0, 10, 20, 200, 400, 410, 420, 430];
    const holes = positionStatus(trackFrom(columns)).spans.filter(({ status }) => status === 'noContact');
    expect(holes.map(({ rows }) => [rows.start, rows.end])).to.deep.equal([
      [2, 3],
      [3, 4],
    ]);
  });

  it('follows the sampling: 60 s rows are no holes', () => {
    const columns = flight(10);
    columns.time = columns.time.map((t) => t * 6);
    const status = positionStatus(trackFrom(columns));
    expect(spans(status)).to.deep.equal(['observed 0–540']);
  });

  it('is carried by the very first row too, for 20 s to the second', () => {
    const columns = flight(5, { lat: [50, null, null, null, null] });
    expect(spans(positionStatus(trackFrom(columns)))).to.deep.equal(['observed 0–30', 'noPosition 30–40']);
    columns.time = [0, 10, 21, 31, 41];
    expect(spans(positionStatus(trackFrom(columns)))).to.deep.equal(['observed 0–21', 'noPosition 21–41']);
  });

  it('is no position after a row without one, once the last position is older than 20 s', () => {
    const columns = flight(8, { lat: [50, 50.1, null, null, null, null, null, 50.8] });
    const status = positionStatus(trackFrom(columns));
    expect(names(status.ofRow).slice(2, 7)).to.deep.equal(Array(5).fill('noPosition'));
    // Rows of 20 and 30 s come within 20 s of the position of 10 s: velocity and identity messages, no loss.
    expect(spans(status)).to.deep.equal(['observed 0–40', 'noPosition 40–70']);
  });

  it('turns stale 20 s after a position that is only repeated while the aircraft moves', () => {
    const lat = [50, 50.1, 50.2, 50.2, 50.2, 50.2, 50.2, 50.9];
    const status = positionStatus(trackFrom(flight(8, { lat })));
    expect(spans(status)).to.deep.equal(['observed 0–50', 'stale 50–70']);
  });

  it('does not call a parked aircraft stale', () => {
    const lat = Array<number>(8).fill(50);
    expect(spans(positionStatus(trackFrom(flight(8, { lat, groundSpeed: Array(8).fill(0) }))))).to.deep.equal(
      ['observed 0–70'],
    );
    const silent = { ...flight(8, { lat }), groundSpeed: undefined };
    expect(spans(positionStatus(trackFrom(silent)))).to.deep.equal(['observed 0–70']);
    const ground = { ...flight(8, { lat }), onGround: Array(8).fill(1) };
    expect(spans(positionStatus(trackFrom(ground)))).to.deep.equal(['observed 0–70']);
  });

  it('finds movement without a reported speed from the next position', () => {
    const lat = [50, 50, 50, 50, 50, 50, 50, 51.2];
    const status = positionStatus(trackFrom({ ...flight(8, { lat }), groundSpeed: undefined }));
    expect(spans(status)).to.deep.equal(['observed 0–30', 'stale 30–70']);
    expect(status.seconds.stale).to.equal(40);
  });

  it('believes the file on the age of its positions', () => {
    const columns = { ...flight(6), positionTime: [0, 10, 10, 10, 15, 50] };
    expect(names(positionStatus(trackFrom(columns)).ofRow)).to.deep.equal([
      'observed',
      'observed',
      'observed',
      'observed',
      'stale',
      'observed',
    ]);
    expect(names(positionStatus(trackFrom(columns), { staleAfter: 15 }).ofRow)[3]).to.equal('stale');
  });

  it('says which positions are estimated, modeled or suspect, and which of several holds', () => {
    const source = ['adsb', 'estimated', 'modeled', 'estimated', 'modeled', 'adsb'] as const;
    const columns = {
      ...flight(6, { lat: [50, 50.1, 50.2, 50.3, null, 50.5] }),
      source: source.map(sourceCode),
    };
    const status = positionStatus(trackFrom(columns), { suspect: [{ start: 2, end: 4 }] });
    expect(names(status.ofRow)).to.deep.equal([
      'observed',
      'estimated',
      'modeled',
      'suspect',
      'noPosition',
      'observed',
    ]);
  });

  it('has no hole, and sums to the length of the flight, whatever the rows', () => {
    const row = fc.record({
      step: fc.constantFrom(0, 0, 1, 1, 5, 30, 61, 500),
      lat: fc.constantFrom(50, 50, 50.1, 50.2, NaN),
      speed: fc.constantFrom(0, 300, NaN),
      age: fc.constantFrom(0, 3, 40, NaN),
      source: fc.constantFrom(0, 1, 3, 7),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        let now = 1000;
        const time = rows.map(({ step }) => (now += step));
        const track: Track = trackFrom({
          time,
          lat: rows.map((r) => r.lat),
          lon: rows.map((r) => (Number.isNaN(r.lat) ? NaN : 7)),
          groundSpeed: rows.map((r) => r.speed),
          positionTime: rows.map((r, i) => time[i] - r.age),
          source: rows.map((r) => r.source),
        });
        const status = positionStatus(track);
        const length = rows.length > 0 ? time[time.length - 1] - time[0] : 0;
        expect(total(status)).to.equal(length);
        expect(status.spans.length > 0).to.equal(rows.length > 0);
        status.spans.forEach((span, k) => {
          expect(span.start).to.equal(k === 0 ? time[0] : status.spans[k - 1].end);
          expect(span.end >= span.start).to.equal(true);
          expect(span.rows.end >= span.rows.start).to.equal(true);
          expect(time[span.rows.start] <= span.end && time[span.rows.end] >= span.start).to.equal(true);
        });
        if (rows.length > 0) expect(status.spans.at(-1)?.end).to.equal(time.at(-1));
      }),
      { numRuns: 500 },
    );
  });

  it('knows tracks of one row, of one moment and without any position', () => {
    expect(positionStatus(trackFrom({ time: [] })).spans).to.deep.equal([]);
    expect(spans(positionStatus(trackFrom({ time: [7], lat: [1], lon: [1] })))).to.deep.equal([
      'observed 7–7',
    ]);
    expect(spans(positionStatus(trackFrom({ time: [7, 7, 7] })))).to.deep.equal(['noPosition 7–7']);
    expect(spans(positionStatus(trackFrom({ time: [0, 10, 20] })))).to.deep.equal(['noPosition 0–20']);
  });
});
