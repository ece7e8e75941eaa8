import { aircraft } from './world/aircraft/index.js';
import { events } from './world/events/index.js';
import { Random } from './world/random.js';
import { fly } from './measure.js';
import { addEvents, emptyScore, falseAlarms } from './score.js';
import { STRIDE } from './run.js';

/** s between the rows of the flights that are flown again in the tests. */
const STEPS = [10, 30] as const;

/**
 * What the first flight of every family gives, a line each: what a test can fly again in seconds, so that the tables cannot
 * get out of date unnoticed.
 */
export async function sampleOf(): Promise<string[]> {
  const lines: string[] = [];
  const families = [
    ...events.map(({ kind, name, make }) => ({ kind, name, make })),
    ...aircraft.map(({ aircraft: name, make }) => ({ kind: '', name, make })),
  ];
  for (const { kind, name, make } of families) {
    const scene = make(new Random(STRIDE));
    for (const step of STEPS) {
      const flown = await fly(scene, step, STRIDE + step);
      const score = emptyScore();
      if (kind) addEvents(score, kind, flown);
      const alarms = falseAlarms(flown).map((finding) => finding.kind);
      const found = kind ? `${score.found} of ${score.events} ${kind} (${name})` : name;
      lines.push(`${found}, rows every ${step} s, false alarms: ${alarms.sort().join(' ') || 'none'}`);
    }
  }
  return lines;
}
