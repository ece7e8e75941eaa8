import { airborne } from '../maneuvers.js';
import type { AircraftFamily } from '../scene.js';

/** A small drone: a grid over a field, with stops at its corners. */
export const drone: AircraftFamily = {
  aircraft: 'drone',
  make(random) {
    const copter = airborne(random, 1900, 15, 8);
    copter.fly(60);
    const [course, side] = [random.between(0, 360), random.side()];
    for (let k = 0; k < random.whole(8, 14); k++) {
      copter.fly(100, { course: course + 180 * (k % 2), speed: 18, turn: 45 });
      copter
        .fly(6, { course: course + side * 90, speed: 10, turn: 45 })
        .fly(random.between(2, 10), { speed: 8 });
    }
    copter.fly(40, { climb: 300 }).fly(120, { speed: 25, course: course + 180 });
    copter.level(1700, 400, { speed: 8 });
    return { states: copter.states, events: copter.events, also: ['survey'] };
  },
};
