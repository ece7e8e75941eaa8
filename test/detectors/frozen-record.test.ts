import { expect } from 'chai';
import { frozenRecord } from '../../src/detectors/frozen-record.js';
import { detect } from './context.js';
import { cruise, edited, held, second } from './data-synthetic.js';
import { trackFrom } from '../../src/track/track.js';

const all = ['lat', 'lon', 'altitude', 'groundSpeed', 'course', 'verticalRate'] as const;

describe('frozen-record', () => {
  for (const [step, seconds] of [
    [1, 60],
    [10, 60],
    [60, 300],
  ]) {
    it(`finds rows that repeat everything for ${seconds} s, rows of ${step} s`, () => {
      const track = held(cruise(step), 1800, 1800 + seconds + step, all);
      const [hit, ...rest] = detect(frozenRecord, track);
      expect(rest).to.deep.equal([]);
      expect([second(track, hit.start), second(track, hit.end)]).to.deep.equal([1800 - step, 1800 + seconds]);
      expect(hit.evidence.columns).to.equal(6);
    });
  }

  it('finds none where speed goes on while the position is stale, or in flight', () => {
    const flight = cruise(1);
    const waving = edited(flight, ({ groundSpeed }, i) => {
      if (groundSpeed) groundSpeed[i] = 450 + Math.round(Math.sin(i / 9) * 3);
    });
    expect(detect(frozenRecord, held(waving, 1800, 2400, ['lat', 'lon']))).to.deep.equal([]);
    expect(detect(frozenRecord, flight)).to.deep.equal([]);
  });

  it('leaves a parked aircraft in peace', () => {
    const time = Array.from({ length: 300 }, (_, i) => i);
    const parked = { lat: time.map(() => 50), lon: time.map(() => 5), altitude: time.map(() => 0) };
    expect(
      detect(frozenRecord, trackFrom({ time, ...parked, groundSpeed: time.map(() => 0) })),
    ).to.deep.equal([]);
  });
});
