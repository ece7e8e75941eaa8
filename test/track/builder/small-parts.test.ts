import { expect } from 'chai';
import { markInterpolated } from '../../../src/track/builder/interpolated.js';
import { Tally } from '../../../src/track/builder/tally.js';
import { dropZeros } from '../../../src/track/builder/zeros.js';
import { sourceCode } from '../../../src/track/track.js';

const tallies = () => ({ zeroAltitude: new Tally(), zeroRate: new Tally() });

describe('the zeros of a feed', () => {
  /** Twenty rows of a climb or descent with a rate of 0 in each of them, and the number taken out. */
  function zeroRates(feet: (i: number) => number, step = 10, seconds = (i: number) => step * i): number {
    const n = 20;
    const all = tallies();
    dropZeros(
      {
        time: Float64Array.from({ length: n }, (_, i) => seconds(i)),
        altitude: Float32Array.from({ length: n }, (_, i) => feet(i)),
        verticalRate: new Float32Array(n),
      },
      all,
    );
    expect(all.zeroRate.rows).to.deep.equal(Array<number>(all.zeroRate.rows.length).fill(0));
    return all.zeroRate.count;
  }
  it('are no rates where the altitude goes up or down at 500 ft/min', () => {
    expect([zeroRates((i) => 100 * i, 12), zeroRates((i) => -100 * i, 12)]).to.deep.equal([20, 20]);
    expect([zeroRates((i) => 99 * i, 12), zeroRates((i) => -99 * i, 12)]).to.deep.equal([0, 0]);
  });
  it('are rates where one step is more than 0.6 of four', () => {
    // Steps of 10, 10, 10 and 45 ft, and of 15 ft in the place of 10.
    const feet = (small: number) => (i: number) =>
      45 * Math.floor(i / 4) + small * (i % 4) + 3 * small * Math.floor(i / 4);
    expect(zeroRates(feet(10), 2)).to.equal(20);
    expect(zeroRates(feet(5), 2)).to.equal(0);
  });
  it('are rates of rows of one time, and of half a second', () => {
    expect(zeroRates((i) => 10 * i, 0)).to.equal(0);
    expect(zeroRates((i) => 10 * i, 0.2)).to.equal(20);
  });
  it('are counted with their lines, or without where the file has none', () => {
    const all = tallies();
    const altitude = Float32Array.of(5000, 0, 5000);
    dropZeros({ altitude, groundSpeed: Float32Array.of(300, 300, 300) }, all);
    expect([all.zeroAltitude.count, all.zeroAltitude.rows]).to.deep.equal([1, [0]]);
    dropZeros(
      {
        altitude: Float32Array.of(5000, 0, 5000),
        groundSpeed: Float32Array.of(300, 300, 300),
        row: Uint32Array.of(7, 8, 9),
      },
      all,
    );
    expect(all.zeroAltitude.rows).to.deep.equal([0, 8]);
  });
});

describe('interpolated rows', () => {
  /** 61 rows a second apart on a line with more digits, before 20 rows that go to and fro beside it. */
  const columns = (source?: number, withLines = true) => {
    const rows = Array.from({ length: 81 }, (_, i) => i);
    const inside = (i: number) => i <= 60;
    const lat = rows.map((i) => 50 + i / 100 + (inside(i) ? 0 : i % 2 ? 0.001 : -0.001));
    return {
      ...{
        time: Float64Array.from(rows),
        lat: Float64Array.from(lat),
        lon: Float64Array.from(rows, () => 8),
      },
      altitude: Float32Array.from(rows, (i) => (inside(i) ? 9000.4 : 9000)),
      ...(withLines && { row: Uint32Array.from(rows, (i) => i + 2) }),
      ...(source !== undefined && { source: new Uint8Array(rows.length).fill(source) }),
    };
  };
  const marked = (given: ReturnType<typeof columns>) => {
    const tally = new Tally();
    markInterpolated(given, tally);
    return [tally.count, tally.rows[0]];
  };
  it('count as estimated, with their lines', () => {
    expect(marked(columns(sourceCode('adsb')))).to.deep.equal([61, 2]);
    expect(marked(columns())).to.deep.equal([61, 2]);
    expect(marked(columns(undefined, false))).to.deep.equal([61, 0]);
  });
  it('stay what they are where they are figures of a publication or of a model', () => {
    for (const name of ['reported', 'modeled', 'estimated'] as const) {
      const given = columns(sourceCode(name));
      expect(marked(given)).to.deep.equal([0, undefined]);
      expect([...new Set(given.source)]).to.deep.equal([sourceCode(name)]);
    }
  });
  it('are not looked for without times', () => {
    expect(() => markInterpolated({ lat: new Float64Array(3) }, new Tally())).to.not.throw();
  });
});
