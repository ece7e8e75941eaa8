import { expect } from 'chai';
import { baroGeometricStep } from '../../src/detectors/baro-geometric-step.js';
import type { Track } from '../../src/track/track.js';
import { detect } from './context.js';
import { cruise, edited, second } from './data-synthetic.js';
import { fly, normal } from './synthetic.js';

/** Geometric altitude in air 8 % thinner than standard, with noise of 40 ft, and a step. */
function withGeometric(track: Track, step = 0, from = Infinity, to = Infinity): Track {
  const noise = normal(5);
  return edited(
    track,
    ({ geoAltitude }, i) => {
      const at = second(track, i);
      const moved = at >= from && at < to ? step : 0;
      if (geoAltitude) geoAltitude[i] = track.altitude[i] * 1.08 + 150 + 40 * noise() + moved;
    },
    ['geoAltitude'],
  );
}

describe('baro-geometric-step', () => {
  for (const step of [1, 10, 20]) {
    it(`finds a step out and back and which altitude moved, rows of ${step} s`, () => {
      const track = withGeometric(cruise(step), 2000, 1200, 2400);
      const hits = detect(baroGeometricStep, track);
      expect(hits.map(({ end }) => second(track, end))).to.deep.equal([1200, 2400]);
      expect(hits.map(({ value }) => Math.round(value / 500) * 500)).to.deep.equal([2000, -2000]);
      expect(hits.map(({ evidence }) => evidence.moved)).to.deep.equal(['geometric', 'geometric']);
    });

    it(`finds none in climb, descent and warm air, rows of ${step} s`, () => {
      const pieces = [
        { seconds: 300 },
        { seconds: 900, climb: 2500 },
        { seconds: 300 },
        { seconds: 600, climb: -3500 },
      ];
      expect(detect(baroGeometricStep, withGeometric(fly(pieces, { step })))).to.deep.equal([]);
    });
  }

  it('says so when the pressure altitude is what moved', () => {
    const flight = withGeometric(cruise(1));
    const track = edited(flight, ({ altitude }, i) => {
      if (second(flight, i) >= 1500 && altitude) altitude[i] = flight.altitude[i] - 3000;
    });
    const [hit, ...rest] = detect(baroGeometricStep, track);
    expect(rest).to.deep.equal([]);
    expect(hit.evidence.moved).to.equal('pressure');
    expect(hit.value).to.be.closeTo(3000, 150);
  });

  it('takes a single wrong value for no step', () => {
    expect(detect(baroGeometricStep, withGeometric(cruise(1), 4000, 1500, 1502))).to.deep.equal([]);
  });
});
