import { expect } from 'chai';
import { Tally } from '../../../src/track/builder/tally.js';
import { dropZeros } from '../../../src/track/builder/zeros.js';

/** Columns after zeros were taken out, null for missing, and how many of each kind were. */
function dropped(given: {
  altitude?: number[];
  groundSpeed?: number[];
  onGround?: number[];
  verticalRate?: number[];
  step?: number;
}) {
  const { altitude, groundSpeed, onGround, verticalRate, step = 10 } = given;
  const length = (altitude ?? verticalRate)!.length;
  const float = (values?: number[]) => values && Float32Array.from(values);
  const columns = {
    time: Float64Array.from({ length }, (_, i) => step * i),
    row: Uint32Array.from({ length }, (_, i) => i + 2),
    ...(altitude && { altitude: float(altitude)! }),
    ...(groundSpeed && { groundSpeed: float(groundSpeed)! }),
    ...(verticalRate && { verticalRate: float(verticalRate)! }),
    ...(onGround && { onGround: Uint8Array.from(onGround) }),
  };
  const [zeroAltitude, zeroRate] = [new Tally(), new Tally()];
  dropZeros(columns, { zeroAltitude, zeroRate });
  const shown = (values?: Float32Array) =>
    values && [...values].map((value) => (value === value ? value : null));
  const after = columns as { altitude?: Float32Array; verticalRate?: Float32Array };
  return {
    altitude: shown(after.altitude),
    verticalRate: shown(after.verticalRate),
    counts: [zeroAltitude.count, zeroRate.count],
  };
}

describe('an altitude of exactly 0', () => {
  const at = (kt: number, beside = 5000, flag = 0) =>
    dropped({
      ...{ altitude: [beside, 0, beside], groundSpeed: [300, kt, 300], onGround: [0, flag, 0] },
    }).altitude![1];
  it('is missing at 200 kt and more, in the air, where neither neighbor is within 1,000 ft of 0', () => {
    expect([at(199), at(200), at(NaN)]).to.deep.equal([0, null, 0]);
    expect([at(300, 1000), at(300, 1001), at(300, -1000), at(300, -1001)]).to.deep.equal([0, null, 0, null]);
    expect([at(300, 5000, 1), at(300, 5000, 255)]).to.deep.equal([0, null]);
  });
  it('looks for the next altitude that is one, on both sides', () => {
    const four = (altitude: number[]) => dropped({ altitude, groundSpeed: altitude.map(() => 300) });
    expect(four([5000, 0, NaN, 0, 900]).altitude).to.deep.equal([5000, 0, null, 0, 900]);
    expect(four([900, 0, NaN, 0, 5000]).altitude).to.deep.equal([900, 0, null, 0, 5000]);
    expect(four([5000, 0, NaN, 0, 5000])).to.deep.include({
      altitude: [5000, null, null, null, 5000],
      counts: [2, 0],
    });
    expect(four([0, 5000, 0]).altitude).to.deep.equal([null, 5000, null]);
  });
  it('is kept where no speed is known', () => {
    expect(dropped({ altitude: [5000, 0, 5000] }).altitude).to.deep.equal([5000, 0, 5000]);
  });
  it('leaves no column where there was nothing else', () => {
    expect(dropped({ altitude: [0, 0], groundSpeed: [300, 300] }).altitude).to.equal(undefined);
  });
});

describe('a column of rates of 0', () => {
  /** Climbs `rows` rows at a rate, of which so many report 0; a level row to each side. */
  function zeros(rows: number, zero: number, feet = 100, step = 10, way = 1): number {
    const altitude = Array.from({ length: rows + 4 }, (_, i) => 10_000 + way * i * feet);
    const verticalRate = altitude.map((_, i) => (i >= 2 && i < 2 + zero ? 0 : 600));
    return dropped({ altitude, verticalRate, step }).counts[1];
  }
  it('says nothing where more than half of ten rows of a climb or descent report it', () => {
    expect([zeros(10, 5), zeros(10, 6), zeros(9, 9), zeros(10, 10)]).to.deep.equal([0, 6, 0, 10]);
    expect(zeros(10, 6, 100, 10, -1)).to.equal(6);
  });
  it('needs 500 ft/min', () => {
    expect([zeros(10, 10, 84), zeros(10, 10, 83)]).to.deep.equal([10, 0]);
    expect([zeros(10, 10, 500, 60), zeros(10, 10, 500, 61)]).to.deep.equal([10, 0]);
  });
  it('needs altitudes that only rise, none by most of it', () => {
    const rates = (altitude: number[]) =>
      dropped({ altitude, verticalRate: altitude.map(() => 0) }).counts[1];
    const rising = Array.from({ length: 14 }, (_, i) => 10_000 + 100 * i);
    expect(rates(rising)).to.equal(14);
    // Each of ten rows has the wrong one within two rows of it.
    expect(rates(rising.map((feet, i) => (i % 4 === 2 ? feet + 300 : feet)))).to.equal(0);
    // Of 500 ft in four steps, 300 ft are just not most.
    const stairs = (high: number) =>
      Array.from({ length: 14 }, (_, i) => 10_000 + 500 * (i >> 2) + [0, high, high + 67, high + 134][i % 4]);
    expect(rates(stairs(299))).to.equal(14);
    expect(rates(stairs(301))).to.equal(0);
  });
});
