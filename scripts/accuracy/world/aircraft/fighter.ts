import { turnRate } from '../pilot.js';
import { airborne } from '../maneuvers.js';
import type { AircraftFamily } from '../scene.js';

/** A fighter: transit, air combat training with hard turns, steep climbs and dives within its ordinary limits. */
export const fighter: AircraftFamily = {
  aircraft: 'fighter',
  make(random) {
    const jet = airborne(random, 22_000, 420, 40);
    jet.fly(600);
    for (let k = random.whole(6, 10); k > 0; k--) {
      const speed = random.between(350, 480);
      jet.turn(random.side() * random.between(90, 330), turnRate(random.between(50, 70), speed), { speed });
      jet.level(random.between(14_000, 30_000), random.between(2500, 9000), { speed });
      jet.fly(random.between(30, 120), { speed: random.between(350, 500) });
    }
    jet.level(24_000, 3000).fly(600, { speed: 420 });
    // What it flies is rapid, and found so.
    return {
      states: jet.states,
      events: jet.events,
      also: ['rapid-climb', 'rapid-descent', 'altitude-oscillation', 'figure-eight', 'orbit'],
    };
  },
};
