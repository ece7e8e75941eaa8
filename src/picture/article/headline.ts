import type { Analysis } from '../../analysis/analyze.js';
import { eventsOf } from '../../analysis/events.js';
import { msg, str } from '../../base/words.js';
import { shortTitleOf } from '../../finding/declarations/titles.js';
import { severities } from '../../finding/finding.js';
import { formatTime } from '../../base/units.js';
import { measuredFrom, withUncertainty } from '../../route/deviation/uncertainty-words.js';
import { isPath } from '../../track/path.js';
import { isPlanned } from './deviation-arrow.js';

const nameOf = ({ track: { meta } }: Analysis): string =>
  meta.callsign ?? meta.registration ?? meta.icao24 ?? meta.id;

/** NM; what is nearer to the plan is no news. */
const WORTH_NM = 5;

/** `AHY8243 was 21.2 NM ± 0.1 NM left of the planned route`. */
function deviationHeadline(analysis: Analysis): string | undefined {
  const max = analysis.deviation?.max;
  if (!analysis.route || !max || !isPlanned(analysis.route) || max.nm < WORTH_NM) return undefined;
  const [name, size] = [nameOf(analysis), withUncertainty(max.nm, max.uncertainty)];
  const plan = measuredFrom[analysis.route.kind]();
  return max.side === 'left'
    ? msg(str`${name} was up to ${size} left of the ${plan}`)
    : msg(str`${name} was up to ${size} right of the ${plan}`);
}

/** The most severe of the findings on measured rows. */
function findingHeadline(analysis: Analysis): string | undefined {
  const measured = eventsOf(analysis.findings).filter(({ confidence }) => confidence !== null);
  const rank = (one: (typeof measured)[number]) => severities.indexOf(one.severity);
  const own = measured.filter(({ category }) => category === 'flight');
  const [first] = (own.length > 0 ? own : measured).toSorted((a, b) => rank(b) - rank(a));
  return first && msg(str`${nameOf(analysis)}: ${shortTitleOf(first.kind)}`);
}

/**
 * The headline that a picture has before somebody writes one: the greatest deviation from a filed plan with its
 * uncertainty, else what the most severe finding on measured rows is, else who flew and when.
 */
export function defaultHeadline(analysis: Analysis): string {
  const { track } = analysis;
  const day = isPath(track) || track.length === 0 ? '' : formatTime(track.time[0]).slice(0, 10);
  const plain = day ? msg(str`The flight of ${nameOf(analysis)} on ${day}`) : nameOf(analysis);
  return deviationHeadline(analysis) ?? findingHeadline(analysis) ?? plain;
}
