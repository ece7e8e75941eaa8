import { Pilot } from '../pilot.js';
import type { AircraftFamily } from '../scene.js';

/** A hot-air balloon: goes with the wind, up and down. */
export const balloon: AircraftFamily = {
  aircraft: 'balloon',
  make(random) {
    const balloonist = new Pilot({
      ...{ lat: 47.5, lon: 8.5, height: 1500, speed: 0.5, heading: 0 },
      ...{ wind: random.between(4, 15), windFrom: random.between(0, 360) },
    });
    for (let k = 0; k < 25; k++)
      balloonist.fly(random.between(60, 240), {
        climb: balloonist.height < 1700 ? random.between(50, 300) : random.between(-300, 300),
        turn: random.between(-0.5, 0.5),
      });
    return { states: balloonist.states, events: [] };
  },
};
