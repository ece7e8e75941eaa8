import type { Track } from '../track/track.js';
import { formatDuration, formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { defineDetector, type Hit } from '../finding/detector.js';
import { evidenceOf } from '../finding/evidence.js';
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

function hitOf(series: RateSeries, bust: Bust, { level, by }: Level): Hit {
  return {
    start: series.rows[bust.from],
    end: series.rows[bust.to],
    value: bust.most,
    severity: Math.abs(bust.most) >= 1000 ? 'warning' : 'caution',
    confidence: by === 'selected altitude' ? 'high' : 'medium',
    evidence: evidenceOf({
      deviation: bust.most,
      level,
      by,
      duration: series.time[bust.to] - series.time[bust.from],
    }),
  };
}

export const levelBust = defineDetector({
  id: 'level-bust',
  title: () => msg('Level bust'),
  about: () =>
    msg(
      'The altitude leaves the selected or planned level, once reached, by more than the tolerance, and comes back to it.',
    ),
  category: 'flight',
  unit: 'ft',
  needs: ['time', 'altitude'],
  options: {
    tolerance: {
      label: () => msg('Tolerance'),
      unit: 'ft',
      default: 300,
      min: 50,
      max: 2000,
      step: 50,
      source: () => msg('level bust: 300 ft or more (EUROCONTROL HEIDI; 200 ft in RVSM airspace)'),
    },
    seconds: {
      label: () => msg('Shortest time'),
      unit: 's',
      default: 10,
      min: 0,
      max: 600,
      source: () => msg('engineering: a few rows'),
    },
    longest: {
      label: () => msg('Longest time'),
      unit: 's',
      default: 600,
      min: 60,
      max: 7200,
      source: () => msg('engineering: longer away from a level is flight at another'),
    },
  },
  evidenceUnits: { deviation: 'ft', level: 'ft', duration: 's' },
  alternatives: () => [
    msg('a clearance to another level that was not selected, or a resolution advisory'),
    msg('turbulence or waves'),
    msg('a planned level that was changed in flight'),
  ],
  limits: () => [
    msg(
      'Needs a selected altitude in the file or a planned level with the route; without either nothing is looked at.',
    ),
    msg(
      'Below the transition altitude the selected altitude is above sea level and the recorded one is pressure altitude.',
    ),
    msg('Rows of up to 30 s.'),
  ],
  say({ value, evidence }) {
    const off = formatQuantity(Math.abs(value), 'ft');
    const level = formatQuantity(Number(evidence.level), 'ft');
    const duration = formatDuration(Number(evidence.duration));
    if (evidence.by === 'planned level') {
      return value > 0
        ? msg(str`${off} above the planned level of ${level}, for ${duration}, and back.`)
        : msg(str`${off} below the planned level of ${level}, for ${duration}, and back.`);
    }
    return value > 0
      ? msg(str`${off} above the selected altitude of ${level}, for ${duration}, and back.`)
      : msg(str`${off} below the selected altitude of ${level}, for ${duration}, and back.`);
  },
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
