import { expect } from 'chai';
import { altitudeSpike } from '../../src/detectors/altitude-spike.js';
import { trackFrom } from '../../src/track/track.js';
import { detect } from './context.js';
import { cruise, edited, second } from './data-synthetic.js';

const spiked = (step: number, rows: Record<number, number>) => {
  const flight = cruise(step);
  return edited(flight, ({ altitude }, i) => {
    const wrong = rows[second(flight, i)];
    if (wrong !== undefined && altitude) altitude[i] = wrong;
  });
};

describe('altitude-spike', () => {
  for (const step of [1, 5, 10]) {
    it(`finds single wrong altitudes, rows of ${step} s`, () => {
      const track = spiked(step, { 600: 38_000, 2000: 0 });
      const [up, down, ...rest] = detect(altitudeSpike, track);
      expect(rest).to.deep.equal([]);
      expect([second(track, up.start), second(track, up.end), up.value]).to.deep.equal([600, 600, 3000]);
      expect([second(track, down.start), down.value]).to.deep.equal([2000, -35_000]);
      expect(up.evidence).to.include({ altitude: 38_000, surrounding: 35_000, rows: 1, longest: 0 });
      expect(up.rows).to.deep.equal([up.start]);
      expect(detect(altitudeSpike, cruise(step))).to.deep.equal([]);
    });
  }

  for (const [step, period] of [
    [30, 57],
    [30, 63],
    [60, 75],
    [60, 115],
  ]) {
    it(`takes no swing of ${period} s for wrong values in rows of ${step} s, whose rates cannot show it`, () => {
      const time = Array.from({ length: 100 }, (_, i) => i * step);
      const phase = (t: number) => (2 * Math.PI * t) / period;
      const track = trackFrom({
        time,
        altitude: time.map((t) => 15_000 + Math.round((500 * Math.sin(phase(t + 12))) / 25) * 25),
        // Rates come in steps of 64 ft/min and some seconds late: at the turning points they are those of level flight.
        verticalRate: time.map((t) => (Math.abs(Math.sin(phase(t + 12))) > 0.7 ? 0 : 64)),
      });
      expect(detect(altitudeSpike, track)).to.deep.equal([]);
    });
  }

  it('reports spikes within a minute of each other as one, and a long one as caution', () => {
    const track = spiked(1, { 600: 38_000, 640: 1000, 1000: 5000 });
    expect(detect(altitudeSpike, track).map(({ rows }) => rows?.length)).to.deep.equal([2, 1]);
    const long = spiked(1, Object.fromEntries(Array.from({ length: 20 }, (_, k) => [1500 + k, 20_000])));
    const [hit] = detect(altitudeSpike, long);
    expect(hit.severity).to.equal('caution');
    expect(hit.evidence).to.include({ rows: 20, longest: 19, surrounding: 35_000 });
  });

  it('follows changed thresholds', () => {
    const track = spiked(1, { 600: 35_250 });
    expect(detect(altitudeSpike, track)).to.deep.equal([]);
    expect(detect(altitudeSpike, track, {}, { floor: 100 }).length).to.equal(1);
  });

  it('has nothing to say on rows without altitude', () => {
    expect(detect(altitudeSpike, trackFrom({ time: [0, 1, 2] }))).to.deep.equal([]);
  });
});
