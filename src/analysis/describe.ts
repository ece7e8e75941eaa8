import { isComputed } from '../finding/basis.js';
import type { Declaration } from '../finding/declaration.js';
import { declarations } from '../finding/declarations/index.js';
import { sentenceOf } from '../finding/evidence.js';
import type { Finding } from '../finding/finding.js';
import { figuresOf, figuresWords } from './figures-of.js';
import type { Airports } from '../route/airports/index.js';
import { language } from '../base/language.js';
import { placeName, placeOf, placeWords, type NearestAirport } from '../route/nearest-airport.js';
import { MIN_GAP } from '../track/cadence.js';
import { positionStatuses, type PositionStatus } from '../track/status.js';
import type { Track } from '../track/track.js';
import { formatClock, formatQuantity, formatTime } from '../base/units.js';
import { msg, str } from '../base/words.js';

export interface DescribeOptions {
  /** With it, positions that are stale or not trusted name no place. */
  readonly status?: PositionStatus;
  /** With the finding's detector, if it is not in the library's list. */
  readonly detectors?: readonly Declaration[];
}

/** Two places nearer to each other than this are named as one. NM. */
const SAME_PLACE = 10;

/**
 * A finding in one sentence, the same in the list, the popup, the report and the terminal: what was seen, when (UTC), where,
 * and on what kind of rows it rests. Never a cause.
 */
export function describe(
  finding: Finding,
  track: Track,
  airports?: Airports,
  options: DescribeOptions = {},
): string {
  const { detectors = declarations } = options;
  const detector = detectors.find((candidate) => candidate.kind === finding.kind);
  const words = (detector ? sentenceOf(detector, finding) : finding.kind).replace(/\.\s*$/, '');
  const places = airports ? placesOf(finding, track, airports, options.status) : {};
  const what = decapitalized(words) + basisWords(finding, track);
  return classed(finding, msg(str`${whenAndWhere(finding, track, places)}: ${what}.`));
}

/** `Modeled: from …`: computed rows prove nothing, which is said first. */
function classed({ basisClass }: Finding, sentence: string): string {
  if (!isComputed(basisClass)) return sentence;
  const text = decapitalized(sentence);
  return basisClass === 'modeled' ? msg(str`Modeled: ${text}`) : msg(str`Estimated: ${text}`);
}

/** `The position` → `the position`; `GNSS` stays. Only in English: in other languages a noun may come first. */
const decapitalized = (text: string): string =>
  language() === 'en' && /^[A-Z][a-z ]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;

const day = (time: number): string => formatTime(time).slice(0, 10);

/** `At 04:25:00 UTC, 12 NM NW of UATE Aktau`, `From … to …`; with the day where it is not the day on which the flight begins. */
function whenAndWhere({ startTime, endTime }: Finding, track: Track, { from, to }: Places): string {
  const clock = (time: number, after: number) =>
    (day(time) === day(after) ? '' : `${day(time)} `) + formatClock(time);
  const start = clock(startTime, track.time[0]);
  const end = clock(endTime, startTime);
  const one = from && (!to || samePlace(from, to)) ? placeWords(from) : '';
  if (formatClock(startTime) === formatClock(endTime) && endTime - startTime < 1) {
    return one ? msg(str`At ${start} UTC, ${one}`) : msg(str`At ${start} UTC`);
  }
  if (from && to && one) return msg(str`From ${start} to ${end} UTC, ${one}`);
  const begin = from ? msg(str`${start} (${placeName(from)})`) : start;
  return to
    ? msg(str`From ${begin} to ${end} UTC (${placeName(to)})`)
    : msg(str`From ${begin} to ${end} UTC`);
}

/** A row whose own position can be given as the place of an event. */
function hasPlace(track: Track, row: number, status?: PositionStatus): boolean {
  if (!Number.isFinite(track.lat[row])) return false;
  const name = status && positionStatuses[status.ofRow[row]];
  return name !== 'stale' && name !== 'suspect' && name !== 'noPosition';
}

/** Where a finding begins and ends, each only where a position is known and an airport near. */
export interface Places {
  readonly from?: NearestAirport;
  readonly to?: NearestAirport;
}

/** A place is given for a moment at most this far from it: the shortest hole that counts as a gap. s. */
const MOMENT = MIN_GAP;

/** Where the aircraft was when the finding begins and when it ends, by the nearest rows within it that say so. */
export function placesOf(
  finding: Finding,
  track: Track,
  airports: Airports,
  status?: PositionStatus,
): Places {
  const { startTime, endTime } = finding;
  let { start: first, end: last } = finding;
  while (first < finding.end && !hasPlace(track, first, status)) first++;
  while (last > first && !hasPlace(track, last, status)) last--;
  if (!hasPlace(track, first, status)) return {};
  const place = (row: number) => placeOf(track.lat[row], track.lon[row], airports);
  const from = track.time[first] - startTime <= MOMENT ? place(first) : undefined;
  const to = endTime - track.time[last] <= MOMENT ? place(last) : undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

function samePlace(a: NearestAirport, b: NearestAirport): boolean {
  return a.airport === b.airport && Math.abs(a.distance - b.distance) < SAME_PLACE;
}

/** What a reader must know of the rows on which the finding rests. */
export function basisWords(finding: Finding, track: Track): string {
  const { basis } = finding;
  const { meta } = track;
  const { modeled = 0, estimated = 0 } = basis;
  const rows = Object.values(basis).reduce((sum, count) => sum + count, 0);
  const all = formatQuantity(rows, 'count');
  const notes = meta.notice ? [meta.notice] : [];
  if (modeled && modeled < rows) {
    notes.push(msg(str`${formatQuantity(modeled, 'count')} of ${all} rows modeled`));
  } else if (modeled && !meta.notice) notes.push(msg('modeled rows'));
  if (estimated && estimated < rows) {
    notes.push(msg(str`${formatQuantity(estimated, 'count')} of ${all} rows with estimated positions`));
  } else if (estimated) notes.push(msg('estimated positions'));
  const published = basis.reported ? figuresWords(figuresOf(finding, track)) : '';
  if (published) notes.push(published);
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}
