import { courseTo, moved, nmBetween, turnTo, type Place } from './earth.js';
import { Pilot, turnRate, type Moves } from './pilot.js';
import type { Random } from './random.js';
import type { Field } from './scene.js';

/** Pieces that many flights share. */

const BASE: Place = { lat: 47.5, lon: 8.5 };

/** A field somewhere in the world; no other is near. */
export function fieldAt(random: Random, icao = 'XAAA', place = BASE): Field {
  return { ...place, icao, elevation: random.whole(0, 1800), runway: random.whole(0, 359) };
}

export const windOf = (random: Random, most: number): { wind: number; windFrom: number } => ({
  wind: random.between(0, most),
  windFrom: random.between(0, 360),
});

/** An aircraft that is already under way. */
export const airborne = (random: Random, height: number, speed: number, wind = 40): Pilot =>
  new Pilot({ ...BASE, height, speed, heading: random.between(0, 360), ...windOf(random, wind) });

/** Stands, taxis and takes off from a field. */
export function takeOff(random: Random, field: Field, speed: number, climb: number, wind = 20): Pilot {
  const begin = moved(field, field.runway + 180, 0.6);
  const pilot = new Pilot({
    ...{ ...begin, height: field.elevation, speed: 0, heading: field.runway, onGround: true },
    ...windOf(random, wind),
  });
  pilot
    .fly(random.between(30, 120))
    .fly(40, { speed: 12, accelerate: 0.5 })
    .fly(30, { speed: 0.8 * speed, accelerate: 5 });
  pilot.onGround = false;
  return pilot.fly(40, { speed, climb, course: field.runway });
}

/** ft/min on a slope of 3° at a speed in kt. */
const onSlope = (speed: number): number => 5.3 * speed;

/** Flies to a straight final of some NM, ready to descend: at its height, speed and course. */
export function toFinal(pilot: Pilot, field: Field, nm: number, speed: number): Pilot {
  const height = field.elevation + 318 * nm;
  const gate = moved(field, field.runway + 180, nm);
  // It is established on the line a minute before it descends, as procedures ask for.
  const join = moved(gate, field.runway + 180, nm / 6 + speed / 60);
  const base = moved(moved(join, field.runway + 180, nm / 6), field.runway + 90, nm / 3);
  return pilot
    .toward(base, { speed: 1.3 * speed, climb: 1200 }, height)
    .toward(join, { speed, climb: 700 }, height)
    .toward(gate, { speed, climb: 700 }, height);
}

/** Descends on a straight line to the field, and along it, to a height above it: on a slope of 3° if it begins on one. */
export function descendTo(pilot: Pilot, field: Field, above: number, speed: number): Pilot {
  // It touches down half a mile before the middle of the runway.
  const aim = moved(field, field.runway + 180, 0.5);
  for (let s = 0; s < 1200 && pilot.height > field.elevation + above; s++) {
    const [nm, high] = [nmBetween(pilot.place, aim), pilot.height - field.elevation];
    const isNear = nm < 0.25 || Math.abs(turnTo(field.runway, courseTo(pilot.place, aim))) > 60;
    const climb = isNear ? -onSlope(speed) : (-high * speed) / (60 * nm);
    const course = isNear ? field.runway : courseTo(pilot.place, aim);
    pilot.fly(1, { speed, climb: Math.min(-0.5 * onSlope(speed), climb), course });
  }
  return pilot;
}

/** Lands from a final and rolls out. */
export function land(pilot: Pilot, field: Field, speed: number): Pilot {
  descendTo(pilot, field, 10, speed);
  [pilot.height, pilot.rate, pilot.onGround] = [field.elevation, 0, true];
  return pilot.fly(35, { speed: 15, accelerate: 4, course: field.runway }).fly(90, { speed: 8 });
}

/** Cruise with small turns. */
export function cruise(pilot: Pilot, random: Random, seconds: number, moves: Moves = {}): Pilot {
  for (const end = pilot.time + seconds; pilot.time < end;) {
    pilot.fly(random.between(120, 500), moves);
    pilot.turn(random.between(-40, 40), turnRate(15, pilot.speed), moves);
  }
  return pilot;
}

/** Climbs to a cruising height, after some minutes on a course. */
export function climbOut(pilot: Pilot, course: number, height: number, speed: number, rate: number): Pilot {
  const low = Math.max(pilot.height + 500, height * 0.1);
  pilot.level(low, rate, { speed: 0.5 * speed, accelerate: 1.5 });
  pilot.level(height * 0.5, rate, { speed: 0.8 * speed, accelerate: 1, course });
  return pilot.level(height, 0.7 * rate, { speed, accelerate: 1 }).fly(60, { speed });
}

/** Comes down to the terminal area of a field and lands there. */
export function arrive(pilot: Pilot, field: Field, speed: number, final = 8): Pilot {
  const height = field.elevation + 4500;
  const [far, way] = [nmBetween(pilot.place, field), courseTo(field, pilot.place)];
  // 4 NM for each 1,000 ft, with some for slowing down.
  const top = 25 + (pilot.height - height) / 250;
  if (far > top) pilot.toward(moved(field, way, top));
  if (far > 25) {
    const slow = { speed: Math.max(250, 0.75 * pilot.speed), accelerate: 0.5, climb: 2400 };
    pilot.toward(moved(field, way, 25), pilot.speed > 250 ? slow : { climb: 1000 }, height);
  }
  return land(toFinal(pilot, field, final, speed), field, speed);
}

/** A holding pattern with its fix where the aircraft is. Loops with legs of some seconds; the wind is corrected. */
export function hold(pilot: Pilot, loops: number, leg: number, side: number, moves: Moves = {}): Pilot {
  const [fix, inbound] = [pilot.place, pilot.course];
  const rate = Math.min(3, turnRate(25, pilot.speed));
  for (let k = 0; k < loops; k++) {
    pilot.turn(side * 180, rate, moves).fly(leg, { ...moves, course: inbound + 180 });
    pilot.turn(side * 180, rate, moves).toward(fix, moves);
  }
  return pilot;
}
