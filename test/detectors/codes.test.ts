import { expect } from 'chai';
import { diversion } from '../../src/detectors/diversion.js';
import { emergencySquawk } from '../../src/detectors/emergency-squawk.js';
import { returnToDeparture } from '../../src/detectors/return-to-departure.js';
import { squawkChange } from '../../src/detectors/squawk-change.js';
import type { Airport } from '../../src/route/airports/index.js';
import type { Route } from '../../src/route/route.js';
import { destination } from '../../src/track/geo.js';
import { trackFrom } from '../../src/track/track.js';
import { sentenceOf } from '../../src/finding/evidence.js';
import { detect } from './context.js';
import { fly, without } from './synthetic.js';

const coded = (codes: readonly (number | undefined)[], step = 1) =>
  trackFrom({ time: codes.map((_, i) => 1_600_000_000 + i * step), squawk: codes });
const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

describe('emergency code', () => {
  for (const code of [7500, 7600, 7700]) {
    it(`tells ${code} once, from the first to the last row with it`, () => {
      const hits = detect(
        emergencySquawk,
        coded([...times(50, 1000), ...times(40, code), ...times(50, 1000)]),
      );
      expect(hits).to.have.lengthOf(1);
      expect([hits[0].start, hits[0].end, hits[0].value]).to.deep.equal([50, 89, code]);
      expect(hits[0].severity).to.equal('warning');
    });
  }

  it('lets wrong frames pass, single or strewn', () => {
    expect(detect(emergencySquawk, coded([...times(50, 1000), 7700, ...times(50, 1000)]))).to.have.lengthOf(
      0,
    );
    expect(
      detect(emergencySquawk, coded([...times(50, 1000), ...times(4, 7700), ...times(50, 1000)])),
    ).to.have.lengthOf(0);
    const strewn = Array.from({ length: 600 }, (_, i) => (i % 60 === 0 ? 7700 : 1000));
    expect(detect(emergencySquawk, coded(strewn))).to.have.lengthOf(0);
  });

  it('bridges rows without a code and wrong frames in between', () => {
    const codes = times(300, 7700).map((code, i) => (i % 3 ? undefined : i === 150 ? 7100 : code));
    expect(detect(emergencySquawk, coded(codes))).to.have.lengthOf(1);
  });

  it('reads sparse rows', () => {
    expect(detect(emergencySquawk, coded([1000, 1000, 7700, 7700, 7700, 1000], 60))).to.have.lengthOf(1);
  });

  it('reads the emergency status', () => {
    const time = Array.from({ length: 100 }, (_, i) => i);
    const track = trackFrom({ time, emergency: time.map((t) => (t >= 40 ? 4 : 0)) });
    const [hit] = detect(emergencySquawk, track);
    expect(hit.evidence).to.include({ meaning: 'nordo', by: 'emergency status' });
    expect(detect(emergencySquawk, trackFrom({ time, emergency: time.map(() => 0) }))).to.have.lengthOf(0);
  });
});

describe('squawk change', () => {
  it('reports each change between codes that last', () => {
    const codes = [
      ...times(100, 1000),
      1200,
      3200,
      ...times(100, 3241),
      undefined,
      ...times(100, 3241),
      ...times(100, 21),
    ];
    const hits = detect(squawkChange, coded(codes));
    expect(hits.map(({ evidence }) => [evidence.from, evidence.to])).to.deep.equal([
      ['1000', '3241'],
      ['3241', '0021'],
    ]);
  });

  it('is one where two codes alternate, and none more', () => {
    const spell = (code: number) => times(60, code);
    const codes = [1000, 3241, 1000, 3241, 1000, 2000].flatMap(spell);
    const [alternating, away, ...more] = detect(squawkChange, coded(codes));
    expect(more).to.have.lengthOf(0);
    expect(alternating.evidence).to.include({ from: '1000', to: '3241', changes: 4 });
    expect([alternating.start, alternating.end]).to.eql([59, 240]);
    expect(sentenceOf(squawkChange, alternating)).to.equal('Squawk changed 4 times between 1000 and 3241.');
    expect(away.evidence).to.include({ from: '1000', to: '2000', changes: 1 });
  });

  it('is silent while bits flip', () => {
    const codes = Array.from({ length: 500 }, (_, i) => (i % 9 === 0 ? 1010 : 1000));
    expect(detect(squawkChange, coded(codes))).to.have.lengthOf(0);
  });
});

const airport = (icao: string, at: { lat: number; lon: number }): Airport => ({
  ...{ icao, iata: '', name: icao, country: 'XX', elevation: 0, runways: [] },
  ...at,
});
const from = airport('AAAA', { lat: 50, lon: 5 });
const planned = airport('BBBB', destination(50, 5, 0, 100));
const other = airport('CCCC', destination(50, 5, 45, 100));
const route: Route = {
  ...{ id: 'AAAA-BBBB', title: 'AAAA–BBBB', kind: 'great circle', length: 100 },
  points: [from, planned].map(({ icao, lat, lon }) => ({ name: icao, lat, lon })),
  departure: from,
  destination: planned,
};
const around = { airports: [from, planned, other], route };
/** A flight of 100 NM in a heading, up to 10,000 ft and down again. */
const flight = (heading: number, down = -1000) =>
  fly([{ seconds: 600, climb: 1000 }, { seconds: 300 }, { seconds: 600, climb: down }], {
    lat: 50,
    lon: 5,
    altitude: 0,
    speed: 240,
    heading,
    step: 10,
  });

describe('diversion', () => {
  it('reports the airport that was reached instead', () => {
    const [hit, ...more] = detect(diversion, flight(45), around);
    expect(more).to.have.lengthOf(0);
    expect(hit.evidence).to.include({ airport: 'CCCC', planned: 'BBBB' });
    expect(hit.value).to.be.closeTo(76.5, 1.5);
  });

  it('reports the nearest of the time with positions alone, and how long that is', () => {
    const whole = detect(diversion, flight(45), around)[0];
    expect(sentenceOf(diversion, whole)).to.match(/came within/);
    const [hit] = detect(
      diversion,
      without(flight(45), (i) => i >= 100 && i < 130),
      around,
    );
    expect(hit.evidence.withoutPositions).to.equal(310);
    expect(sentenceOf(diversion, hit)).to.match(
      /in the .* with positions .*for 5 min 10 s no position is known/,
    );
  });

  it('is silent at the planned one, at the departure, without a route and where the track ends high', () => {
    expect(detect(diversion, flight(0), around)).to.have.lengthOf(0);
    expect(detect(diversion, flight(45), { airports: around.airports })).to.have.lengthOf(0);
    expect(detect(diversion, flight(45, -200), around)).to.have.lengthOf(0);
    expect(detect(diversion, flight(90), around)).to.have.lengthOf(0);
  });
});

describe('return to departure', () => {
  const back = fly(
    [
      { seconds: 300, climb: 1000 },
      { seconds: 60, turnRate: 3 },
      { seconds: 380, climb: -800 },
    ],
    { lat: 50, lon: 5, altitude: 0, speed: 240, step: 10 },
  );

  it('reports how far it had gone', () => {
    const [hit] = detect(returnToDeparture, back, around);
    expect(hit.value).to.be.closeTo(21.5, 1);
    expect(hit.evidence).to.include({ airport: 'AAAA', planned: 'BBBB' });
    expect(detect(diversion, back, around)).to.have.lengthOf(0);
  });

  it('reports the furthest of positions that are trusted, and how long there were none', () => {
    const [hit] = detect(
      returnToDeparture,
      without(back, (i) => i >= 24 && i < 40),
      around,
    );
    expect(hit.evidence.withoutPositions).to.equal(170);
    expect(sentenceOf(returnToDeparture, hit)).to.match(/with positions it was at most/);
    const [row] = detect(returnToDeparture, back, around);
    const suspect = [{ start: row.start - 3, end: row.start + 3 }];
    const [less] = detect(returnToDeparture, back, { ...around, suspect });
    expect(less.value).to.be.lessThan(row.value);
  });

  it('is silent on flights that arrive, and on local flights', () => {
    expect(detect(returnToDeparture, flight(0), around)).to.have.lengthOf(0);
    const local = { ...route, destination: from };
    expect(detect(returnToDeparture, back, { ...around, route: local })).to.have.lengthOf(0);
  });
});
