import { hasPosition, type Track } from '../track/track.js';
import { formatDuration, formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { defineDetector, type Confidence, type Hit } from '../finding/detector.js';
import { evidenceWord } from '../finding/evidence-words.js';
import { evidenceOf } from '../finding/evidence.js';
import { indicatorsOf, untestedIn } from '../derived/gnss/indicators.js';
import type { IndicatorKind } from '../derived/gnss/signs.js';
import { clustersOf, weigh, windowOf, type Cluster } from '../derived/gnss/window.js';

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

function positionsIn(track: Track, start: number, end: number): number {
  let count = 0;
  for (let i = start; i <= end; i++) if (hasPosition(track, i)) count++;
  return count;
}

function hitOf(track: Track, cluster: Cluster, untested: readonly string[]): Hit {
  const weights = weigh(cluster);
  const score = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const { start, end } = windowOf(track, cluster);
  const misplaced =
    weights.has('position jump') || weights.has('slow jet') || weights.has('sources disagree');
  return {
    start,
    end,
    value: track.time[end] - track.time[start],
    severity: misplaced ? 'warning' : 'caution',
    confidence: confidenceOf(score),
    evidence: evidenceOf({
      indicators: [...weights.keys()].join(', '),
      fired: weights.size,
      score,
      positions: positionsIn(track, start, end),
      ...numbersOf(cluster),
    }),
    untested,
  };
}

export const gnssInterference = defineDetector({
  id: 'gnss-interference',
  title: () => msg('Signs of satellite-navigation interference'),
  about: () =>
    msg(
      'Several independent signs in one stretch say that the positions the aircraft sends are wrong: jumps there and back, a jet too slow to fly, bad integrity, disagreement with other sources, lost positions. Each strong sign counts 2, each weak one 1; three are needed, of two kinds, and one of them strong.',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'lat', 'lon'],
  tells: [
    'position-jump',
    'stale-position',
    'position-gap',
    'frozen-record',
    'implausible-speed',
    'speed-mismatch',
    'baro-geometric-step',
  ],
  options: {
    score: {
      label: () => msg('Signs needed'),
      unit: 'count',
      default: 3,
      min: 2,
      max: 10,
      source: () =>
        msg('No agreed rule exists for single flights; one strong and one independent sign (engineering)'),
    },
    join: {
      label: () => msg('Signs within this time belong together'),
      unit: 's',
      default: 300,
      min: 30,
      max: 3600,
      source: () =>
        msg('Interference is detected within 5 min in published work on many aircraft (Liu, Lo & Walter)'),
    },
  },
  evidenceUnits: {
    fired: 'count',
    score: 'count',
    positions: 'count',
    jumps: 'count',
    greatestJump: 'NM',
    slowest: 'kt',
  },
  alternatives: () => [
    msg('a fault of the aircraft’s navigation receivers or antenna'),
    msg('rows of two aircraft or two sources in one file'),
    msg('a decoder that takes positions against a wrong reference'),
  ],
  limits: () => [
    msg(
      'Says that positions are not to be believed, not what made them wrong; jamming and spoofing look alike in one track.',
    ),
    msg('Pressure altitude does not come from satellites and stays usable.'),
    msg(
      'Positions that drift away slowly, with speeds to match, show only when they jump back; where the file has integrity columns, those count for themselves.',
    ),
    msg(
      'Holds from the sampling at which its signs do: jumps of 5 NM with rows of 1 s, 8 NM with 10 s, 20 NM with 60 s; slow jets from three rows.',
    ),
  ],
  say({ value, evidence }) {
    const fired = formatQuantity(Number(evidence.fired), 'count');
    const positions = Number(evidence.positions);
    const signs = msg(
      str`${fired} signs of satellite-navigation interference within ${formatDuration(value)} (${evidenceWord(evidence.indicators)})`,
    );
    return positions > 0
      ? msg(
          str`${signs}; the ${formatQuantity(positions, 'count')} positions of this stretch are not believed`,
        )
      : msg(str`${signs}; the stretch has no positions of its own`);
  },
  *detect(track, { legs, found }, { score: needed, join }) {
    const indicators = indicatorsOf(track, legs, found);
    let untested: readonly string[] | undefined;
    for (const cluster of clustersOf(track, indicators, join)) {
      const weights = [...weigh(cluster).entries()];
      const score = weights.reduce((sum, [, weight]) => sum + weight, 0);
      // Weak signs alone are met in poor data everywhere; long bad integrity (weight 3) is the aircraft's own word.
      const strongest = Math.max(...weights.map(([, weight]) => weight));
      if (score < needed || strongest < 2 || (strongest < 3 && weights.length < 2)) continue;
      yield hitOf(track, cluster, (untested ??= untestedIn(track)));
    }
  },
});
