import { moved } from '../earth.js';
import { arrive, climbOut, cruise, fieldAt, takeOff } from '../maneuvers.js';
import type { AircraftFamily } from '../scene.js';

/** Takes off, cruises for some time with small turns and perhaps a step, descends at idle and lands. */
export const airliner: AircraftFamily = {
  aircraft: 'airliner',
  make(random) {
    const from = fieldAt(random);
    const jet = takeOff(random, from, 160, 2200, 30);
    climbOut(jet, random.between(0, 360), random.whole(280, 390) * 100, random.between(400, 470), 2400);
    cruise(jet, random, random.between(300, 1200));
    if (random.next() < 0.5) jet.level(jet.height + 2000, 1000).fly(300);
    // Further than the descent takes, and not straight ahead.
    const way = jet.course + random.between(-60, 60);
    const to = fieldAt(random, 'XBBB', moved(jet.place, way, random.between(180, 280)));
    return { states: arrive(jet, to, 138).states, events: jet.events, fields: [from, to] };
  },
};
