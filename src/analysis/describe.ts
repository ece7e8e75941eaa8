import { detectors as allDetectors } from '../detectors/index.js';
import type { Detector, Finding } from '../detectors/detector.js';
import type { Airports } from '../route/airports.js';
import { placeOf, placeWords, type Place } from '../route/place.js';
import { positionStatuses, type PositionStatus } from '../track/status.js';
import type { Track } from '../track/track.js';
import { formatClock, formatTime } from '../units.js';

export interface DescribeOptions {
  /** With it, positions that are stale or not believed name no place. */
  readonly status?: PositionStatus;
  /** Where the finding's detector stands, if not in the library's own list. */
  readonly detectors?: readonly Detector[];
}

/** Two places nearer to each other than this are told as one. NM. */
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
  const { detectors = allDetectors } = options;
  const detector = detectors.find((candidate) => candidate.id === finding.kind);
  const words = (detector?.say(finding) ?? finding.kind).replace(/\.\s*$/, '');
  const where = airports ? whereWords(finding, track, airports, options.status) : '';
  return `${words}, ${whenWords(finding, track)}${where}${basisWords(finding, track)}.`;
}

const day = (time: number): string => formatTime(time).slice(0, 10);

/** `at 04:25:00 UTC`, `from … to …`; with the day where it is not the day on which the flight begins. */
export function whenWords(finding: Finding, track: Track): string {
  const { startTime, endTime } = finding;
  const begin = day(track.time[0]);
  const clock = (time: number) => (day(time) === begin ? '' : `${day(time)} `) + formatClock(time);
  if (formatClock(startTime) === formatClock(endTime) && endTime - startTime < 1) {
    return `at ${clock(startTime)} UTC`;
  }
  return `from ${clock(startTime)} to ${clock(endTime)} UTC`;
}

/** A row whose own position can be told as where something was. */
function hasPlace(track: Track, row: number, status?: PositionStatus): boolean {
  if (!Number.isFinite(track.lat[row])) return false;
  const name = status && positionStatuses[status.ofRow[row]];
  return name !== 'stale' && name !== 'suspect' && name !== 'noPosition';
}

/** Where a finding begins and ends, each only where a position is known and an airport near. */
export interface Places {
  readonly from?: Place;
  readonly to?: Place;
}

/** Places of the first and last row of the finding that have one to tell. */
export function placesOf(
  finding: Finding,
  track: Track,
  airports: Airports,
  status?: PositionStatus,
): Places {
  let { start: first, end: last } = finding;
  while (first <= finding.end && !hasPlace(track, first, status)) first++;
  while (last > first && !hasPlace(track, last, status)) last--;
  if (first > finding.end) return {};
  const from = placeOf(track.lat[first], track.lon[first], airports);
  const to = placeOf(track.lat[last], track.lon[last], airports);
  return { ...(from && { from }), ...(to && { to }) };
}

function whereWords(finding: Finding, track: Track, airports: Airports, status?: PositionStatus): string {
  const { from, to } = placesOf(finding, track, airports, status);
  if (!from) return to ? `, ending ${placeWords(to)}` : '';
  if (!to) return `, beginning ${placeWords(from)}`;
  return samePlace(from, to)
    ? `, ${placeWords(from)}`
    : `, beginning ${placeWords(from)}, ending ${placeWords(to)}`;
}

function samePlace(a: Place, b: Place): boolean {
  return a.airport === b.airport && Math.abs(a.distance - b.distance) < SAME_PLACE;
}

const rowsWords = (count: number, all: number, what: string): string =>
  count === all ? what : `${what}: ${count} of ${all} rows`;

/** What a reader must know of the rows on which the finding rests. */
export function basisWords(finding: Finding, track: Track): string {
  const { basis } = finding;
  const all = Object.values(basis).reduce((sum, count) => sum + count, 0);
  const notes: string[] = [];
  if (basis.modeled) notes.push(rowsWords(basis.modeled, all, track.meta.notice ?? 'modeled rows'));
  else if (track.meta.notice) notes.push(track.meta.notice);
  if (basis.estimated) notes.push(rowsWords(basis.estimated, all, 'estimated positions'));
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}
