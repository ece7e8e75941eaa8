import type { Piece } from './synthetic.js';

/** Shapes that aircraft fly, as pieces for `fly`. Side: 1 right, −1 left. */

export const straight = (seconds: number): Piece => ({ seconds });

/** Ten minutes straight, racetracks with turns of a minute and legs (of a minute too), ten minutes straight. */
export const hold = (loops: number, side: number, leg = 60, turn = 60): Piece[] => [
  straight(600),
  ...Array.from({ length: loops }, () => [
    { seconds: turn, turnRate: (180 / turn) * side },
    straight(leg),
    { seconds: turn, turnRate: (180 / turn) * side },
    straight(leg),
  ]).flat(),
  straight(600),
];

/** Circles of `seconds` each between ten minutes of straight flight. */
export const orbits = (turns: number, seconds: number, side: number): Piece[] => [
  straight(600),
  { seconds: turns * seconds, turnRate: (360 / seconds) * side },
  straight(600),
];

/** Two lobes of 270° around one crossing. @param rate degrees a second */
export const eight = (rate: number, side: number): Piece[] => [
  straight(600),
  { seconds: 270 / rate, turnRate: rate * side },
  // Two radii of the turn, so that the second lobe comes back to the crossing of the first.
  straight(Math.round(360 / Math.PI / rate)),
  { seconds: 270 / rate, turnRate: -rate * side },
  straight(800),
];

/** Parallel lines back and forth, each next to the one before. @param seconds of each line */
export const grid = (lines: number, seconds: number, side = 1): Piece[] =>
  Array.from({ length: lines }, (_, k) => [
    straight(seconds),
    { seconds: 60, turnRate: 3 * side * (k % 2 ? -1 : 1) },
  ]).flat();

/** Left-hand circuits of a light aircraft: up to 1,000 ft and down to the ground, five minutes each. */
export const circuits = (rounds: number): Piece[] =>
  Array.from({ length: rounds }, () => [
    { seconds: 60, climb: 600, speed: 75 },
    { seconds: 30, turnRate: -3, climb: 800 },
    { seconds: 15 },
    { seconds: 30, turnRate: -3 },
    { seconds: 85, speed: 85 },
    { seconds: 30, turnRate: -3, climb: -500, speed: 70 },
    { seconds: 15, climb: -600 },
    { seconds: 30, turnRate: -3, climb: -600 },
    { seconds: 30, climb: -600, speed: 60 },
  ]).flat();

/** Six orbits of 200 s to one side and to the other, again and again above one place. */
export const loiter = (rounds: number): Piece[] =>
  Array.from({ length: rounds }, (_, k) => [
    straight(200),
    { seconds: 1200, turnRate: k % 2 ? 1.8 : -1.8 },
  ]).flat();
