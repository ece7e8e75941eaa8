import { moved, type Place } from '../earth.js';
import type { Random } from '../random.js';
import type { EventFamily, Fault } from '../scene.js';
import { faulty, stretch, within } from './faults.js';

type Span = { readonly start: number; readonly end: number };

/** Puts the positions of a stretch where they were not. */
const displaced =
  (span: Span, place: (at: number, truth: Place) => Place): Fault =>
  (rows) => {
    const wrong = rows.filter((row) => within(row, span));
    for (const row of wrong) Object.assign(row, place(row.time - span.start, row as Place));
    const [start, end] = [wrong[0].time, wrong[wrong.length - 1].time];
    return { rows, events: [{ kind: 'gnss-interference', start, end, size: end - start }] };
  };

/** What is right of such positions in other words. */
const also = ['position-jump', 'speed-mismatch', 'implausible-speed', 'orbit', 'stale-position', 'holding'];

/** A place some tens of miles from the middle of the stretch. */
function elsewhere(random: Random): (truth: Place) => Place {
  let place: Place | undefined;
  const [course, nm] = [random.between(0, 360), random.between(60, 150)];
  return (truth) => (place ??= moved(truth, course, nm));
}

export const interference: readonly EventFamily[] = [
  {
    kind: 'gnss-interference',
    name: 'positions on a circle far away for 10 to 20 min',
    make(random) {
      const [span, at] = [stretch(random, 600, 1200), elsewhere(random)];
      const [radius, period] = [random.between(1, 4), random.between(120, 400)];
      return faulty(
        random,
        displaced(span, (time, truth) => moved(at(truth), (360 * time) / period, radius)),
        also,
      );
    },
  },
  {
    kind: 'gnss-interference',
    name: 'positions nearly still at cruise for 10 to 20 min',
    make(random) {
      const [span, at] = [stretch(random, 600, 1200), elsewhere(random)];
      const period = random.between(300, 900);
      return faulty(
        random,
        displaced(span, (time, truth) => moved(at(truth), (360 * time) / period, 0.6)),
        also,
      );
    },
  },
  {
    kind: 'gnss-interference',
    name: 'positions drift away for 15 min and jump back',
    make(random) {
      const span = stretch(random, 900, 1100);
      const [course, speed] = [random.between(0, 360), random.between(150, 300)];
      return faulty(
        random,
        displaced(span, (time, truth) => moved(truth, course, (speed * time) / 3600)),
        also,
      );
    },
  },
];
