import { rapidClimb as declared } from '../finding/declarations/rapid-climb.js';
import { defineDetector } from '../finding/detector.js';
import type { Severity } from '../finding/finding.js';
import { steepFacts } from '../derived/series/steep-evidence.js';
import { airborneAltitude, steepStretches } from '../derived/series/vertical-rate.js';

/** ft/min; faster than airliners climb or are descended in training. */
const CAUTION_FT_MIN = 6000;
const WARNING_FT_MIN = 8000;

function severityOf(rate: number): Severity {
  // Altitudes converted from meters are some hundredths of a foot off.
  const whole = Math.round(rate);
  if (whole >= WARNING_FT_MIN) return 'warning';
  return whole >= CAUTION_FT_MIN ? 'caution' : 'advisory';
}

export const rapidClimb = defineDetector({
  ...declared,
  *detect(track, _context, { rate, window }) {
    const series = airborneAltitude(track);
    for (const steep of steepStretches(series, 1, rate, window, track.verticalRate)) {
      const facts = steepFacts(track, series, steep, 1);
      if (facts) yield { ...facts, severity: severityOf(facts.value) };
    }
  },
});
