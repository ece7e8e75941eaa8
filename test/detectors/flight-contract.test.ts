import { expect } from 'chai';
import fc from 'fast-check';
import { detectors } from '../../src/detectors/index.js';
import { columnNames, trackFrom } from '../../src/track/track.js';
import { look } from './context.js';
import { circuits, eight, grid, hold, orbits } from './shapes.js';
import { fly, phugoid } from './synthetic.js';

/** Words that would tell a cause or an intention, or more than such data can show. */
const JUDGING =
  /stall|loss of control|attack|shot|missile|hijack|suicid|negligen|error of the|pilot error|crash/i;

describe('every detector about the flight', () => {
  const all = detectors.filter(({ category }) => category === 'flight');

  for (const detector of all) {
    it(`${detector.id} says what it needs, its thresholds with their sources, and its limits`, () => {
      const { options, needs, alternatives, limits, about } = detector;
      expect(detector.id).to.match(/^[a-z]+(-[a-z]+)*$/);
      expect(about()).to.match(/\.$/);
      for (const column of needs) expect(columnNames).to.include(column);
      expect(limits()).not.to.be.empty;
      expect(alternatives()).not.to.be.empty;
      for (const [name, option] of Object.entries(options)) {
        expect(option.source(), name).not.to.be.empty;
        expect(option.default, name).to.be.within(option.min, option.max);
      }
      expect([about(), ...limits(), ...alternatives()].join(' ')).not.to.match(JUDGING);
    });
  }

  const flights = {
    phugoid: phugoid({ period: 60, swing: 2000, speed: 260, seconds: 900, positions: true }),
    hold: fly(hold(3, 1), { step: 5 }),
    orbit: fly(orbits(4, 120, -1), { step: 5, speed: 120 }),
    eight: fly(eight(1.5, 1), { step: 5 }),
    grid: fly(grid(7, 240), { step: 5, speed: 140 }),
    lesson: fly([{ seconds: 60 }, { seconds: 20, speed: 55 }, ...circuits(3), { seconds: 60, speed: 3 }], {
      altitude: 20,
      speed: 1,
    }),
    dive: fly([{ seconds: 300 }, { seconds: 200, climb: -9000 }], { altitude: 32_000, speed: 300 }),
  };

  for (const [name, track] of Object.entries(flights)) {
    it(`finds in the ${name} what is within the flight, with numbers that have units and a sentence that has no cause`, () => {
      let found = 0;
      for (const detector of all) {
        for (const hit of look(detector, track)) {
          found++;
          expect(hit.start).to.be.within(0, hit.end);
          expect(hit.end).to.be.below(track.length);
          expect(hit.value, detector.id).to.satisfy(Number.isFinite);
          expect(detector.say(hit), detector.id).not.to.match(/NaN|undefined|Infinity/);
          expect(detector.say(hit)).not.to.match(JUDGING);
          for (const [key, value] of Object.entries(hit.evidence)) {
            if (typeof value !== 'number' || key === 'greatestRow') continue;
            expect(detector.evidenceUnits, `${detector.id}.${key}`).to.have.property(key);
          }
        }
      }
      expect(found).to.be.above(0);
    });

    it(`finds the same in the ${name} twice, and nothing in no rows`, () => {
      for (const detector of all) {
        expect(look(detector, track)).to.deep.equal(look(detector, track));
      }
    });
  }

  it('finds nothing in a flight of no rows, one row and one moment', () => {
    for (const pieces of [[], [{ seconds: 1 }]]) {
      const track = fly(pieces, { step: 1 });
      for (const detector of all) expect(look(detector, track), detector.id).to.deep.equal([]);
    }
  });
});

describe('detectors about the flight on any rows', () => {
  it('throw nothing, stay within the track and give numbers that are numbers', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 80 }),
        fc.constantFrom(1, 5, 20),
        (rows, times) => {
          const track = anyTrack(rows, times);
          for (const detector of detectors.filter(({ category }) => category === 'flight')) {
            for (const hit of look(detector, track, { airports: [place] })) {
              expect(hit.start).to.be.within(0, hit.end);
              expect(hit.end).to.be.below(track.length);
              expect(hit.value, detector.id).to.satisfy(Number.isFinite);
              expect(detector.say(hit), detector.id).not.to.match(/NaN|undefined|Infinity/);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

const place = { icao: 'TEST', iata: '', name: '', country: '', lat: 50, lon: 7, elevation: 0, runways: [] };

/** Rows of any kind: times that stand still or leap, positions anywhere, values missing or absurd. */
const row = fc.record({
  step: fc.constantFrom(0, 0.1, 1, 1, 10, 70, 5000),
  lat: fc.constantFrom(50, 50, 50.01, 50.02, -89.9, 90, null),
  lon: fc.constantFrom(7, 7.01, 179.99, -180),
  altitude: fc.constantFrom(0, 10_000, 35_000, -1000, 1e6, null),
  groundSpeed: fc.constantFrom(0, 52, 450, 3000, -5, null),
  indicatedAirspeed: fc.constantFrom(0, 250, -3, 900, null),
  verticalRate: fc.constantFrom(0, 2000, -30_000, null),
  onGround: fc.constantFrom(0, 1, 255),
  squawk: fc.constantFrom(7700, 1000, null),
});

function anyTrack(rows: readonly (typeof row extends fc.Arbitrary<infer R> ? R : never)[], times: number) {
  const all = rows.flatMap((one) => Array.from({ length: times }, () => one));
  let now = 1_700_000_000;
  const column = (name: keyof (typeof all)[number]) => all.map((one) => one[name]);
  return trackFrom({
    time: all.map(({ step }) => (now += step)),
    lat: all.map(({ lat }, i) => (lat === null || Math.abs(lat) > 60 ? lat : lat + 0.003 * i)),
    lon: all.map(({ lat, lon }) => (lat === null ? null : lon)),
    altitude: column('altitude'),
    groundSpeed: column('groundSpeed'),
    indicatedAirspeed: column('indicatedAirspeed'),
    verticalRate: column('verticalRate'),
    onGround: column('onGround'),
    squawk: column('squawk'),
  });
}
