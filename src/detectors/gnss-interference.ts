import { gnssInterference as declared } from '../finding/declarations/gnss-interference.js';
import { notFromGround } from '../derived/gnss/trusted.js';
import type { Range } from '../track/runs.js';
import { hasPosition, type Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';
import type { Confidence, HitOf } from '../finding/finding.js';
import { indicatorsOf, untestedIn } from '../derived/gnss/indicators.js';
import type { IndicatorKind } from '../derived/gnss/signs.js';
import { clustersOf, signsOf, windowOf, type Cluster, type Signs } from '../derived/gnss/window.js';

function confidenceOf(score: number): Confidence {
  return score >= 5 ? 'high' : score === 4 ? 'medium' : 'low';
}

/** Lowest reported speed and greatest jump among the indicators. */
function numbersOf({ members }: Cluster) {
  const valuesOf = (of: IndicatorKind) =>
    members.filter(({ kind }) => kind === of).map(({ value }) => value ?? NaN);
  const jumps = valuesOf('position jump');
  const least = (a: number, b: number): number => (a <= b ? a : b);
  return {
    jumps: jumps.length || undefined,
    greatestJump: jumps.reduce((a, b) => (a >= b ? a : b), NaN),
    slowest: valuesOf('slow jet').reduce(least, NaN),
  };
}

function positionsIn(track: Track, ranges: readonly Range[]): number {
  let count = 0;
  for (const { start, end } of ranges) for (let i = start; i <= end; i++) if (hasPosition(track, i)) count++;
  return count;
}

function hitOf(
  track: Track,
  cluster: Cluster,
  { kinds, weights, score }: Signs,
  untested: readonly string[],
): HitOf<typeof declared> {
  const { start, end } = windowOf(track, cluster);
  // Positions measured from the ground do not come from satellites.
  const suspect = notFromGround(track, { start, end });
  const misplaced = kinds.has('position jump') || kinds.has('slow jet') || kinds.has('sources disagree');
  return {
    start,
    end,
    value: track.time[end] - track.time[start],
    severity: misplaced ? 'warning' : 'caution',
    confidence: confidenceOf(score),
    evidence: {
      indicators: [...kinds].join(', '),
      fired: weights.length,
      score,
      positions: positionsIn(track, suspect),
      ...numbersOf(cluster),
    },
    suspect,
    untested,
  };
}

export const gnssInterference = defineDetector({
  ...declared,
  *detect(track, { legs, found }, { score: needed, join }) {
    const indicators = indicatorsOf(track, legs, found);
    let untested: readonly string[] | undefined;
    for (const cluster of clustersOf(track, indicators, join)) {
      const signs = signsOf(cluster);
      const { weights, score } = signs;
      // Weak signs alone are met in poor data everywhere; long bad integrity (weight 3) is the aircraft's own word.
      const strongest = Math.max(...weights);
      if (score < needed || strongest < 2 || (strongest < 3 && weights.length < 2)) continue;
      yield hitOf(track, cluster, signs, (untested ??= untestedIn(track)));
    }
  },
});
