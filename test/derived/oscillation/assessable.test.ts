import { expect } from 'chai';
import { whyNotAssessable } from '../../../src/derived/oscillation/assessable.js';
import { defaultOscillationSettings } from '../../../src/derived/oscillation/view.js';
import { contextFor } from '../../detectors/context.js';
import { fly, phugoid } from '../../detectors/synthetic.js';

const why = (track: Parameters<typeof contextFor>[0]) =>
  whyNotAssessable(track, contextFor(track), defaultOscillationSettings);

describe('what can be assessed for altitude oscillation', () => {
  /** Rows so far apart (s), speed (kt): a phugoid takes 0.233 s for each kt. */
  const cases: readonly (readonly [step: number, speed: number, assessable: boolean])[] = [
    [1, 120, true],
    [5, 120, true],
    [10, 120, false],
    [15, 260, true],
    [20, 260, false],
    [20, 450, true],
    [60, 450, false],
  ];
  for (const [step, speed, assessable] of cases) {
    it(`rows ${step} s apart at ${speed} kt are ${assessable ? 'enough' : 'too few'}`, () => {
      const words = why(fly([{ seconds: 3600 }], { step, speed, altitude: 20_000 }));
      if (assessable) expect(words).to.equal(undefined);
      else expect(words).to.contain('too few rows a period').and.contain(`rows are ${step} s apart`);
    });
  }

  it('names the swings that the altitude shows in too few rows', () => {
    const track = phugoid({ period: 60, swing: 1500, speed: 260, seconds: 1200, damping: 0, step: 20 });
    expect(why(track)).to.contain('the altitude turns again and again');
  });

  it('says nothing of a flight without altitudes', () => {
    const track = fly([{ seconds: 60 }], { ground: 1e6, altitude: 0 });
    expect(why(track)).to.equal(undefined);
  });
});
