import { rapidDescent as declared } from '../finding/declarations/rapid-descent.js';
import { aircraftKind, type AircraftKind } from '../derived/speed/aircraft-kind.js';
import { steepFacts } from '../derived/series/steep-evidence.js';
import { airborneAltitude, steepTiers } from '../derived/series/vertical-rate.js';
import { defineDetector } from '../finding/detector.js';
import type { Severity } from '../finding/finding.js';

interface Grade {
  /** ft/min from which it is a caution, and a warning. */
  readonly caution: number;
  readonly warning: number;
  /** Of a descent that lasts, at any fastest rate. */
  readonly lasting: Severity;
}

/** Emergency descents of airliners average 4,000 to 4,500 ft/min, are flown at up to 8,000, and no faster descent is trained. */
const AIRLINER: Grade = { caution: 6000, warning: 8000, lasting: 'caution' };

/**
 * What is ordinary for other kinds. Jump planes come down at 5,000 ft/min after each lift, and at 8,000 with the propeller as
 * brake. The airbrakes of gliders hold 135 kt in a dive of 30° (CS 22.73), which is 6,800 ft/min, and in one of 45°, 9,700.
 */
const grades: Readonly<Record<AircraftKind, Grade>> = {
  jet: AIRLINER,
  'slower aircraft': AIRLINER,
  'not known': AIRLINER,
  'jump plane': { caution: 8000, warning: 10_000, lasting: 'advisory' },
  glider: { caution: 7000, warning: 10_000, lasting: 'advisory' },
};

function severityOf(rate: number, lasts: boolean, kind: AircraftKind): Severity {
  // Altitudes converted from meters are some hundredths of a foot off.
  const whole = Math.round(Math.abs(rate));
  const { caution, warning, lasting } = grades[kind];
  if (whole >= warning) return 'warning';
  if (whole >= caution) return 'caution';
  return lasts ? lasting : 'advisory';
}

/** Share of the rate at which a descent that was found still goes on: 3,000 of 4,500 ft/min, the alert of AirSupport. */
const GOES_ON_SHARE = 2 / 3;

export const rapidDescent = defineDetector({
  ...declared,
  *detect(track, _context, { rate, window, lastingRate, lastingWindow }) {
    const series = airborneAltitude(track);
    const lasting = { rate: lastingRate, seconds: lastingWindow };
    const goesOn = { rate: Math.min(GOES_ON_SHARE * rate, lastingRate), seconds: window };
    const tiers = [{ rate, seconds: window }, lasting];
    for (const { tier, ...steep } of steepTiers(series, -1, tiers, goesOn, track.verticalRate)) {
      const facts = steepFacts(track, series, steep, -1);
      if (!facts) continue;
      const aircraft = aircraftKind(track);
      yield {
        ...facts,
        severity: severityOf(facts.value, tier === lasting, aircraft),
        evidence: { ...facts.evidence, aircraft },
      };
    }
  },
});
