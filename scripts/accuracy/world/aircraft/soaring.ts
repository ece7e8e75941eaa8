import { turnRate, type Pilot } from '../pilot.js';
import { airborne } from '../maneuvers.js';
import type { Random } from '../random.js';
import type { AircraftFamily, Scene } from '../scene.js';

interface Wing {
  readonly speed: readonly [number, number];
  /** ft/min between thermals. */
  readonly sink: readonly [number, number];
  readonly bank: readonly [number, number];
}

/** Climbs in thermals and glides from one to the next. */
function soar(random: Random, pilot: Pilot, wing: Wing, thermals: number): Scene {
  for (let k = 0; k < thermals; k++) {
    const speed = random.between(...wing.speed);
    pilot.during('orbit', () => {
      const rate = turnRate(random.between(...wing.bank), speed) * random.side();
      const turns = random.whole(4, 14);
      for (let n = 0; n < turns; n++)
        pilot.fly(360 / Math.abs(rate), { turn: rate, climb: random.between(150, 700), speed });
      return turns;
    });
    const glide = { speed: 1.4 * speed, climb: -random.between(...wing.sink) };
    for (let n = 0; n < 4 && pilot.height > 2500; n++)
      pilot.turn(random.between(-30, 30), 3, glide).fly(random.between(60, 160), glide);
  }
  return { states: pilot.states, events: pilot.events };
}

/** A glider on a cross-country flight. */
export const glider: AircraftFamily = {
  aircraft: 'glider',
  make: (random) =>
    soar(
      random,
      airborne(random, 3500, 55, 20),
      { speed: [50, 60], sink: [150, 500], bank: [30, 45] },
      random.whole(6, 10),
    ),
};

/** A paraglider: slow, with hardly less wind than speed. */
export const paraglider: AircraftFamily = {
  aircraft: 'paraglider',
  make: (random) =>
    soar(
      random,
      airborne(random, 5000, 21, 12),
      { speed: [18, 21], sink: [180, 350], bank: [20, 30] },
      random.whole(6, 10),
    ),
};
