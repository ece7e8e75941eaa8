import { expect } from 'chai';
import { clockStepBetween, type ClockStep } from '../../src/track/clock-step.js';
import type { Column } from '../../src/track/track.js';

const MILE = 1 / 60;

interface Step {
  /** s between the two rows, and between the rows on both sides. */
  readonly seconds?: number;
  readonly interval?: number;
  /** NM north and east from one to the other, kt, degrees and ft of both. */
  readonly north?: number;
  readonly east?: number;
  readonly speed?: readonly [number, number];
  readonly course?: readonly [number, number];
  readonly altitude?: readonly [number, number];
}
/** Rows 0 to 3 of a flight to the north at 360 kt, of which a step of the clock parts the two in the middle. */
function found(given: Step = {}): ClockStep | undefined {
  const { seconds = 3610, interval = 10, north = 1, east = 0, speed = [360, 360] } = given;
  const { course = [0, 0], altitude = [30_000, 30_000] } = given;
  const [first, last] = [1, 1 + north];
  const rows: Partial<Record<Column, readonly number[]>> = {
    time: [0, interval, interval + seconds, 2 * interval + seconds],
    lat: [0, first, last, last + 1].map((nm) => nm * MILE),
    lon: [0, 0, east, east].map((nm) => nm * MILE),
    groundSpeed: [speed[0], ...speed, speed[1]],
    course: [course[0], ...course, course[1]],
    altitude: [altitude[0], ...altitude, altitude[1]],
  };
  return clockStepBetween((column, row) => rows[column]?.[row] ?? NaN, 0, 1, 2, 3);
}
const holds = (...steps: Step[]): boolean[] => steps.map((step) => found(step) !== undefined);

describe('clockStepBetween', () => {
  it('gives the step beyond the time that was flown', () => {
    const { step, flown, distance, speed } = found()!;
    expect(distance).to.be.closeTo(1, 0.01);
    expect(flown).to.be.closeTo(10, 0.05);
    expect(step).to.be.closeTo(3600, 0.05);
    expect(speed).to.equal(360);
    expect(found({ seconds: -3590 })!.step).to.be.closeTo(-3600, 0.05);
  });

  it('is half of a quarter of an hour at least, beyond what was flown', () => {
    expect(holds({ seconds: 449 }, { seconds: 459 }, { seconds: 461 })).to.deep.equal([false, false, true]);
    expect(holds({ seconds: -439 }, { seconds: -449 }, { seconds: -451 })).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  it('is flown at 50 kt, and at most 20 kt more or less after it', () => {
    const slow = (kt: number) => ({ speed: [kt, kt] as const, north: kt / 360 });
    expect(holds(slow(50), slow(49))).to.deep.equal([true, false]);
    expect(holds({ speed: [360, 380] }, { speed: [360, 381] }, { speed: [360, 339] })).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('keeps its course to 20°, and leads that way', () => {
    expect(holds({ course: [0, 20] }, { course: [0, 21] }, { course: [0, 339] })).to.deep.equal([
      true,
      false,
      false,
    ]);
    const aside = (degrees: number, nm = 1) => ({
      ...{ north: nm * Math.cos((degrees * Math.PI) / 180), east: nm * Math.sin((degrees * Math.PI) / 180) },
    });
    expect(holds(aside(19.9), aside(20.1), aside(-20.1))).to.deep.equal([true, false, false]);
    // Shorter ways have no direction.
    expect(holds(aside(90, 0.29), aside(90, 0.31))).to.deep.equal([true, false]);
  });

  it('keeps its height to 500 ft', () => {
    expect(
      holds({ altitude: [30_000, 30_500] }, { altitude: [30_000, 30_501] }, { altitude: [30_000, 29_499] }),
    ).to.deep.equal([true, false, false]);
  });

  it('is flown within three intervals and 10 s', () => {
    // 40 s at 360 kt.
    expect(holds({ north: 3.99 }, { north: 4.01 })).to.deep.equal([true, false]);
    expect(
      holds({ north: 6.99, interval: 20, speed: [360, 360] }, { north: 7.01, interval: 20 }),
    ).to.deep.equal([true, false]);
  });

  it('takes speeds and courses of the positions where none is reported', () => {
    const none = [NaN, NaN] as const;
    expect(holds({ speed: none, course: none })).to.deep.equal([true]);
    expect(holds({ speed: none, interval: 100 })).to.deep.equal([false]);
  });
});
