import type { Analysis } from '../../analysis/analyze.js';
import { beforeStop, msg, str } from '../../base/words.js';
import { isComputed } from '../../finding/basis.js';
import type { Airports } from '../../route/airports/index.js';
import { readRoute } from '../../route/read-route.js';
import { RouteError, type Route } from '../../route/route.js';
import { isFlightOf, isTimeOf } from '../events.js';
import { isPath } from '../../track/path.js';
import { loadCoast, type Coast } from '../coast/coast.js';
import type { CaseClaim, CaseFile } from '../file/model.js';
import { measures } from '../measures/index.js';
import { isMeasured, type Measure, type Measured, type Unmeasured } from '../measures/measure.js';
import { checkParameters } from '../measures/parameters.js';
import { answerOf } from './answer.js';
import { isOwnSource } from './own-source.js';

export type Verdict = 'agrees' | 'conflicts' | 'cannot tell';

/** What the tracks say to a claim. The claim itself is never changed by it. */
export interface ClaimResult {
  readonly claim: CaseClaim;
  readonly verdict: Verdict;
  /** Why it cannot be told, in one sentence without a full stop; undefined for a verdict. */
  readonly reason?: string;
  readonly measure?: Measure;
  /** Also of a claim that cannot be told, where something was measured: a modeled number, one within the uncertainty. */
  readonly measured?: Measured;
  /** The track that was measured; undefined for a claim about the plan or its own figures. */
  readonly analysis?: Analysis;
}

export interface JudgeOptions {
  readonly airports: Airports;
  readonly coast?: Coast;
  /** The plan of the case, if it has one. */
  readonly plan?: Route;
}

const untold = (claim: CaseClaim, reason: string, more: Partial<ClaimResult> = {}): ClaimResult => ({
  claim,
  verdict: 'cannot tell',
  reason: beforeStop(reason),
  ...more,
});

/** The plan of a case; undefined where it has none, or one that cannot be read. */
async function planOf({ route }: CaseFile, airports: Airports): Promise<Route | undefined> {
  try {
    return await readRoute(route, airports);
  } catch (error) {
    if (error instanceof RouteError) return undefined;
    throw error;
  }
}

const spanOf = ({ track: { time, length } }: Analysis) => [time[0], time[length - 1]] as const;

function measuredBy(
  measure: Measure,
  claim: CaseClaim,
  file: CaseFile,
  analysis: Analysis | undefined,
  { airports, coast, plan: own }: JudgeOptions,
): Measured | Unmeasured {
  const parameters = checkParameters(measure, claim.measure!.parameters);
  const route = analysis?.route ?? own;
  const plan = { file, airports, ...(route && { route }) };
  if (measure.withoutTrack) return measure.measure(plan, parameters);
  if (!analysis?.track.length) return { why: msg('no track of this flight is open') };
  if (!isFlightOf(file, analysis.track.meta)) return { why: msg('the open track is not of this flight') };
  if (!isPath(analysis.track) && !isTimeOf(file, spanOf(analysis)))
    return { why: msg('the open track is of another day than the case') };
  return measure.measure({ ...plan, analysis, ...(coast && { coast }) }, parameters);
}

/** `modeled (12 of 40 rows)`. */
function computedWords({ basis, basisClass }: Measured): string {
  const all = Object.values(basis).reduce((sum, count) => sum + count, 0);
  const weak = basisClass === 'modeled' ? (basis.modeled ?? 0) : (basis.estimated ?? 0);
  return basisClass === 'modeled'
    ? msg(str`it rests on modeled rows (${weak} of ${all}), which prove nothing`)
    : msg(str`it rests on estimated positions (${weak} of ${all} rows), which prove nothing`);
}

function judged(claim: CaseClaim, measure: Measure, measured: Measured, analysis?: Analysis): ClaimResult {
  const more = { measure, measured, ...(measured.rows && analysis && { analysis }) };
  if (measured.basisClass && isComputed(measured.basisClass))
    return untold(claim, computedWords(measured), more);
  if (analysis && isOwnSource(claim, measured, analysis.track))
    return untold(claim, msg('the rows are a figure of the source that the claim is from'), more);
  const answer = answerOf(claim.measure!.expect, measure, measured);
  return answer.verdict === 'cannot tell'
    ? untold(claim, answer.reason, more)
    : { claim, verdict: answer.verdict, ...more };
}

/**
 * One claim against the track. A claim about a cause is never judged, whatever its measure; estimated and modeled rows prove
 * nothing; a figure proves nothing about its own source.
 */
export function judgeClaim(
  claim: CaseClaim,
  file: CaseFile,
  analysis: Analysis | undefined,
  options: JudgeOptions,
): ClaimResult {
  if (claim.about === 'cause') return untold(claim, msg('a track shows what was flown, not why'));
  if (!claim.measure) return untold(claim, msg('nothing that a track has measures it'));
  const measure = measures.find(({ id }) => id === claim.measure!.id);
  if (!measure) return untold(claim, msg(str`this version has no measure “${claim.measure.id}”`));
  try {
    const measured = measuredBy(measure, claim, file, analysis, options);
    return isMeasured(measured)
      ? judged(claim, measure, measured, analysis)
      : untold(claim, measured.why, { measure });
  } catch (error) {
    if (error instanceof RangeError) return untold(claim, error.message, { measure });
    throw error;
  }
}

const needsCoast = ({ claims }: CaseFile): boolean =>
  claims.some(({ measure }) => measures.find(({ id }) => id === measure?.id)?.needsCoast);

/** After so long others have their turn: a page whose track has a million rows stays usable. */
const STRIDE_MS = 30;

/** All claims of a case, in its order; the coast is loaded if one of them needs it. */
export async function judgeClaims(
  file: CaseFile,
  analysis: Analysis | undefined,
  { airports }: Pick<JudgeOptions, 'airports'>,
): Promise<readonly ClaimResult[]> {
  const coast = needsCoast(file) ? await loadCoast() : undefined;
  const plan = await planOf(file, airports);
  const options = { airports, ...(coast && { coast }), ...(plan && { plan }) };
  const results: ClaimResult[] = [];
  let since = Date.now();
  for (const claim of file.claims) {
    results.push(judgeClaim(claim, file, analysis, options));
    if (Date.now() - since < STRIDE_MS) continue;
    await new Promise<void>((later) => setTimeout(later));
    since = Date.now();
  }
  return results;
}
