import assert from 'node:assert/strict';
import { test } from 'node:test';
import { altitudeOscillation } from '../../../src/detectors/altitude-oscillation.js';
import { oscillations } from '../../../src/derived/oscillation/find.js';
import { contextFor, defaultsOf } from '../../detectors/context.js';
import { random } from '../../detectors/synthetic.js';
import { phugoidTrack, redNoise, truePeriod, type PhugoidCase } from './simulate.js';

const settings = defaultsOf(altitudeOscillation);
const phugoidsOf = (track: ReturnType<typeof phugoidTrack>) =>
  oscillations(track, contextFor(track), settings).filter(({ verdict }) => verdict === 'phugoid-like');

const CASES = 1500;

function caseOf(next: () => number, seed: number): PhugoidCase {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)];
  return {
    speed: 150 + 330 * next(),
    // Small swings are more frequent, as they are in flight.
    swing: 300 + 2200 * next() ** 1.5,
    climb: pick([0, 0, 500, 1000, -500, -1000, -1500]),
    drag: pick([0, 0.03, 0.06]),
    cycles: 5 + Math.round(9 * next()),
    step: pick([1, 5, 10, 15, 20, 30, 60]),
    wind: pick([0, 60, -60, -100]),
    hole: pick([0, 0, 0, 45, 90, 200]),
    lost: pick([0, 0, 0.1, 0.3]),
    airspeed: next() < 0.3,
    seed,
  };
}

test(`${CASES} phugoids: recall of 0.95 from 600 ft and six rows a period on, periods within 3 %`, (t) => {
  const next = random(11);
  let [all, found, right] = [0, 0, 0];
  const missed: string[] = [];
  for (let seed = 0; seed < CASES; seed++) {
    const of = caseOf(next, seed);
    const period = truePeriod(of);
    if (of.swing < 600 || (period / of.step) * (1 - of.lost) < 6) continue;
    all++;
    const [first, ...more] = phugoidsOf(phugoidTrack(of));
    if (!first) {
      missed.push(JSON.stringify(of));
      continue;
    }
    found++;
    const main = more.reduce((a, b) => (b.halfCycles > a.halfCycles ? b : a), first);
    if (Math.abs(main.period / period - 1) <= 0.03) right++;
  }
  t.diagnostic(`${found} of ${all} found, ${right} of them with the period within 3 %`);
  assert.ok(all > CASES / 5);
  assert.ok(found / all >= 0.95, missed.join('\n'));
  assert.ok(right / found >= 0.95, `${right} of ${found}`);
});

const HOURS = 100;

test(`red noise with an exchange of speed and height: at most one in 100 h is phugoid-like`, (t) => {
  let phugoids = 0;
  let swings = 0;
  for (let seed = 0; seed < HOURS / 2; seed++) {
    const track = redNoise(2, [1, 5, 10, 20, 30][seed % 5], 900 + seed);
    phugoids += phugoidsOf(track).length;
    swings += oscillations(track, contextFor(track), { ...settings, falseAlarm: 1 }).length;
  }
  t.diagnostic(`${HOURS} h: ${swings} groups of swings, ${phugoids} phugoid-like`);
  assert.ok(swings > HOURS / 4, 'the noise swings');
  assert.ok(phugoids <= HOURS / 100);
});
