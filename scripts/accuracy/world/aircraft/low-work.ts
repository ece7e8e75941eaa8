import { moved } from '../earth.js';
import { hold, airborne } from '../maneuvers.js';
import type { AircraftFamily } from '../scene.js';

/** A crop duster: runs back and forth over a field a few feet high, with a turn away and back at each end. */
export const cropDuster: AircraftFamily = {
  aircraft: 'crop duster',
  make(random) {
    const plane = airborne(random, 1200, 115, 10);
    plane.fly(240);
    const course = random.between(0, 360);
    plane.fly(60, { course });
    plane.during('survey', () => {
      const runs = random.whole(10, 18);
      const [begin, swath, length] = [plane.place, random.between(0.02, 0.06), random.between(0.7, 1.2)];
      for (let k = 0; k < runs; k++) {
        const row = moved(begin, course + 90, k * swath);
        const back = k % 2 === 1;
        plane.toward(back ? row : moved(row, course, length), { speed: 120, climb: 900, turn: 9 }, 820);
        // Up and away to the side, then back over the next row.
        const out = course + (back ? 180 : 0);
        plane.fly(5, { speed: 100, climb: 900, course: out, turn: 9 });
        plane.turn(back ? 45 : -45, 9, { speed: 95, climb: 300 }).fly(5, { speed: 95 });
        plane.turn(back ? -225 : 225, 9, { speed: 95 });
      }
      return runs;
    });
    return { states: plane.fly(300, { speed: 115 }).states, events: plane.events };
  },
};

/** A fire scooper: from the lake to the fire and back, again and again. */
export const fireScooper: AircraftFamily = {
  aircraft: 'fire scooper',
  make(random) {
    const plane = airborne(random, 1800, 130, 12);
    const lake = plane.fly(180).place;
    const [fire, run] = [moved(lake, random.between(0, 360), random.between(4, 9)), random.between(0, 360)];
    for (let k = random.whole(5, 9); k > 0; k--) {
      plane.toward(moved(lake, run + 180, 2), { speed: 110 }).level(1010, 900, { speed: 90, course: run });
      plane.fly(15, { speed: 75, course: run }).level(1900, 800, { speed: 110, course: run });
      plane.toward(moved(fire, run + 60, 1.5), { speed: 130 }).toward(fire, { speed: 120 });
      plane.level(1400, 1100, { speed: 115 }).fly(15).level(1800, 1200, { speed: 130 });
    }
    return {
      states: plane.fly(200).states,
      events: plane.events,
      also: ['holding', 'orbit', 'figure-eight', 'loitering'],
    };
  },
};

/** A relay or patrol aircraft that stays above one area for hours. */
export const patrol: AircraftFamily = {
  aircraft: 'patrol aircraft',
  make(random) {
    const plane = airborne(random, 12_000, 160, 25);
    plane.fly(900);
    const center = plane.place;
    plane.during('loitering', () => {
      const start = plane.time;
      for (let k = 0; k < 9; k++) {
        plane.toward(moved(center, random.between(0, 360), random.between(0, 5)));
        if (random.next() < 0.5) hold(plane, random.whole(2, 3), random.between(60, 120), random.side());
        else plane.turn(360 * random.whole(3, 5) * random.side(), 2);
      }
      return plane.time - start;
    });
    return {
      states: plane.fly(900).states,
      events: plane.events,
      also: ['holding', 'orbit', 'figure-eight'],
    };
  },
};
