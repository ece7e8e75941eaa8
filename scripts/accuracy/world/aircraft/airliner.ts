import { courseTo, moved } from '../earth.js';
import { arrive, climbOut, cruise, fieldAt, takeOff } from '../maneuvers.js';
import type { AircraftFamily } from '../scene.js';

/** Takes off, cruises for up to an hour with small turns and a step, is vectored and lands. */
export const airliner: AircraftFamily = {
  aircraft: 'airliner',
  make(random) {
    const from = fieldAt(random);
    const to = fieldAt(random, 'XBBB', moved(from, random.between(0, 360), random.between(180, 320)));
    const jet = takeOff(random, from, 160, 2200, 30);
    climbOut(jet, courseTo(from, to), random.whole(280, 390) * 100, random.between(400, 470), 2400);
    cruise(jet, random, random.between(300, 1200));
    if (random.next() < 0.5) jet.level(jet.height + 2000, 1000).fly(300);
    jet.toward(moved(to, random.between(0, 360), 60));
    return { states: arrive(jet, to, 138).states, events: jet.events, fields: [from, to] };
  },
};
