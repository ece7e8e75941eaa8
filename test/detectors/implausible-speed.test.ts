import { expect } from 'chai';
import { implausibleSpeed } from '../../src/detectors/implausible-speed.js';
import { detect } from './context.js';
import { cruise, edited, second } from './data-synthetic.js';
import { fly, without } from './synthetic.js';

const slowed = (step: number, from: number, to: number, kt = 52) => {
  const flight = cruise(step);
  return edited(flight, ({ groundSpeed }, i) => {
    const at = second(flight, i);
    if (at >= from && at < to && groundSpeed) groundSpeed[i] = kt;
  });
};

describe('implausible-speed', () => {
  for (const step of [1, 10, 60]) {
    it(`finds 52 kt in an aircraft that flies at 450 kt elsewhere, rows of ${step} s`, () => {
      const track = slowed(step, 1200, 1500);
      const [hit, ...rest] = detect(implausibleSpeed, track);
      expect(rest).to.deep.equal([]);
      expect([second(track, hit.start), second(track, hit.end)]).to.deep.equal([1200, 1500 - step]);
      expect(hit.value).to.equal(52);
      expect(hit.evidence).to.include({ side: 'slow', limit: 100 });
      expect(hit.confidence).to.equal('high');
    });
  }

  it('asks for three rows where the record has them', () => {
    expect(detect(implausibleSpeed, slowed(1, 1200, 1202))).to.deep.equal([]);
    expect(detect(implausibleSpeed, slowed(1, 1200, 1203)).length).to.equal(1);
  });

  it('reports one or two rows of a sparse record with low confidence', () => {
    const dense = slowed(10, 2000, 2400);
    const track = without(dense, (i) => {
      const at = second(dense, i);
      return at > 1400 && at < 3000 && at !== 2100 && at !== 2280;
    });
    const [hit, ...rest] = detect(implausibleSpeed, track);
    expect(rest).to.deep.equal([]);
    expect([second(track, hit.start), second(track, hit.end)]).to.deep.equal([2100, 2280]);
    expect(hit.confidence).to.equal('low');
    expect(hit.evidence.rows).to.equal(2);
  });

  it('never judges helicopters, gliders, light aircraft and turboprops', () => {
    for (const [speed, altitude, wind] of [
      [90, 6000, 0],
      [60, 15_000, 30],
      [110, 9000, 60],
      [270, 25_000, 60],
    ]) {
      const flight = fly(
        [{ seconds: 1800 }, { seconds: 600, speed: Math.min(speed, 95) }, { seconds: 600 }],
        {
          speed,
          altitude,
          wind,
          windFrom: 0,
        },
      );
      expect(detect(implausibleSpeed, flight), `${speed} kt`).to.deep.equal([]);
    }
  });

  it('does not judge near the ground, a speed of 0, or a wind that the airspeed explains', () => {
    const down = fly([{ seconds: 600 }, { seconds: 600, climb: -3000, speed: 95 }, { seconds: 300 }], {
      altitude: 34_000,
      speed: 450,
    });
    expect(detect(implausibleSpeed, down)).to.deep.equal([]);
    expect(detect(implausibleSpeed, slowed(1, 1200, 1500, 0))).to.deep.equal([]);
    const flight = slowed(1, 1200, 1500, 95);
    const airspeed = (kt: number) =>
      edited(flight, ({ trueAirspeed }, i) => trueAirspeed && (trueAirspeed[i] = kt), ['trueAirspeed']);
    expect(detect(implausibleSpeed, airspeed(180))).to.deep.equal([]);
    expect(detect(implausibleSpeed, airspeed(440)).length).to.equal(1);
  });

  for (const step of [1, 10, 60]) {
    it(`tells every single row beyond any aircraft, however dense the record, rows of ${step} s`, () => {
      const flight = cruise(step);
      const at = [600, 900, 2400];
      const track = edited(flight, ({ groundSpeed }, i) => {
        if (groundSpeed && at.includes(second(flight, i))) groundSpeed[i] = 1500 + i;
      });
      const hits = detect(implausibleSpeed, track);
      expect(hits.map(({ rows = [] }) => rows.map((i) => second(track, i)))).to.deep.equal([
        [600, 900],
        [2400],
      ]);
      expect(hits.map(({ evidence }) => evidence.single)).to.deep.equal([2, 1]);
      expect(hits[0].value).to.equal(track.groundSpeed[hits[0].end]);
    });
  }

  it('finds speeds beyond any aircraft', () => {
    const [hit] = detect(implausibleSpeed, slowed(1, 1200, 1500, 1400));
    expect(hit.value).to.equal(1400);
    expect(hit.evidence.side).to.equal('fast');
  });
});
