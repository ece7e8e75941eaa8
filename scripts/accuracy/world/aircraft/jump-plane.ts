import { arrive, fieldAt, takeOff } from '../maneuvers.js';
import { moved } from '../earth.js';
import type { AircraftFamily } from '../scene.js';

/** A jump plane: climbs over its field, drops, and comes down fast. */
export const jumpPlane: AircraftFamily = {
  aircraft: 'jump plane',
  make(random) {
    const field = fieldAt(random);
    const plane = takeOff(random, field, 90, 1200);
    const top = field.elevation + random.whole(100, 140) * 100;
    for (let k = 0; plane.height < top - 200 && k < 30; k++) {
      plane.fly(90, { climb: random.between(900, 1400), speed: 105 });
      plane.turn(random.side() * random.between(60, 120), 2, { climb: 1000 });
    }
    plane.toward(moved(field, field.runway + 180, 2), {}).fly(100, { course: field.runway, speed: 85 });
    const rate = random.between(3000, 5500);
    while (plane.height > field.elevation + 2500)
      plane
        .fly(40, { climb: -rate, speed: 160 })
        .turn(random.between(20, 120), 3, { climb: -rate, speed: 160 });
    plane.level(plane.height, 100, { speed: 110 });
    const { states } = arrive(plane, field, 75, 2);
    // Its descent is rapid, and graded for its kind; its climb may be a spiral.
    return { states, events: plane.events, fields: [field], also: ['rapid-descent', 'orbit'] };
  },
};
