import { LEAST_CHANCE } from '../../finding/declarations/altitude-oscillation.js';

/**
 * How often chance gives such an oscillation. The stretch is chosen because the altitude turns regularly in it, so a test
 * against noise in a given stretch is too kind. The figures below are what all of the steps together reached on 2,000 hours
 * of simulated red noise (rows of 1 to 30 s, swings of 200 to 1,000 ft without a common period, speed and height exchanged);
 * `test/derived/oscillation/reference.node.ts` simulates others.
 */

/** Share of the variance that a sine leaves in one of 100 hours: so much for each half cycle beyond 2.5, in longer swings no more. */
const LEFT_PER_HALF_CYCLE = 0.0165;
const MOST_LEFT = 0.377;
const CHANCE = 0.01;

/** Where a sine leaves half as much, the chance is a quarter or less. */
const POWER = 2;

/**
 * Chance that an hour of red noise has an oscillation of so many half cycles, or one of another number that is as rare.
 * Never below `LEAST_CHANCE`: so many hours do not tell smaller ones apart.
 * @param explained share of the variance about the trend that a sine explains, below 1
 */
export function chanceInAnHour(halfCycles: number, explained: number): number {
  if (explained !== explained) return 1;
  const left = Math.max(0, 1 - explained);
  const usual = Math.min(MOST_LEFT, LEFT_PER_HALF_CYCLE * (halfCycles - 2.5));
  if (!(usual > 0)) return 1;
  return Math.min(1, Math.max(LEAST_CHANCE, CHANCE * (left / usual) ** POWER));
}
