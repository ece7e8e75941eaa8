import { expect } from 'chai';
import { speedMismatch } from '../../src/detectors/speed-mismatch.js';
import { detect } from './context.js';
import { cruise, edited, held, second } from './data-synthetic.js';
import { fly, normal, type Piece } from './synthetic.js';

const wrong = (step: number, from: number, to: number, factor: number) => {
  const flight = cruise(step);
  return edited(flight, ({ groundSpeed }, i) => {
    const at = second(flight, i);
    if (at >= from && at <= to && groundSpeed) groundSpeed[i] = flight.groundSpeed[i] * factor;
  });
};

describe('speed-mismatch', () => {
  for (const step of [1, 10, 60]) {
    it(`finds a reported speed that the positions contradict, rows of ${step} s`, () => {
      const track = wrong(step, 1800, 2700, 0.6);
      const [hit, ...rest] = detect(speedMismatch, track);
      expect(rest).to.deep.equal([]);
      expect(second(track, hit.start)).to.be.within(1800 - 3 * 60, 1800 + 3 * 60);
      expect(second(track, hit.end)).to.be.within(2700 - 3 * 60, 2700 + 3 * 60);
      expect(hit.evidence.derived).to.be.closeTo(450, 2);
      expect(hit.evidence.reported).to.be.closeTo(270, 2);
      expect(hit.value).to.be.closeTo(180, 4);
    });

    it(`keeps a speed that is too low and one that is too high apart, rows of ${step} s`, () => {
      const flight = cruise(step);
      const track = edited(flight, ({ groundSpeed }, i) => {
        const at = second(flight, i);
        if (groundSpeed && at >= 1500 && at < 3300)
          groundSpeed[i] = flight.groundSpeed[i] * (at < 2400 ? 0.6 : 1.5);
      });
      const hits = detect(speedMismatch, track);
      expect(hits.map(({ value }) => Math.sign(value))).to.deep.equal([1, -1]);
      for (const [k, at] of [1500, 2400].entries())
        expect(second(track, hits[k].start)).to.be.within(at - 180, at + 180);
      expect(second(track, hits[0].end)).to.be.within(2400 - 180, 2400 + 180);
    });

    it(`finds none in climbs, winds, turns and holds, rows of ${step} s`, () => {
      const hold: Piece[] = Array.from({ length: 8 }, () => [
        { seconds: 60 },
        { seconds: 60, turnRate: 3 },
      ]).flat();
      expect(detect(speedMismatch, cruise(step))).to.deep.equal([]);
      for (const pieces of [
        hold,
        [{ seconds: 900, climb: 2000, speed: 440 }],
        [{ seconds: 1200, turnRate: 1 }],
      ]) {
        expect(detect(speedMismatch, fly(pieces, { step, wind: 70 }))).to.deep.equal([]);
      }
    });
  }

  it('bears noisy positions and clocks', () => {
    const noise = normal(3);
    const noisy = edited(cruise(1), ({ lat, lon, time }, i) => {
      if (!lat || !lon || !time) return;
      lat[i] = Number(lat[i]) + noise() * 2e-4;
      lon[i] = Number(lon[i]) + noise() * 2e-4;
      time[i] = Math.round(Number(time[i]) + 0.3 * noise());
    });
    expect(detect(speedMismatch, noisy)).to.deep.equal([]);
  });

  it('does not take a position that a feed holds for half a minute for a mismatch', () => {
    const flight = cruise(1);
    const track = held(held(flight, 500, 530, ['lat', 'lon']), 700, 730, ['lat', 'lon']);
    expect(detect(speedMismatch, track)).to.deep.equal([]);
  });
});
