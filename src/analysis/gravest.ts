import { markOf, marks } from '../finding/mark.js';
import type { Analysis } from './analyze.js';
import { eventsOf } from './events.js';

/** −1 without findings. */
const gravity = ({ findings }: Analysis): number =>
  Math.max(-1, ...eventsOf(findings).map((finding) => marks.indexOf(markOf(finding))));

/** The flight with the gravest finding; of several the first, and the first of all where none has any. Undefined without flights. */
export function gravestOf(analyses: readonly Analysis[]): Analysis | undefined {
  let [best, most] = [undefined as Analysis | undefined, -Infinity];
  for (const analysis of analyses) {
    const own = gravity(analysis);
    if (own > most) [best, most] = [analysis, own];
  }
  return best;
}
