import { detectors as allDetectors } from '../detectors/index.js';
import type { Detector, Finding } from '../detectors/detector.js';
import type { Airports } from '../route/airports.js';
import { placeOf, placeWords, type Place } from '../route/place.js';
import { MIN_GAP, positionStatuses, type PositionStatus } from '../track/status.js';
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
  const places = airports ? placesOf(finding, track, airports, options.status) : {};
  return `${whenAndWhere(finding, track, places)}: ${decapitalized(words)}${basisWords(finding, track)}.`;
}

/** `The position` → `the position`; `GNSS` stays. */
const decapitalized = (text: string): string =>
  /^[A-Z][a-z ]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;

const day = (time: number): string => formatTime(time).slice(0, 10);
const near = (place: Place): string => placeWords(place).replace(/^at /, '');

/** `At 04:25:00 UTC, 12 NM NW of UATE Aktau`, `From … to …`; with the day where it is not the day on which the flight begins. */
function whenAndWhere({ startTime, endTime }: Finding, track: Track, { from, to }: Places): string {
  const clock = (time: number, after: number) =>
    (day(time) === day(after) ? '' : `${day(time)} `) + formatClock(time);
  const start = clock(startTime, track.time[0]);
  const end = clock(endTime, startTime);
  const one = from && (!to || samePlace(from, to)) ? `, ${placeWords(from)}` : '';
  if (formatClock(startTime) === formatClock(endTime) && endTime - startTime < 1) {
    return `At ${start} UTC${one}`;
  }
  if (from && to && one) return `From ${start} to ${end} UTC${one}`;
  const at = (place?: Place) => (place ? ` (${near(place)})` : '');
  return `From ${start}${at(from)} to ${end} UTC${at(to)}`;
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

/** A place is told of a moment at most this far from it: the shortest hole that counts as a gap. s. */
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

function samePlace(a: Place, b: Place): boolean {
  return a.airport === b.airport && Math.abs(a.distance - b.distance) < SAME_PLACE;
}

const share = (count: number, all: number): string =>
  count === all ? '' : `${count.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} rows `;

/** What a reader must know of the rows on which the finding rests. */
export function basisWords({ basis }: Finding, { meta }: Track): string {
  const all = Object.values(basis).reduce((sum, count) => sum + count, 0);
  const notes = meta.notice ? [meta.notice] : [];
  if (basis.modeled && basis.modeled < all) notes.push(`${share(basis.modeled, all)}modeled`);
  else if (basis.modeled && !meta.notice) notes.push('modeled rows');
  if (basis.estimated)
    notes.push(`${share(basis.estimated, all)}estimated positions`.replace('rows est', 'rows with est'));
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}
