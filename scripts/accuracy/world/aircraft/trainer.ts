import { turnRate } from '../pilot.js';
import { descendTo, fieldAt, land, takeOff } from '../maneuvers.js';
import { cruise } from '../maneuvers.js';
import type { AircraftFamily } from '../scene.js';

/** A light aircraft: circuits at its field, air work, and home. */
export const trainer: AircraftFamily = {
  aircraft: 'trainer in circuits',
  make(random) {
    const field = fieldAt(random);
    const plane = takeOff(random, field, 75, 700, 12);
    const side = random.side();
    const circuit = (last: boolean): void => {
      const at = (quarter: number) => field.runway + side * 90 * quarter;
      plane.level(field.elevation + 1000, 700, { speed: 80, course: at(0) });
      plane.fly(30, { course: at(1), speed: 90 }).fly(110, { course: at(2), speed: 90 });
      plane.level(field.elevation + 600, 500, { course: at(2), speed: 75 }).fly(30, { course: at(3) });
      if (last) return void land(plane, field, 65);
      const start = plane.time;
      descendTo(plane, field, 5, 65);
      [plane.height, plane.rate, plane.onGround] = [field.elevation, 0, true];
      plane.fly(12, { speed: 50, course: field.runway });
      plane.onGround = false;
      plane.fly(40, { speed: 75, climb: 700, course: field.runway });
      plane.events.push({ kind: 'touch-and-go', start, end: plane.time });
    };
    for (let k = random.whole(3, 6); k > 0; k--) circuit(false);
    plane.level(field.elevation + 2500, 600, { speed: 95 });
    cruise(plane, random, 900);
    plane
      .turn(360 * random.side(), turnRate(40, 95))
      .fly(120)
      .turn(-360, turnRate(30, 95));
    plane.toward(field, {}).level(field.elevation + 1000, 600);
    circuit(true);
    return { states: plane.states, events: plane.events, fields: [field], also: ['orbit', 'figure-eight'] };
  },
};
