import { courseTo, moved, sine, tangent } from '../earth.js';
import { airborne, hold } from '../maneuvers.js';
import { turnRate } from '../pilot.js';
import type { EventFamily } from '../scene.js';

/** Holding patterns and other loops, each with its number of loops. */
export const loops: readonly EventFamily[] = [
  {
    kind: 'holding',
    name: 'hold with legs of 1 to 1.5 min',
    make(random) {
      const jet = airborne(random, random.whole(60, 180) * 100, random.between(180, 260));
      jet.fly(500).during('holding', () => {
        const count = random.whole(2, 6);
        hold(jet, count, random.between(55, 90), random.side());
        return count;
      });
      return { states: jet.fly(600).states, events: jet.events };
    },
  },
  {
    kind: 'holding',
    name: 'long hold and racetrack, 8 to 35 min a loop',
    make(random) {
      const jet = airborne(random, random.whole(160, 290) * 100, random.between(260, 420), 60);
      const period = random.between(500, 2000);
      const turns = 360 / Math.min(3, turnRate(25, jet.speed));
      jet.fly(900).during('holding', () => {
        const count = random.whole(2, 3);
        hold(jet, count, (period - turns) / 2, random.side());
        return count;
      });
      return { states: jet.fly(900).states, events: jet.events };
    },
  },
  {
    kind: 'orbit',
    name: 'circles with constant bank in wind',
    make(random) {
      const speed = random.between(85, 220);
      const plane = airborne(random, random.whole(30, 120) * 100, speed, 0.2 * speed);
      plane.fly(400).during('orbit', () => {
        const count = random.whole(3, 8);
        plane.turn(360 * count * random.side(), random.between(1.2, 2.6));
        return count;
      });
      return { states: plane.fly(400).states, events: plane.events };
    },
  },
  {
    kind: 'figure-eight',
    name: 'two lobes with straight crossings, of 2.5 to 6 min each',
    make(random) {
      const plane = airborne(random, random.whole(40, 150) * 100, random.between(110, 220), 15);
      plane.fly(400);
      const [crossing, course, side] = [plane.place, plane.course, random.side()];
      // Each lobe turns half a circle and twice the angle between its sides and the line through both lobes.
      const [rate, angle] = [random.between(1.2, 2.4), random.between(20, 40)];
      const radius = plane.speed / rate / (20 * Math.PI);
      const straight = radius / tangent(angle);
      plane.during('figure-eight', () => {
        for (const way of [side, -side]) {
          plane.toward(moved(crossing, way === side ? course : course + 180 + 2 * angle * side, straight));
          plane.turn(way * (180 + 2 * angle), rate).toward(crossing);
        }
        // As the finding has it: the greatest distances of both lobes from the crossing.
        return 2 * (radius / sine(angle) + radius);
      });
      return { states: plane.fly(400).states, events: plane.events, also: ['orbit'] };
    },
  },
  {
    kind: 'survey',
    name: '6 to 12 lines of 5 to 15 NM',
    make(random) {
      const plane = airborne(random, random.whole(30, 90) * 100, random.between(120, 180), 20);
      plane.fly(300);
      const [course, begin] = [plane.course, plane.place];
      const [length, spacing, side] = [random.between(5, 15), random.between(0.3, 1.2), random.side()];
      plane.during('survey', () => {
        const lines = random.whole(6, 12);
        for (let k = 0; k < lines; k++) {
          const row = moved(begin, course + 90 * side, k * spacing);
          const back = k % 2 === 1;
          plane.toward(back ? row : moved(row, course, length));
          if (k + 1 === lines) break;
          const onward = side * (back ? -1 : 1);
          plane.turn(-60 * onward, 3).turn(240 * onward, 3);
          const next = moved(begin, course + 90 * side, (k + 1) * spacing);
          const gate = back ? moved(next, course, 0.8) : moved(next, course, length - 0.8);
          plane.toward(gate);
        }
        return lines;
      });
      return { states: plane.fly(300).states, events: plane.events };
    },
  },
  {
    kind: 'loitering',
    name: 'holds and orbits for hours within 20 NM',
    make(random) {
      const plane = airborne(random, random.whole(100, 200) * 100, random.between(140, 220), 25);
      plane.fly(1200);
      const center = plane.place;
      plane.during('loitering', () => {
        const start = plane.time;
        for (let k = random.whole(8, 14); k > 0; k--) {
          plane.toward(
            moved(center, courseTo(center, plane.place) + random.between(60, 180), random.between(1, 6)),
          );
          if (random.next() < 0.5) hold(plane, random.whole(2, 4), random.between(50, 110), random.side());
          else plane.turn(360 * random.whole(2, 6) * random.side(), random.between(1.5, 2.5));
        }
        return plane.time - start;
      });
      return {
        ...{ states: plane.fly(1200).states, events: plane.events },
        also: ['holding', 'orbit', 'figure-eight'],
      };
    },
  },
];
