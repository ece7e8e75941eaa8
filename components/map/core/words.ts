import { msg, str } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import type { PositionStatusName } from '../../../src/track/status.js';
import { formatClock, formatDuration } from '../../../src/base/units.js';
import { JUMP, NOT_DRAWN, wrapped, type MapPath } from '../../../src/picture/path.js';
import { isPath } from '../../../src/track/path.js';

/** The map's words for how a position is known. */
export const statusNames = (): Record<PositionStatusName, string> => ({
  observed: msg('observed'),
  stale: msg('stale'),
  estimated: msg('estimated'),
  modeled: msg('modeled'),
  suspect: msg('suspect'),
  noPosition: msg('no position'),
  noContact: msg('no signal'),
});

/** `43.8825° N, 51.0100° E`. */
export function decimalPlace(lon: number, lat: number): string {
  const east = wrapped(lon);
  return `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(east).toFixed(4)}° ${east < 0 ? 'W' : 'E'}`;
}

function degreesMinutes(value: number, digits: number): string {
  // Rounded first, so that 59.9996 minutes is the next degree and not 60.000.
  const minutes = Math.round(Math.abs(value) * 60 * 1000) / 1000;
  const degrees = Math.floor(minutes / 60);
  return `${String(degrees).padStart(digits, '0')}°${(minutes - degrees * 60).toFixed(3).padStart(6, '0')}′`;
}

/** `43°52.950′ N 051°00.600′ E`: degrees and minutes, as charts and flight plans write them. */
export function nauticalPlace(lon: number, lat: number): string {
  const east = wrapped(lon);
  return `${degreesMinutes(lat, 2)} ${lat < 0 ? 'S' : 'N'} ${degreesMinutes(east, 3)} ${east < 0 ? 'W' : 'E'}`;
}

/** Both, for the line under the pointer. */
export const placeReadout = (lon: number, lat: number): string =>
  `${decimalPlace(lon, lat)} · ${nauticalPlace(lon, lat)}`;

/** What must be said on the map itself: the track's own notice, or that part of it was not observed. */
export function noticeOf({ track, status }: Analysis): string | undefined {
  if (track.meta.notice) return track.meta.notice;
  return status.seconds.modeled > 0 ? msg('partly modeled, not observed') : undefined;
}

const name = ({ track }: Analysis): string => track.meta.callsign ?? track.meta.registration ?? track.meta.id;

/** The name of the map: a page may have several. */
export const mapTitle = (analysis: Analysis | null): string =>
  analysis ? msg(str`Map of flight ${name(analysis)}`) : msg('Map without a flight');

/** The map in words, for readers who do not see it. */
export function mapSummary(analysis: Analysis | null, path: MapPath | undefined, others: number): string {
  if (!analysis || !path) return msg('No flight is open.');
  const n = path.rows.length;
  const { track, route, status, findings } = analysis;
  if (!n) return msg(str`Flight ${name(analysis)}: no row has a position, so no line is drawn.`);
  const end = (k: number): string =>
    [
      decimalPlace(path.lon[k], path.lat[k]),
      ...(isPath(track) ? [] : [`${formatClock(track.time[path.rows[k]])} UTC`]),
    ].join(', ');
  const parts = [
    msg(str`Flight ${name(analysis)}: the line begins at ${end(0)} and ends at ${end(n - 1)}.`),
    isPath(track) ? msg('It has no times.') : howKnown(status.seconds),
    gapWords(path),
    jumpWords(path),
    route ? msg(str`The planned route ${route.title} is also drawn.`) : '',
    findings.length ? msg(str`Findings marked on it: ${findings.length}.`) : '',
    others ? msg(str`Other flights drawn: ${others}.`) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function howKnown(seconds: Analysis['status']['seconds']): string {
  const names = statusNames();
  return (
    Object.entries(seconds)
      .filter(([, length]) => length > 0)
      .map(([status, length]) => `${names[status as PositionStatusName]} ${formatDuration(length)}`)
      .join(', ') + '.'
  );
}

function jumpWords(path: MapPath): string {
  const jumps = path.leg.subarray(0, Math.max(0, path.rows.length - 1)).filter((leg) => leg === JUMP).length;
  return jumps ? msg(str`Jumps of the position, not flown: ${jumps}.`) : '';
}

function gapWords(path: MapPath): string {
  let gaps = 0;
  for (let k = 0; k + 1 < path.rows.length; k++) if (path.leg[k] === NOT_DRAWN) gaps++;
  return gaps ? msg(str`Gaps without a line: ${gaps}.`) : '';
}
