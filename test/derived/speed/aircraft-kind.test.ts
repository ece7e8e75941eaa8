import { expect } from 'chai';
import { aircraftKind } from '../../../src/derived/speed/aircraft-kind.js';
import { trackFrom } from '../../../src/track/track.js';

/** Altitudes at times, straight in between, in rows of 10 s at a speed; NM north at each time. */
function kind(
  points: readonly (readonly [seconds: number, feet: number, north?: number])[],
  kt: number | null = 100,
): string {
  const last = points[points.length - 1][0];
  const time = Array.from({ length: Math.floor(last / 10) + 1 }, (_, i) => 10 * i);
  const at = (t: number, of: (point: (typeof points)[number]) => number): number => {
    const k = Math.max(
      1,
      points.findIndex(([seconds]) => seconds >= t),
    );
    const [a, b] = [points[k - 1], points[k]];
    return of(a) + ((of(b) - of(a)) * (t - a[0])) / (b[0] - a[0]);
  };
  const track = trackFrom({
    time,
    altitude: time.map((t) => at(t, ([, feet]) => feet)),
    lat: time.map((t) => at(t, ([, , north = 0]) => north) / 60),
    lon: time.map(() => 0),
    ...(kt !== null && { groundSpeed: time.map(() => kt) }),
    onGround: time.map(() => 0),
  });
  return aircraftKind(track);
}
const minutes = (count: number): number => 60 * count;

describe('aircraftKind', () => {
  it('is a jet from 350 kt on', () => {
    expect([
      kind(
        [
          [0, 9000],
          [600, 9000],
        ],
        350,
      ),
      kind(
        [
          [0, 9000],
          [600, 9000],
        ],
        349,
      ),
    ]).to.deep.equal(['jet', 'slower aircraft']);
  });

  describe('of a lift of jumpers', () => {
    interface Lift {
      readonly top?: number;
      readonly up?: number;
      readonly run?: number;
      readonly down?: number;
      readonly end?: number;
      readonly away?: number;
      /** ft/min in the last 1,000 ft. */
      readonly off?: number;
    }
    /** Up at a rate, level for some seconds, down at a rate to 1,000 ft above its end, and slower from there. */
    const lift = ({
      top = 12_000,
      up = 1000,
      run = 120,
      down = 5000,
      end = 1000,
      away = 0,
      off = 1000,
    }: Lift): boolean => {
      const climbed = ((top - 1000) / up) * 60;
      const low = ((top - end - 1000) / down) * 60;
      const t1 = climbed + run;
      const t2 = t1 + low;
      const t3 = t2 + (1000 / off) * 60;
      return (
        kind([
          [0, 1000],
          [climbed, top],
          [t1, top],
          [t2, end + 1000, away],
          [t3, end, away],
        ]) === 'jump plane'
      );
    };
    it('is 4,000 ft high on both sides', () => {
      expect([lift({ top: 5200 }), lift({ top: 4900 })]).to.deep.equal([true, false]);
      expect([lift({ top: 12_000, end: 7000 }), lift({ top: 12_000, end: 8100 })]).to.deep.equal([
        true,
        false,
      ]);
    });
    it('climbs at 500 ft/min, and comes down at 2,500 and twice as fast', () => {
      expect([lift({ up: 510 }), lift({ up: 490 })]).to.deep.equal([true, false]);
      expect([lift({ up: 600, down: 2700 }), lift({ up: 600, down: 2400 })]).to.deep.equal([true, false]);
      expect([lift({ up: 1500, down: 3300 }), lift({ up: 1500, down: 2800 })]).to.deep.equal([true, false]);
    });
    it('is at its top for 15 min at most', () => {
      expect([lift({ run: 800 }), lift({ run: 960 })]).to.deep.equal([true, false]);
    });
    it('levels off, and ends within 15 NM', () => {
      expect([lift({ off: 1000 }), lift({ off: 4000 })]).to.deep.equal([true, false]);
      expect([lift({ away: 14.9 }), lift({ away: 15.1 })]).to.deep.equal([true, false]);
    });
  });

  describe('of a glider', () => {
    /** Climbs by so many feet, so often, and sinks as much; level for some minutes in each round. */
    const soaring = (rounds: number, feet: number, level = 0, kt = 60): string => {
      const points: [number, number][] = [[0, 3000]];
      for (let k = 0; k < rounds; k++) {
        const [at] = points[points.length - 1];
        points.push([at + 300, 3000 + feet], [at + 600, 3000]);
        if (level > 0) points.push([at + 600 + level, 3000]);
      }
      return kind(points, kt);
    };
    it('climbs three times by 500 ft and more', () => {
      expect([soaring(3, 900), soaring(2, 900), soaring(3, 490)]).to.deep.equal([
        'glider',
        'slower aircraft',
        'slower aircraft',
      ]);
      expect(soaring(3, 510)).to.equal('slower aircraft'); // 100 ft/min is level
    });
    it('is level for 30 % of the time at most, and no faster than 180 kt', () => {
      expect([soaring(4, 900, minutes(3)), soaring(4, 900, minutes(6))]).to.deep.equal([
        'glider',
        'slower aircraft',
      ]);
      expect([soaring(4, 900, 0, 180), soaring(4, 900, 0, 191)]).to.deep.equal(['glider', 'slower aircraft']);
    });
  });

  it('is not known of a flight without speeds or altitudes', () => {
    const still = trackFrom({ time: [0, 10, 20], altitude: [5000, 5000, 5000] });
    expect(aircraftKind(still)).to.equal('not known');
    expect(
      aircraftKind(trackFrom({ time: [0, 10], groundSpeed: [100, 100], lat: [0, 0.1], lon: [0, 0] })),
    ).to.equal('not known');
  });
});
