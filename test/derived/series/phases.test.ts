import { expect } from 'chai';
import { phaseNames, phaseOf, phaseSpans, phasesOf } from '../../../src/derived/series/phases.js';
import { trackFrom } from '../../../src/track/track.js';
import { fly } from '../../detectors/synthetic.js';

describe('phases of flight', () => {
  it('follow the published rules', () => {
    const named = (height: number, rate: number, speed: number) => phaseNames[phaseOf(height, rate, speed)];
    expect(named(0, 0, 15)).to.equal('ground');
    expect(named(4000, 2200, 250)).to.equal('climb');
    expect(named(31_000, 1200, 430)).to.equal('climb');
    expect(named(37_000, 0, 460)).to.equal('cruise');
    expect(named(24_000, -1800, 380)).to.equal('descent');
    expect(named(6000, 0, 220)).to.equal('level');
    expect(named(NaN, 0, 220)).to.equal('unknown');
  });

  for (const step of [1, 10, 60]) {
    it(`name the parts of a flight in rows of ${step} s`, () => {
      const pieces = [
        { seconds: 300 },
        { seconds: 60, speed: 150 },
        { seconds: 1200, climb: 1750, speed: 440 },
        { seconds: 1800 },
        { seconds: 900, climb: -1750, speed: 300 },
        { seconds: 600 },
        { seconds: 480, climb: -1050, speed: 140 },
      ];
      const track = fly(pieces, { altitude: 0, speed: 5, step });
      const spans = phaseSpans(track, phasesOf(track));
      expect(spans.map(({ phase }) => phase).filter((p, k, all) => p !== all[k - 1])).to.deep.equal([
        'ground',
        'climb',
        'cruise',
        'descent',
        'level',
        'descent',
      ]);
      const cruise = spans.find(({ phase }) => phase === 'cruise')!;
      expect(cruise.start - track.time[0]).to.be.closeTo(1560, 120);
      expect(cruise.end - track.time[0]).to.be.closeTo(3360, 120);
    });
  }

  it('take the ground flag and the height of the ground', () => {
    const time = Array.from({ length: 120 }, (_, i) => i);
    const of = (onGround: number) =>
      trackFrom({
        time,
        altitude: time.map(() => 5400),
        // Above taxiing speed: only a flag shows it.
        groundSpeed: time.map(() => 45),
        verticalRate: time.map(() => 0),
        onGround: time.map(() => onGround),
      });
    expect(phaseNames[phasesOf(of(1))[0]]).to.equal('ground');
    const silent = of(255);
    expect(phaseNames[phasesOf(silent)[0]]).not.to.equal('ground');
    expect(phaseNames[phasesOf(silent, { ground: () => 5400 })[0]]).to.equal('ground');
    const slow = trackFrom({ ...silent.data.columns, time, groundSpeed: time.map(() => 10) });
    expect(phaseNames[phasesOf(slow)[0]]).to.equal('ground');
  });

  it('do without a vertical rate, and say unknown across holes', () => {
    const track = fly([{ seconds: 600, climb: 1500 }, { seconds: 600 }], {
      altitude: 5000,
      speed: 300,
      step: 10,
    });
    const columns = Object.fromEntries(
      Object.entries(track.data.columns).filter(([name]) => name !== 'verticalRate'),
    );
    const bare = trackFrom(columns as unknown as { time: Float64Array });
    expect(phaseNames[phasesOf(bare)[20]]).to.equal('climb');
    const time = bare.time.map((at) => (at < bare.time[60] ? at : at + 300));
    const silent = trackFrom({ ...columns, time });
    const spans = phaseSpans(silent, phasesOf(silent));
    expect(spans.some(({ phase }) => phase === 'unknown')).to.equal(true);
  });
});
