import { expect } from 'chai';
import { clockRate } from '../../src/detectors/clock-rate.js';
import { clockStep } from '../../src/detectors/clock-step.js';
import { positionJump } from '../../src/detectors/position-jump.js';
import { trackFrom, type Track } from '../../src/track/track.js';
import { detect } from './context.js';
import { cruise } from './data-synthetic.js';

/** The same rows at other times. */
const retimed = (track: Track, time: (seconds: number, i: number) => number): Track => {
  const start = track.time[0];
  return trackFrom({
    ...(track.data.columns as { time: Float64Array }),
    time: track.time.map((at, i) => start + time(at - start, i)),
  });
};

describe('clock', () => {
  for (const step of [1, 10, 60]) {
    const flight = cruise(step);

    it(`keeps time, rows of ${step} s`, () => {
      expect(detect(clockRate, flight)).to.deep.equal([]);
      expect(detect(clockStep, flight)).to.deep.equal([]);
    });

    for (const factor of [0.8, 0.95, 1.1, 1.3]) {
      it(`runs ${factor} times as fast, rows of ${step} s`, () => {
        const [hit, ...rest] = detect(
          clockRate,
          retimed(flight, (t) => factor * t),
        );
        expect(rest).to.deep.equal([]);
        expect(hit.value).to.be.closeTo(100 * (factor - 1), 0.5);
        expect(hit.start).to.equal(0);
        expect(flight.time[hit.end]).to.be.closeTo(flight.time[flight.length - 1], 15);
      });
    }

    it(`runs at its rate in all but a part, rows of ${step} s`, () => {
      const partly = retimed(flight, (t) => (t < 1200 ? t : t < 2400 ? 1.2 * t - 240 : t + 240));
      expect(detect(clockRate, partly)).to.deep.equal([]);
    });

    for (const ahead of [1800, 3600, 86_400]) {
      it(`steps ahead by ${ahead} s, rows of ${step} s`, () => {
        const track = retimed(flight, (t) => (t > 600 ? t + ahead : t));
        const [hit, ...rest] = detect(clockStep, track);
        expect(rest).to.deep.equal([]);
        expect(hit.value).to.be.closeTo(ahead, 2);
        expect(track.time[hit.start] - track.time[0]).to.equal(600);
        expect(detect(positionJump, track)).to.deep.equal([]);
      });
    }

    it(`does not step where the aircraft flew on, rows of ${step} s`, () => {
      const kept = [...flight.time.keys()].filter((i) => {
        const t = flight.time[i] - flight.time[0];
        return t < 1200 || t > 2400;
      });
      const { time, lat, lon, groundSpeed, course, altitude } = flight;
      const of = (values: ArrayLike<number>) => kept.map((i) => values[i]);
      const track = trackFrom({
        ...{ time: of(time), lat: of(lat), lon: of(lon) },
        ...{ groundSpeed: of(groundSpeed), course: of(course), altitude: of(altitude) },
      });
      expect(detect(clockStep, track)).to.deep.equal([]);
    });
  }
});
