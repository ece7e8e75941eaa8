import { airborne } from '../maneuvers.js';
import type { AircraftFamily } from '../scene.js';

/** A helicopter at work: transit, hover, steep descents into confined areas, search in short legs. */
export const helicopter: AircraftFamily = {
  aircraft: 'helicopter',
  make(random) {
    const heli = airborne(random, 2500, 110, 15);
    for (let k = random.whole(4, 7); k > 0; k--) {
      heli.turn(random.between(-120, 120), 5).fly(random.between(120, 400), { speed: 115 });
      heli.level(1200, 800, { speed: 40 }).fly(60, { speed: 4, climb: -400 });
      heli.fly(random.between(120, 400), { speed: 2, turn: random.between(-2, 2) });
      heli.level(2500, 1000, { speed: 90 });
    }
    return { states: heli.states, events: heli.events, also: ['orbit'] };
  },
};
