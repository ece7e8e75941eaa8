import { expect } from 'chai';
import { altitudeSpike } from '../../src/detectors/altitude-spike.js';
import { clockRate } from '../../src/detectors/clock-rate.js';
import { clockStep } from '../../src/detectors/clock-step.js';
import { implausibleSpeed } from '../../src/detectors/implausible-speed.js';
import { levelBust } from '../../src/detectors/level-bust.js';
import { positionJump } from '../../src/detectors/position-jump.js';
import { rapidClimb } from '../../src/detectors/rapid-climb.js';
import { destination } from '../../src/track/geo.js';
import { sourceCode, trackFrom, type Column, type Track } from '../../src/track/track.js';
import { sideOf } from '../../src/track/way.js';
import { detect } from './context.js';
import { fly } from './synthetic.js';

/** What is said of findings, and what of those just beyond a limit. */

/** The track with other values in its columns; new ones are all missing but for these. */
function changed(track: Track, change: Partial<Record<Column, (value: number, i: number) => number>>): Track {
  const columns = Object.fromEntries(
    Object.entries(track.data.columns).map(([name, values]) => [name, Array.from(values)]),
  );
  for (const [name, of] of Object.entries(change))
    columns[name] = Array.from({ length: track.length }, (_, i) => of(track[name as Column][i], i));
  return trackFrom(columns as { time: number[] });
}
const jet = (setting = {}) =>
  fly([{ seconds: 3000 }], { speed: 450, altitude: 35_000, step: 10, ...setting });

describe('slow rows of a jet', () => {
  const slowed = (setting: object, columns: Parameters<typeof changed>[1] = {}) =>
    detect(
      implausibleSpeed,
      changed(jet(setting), {
        groundSpeed: (kt, i) => (i >= 100 && i < 130 ? 52 : kt),
        ...columns,
      }),
    );
  it('are sure above 20,000 ft', () => {
    const confidence = (altitude: number) => slowed({ altitude }).map((hit) => hit.confidence);
    expect([confidence(20_000), confidence(20_100)]).to.deep.equal([['medium'], ['high']]);
  });
  it('are none in a headwind of less than 100 kt', () => {
    const found = (kt: number) => slowed({}, { trueAirspeed: () => kt }).length;
    expect([found(151), found(152)]).to.deep.equal([0, 1]);
  });
});

describe('rows faster than anything flies', () => {
  /** Two rows so many seconds apart. */
  const found = (seconds: number) =>
    detect(
      implausibleSpeed,
      changed(jet(), { groundSpeed: (kt, i) => (i === 100 || i === 100 + seconds / 10 ? 2000 : kt) }),
    ).map(({ evidence }) => evidence.rows);
  it('are one finding within ten minutes', () => {
    expect([found(600), found(610)]).to.deep.equal([[2], [1, 1]]);
  });
  it('are named up to twenty', () => {
    const many = changed(jet(), { groundSpeed: (kt, i) => (i > 50 && i < 130 && i % 3 === 0 ? 2000 : kt) });
    const [{ rows = [], evidence }] = detect(implausibleSpeed, many);
    expect([rows.length, evidence.rows]).to.deep.equal([20, 27]);
  });
});

describe('wrong altitudes', () => {
  const spikes = (feet: number, of: (i: number) => boolean) =>
    detect(altitudeSpike, changed(jet(), { altitude: (ft, i) => (of(i) ? ft + feet : ft) }));
  it('are sure from 1,000 ft on', () => {
    const confidence = (feet: number) => spikes(feet, (i) => i === 100).map((hit) => hit.confidence);
    expect([confidence(1000), confidence(975)]).to.deep.equal([['high'], ['medium']]);
  });
  it('are named up to twenty, of all that are counted', () => {
    const [hit] = spikes(8000, (i) => i >= 100 && i < 200 && i % 4 === 0);
    expect([hit.rows!.length, hit.evidence.rows]).to.deep.equal([20, 25]);
  });
  it('are compared with both sides', () => {
    const climb = fly([{ seconds: 600, climb: 600 }], { altitude: 5000, step: 10, quantum: 0 });
    const track = changed(climb, { altitude: (ft, i) => (i === 30 ? ft + 6000 : ft) });
    const [{ evidence }] = detect(altitudeSpike, track);
    expect(evidence.surrounding).to.be.closeTo(8000, 1);
  });
});

describe('clocks', () => {
  const retimed = (of: (seconds: number) => number) => {
    const flight = jet();
    return changed(flight, { time: (time) => flight.time[0] + of(time - flight.time[0]) });
  };
  it('run at half to double rate', () => {
    const found = (factor: number) =>
      detect(
        clockRate,
        retimed((t) => factor * t),
      ).length;
    expect([1 / 3, 0.4, 0.55, 1.9, 2.2].map(found)).to.deep.equal([0, 0, 1, 1, 0]);
  });
  it('are set by quarters of an hour, to a minute', () => {
    const confidence = (seconds: number) =>
      detect(
        clockStep,
        retimed((t) => (t > 1500 ? t + seconds : t)),
      ).map((hit) => hit.confidence);
    expect([confidence(1800 + 55), confidence(1800 + 90)]).to.deep.equal([['high'], ['medium']]);
  });
});

describe('climbs', () => {
  it('are a caution from 6,000 ft/min on, and a warning from 8,000', () => {
    const severity = (climb: number) =>
      detect(
        rapidClimb,
        fly([{ seconds: 60 }, { seconds: 120, climb }, { seconds: 60 }], { altitude: 5000, quantum: 0 }),
      ).map((hit) => hit.severity);
    expect([5990, 6000, 7990, 8000].map((rate) => severity(rate).join())).to.deep.equal([
      ...['advisory', 'caution', 'caution', 'warning'],
    ]);
  });
});

describe('a level that is left', () => {
  it('is a warning from 1,000 ft on', () => {
    const severity = (feet: number) => {
      const flight = fly(
        [
          { seconds: 600 },
          { seconds: 60, climb: feet },
          { seconds: 60 },
          { seconds: 60, climb: -feet },
          { seconds: 600 },
        ],
        { altitude: 10_000, step: 5 },
      );
      return detect(levelBust, changed(flight, { selectedAltitude: () => 10_000 })).map(
        (hit) => hit.severity,
      );
    };
    expect([severity(975), severity(1000)]).to.deep.equal([['caution'], ['warning']]);
  });
});

describe('a position beside the path', () => {
  const beside = (source: (i: number) => 'adsb' | 'estimated') =>
    detect(
      positionJump,
      changed(jet(), {
        lat: (lat, i) => (i === 100 ? destination(lat, 5, 90, 2).lat : lat),
        lon: (lon, i) => (i === 100 ? destination(52, lon, 90, 2).lon : lon),
        source: (_, i) => sourceCode(source(i)),
      }),
    ).map((hit) => hit.confidence);
  it('says little where it or one next to it was estimated', () => {
    expect(beside(() => 'adsb')).to.not.include('low');
    for (const row of [99, 100, 101])
      expect(
        beside((i) => (i === row ? 'estimated' : 'adsb')),
        `row ${row}`,
      ).to.include('low');
  });
});

it('sides are right above 0', () => {
  expect([1, 0.5, -1].map(sideOf)).to.deep.equal(['right', 'right', 'left']);
});
