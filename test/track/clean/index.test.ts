import { expect } from 'chai';
import { cleanAltitude } from '../../../src/track/clean/index.js';
import { trackFrom, type Track } from '../../../src/track/track.js';
import { fly, phugoid, random } from '../../detectors/synthetic.js';

/** The flight with other altitudes in some rows. */
const changed = (track: Track, change: (altitude: number, i: number) => number | null): Track =>
  trackFrom(
    { ...track.data.columns, time: track.time, altitude: [...track.altitude].map(change) },
    track.meta,
  );
const marked = (track: Track): number[] =>
  [...cleanAltitude(track).outlier.keys()].filter((i) => cleanAltitude(track).outlier[i]);

const climbAndDescend = (step: number) =>
  fly([{ seconds: 300 }, { seconds: 600, climb: 2500 }, { seconds: 300 }, { seconds: 600, climb: -3000 }], {
    step,
  });

describe('clean', () => {
  for (const step of [1, 5, 10]) {
    it(`marks single wrong altitudes and nothing else, rows of ${step} s`, () => {
      const flight = climbAndDescend(step);
      const next = random(step);
      const wrong = new Set(Array.from({ length: 8 }, () => 5 + Math.floor(next() * (flight.length - 10))));
      const spiked = changed(flight, (altitude, i) => (wrong.has(i) ? altitude + 9000 : altitude));
      expect(marked(spiked)).to.deep.equal([...wrong].sort((a, b) => a - b));
      expect(cleanAltitude(spiked).count).to.equal(wrong.size);
      expect(cleanAltitude(spiked).values[[...wrong][0]]).to.be.NaN;
      expect(spiked.altitude[[...wrong][0]]).to.be.greaterThan(9000);
      expect(marked(flight)).to.deep.equal([]);
    });
  }

  it('marks a wrong altitude that lasts for 90 s on an approach', () => {
    const flight = fly([{ seconds: 900, climb: -900 }], { altitude: 15_000 });
    const wrong = changed(flight, (altitude, i) => (i >= 400 && i < 490 ? 38_000 : altitude));
    expect(marked(wrong)).to.deep.equal(Array.from({ length: 90 }, (_, k) => 400 + k));
  });

  it('leaves a descent of 31,000 ft/min and its recovery alone', () => {
    const dive = fly(
      [
        { seconds: 120 },
        { seconds: 42, climb: -31_000 },
        { seconds: 10, climb: 7000 },
        { seconds: 9, climb: -28_000 },
        { seconds: 20 },
      ],
      { altitude: 29_100, quantum: 25 },
    );
    for (const step of [1, 3, 8]) {
      const sampled = trackFrom({
        time: [...dive.time].filter((_, i) => i % step === 0),
        altitude: [...dive.altitude].filter((_, i) => i % step === 0),
      });
      expect(marked(sampled), `${step} s`).to.deep.equal([]);
    }
  });

  it('leaves phugoids and parabolas alone', () => {
    expect(marked(phugoid({ period: 60, swing: 3000, speed: 250, seconds: 600 }))).to.deep.equal([]);
    expect(
      marked(phugoid({ period: 180, swing: 7000, speed: 400, seconds: 900, altitude: 23_000 })),
    ).to.deep.equal([]);
  });

  it('leaves a held altitude alone where the reported rate explains the step', () => {
    const flight = fly([{ seconds: 60 }, { seconds: 60, climb: 15_000 }, { seconds: 60 }], {
      altitude: 20_000,
    });
    const held = changed(flight, (_, i) => flight.altitude[i - (i % 12)]);
    expect(marked(held)).to.deep.equal([]);
  });

  it('takes a feed’s zeros on the ground for no spikes, and a zero aloft for one', () => {
    const time = Array.from({ length: 60 }, (_, i) => i * 5);
    const altitude = time.map((t) => (t < 150 ? Math.max(5400, 8000 - 20 * t) : 0));
    const groundSpeed = time.map((t) => (t < 150 ? 150 : 40));
    expect(marked(trackFrom({ time, altitude, groundSpeed }))).to.deep.equal([]);
    const aloft = trackFrom({
      time,
      altitude: time.map((_, i) => (i === 20 ? 0 : 35_000)),
      groundSpeed: time.map(() => 450),
    });
    expect(marked(aloft)).to.deep.equal([20]);
  });

  it('keeps two long levels, whichever of them may be wrong', () => {
    const time = Array.from({ length: 1200 }, (_, i) => i);
    const track = trackFrom({ time, altitude: time.map((t) => (t < 600 ? 10_000 : 35_000)) });
    expect(marked(track)).to.deep.equal([]);
  });

  it('works on nothing, one row and all missing', () => {
    expect(cleanAltitude(trackFrom({ time: [] })).count).to.equal(0);
    expect(cleanAltitude(trackFrom({ time: [1], altitude: [5] })).count).to.equal(0);
    expect(cleanAltitude(trackFrom({ time: [1, 2, 3] })).count).to.equal(0);
  });
});
