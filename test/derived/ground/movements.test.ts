import { expect } from 'chai';
import { flightEndsOf, isMovement, type FlightEnds } from '../../../src/derived/ground/flight-ends.js';
import type { Airport, Runway } from '../../../src/route/airports/index.js';
import { destination } from '../../../src/track/geo.js';
import { sourceCode, trackFrom, type Track } from '../../../src/track/track.js';
import { touchAndGo } from '../../../src/detectors/touch-and-go.js';
import { contextFor, detect } from '../../detectors/context.js';
import { fly, type Piece } from '../../detectors/synthetic.js';

const ELEVATION = 1400;
/** Down at 140 kt on 3° for five minutes, a roll of half a minute, taxiing, and a stop. */
const landing: Piece[] = [
  { seconds: 300, climb: -745 },
  { seconds: 30, speed: 25 },
  { seconds: 40, speed: 0.1 },
  { seconds: 60 },
];
const start = { lat: 50, lon: 5, altitude: ELEVATION + 3725, speed: 140, heading: 90 };
const threshold = destination(50, 5, 90, 11.4);

function strip(idents: readonly [string, string], south: number): Runway[] {
  const from = destination(threshold.lat, threshold.lon, 180, south);
  const to = destination(from.lat, from.lon, 90, 1.4);
  const ends = { length: 8500, elevation: ELEVATION };
  return [
    { ...from, ...ends, ident: idents[0], heading: 90 },
    { ...to, ...ends, ident: idents[1], heading: 270 },
  ];
}
const field = (runways: readonly Runway[], elevation = ELEVATION): Airport => ({
  ...{ icao: 'TEST', iata: '', name: 'Test', country: 'XX', elevation, runways },
  ...destination(threshold.lat, threshold.lon, 90, 0.7),
});
const here = field([...strip(['09R', '27L'], 0.7), ...strip(['09L', '27R'], 0)]);

/** With the flag where it is on the ground, and changes row by row. */
function flagged(
  track: Track,
  change: (row: { [name: string]: number }, i: number) => void = () => {},
): Track {
  const names = ['lat', 'lon', 'altitude', 'groundSpeed', 'onGround', 'source'] as const;
  const rows = Array.from(track.time, (_, i) => {
    const { altitude, lat, lon, groundSpeed } = track;
    const onGround = altitude[i] < ELEVATION + 30 ? 1 : 0;
    const row = { lat: lat[i], lon: lon[i], altitude: altitude[i], groundSpeed: groundSpeed[i], onGround };
    const own = { ...row, source: sourceCode('adsb') };
    change(own, i);
    return own;
  });
  const columns = Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
  return trackFrom({ time: track.time, ...columns });
}
const endsOf = (track: Track, airports: readonly Airport[] = [here]): FlightEnds =>
  flightEndsOf(track, contextFor(track, { airports }));
const told = ({ movements }: FlightEnds) =>
  movements.map(({ kind, airport, runway, confidence }) =>
    [kind, airport?.icao, runway, confidence].filter((part) => part !== undefined).join(' '),
  );

describe('take-off and landing', () => {
  for (const step of [1, 5, 10])
    it(`tell airport and runway, the parallel and the end, in rows of ${step} s`, () => {
      const { landing: end, takeoff, movements } = endsOf(flagged(fly(landing, { ...start, step })));
      expect(movements).to.have.lengthOf(1);
      expect(isMovement(end) && [end.airport?.icao, end.runway, end.confidence]).to.deep.equal([
        'TEST',
        '09L',
        'high',
      ]);
      expect(end.row * step).to.be.within(295, 312);
      expect(takeoff).to.include({ why: 'no ground row', row: 0 });
    });

  it('tell a take-off in the direction of the climb', () => {
    const pieces: Piece[] = [{ seconds: 60 }, { seconds: 40, speed: 140 }, { seconds: 200, climb: 1500 }];
    const from = destination(threshold.lat, threshold.lon, 90, 1.3);
    const track = fly(pieces, { ...from, altitude: ELEVATION, speed: 0.1, heading: 270 });
    const { landing: end, ...ends } = endsOf(flagged(track));
    expect(told({ landing: end, ...ends })).to.deep.equal(['take-off TEST 27R high']);
    expect(end).to.include({ why: 'no ground row' });
    expect(end).to.have.property('altitude').above(5000);
  });

  it('name the airport alone where no line of a runway is followed, nothing where none is near', () => {
    const track = flagged(fly(landing, start));
    const across = strip(['09', '27'], 0).map((end, i) => ({ ...end, heading: 45 + 180 * i }));
    expect(told(endsOf(track, [field(across)]))).to.deep.equal(['landing TEST medium']);
    expect(told(endsOf(track, [field([])]))).to.deep.equal(['landing TEST medium']);
    expect(told(endsOf(track, []))).to.deep.equal(['landing low']);
  });

  it('are where the one row on the ground with a position is, first, last or between', () => {
    const [from, to] = [307, 429];
    const only = (kept: number) =>
      told(
        endsOf(
          flagged(fly(landing, start), (row, i) => {
            if (row.onGround && i !== kept) Object.assign(row, { lat: NaN, lon: NaN });
          }),
        ),
      );
    expect([from, from + 1, to - 1, to].map((kept) => only(kept).length)).to.deep.equal([1, 1, 1, 1]);
    expect(only(-1)).to.deep.equal([]);
  });

  it('believe no flag at a height that the pressure of the day does not allow', () => {
    for (const elevation of [ELEVATION - 3000, ELEVATION + 1900]) {
      const track = flagged(fly(landing, start));
      expect(told(endsOf(track, [field(here.runways, elevation)]))).to.deep.equal([]);
    }
    // Three minutes of it at 3,000 ft, then on.
    const cruise = fly([{ seconds: 900 }], { ...start, altitude: ELEVATION + 3000 });
    const wrong = flagged(cruise, (row, i) => (row.onGround = i > 250 && i < 430 ? 1 : 0));
    expect(told(endsOf(wrong))).to.deep.equal([]);
  });

  it('are no flight in taxiing with wrong altitudes, nor a landing in a flag of some seconds', () => {
    const taxi = flagged(
      fly([{ seconds: 900 }], { ...threshold, altitude: ELEVATION, speed: 12 }),
      (row, i) => {
        if (i % 50 === 25) Object.assign(row, { altitude: 30_000, onGround: 0 });
      },
    );
    expect(endsOf(taxi)).to.deep.include({ movements: [] });
    expect(endsOf(taxi).landing).to.include({ why: 'on the ground' });
    const brief = flagged(fly(landing, start), (row, i) => (row.onGround ||= i > 200 && i < 206 ? 1 : 0));
    expect(told(endsOf(brief))).to.deep.equal(['landing TEST 09L high']);
  });

  it('are marked on estimated rows, and none on modeled ones', () => {
    const from = (source: 'estimated' | 'modeled') =>
      endsOf(flagged(fly(landing, start), (row) => (row.source = sourceCode(source))));
    expect(from('estimated').movements.map(({ confidence }) => confidence)).to.deep.equal([null]);
    expect(from('modeled').movements).to.deep.equal([]);
    expect(from('modeled').landing).to.deep.include({ why: 'no position', row: -1 });
  });

  it('are neither of them a touch-and-go; a full stop is both', () => {
    const again: Piece[] = [
      { seconds: 20, speed: 140 },
      { seconds: 200, climb: 1500 },
    ];
    const touch = flagged(fly([landing[0], { seconds: 15, speed: 100 }, ...again], start));
    const stop = flagged(fly([...landing, { seconds: 200 }, ...again], start));
    const touches = (track: Track) => detect(touchAndGo, track, { airports: [here] }).length;
    expect([told(endsOf(touch)), touches(touch)]).to.deep.equal([[], 1]);
    expect([told(endsOf(stop)), touches(stop)]).to.deep.equal([
      ['landing TEST 09L high', 'take-off TEST 09L high'],
      0,
    ]);
  });

  it('name the runway on whose line the data ends, and claim no landing', () => {
    const final = fly([{ seconds: 270, climb: -745 }], start);
    const { landing: end, movements } = endsOf(final);
    expect(movements).to.deep.equal([]);
    expect(end).to.have.nested.property('line.runway', '09L');
    expect(end).to.have.nested.property('line.distance').within(0.5, 1.2);
    // 3 NM beside it there is no such line.
    const beside = field(strip(['09', '27'], 3));
    expect(endsOf(final, [beside]).landing).to.not.have.property('line');
  });
});
