import { alignment } from '../../finding/approach-options.js';
import type { Context } from '../../finding/detector.js';
import type { Confidence, Finding } from '../../finding/finding.js';
import type { Airport } from '../../route/airports/index.js';
import { byFlag, groundRows } from '../../track/clean/on-ground.js';
import { groundSpeedOf } from '../../track/ground-speed.js';
import type { Track } from '../../track/track.js';
import { approachProfile, type ApproachProfile } from './approach-profile.js';
import { approachesOf, isAligned, type Approach } from './approaches.js';
import { isMovement, type FlightEnds } from './flight-ends.js';
import type { Movement } from './movements.js';

/** What an approach came to, or a take-off. `approach`: broken off high, or the track ends on it; `contact not known`: no row shows whether it touched down. */
export type LandingKind =
  | 'take-off'
  | 'full stop'
  | 'stop-and-go'
  | 'touch-and-go'
  | 'low approach'
  | 'go-around'
  | 'approach'
  | 'contact not known';

/** A take-off, a landing, or an approach that did not end in one. */
export interface Landing {
  readonly kind: LandingKind;
  /** Row of lift-off or touchdown; the lowest of an approach; the last of a track that ends on one. */
  readonly row: number;
  /** Unix seconds, of that row. */
  readonly time: number;
  readonly airport?: Airport;
  /** Designator; only if the track follows the line of that runway. */
  readonly runway?: string;
  /** kt over the ground at the first row whose flag shows it down; undefined where no row shows the touchdown. */
  readonly touchdownSpeed?: number;
  /** Whether that speed is computed from the positions. */
  readonly derivedSpeed?: boolean;
  /** ft above the field, lowest; of what did not land. */
  readonly height?: number;
  /** ft. */
  readonly heightUncertainty?: number;
  /** null on estimated rows, which prove nothing. */
  readonly confidence: Confidence | null;
  /** Id of the finding that says the same. */
  readonly finding?: string;
  readonly profile?: ApproachProfile;
}

/** Findings of approaches, and how a detector's rows name the approach. */
const startRowOf: Readonly<Record<string, (a: Approach) => number>> = {
  'touch-and-go': ({ lowFrom }) => lowFrom,
  'go-around': ({ start }) => start,
  'discontinued-approach': ({ start }) => start,
};

/** NM to the runway: over it, as far as positions show. */
const OVER_NM = 0.05;
/** ft above the field up to which a pass without contact over the runway is a low approach. */
const LOW_PASS_FT = 500;

/** s; jets lose 5 kt a second after touchdown. */
const MAX_WITHIN_S = 5;

function touchdownOf(
  track: Track,
  from: number,
  to: number,
): Pick<Landing, 'touchdownSpeed' | 'derivedSpeed'> {
  const ground = groundRows(track);
  const { values, derived } = groundSpeedOf(track);
  for (let i = from; i <= to; i++)
    if (ground[i] === byFlag) {
      // Only a row in the air just before shows that this one is the touchdown.
      const isFirst = i > 0 && ground[i - 1] === 0 && track.time[i] - track.time[i - 1] <= MAX_WITHIN_S;
      return isFirst && values[i] === values[i] ? { touchdownSpeed: values[i], derivedSpeed: derived } : {};
    }
  return {};
}
function profileTo(
  track: Track,
  context: Context,
  airport: Airport | undefined,
  ident: string | undefined,
  row: number,
): { profile?: ApproachProfile } {
  const runway = airport?.runways.find((one) => one.ident === ident);
  const profile = airport && runway && approachProfile(track, context, airport, runway, row);
  return profile ? { profile } : {};
}

function fromMovement(track: Track, context: Context, movement: Movement): Landing {
  const { kind, row, time, airport, runway, confidence } = movement;
  return {
    ...{ kind: kind === 'landing' ? 'full stop' : kind, row, time, confidence },
    ...(airport && { airport }),
    ...(runway && { runway }),
    ...(kind === 'landing' && {
      ...touchdownOf(track, row, row),
      ...profileTo(track, context, airport, runway, row),
    }),
  };
}

function kindOf(finding: Finding, a: Approach): LandingKind {
  if (finding.kind === 'touch-and-go')
    return finding.evidence.stopped === 'yes' ? 'stop-and-go' : 'touch-and-go';
  if (finding.kind === 'discontinued-approach') return 'approach';
  if (finding.evidence.contact === 'not known') return 'contact not known';
  return a.distance <= OVER_NM && a.height <= LOW_PASS_FT ? 'low approach' : 'go-around';
}

function fromApproach(track: Track, context: Context, a: Approach, finding?: Finding): Landing {
  const kind = finding ? kindOf(finding, a) : 'contact not known';
  const { airport } = a.field;
  const touched = a.contact === 'touched';
  return {
    ...{ kind, row: a.low, time: track.time[a.low] },
    ...(airport && { airport }),
    ...(a.runway && { runway: a.runway }),
    ...(touched
      ? touchdownOf(track, a.lowFrom, a.lowTo)
      : { height: a.height, heightUncertainty: a.field.uncertainty }),
    confidence: finding ? finding.confidence : 'low',
    ...(finding && { finding: finding.id }),
    ...profileTo(track, context, airport, a.runway, a.low),
  };
}

/** An approach on which the track ends. */
function fromEnd(track: Track, context: Context, { landing }: FlightEnds): Landing[] {
  if (isMovement(landing) || !landing.line) return [];
  const { airport, runway } = landing.line;
  const { row } = landing;
  return [
    {
      ...{ kind: 'approach', row, time: track.time[row], airport, runway, confidence: 'medium' },
      ...profileTo(track, context, airport, runway, row),
    },
  ];
}

/** Whether one that no finding tells may have been a landing: in line with a runway, and of unknown contact. */
const mayHaveLanded = (a: Approach): boolean =>
  a.contact === 'unknown' &&
  isAligned(a, {
    height: a.field.uncertainty,
    offset: alignment.offset.default,
    runwayAngle: alignment.runwayAngle.default,
  });

/** Take-offs, landings and approaches in time order: of the ends of the flight, and of the findings of approaches. */
export function landingsOf(
  track: Track,
  context: Context,
  ends: FlightEnds,
  findings: readonly Finding[],
): readonly Landing[] {
  const told = findings.filter(({ kind }) => kind in startRowOf);
  const findingOf = (a: Approach) => told.find(({ kind, start }) => startRowOf[kind](a) === start);
  const stops = ends.movements.map((movement) => fromMovement(track, context, movement));
  const isStop = (a: Approach) => ends.movements.some(({ row }) => row >= a.lowFrom && row <= a.lowTo);
  const approaches = approachesOf(track, context).flatMap((a) => {
    const finding = findingOf(a);
    if (!finding && (!mayHaveLanded(a) || isStop(a))) return [];
    return [fromApproach(track, context, a, finding)];
  });
  return [...stops, ...approaches, ...fromEnd(track, context, ends)].sort((a, b) => a.row - b.row);
}
