import { contextOf, type Surroundings } from '../../../src/analysis/context.js';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { approachesOf, type Approach } from '../../../src/derived/ground/approaches.js';
import { arrivalOf } from '../../../src/derived/ground/arrival.js';
import { groundRunsOf } from '../../../src/derived/ground/ground-runs.js';
import { confinedStretches, IMPOSSIBLE, NARROW } from '../../../src/derived/gnss/confined.js';
import { indicatorsOf } from '../../../src/derived/gnss/indicators.js';
import { suspectRanges } from '../../../src/derived/gnss/trusted.js';
import { oscillations } from '../../../src/derived/oscillation/find.js';
import { defaultOscillationSettings, oscillationView } from '../../../src/derived/oscillation/view.js';
import { patternsOf } from '../../../src/derived/path/loop-patterns.js';
import { runsBackAndForth } from '../../../src/derived/path/spray-runs.js';
import { straightLinesOf } from '../../../src/derived/path/straight-lines.js';
import { coarseTurningOf, mediumTurningOf, turningOf } from '../../../src/derived/path/turning.js';
import { airborneAltitude } from '../../../src/derived/series/vertical-rate.js';
import { aircraftKind } from '../../../src/derived/speed/aircraft-kind.js';
import { topSpeed } from '../../../src/derived/speed/top-speed.js';
import { velocitySteps } from '../../../src/derived/speed/velocity-steps.js';
import { altitudeStep } from '../../../src/track/references.js';
import { cleanAltitude } from '../../../src/track/clean/index.js';
import { groundRows, groundZeros } from '../../../src/track/clean/on-ground.js';
import { medianInterval } from '../../../src/track/median.js';
import { groundSpeedOf } from '../../../src/track/ground-speed.js';
import { legsOf } from '../../../src/track/legs.js';
import { textOf } from './text.js';

/** What detectors share, of which findings show only what passes a threshold. */

const approachOf = ({ field, ...rest }: Approach) => ({
  ...rest,
  field: field.airport?.icao ?? field.stand,
  elevation: field.elevation,
});

/** Lines of one flight. */
export function derivedLines({ track, findings }: Analysis, around: Surroundings): string[] {
  const [start] = track.time;
  const legs = legsOf(track);
  const context = contextOf(track, around, () => legs, suspectRanges(track, findings))([]);
  const [fine, medium, coarse] = [turningOf, mediumTurningOf, coarseTurningOf].map((of) =>
    of(track, context),
  );
  const { outlier, values } = cleanAltitude(track);
  const arrival = arrivalOf(track, context);
  const swings = oscillations(track, context, defaultOscillationSettings);
  const steps = velocitySteps(track, legs);
  const [derived, reported, angle] = [steps.derived, steps.reported, steps.angle].map((column) =>
    column.subarray(0, steps.length),
  );
  const figures: Readonly<Record<string, unknown>> = {
    legs,
    altitude: { values, outlier, step: altitudeStep(track), interval: medianInterval(track.time) },
    ground: groundRunsOf(track),
    'ground rows': groundRows(track).some(Boolean)
      ? { rows: groundRows(track), zeros: groundZeros(track) }
      : undefined,
    speed: { ...groundSpeedOf(track), top: topSpeed(track), kind: aircraftKind(track) },
    rates: airborneAltitude(track),
    velocity: { count: steps.length, derived, reported, angle },
    fine: { total: fine.total, course: fine.course, along: fine.along, piece: fine.piece },
    medium: { total: medium.total, along: medium.along },
    coarse: { total: coarse.total, along: coarse.along },
    lines: straightLinesOf(coarse),
    sprays: runsBackAndForth(medium).filter((run) => run.length > 1),
    'fine loops': patternsOf(track, context).fine,
    'coarse loops': patternsOf(track, context).coarse,
    approaches: approachesOf(track, context).map(approachOf),
    arrival: arrival && { ...arrival, ground: arrival.ground?.elevation },
    confined: confinedStretches(track, legs, NARROW),
    still: confinedStretches(track, legs, IMPOSSIBLE),
    indicators: indicatorsOf(track, legs, findings),
    swings,
    view: swings.slice(0, 1).map((swing) => oscillationView(track, context, swing)),
  };
  return Object.entries(figures)
    .map(([name, figure]) => [name, textOf(figure, start)] as const)
    .filter(([, text]) => text !== '[]' && text !== '–')
    .map(([name, text]) => `${name}: ${text}`);
}
