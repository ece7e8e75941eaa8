import type { Track } from '../track/track.js';
import type { Hit } from '../finding/detector.js';

/** s between jumps of one crowd, and how many make one. */
const APART = 60;
const CROWD = 10;

/**
 * Jumps that follow one another to and fro are one thing, not hundreds: two aircraft or two sources in one track. Ten or
 * more within a minute of each other are told as one, by the greatest.
 */
export function* crowded(track: Track, hits: Iterable<Hit>): Iterable<Hit> {
  let crowd: Hit[] = [];
  for (const hit of hits) {
    const last = crowd.at(-1);
    if (last && track.time[hit.start] - track.time[last.end] > APART) {
      yield* told(crowd);
      crowd = [];
    }
    crowd.push(hit);
  }
  yield* told(crowd);
}

function told(crowd: readonly Hit[]): readonly Hit[] {
  if (crowd.length < CROWD) return crowd;
  const greatest = crowd.reduce((a, b) => (b.value > a.value ? b : a));
  return [
    {
      ...greatest,
      start: crowd[0].start,
      end: crowd[crowd.length - 1].end,
      confidence: 'medium',
      evidence: { ...greatest.evidence, jumps: crowd.length },
      rows: greatest.rows,
    },
  ];
}
