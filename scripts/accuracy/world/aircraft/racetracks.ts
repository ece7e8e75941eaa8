import { airborne, hold } from '../maneuvers.js';
import type { AircraftFamily } from '../scene.js';

/** A tanker in its racetrack: long straight legs, one loop in a quarter to half an hour. */
export const tanker: AircraftFamily = {
  aircraft: 'tanker',
  make(random) {
    const jet = airborne(random, random.whole(220, 280) * 100, 400, 60);
    jet.fly(900).during('holding', () => {
      const loops = random.whole(3, 4);
      hold(jet, loops, random.between(280, 700), random.side());
      return loops;
    });
    return { states: jet.fly(900).states, events: jet.events };
  },
};
