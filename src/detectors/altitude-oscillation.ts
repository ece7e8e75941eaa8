import type { Range } from '../track/runs.js';
import type { Track } from '../track/track.js';
import { formatDuration, formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import {
  defineDetector,
  type Confidence,
  type Context,
  type Hit,
  type Severity,
  type ValuesOf,
} from '../finding/detector.js';
import { evidenceWord } from '../finding/evidence-words.js';
import type { Oscillation } from '../derived/oscillation/assess.js';
import { oscillations, visitsTo, type OscillationSettings } from '../derived/oscillation/find.js';
import { oscillationOptions } from '../derived/oscillation/options.js';

/** ft; vertical separation of traffic (ICAO Doc 4444, 5.3.2). */
const SEPARATION = 1000;

function severityOf({ verdict, median }: Oscillation): Severity {
  if (verdict !== 'phugoid-like') return 'advisory';
  return median >= SEPARATION ? 'warning' : 'caution';
}

function confidenceOf({ basis, halfCycles, falseAlarm }: Oscillation): Confidence {
  if (basis === 'ground speed' || halfCycles < 6) return falseAlarm > 1e-3 ? 'low' : 'medium';
  return 'high';
}

function hitOf(o: Oscillation, scope: string): Hit {
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
      falseAlarmProbability: o.falseAlarm,
      speed: o.speed,
      speedBasis: o.basis ?? 'none',
      lanchesterPeriod: o.lanchester,
      lanchesterRatio: o.ratio,
      energyCorrelation: o.energy.correlation,
      energyVarianceShare: o.energy.varianceShare,
      logDecrement: o.decrement,
      dampingRatio: o.damping,
      verticalRateAgreement: o.rateAgreement,
      rowsPerCycle: o.rowsPerCycle,
    },
    ...(o.basis === 'ground speed' && {
      untested: [
        msg('true airspeed: the file has none, ground speed was taken and differs from it by the wind'),
      ],
    }),
  };
}

type Values = ValuesOf<typeof oscillationOptions>;
const settingsOf = (values: Values): OscillationSettings => ({ ...values });

/** Noise and insufficient are no findings. */
const found = (o: Oscillation): boolean => o.verdict === 'phugoid-like' || o.verdict === 'manoeuvre';

function* hits(track: Track, context: Context, values: Values, scope: string, part?: Range): Iterable<Hit> {
  for (const o of oscillations(track, context, settingsOf(values), part)) if (found(o)) yield hitOf(o, scope);
}

export const altitudeOscillation = defineDetector({
  id: 'altitude-oscillation',
  title: () => msg('Altitude oscillation'),
  about: () =>
    msg(
      'The altitude goes up and down with a period, at least two cycles, shorter than three times the phugoid period of its speed.',
    ),
  category: 'flight',
  unit: 'ft',
  needs: ['time', 'altitude'],
  tells: ['rapid-descent', 'rapid-climb', 'low-speed-high-sink'],
  options: oscillationOptions,
  evidenceUnits: {
    period: 's',
    medianCycle: 's',
    maxima: 'count',
    halfCycles: 'count',
    medianPeakToPeak: 'ft',
    greatestPeakToPeak: 'ft',
    power: 'ratio',
    falseAlarmProbability: 'ratio',
    speed: 'kt',
    lanchesterPeriod: 's',
    lanchesterRatio: 'ratio',
    energyCorrelation: 'ratio',
    energyVarianceShare: 'ratio',
    logDecrement: 'ratio',
    dampingRatio: 'ratio',
    verticalRateAgreement: 'ratio',
    rowsPerCycle: 'count',
  },
  alternatives: () => [
    msg('flown on purpose: parabolas, a demonstration, work at changing heights'),
    msg('waves or strong up and down drafts'),
    msg('an aircraft steered by power, whose speed and height swing against each other'),
  ],
  limits: () => [
    msg(
      'phugoid-like describes the path: height and speed are traded at about Lanchester’s period. Why, the data does not say.',
    ),
    msg('No published accuracy exists for finding phugoids in surveillance data: an indicator, not a proof.'),
    msg(
      'Needs at least four rows in a cycle: rows of 10 s show cycles from 40 s on, rows of 60 s cycles from 240 s on only.',
    ),
    msg('Without any speed the period has nothing to be compared with, and nothing is reported.'),
    msg('Rows without a position count: altitude, speed and heading are enough.'),
  ],
  say({ value, evidence }) {
    const period = formatDuration(Number(evidence.period));
    const ratio = formatQuantity(Number(evidence.lanchesterRatio), 'ratio');
    const verdict = evidenceWord(evidence.verdict);
    const swing = formatQuantity(value, 'ft');
    const swung = msg(
      str`The altitude swung ${evidence.halfCycles} times by ${swing} in the median, with a period of ${period}, ${ratio} times the phugoid period at this speed: ${verdict}`,
    );
    return evidence.scope === 'whole flight' ? `${swung}.` : `${swung} (${evidenceWord(evidence.scope)}).`;
  },
  *detect(track, context, values) {
    yield* hits(track, context, values, 'whole flight');
    if (!context.near) return;
    const { airport, radius } = context.near;
    const scope = `within ${radius} NM of ${airport.icao || airport.iata}`;
    for (const visit of visitsTo(track, context.near)) yield* hits(track, context, values, scope, visit);
  },
});
