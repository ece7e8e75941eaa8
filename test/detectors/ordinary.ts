import type { Track } from '../../src/track/track.js';
import { fly, random, type Piece } from './synthetic.js';

/** An ordinary flight of a jet, drawn by lot: take-off, steps up, cruise with turns, steps down, vectors, landing at 0 ft. */
export function ordinaryFlight(seed: number): Track {
  const next = random(seed);
  const between = (a: number, b: number) => a + (b - a) * next();
  const whole = (a: number, b: number) => Math.round(between(a, b));
  const turn = (degrees: number, rate: number): Piece => ({
    seconds: Math.max(1, Math.round(Math.abs(degrees) / rate)),
    turnRate: Math.sign(degrees) * rate,
  });
  const pieces: Piece[] = [
    { seconds: whole(60, 400) },
    { seconds: 35, speed: 150 },
    { seconds: 90, climb: 2500, speed: 190 },
    turn(between(-180, 180), between(1, 3)),
  ];
  let altitude = 3750;
  const steps = (to: number, rate: () => number, most: number): void => {
    while (Math.abs(to - altitude) > 1) {
      const climb = rate();
      const seconds = Math.min(whole(60, 300), Math.ceil(((to - altitude) / climb) * 60));
      pieces.push({ seconds, climb, speed: Math.min(460, Math.max(210, 200 + altitude / 130)) });
      altitude += (climb * seconds) / 60;
      if (Math.sign(to - altitude) !== Math.sign(climb)) break;
      if (next() < 0.4) pieces.push(turn(between(-most, most), 2));
      if (next() < 0.3) pieces.push({ seconds: whole(30, 300) });
    }
  };
  steps(between(12_000, 39_000), () => between(600, 2800), 60);
  for (let k = 0; k < whole(1, 6); k++) pieces.push({ seconds: whole(200, 1500) }, turn(between(-60, 60), 1));
  steps(6000, () => between(-3200, -600), 80);
  const side = next() < 0.5 ? -1 : 1;
  const downwind = whole(120, 300);
  pieces.push(turn(side * between(60, 180), 2), { seconds: downwind, climb: -300, speed: 190 });
  pieces.push(turn(side * 90, 2.5), { seconds: whole(20, 100) }, turn(side * 90, 2.5));
  altitude -= (300 * downwind) / 60;
  pieces.push({ seconds: Math.round((altitude / 800) * 60), climb: -800, speed: 140 });
  pieces.push({ seconds: 40, speed: 20 }, { seconds: 200, speed: 10 });
  return fly(pieces, {
    ...{ altitude: 0, speed: 8, step: [1, 5, 10, 30][seed % 4], seed },
    ...{ wind: between(0, 60), windFrom: between(0, 360), noise: between(0, 40), heading: between(0, 360) },
  });
}
