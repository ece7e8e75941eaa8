import { altitudeOscillation as declared } from '../finding/declarations/altitude-oscillation.js';
import type { Range } from '../track/runs.js';
import type { Track } from '../track/track.js';
import { msg } from '../base/words.js';
import { isOverGround } from '../derived/speed/airspeed.js';
import { defineDetector, type Context } from '../finding/detector.js';
import type { Confidence, HitOf, Severity } from '../finding/finding.js';
import { isSwing, type Oscillation, type Verdict } from '../derived/oscillation/oscillation.js';
import { whyNotAssessable } from '../derived/oscillation/assessable.js';
import { oscillations, visitsTo, type OscillationSettings } from '../derived/oscillation/find.js';

/** ft; vertical separation of traffic (ICAO Doc 4444, 5.3.2). */
const SEPARATION_FT = 1000;

function severityOf({ verdict, median }: Oscillation): Severity {
  if (verdict !== 'phugoid-like') return 'advisory';
  return median >= SEPARATION_FT ? 'warning' : 'caution';
}

function confidenceOf({ basis, halfCycles, falseAlarm }: Oscillation): Confidence {
  if (!basis || isOverGround(basis) || halfCycles < 6) return falseAlarm > 1e-3 ? 'low' : 'medium';
  return 'high';
}

/** Noise and insufficient data are not findings. */
type Found = Oscillation & { readonly verdict: Exclude<Verdict, 'noise' | 'insufficient'> };
const isFound = (o: Oscillation): o is Found => isSwing(o);

/** What would have to be known for more. */
function untestedOf({ basis, verdict }: Found): string[] {
  return [
    ...(isOverGround(basis)
      ? [
          msg(
            'true airspeed: not in the file; the airspeed that the exchange of ground speed and height shows was used where a wind can explain it',
          ),
        ]
      : []),
    ...(verdict === 'undetermined'
      ? [msg('whether a pilot flew it: at this speed a pull-up by hand takes as long as a phugoid')]
      : []),
  ];
}

function hitOf(o: Found, scope: string): HitOf<typeof declared> {
  return {
    start: o.start,
    end: o.end,
    value: o.median,
    severity: severityOf(o),
    confidence: confidenceOf(o),
    evidence: {
      verdict: o.verdict,
      scope,
      period: o.period,
      medianCycle: o.medianCycle,
      maxima: o.maxima,
      halfCycles: o.halfCycles,
      medianPeakToPeak: o.median,
      greatestPeakToPeak: o.greatest,
      power: o.power,
      explained: o.explained,
      chanceInRedNoise: o.falseAlarm,
      speed: o.speed,
      speedBasis: o.basis ?? 'none',
      exchangeSpeed: o.exchangeSpeed,
      lanchesterPeriod: o.lanchester,
      lanchesterRatio: o.ratio,
      energyCorrelation: o.energy.correlation,
      energyVarianceShare: o.energy.varianceShare,
      logDecrement: o.decrement,
      dampingRatio: o.damping,
      verticalRateAgreement: o.rateAgreement,
      rowsPerCycle: o.rowsPerCycle,
    },
    untested: untestedOf(o),
  };
}

function* hits(track: Track, context: Context, settings: OscillationSettings, scope: string, part?: Range) {
  for (const o of oscillations(track, context, settings, part)) if (isFound(o)) yield hitOf(o, scope);
}

export const altitudeOscillation = defineDetector({
  ...declared,
  *detect(track, context, settings) {
    yield* hits(track, context, settings, 'whole flight');
    if (!context.near) return;
    const { airport, radius } = context.near;
    const scope = `within ${radius} NM of ${airport.icao || airport.iata}`;
    for (const visit of visitsTo(track, context.near)) yield* hits(track, context, settings, scope, visit);
  },
  unassessed: whyNotAssessable,
});
