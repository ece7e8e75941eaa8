import { levelBust as declared } from '../finding/declarations/level-bust.js';
import type { Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';
import type { HitOf } from '../finding/finding.js';
import { airborneAltitude, type RateSeries } from '../derived/series/vertical-rate.js';

/** A level that has to be held from one moment to another. */
interface Level {
  readonly level: number;
  /** Indices into the series, both included. */
  readonly from: number;
  readonly to: number;
  readonly by: 'planned level' | 'selected altitude';
}

/** Rows that say nothing keep the selection; another value ends it. */
function selections(track: Track, series: RateSeries): Level[] {
  const levels: Level[] = [];
  let open: { level: number; from: number; to: number } | undefined;
  for (let k = 0; k < series.rows.length; k++) {
    const selected = track.selectedAltitude[series.rows[k]];
    if (selected !== selected && !open) continue;
    if (open && (selected !== selected || selected === open.level)) open.to = k;
    else {
      if (open) levels.push({ ...open, by: 'selected altitude' });
      open = { level: selected, from: k, to: k };
    }
  }
  if (open) levels.push({ ...open, by: 'selected altitude' });
  return levels;
}

interface Bust {
  readonly from: number;
  readonly to: number;
  /** ft beyond the level, with its sign. */
  readonly most: number;
  readonly returned: boolean;
}

/**
 * Stretches that leave the level once it was reached. A stretch that does not come back is the end of the level flight
 * (descent, next level), and none.
 */
function bustsOf(series: RateSeries, { level, from, to }: Level, tolerance: number): Bust[] {
  const found: Bust[] = [];
  let reached = false;
  let out = -1;
  let most = 0;
  for (let k = from; k <= to; k++) {
    const off = series.altitude[k] - level;
    if (Math.abs(off) <= tolerance) {
      if (out >= 0) found.push({ from: out, to: k, most, returned: true });
      reached = true;
      out = -1;
      most = 0;
    } else if (reached) {
      if (out < 0) out = k;
      if (Math.abs(off) > Math.abs(most)) most = off;
    } else if (k > from && Math.sign(off) !== Math.sign(series.altitude[k - 1] - level)) reached = true;
  }
  return found;
}

function hitOf(series: RateSeries, bust: Bust, { level, by }: Level): HitOf<typeof declared> {
  return {
    start: series.rows[bust.from],
    end: series.rows[bust.to],
    value: bust.most,
    severity: Math.abs(bust.most) >= 1000 ? 'warning' : 'caution',
    confidence: by === 'selected altitude' ? 'high' : 'medium',
    evidence: {
      deviation: bust.most,
      level,
      by,
      duration: series.time[bust.to] - series.time[bust.from],
    },
  };
}

export const levelBust = defineDetector({
  ...declared,
  *detect(track, context, { tolerance, seconds, longest }) {
    const series = airborneAltitude(track);
    const level = context.route?.level;
    const levels: Level[] = track.has('selectedAltitude') ? selections(track, series) : [];
    if (level !== undefined) levels.push({ level, from: 0, to: series.rows.length - 1, by: 'planned level' });
    for (const held of levels) {
      for (const bust of bustsOf(series, held, tolerance)) {
        const lasts = series.time[bust.to] - series.time[bust.from];
        if (lasts >= seconds && lasts <= longest) yield hitOf(series, bust, held);
      }
    }
  },
});
