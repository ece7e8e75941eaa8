import { moved } from '../earth.js';
import { airborne, arrive, climbOut, descendTo, fieldAt, land, takeOff, toFinal } from '../maneuvers.js';
import type { Random } from '../random.js';
import type { EventFamily, Field } from '../scene.js';
import type { Pilot } from '../pilot.js';

/** An airliner some minutes from a field. */
function inbound(random: Random): { jet: Pilot; field: Field } {
  const jet = airborne(random, 6000, 220, 25);
  const field = fieldAt(random, 'XAAA', moved(jet.fly(300).place, random.between(0, 360), 35));
  return { jet, field };
}

/** Breaks an approach off at a height above the field, and climbs. */
function breakOff(jet: Pilot, field: Field, above: number, climb: number): void {
  descendTo(jet, field, above, 140);
  jet.fly(30, { climb: 2200, speed: 160, course: field.runway });
  jet.level(field.elevation + climb, 1800, { speed: 190, course: field.runway });
}

export const approaches: readonly EventFamily[] = [
  {
    kind: 'go-around',
    name: 'from 100 to 800 ft, and another approach',
    make(random) {
      const { jet, field } = inbound(random);
      const above = random.between(100, 800);
      toFinal(jet, field, 9, 140);
      jet.during('go-around', () => {
        breakOff(jet, field, above, 4000);
        return above;
      });
      jet.turn(90, 2).fly(60);
      return { states: arrive(jet, field, 138).states, events: jet.events, fields: [field], also: ['orbit'] };
    },
  },
  {
    kind: 'discontinued-approach',
    name: 'broken off at 1,500 to 2,000 ft, then away',
    make(random) {
      const { jet, field } = inbound(random);
      const above = random.between(1500, 2000);
      toFinal(jet, field, 9, 140);
      jet.during('discontinued-approach', () => {
        breakOff(jet, field, above, 5000);
        return above;
      });
      jet
        .turn(100 * random.side(), 2)
        .level(15_000, 1800, { speed: 280 })
        .fly(1500);
      return { states: jet.states, events: jet.events, fields: [field] };
    },
  },
  {
    kind: 'touch-and-go',
    name: 'of an airliner in training',
    make(random) {
      const { jet, field } = inbound(random);
      toFinal(jet, field, 7, 135);
      jet.during('touch-and-go', () => {
        descendTo(jet, field, 10, 135);
        [jet.height, jet.rate, jet.onGround] = [field.elevation, 0, true];
        jet.fly(random.between(22, 40), { speed: 115, course: field.runway });
        jet.onGround = false;
        jet.fly(60, { climb: 1800, speed: 160, course: field.runway });
      });
      jet
        .level(field.elevation + 3000, 1500, { speed: 180 })
        .turn(90, 2)
        .fly(60);
      return { states: arrive(jet, field, 135).states, events: jet.events, fields: [field], also: ['orbit'] };
    },
  },
  {
    kind: 'final-descent',
    name: 'ends low at 2,000 to 6,000 ft/min',
    make(random) {
      const field = fieldAt(random);
      const jet = takeOff(random, field, 150, 1800);
      climbOut(jet, random.between(0, 360), 16_000, 300, 2200).fly(400);
      const rate = random.between(2000, 6000);
      jet.level(5500 + field.elevation, 1500, { speed: 220 });
      for (let s = 0; jet.height > field.elevation + 400; s++) {
        if (jet.height < field.elevation + 300 + rate) break;
        jet.fly(1, { climb: -rate, speed: 200 });
      }
      jet.during('final-descent', () => {
        while (jet.height > field.elevation + 300) jet.fly(1, { climb: -rate, speed: 200 });
        return rate;
      });
      return {
        ...{ states: jet.states, events: jet.events, fields: [field] },
        also: ['rapid-descent', 'low-speed-high-sink'],
      };
    },
  },
  {
    kind: 'go-around',
    name: 'of a light aircraft from 150 to 300 ft',
    make(random) {
      const field = fieldAt(random);
      const plane = takeOff(random, field, 75, 700, 10);
      const above = random.between(150, 300);
      plane.level(field.elevation + 1600, 600, { speed: 90, course: field.runway + 90 });
      toFinal(plane, field, 4, 70);
      plane.during('go-around', () => {
        descendTo(plane, field, above, 68);
        plane.level(field.elevation + 1500, 700, { speed: 78, course: field.runway });
        return above;
      });
      plane.turn(90, 3).fly(60, { speed: 90 });
      land(toFinal(plane, field, 4, 70), field, 68);
      return { states: plane.states, events: plane.events, fields: [field], also: ['orbit'] };
    },
  },
];
