import { expect } from 'chai';
import { altitudeOscillation } from '../../../src/detectors/altitude-oscillation.js';
import { oscillations } from '../../../src/derived/oscillation/find.js';
import { whyNotAssessable } from '../../../src/derived/oscillation/assessable.js';
import { trackFrom } from '../../../src/track/track.js';
import { contextFor, defaultsOf } from '../../detectors/context.js';
import { maneuver, maneuvers } from './maneuvers.js';

const settings = defaultsOf(altitudeOscillation);

describe('swings that are no phugoid', () => {
  for (const [name, of] of Object.entries(maneuvers)) {
    for (const [step, airspeed] of [
      [1, true],
      [4, false],
    ] as const) {
      it(`${name}: rows of ${step} s, ${airspeed ? 'airspeed' : 'ground speed'}`, () => {
        const track = maneuver(of, step, airspeed);
        const verdicts = oscillations(track, contextFor(track), settings).map(({ verdict }) => verdict);
        expect(verdicts).to.not.contain('phugoid-like').and.not.be.empty;
      });
    }
  }

  it('noise of 4 s seen every 5 s is aliasing, and no oscillation', () => {
    for (const rates of [false, true]) {
      const time = Array.from({ length: 240 }, (_, i) => 1_700_000_000 + 5 * i);
      const angle = (t: number) => (2 * Math.PI * (t % 4)) / 4 + 0.4;
      const track = trackFrom({
        time,
        altitude: time.map((t) => 20_000 + Math.round((300 * Math.sin(angle(t))) / 25) * 25),
        groundSpeed: time.map(() => 300),
        ...(rates && { verticalRate: time.map((t) => 60 * 300 * (Math.PI / 2) * Math.cos(angle(t))) }),
      });
      const context = contextFor(track);
      expect(oscillations(track, context, settings).map(({ why }) => why)).to.contain('aliasing');
      expect(Array.from(altitudeOscillation.detect(track, context, settings))).to.be.empty;
      expect(whyNotAssessable(track, context, settings)).to.contain('aliasing');
    }
  });
});
