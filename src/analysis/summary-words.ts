import { severities, type Severity } from '../finding/finding.js';
import { TERMINAL } from '../route/deviation/greatest.js';
import { measuredFrom, uncertaintyWords, withUncertainty } from '../route/deviation/uncertainty-words.js';
import { placeWords } from '../route/nearest-airport.js';
import { pathNotice } from '../track/path.js';
import { positionStatuses } from '../track/status.js';
import { statusWords } from '../track/words.js';
import { formatClock, formatDuration, formatQuantity, formatTime } from '../base/units.js';
import { beforeStop, msg, str } from '../base/words.js';
import { betweenWords, endWords } from './movement-words.js';
import type { Summary, Whereabouts } from './summary.js';

const percent = (share: number): string => formatQuantity(100 * share, '%');

/** `J2-8243 (E190, 4K-AZ65)`; by what the file says if it has no callsign. */
export function flightName({ flight, pathLength }: Pick<Summary, 'flight' | 'pathLength'>): string {
  const { callsign, registration, icao24, aircraftType, id } = flight;
  const named = pathLength === undefined ? msg(str`Flight ${id}`) : msg(str`Path ${id}`);
  const name = callsign ?? registration ?? (icao24 ? msg(str`Aircraft ${icao24}`) : named);
  const about = [aircraftType, registration, icao24].filter((text) => text && !name.includes(text));
  return about.length > 0 ? `${name} (${about.join(', ')})` : name;
}

/** `path without times, 125.3 NM`. */
export const pathWords = (length: number): string =>
  msg(str`path without times, ${formatQuantity(length, 'NM')}`);

/** `2024-12-25 03:55:00 to 06:27:58 UTC, 2 h 33 min`; of a path its length. */
export function spanWords({ start, end, duration, pathLength }: Summary): string {
  if (pathLength !== undefined) return pathWords(pathLength);
  const day = (time: number) => formatTime(time).slice(0, 10);
  const until = (day(end) === day(start) ? '' : `${day(end)} `) + formatClock(end);
  return msg(str`${day(start)} ${formatClock(start)} to ${until} UTC, ${formatDuration(duration)}`);
}

/** `observed 93.1%, no signal 6.9%`; statuses that do not occur are left out. */
export function statusShares({ status, duration, pathLength }: Summary): string {
  if (pathLength !== undefined) return msg('in the order of the file, without times');
  return (
    positionStatuses
      .filter((name) => status[name] > 0)
      .map(
        (name) =>
          `${statusWords[name]()} ${percent(status[name] / duration)} (${formatDuration(status[name])})`,
      )
      .join(', ') || msg('no duration')
  );
}

/**
 * `greatest 177.67 NM ± 0.01 NM right of the great circle (no filed route) at 06:27:58 UTC; …`: of observed and reported
 * positions; what is further out by estimate or model follows.
 */
export function deviationWords({ deviation, flight }: Summary): string {
  if (!deviation) return '';
  const { max, enRoute, beyond, p95, undefinedShare, estimatedShare, route } = deviation;
  const basis = flight.notice && flight.notice !== pathNotice() ? ` (${flight.notice})` : '';
  const parts: string[] = [];
  if (max) parts.push(greatestWords(max, measuredFrom[route.kind]()));
  else parts.push(msg('not available: no observed or reported position to compare with the route'));
  if (max && enRoute) parts.push(enRouteWords(enRoute));
  if (beyond) parts.push(beyondWords(beyond));
  if (p95 === p95) parts.push(msg(str`95% of the compared time within ${formatQuantity(p95, 'NM')}`));
  if (undefinedShare === undefinedShare)
    parts.push(msg(str`undefined for ${percent(undefinedShare)} of the flight`));
  if (estimatedShare > 0)
    parts.push(msg(str`of which ${percent(estimatedShare)} has an estimated or modeled position`));
  return parts.join('; ') + basis;
}

type Greatest = NonNullable<NonNullable<Summary['deviation']>['max']>;

function greatestWords({ nm, side, time, uncertainty }: Greatest, line: string): string {
  const [size, clock] = [withUncertainty(nm, uncertainty), formatClock(time)];
  if (time !== time)
    return side === 'left'
      ? msg(str`greatest ${size} left of the ${line}`)
      : msg(str`greatest ${size} right of the ${line}`);
  return side === 'left'
    ? msg(str`greatest ${size} left of the ${line} at ${clock} UTC`)
    : msg(str`greatest ${size} right of the ${line} at ${clock} UTC`);
}

/** The greatest of the flight is in a terminal area, where a finding leaves it out: the greatest outside of them too. */
export function enRouteWords({ nm, side, time }: Pick<Greatest, 'nm' | 'side' | 'time'>): string {
  const [size, clock] = [formatQuantity(nm, 'NM'), formatClock(time)];
  if (time !== time)
    return side === 'left'
      ? msg(str`more than ${TERMINAL} NM from both ends of the route: ${size} left`)
      : msg(str`more than ${TERMINAL} NM from both ends of the route: ${size} right`);
  return side === 'left'
    ? msg(str`more than ${TERMINAL} NM from both ends of the route: ${size} left at ${clock} UTC`)
    : msg(str`more than ${TERMINAL} NM from both ends of the route: ${size} right at ${clock} UTC`);
}

/** `the model reaches 187.8 NM right at 06:09:20 UTC`. */
export function beyondWords({
  nm,
  side,
  time,
  basis,
}: NonNullable<NonNullable<Summary['deviation']>['beyond']>): string {
  const [size, clock] = [formatQuantity(nm, 'NM'), formatClock(time)];
  if (time !== time)
    return basis === 'modeled'
      ? msg(str`the model reaches ${size}`)
      : msg(str`an estimated position is ${size} away`);
  if (basis === 'modeled') {
    return side === 'left'
      ? msg(str`the model reaches ${size} left at ${clock} UTC`)
      : msg(str`the model reaches ${size} right at ${clock} UTC`);
  }
  return side === 'left'
    ? msg(str`an estimated position is ${size} left at ${clock} UTC`)
    : msg(str`an estimated position is ${size} right at ${clock} UTC`);
}

/** `06:27:58 UTC at 43.8834, 51.0094, 3 NM NW of UATE Aktau`. */
export function whereaboutsWords({ time, lat, lon, place }: Whereabouts): string {
  const where = `${lat.toFixed(4)}°, ${lon.toFixed(4)}°`;
  const at = time === time ? msg(str`${formatClock(time)} UTC, ${where}`) : where;
  return place ? `${at}, ${placeWords(place)}` : at;
}

const counted: Readonly<Record<Severity, (count: number) => string>> = {
  advisory: (count) => (count === 1 ? msg(str`${count} advisory`) : msg(str`${count} advisories`)),
  caution: (count) => (count === 1 ? msg(str`${count} caution`) : msg(str`${count} cautions`)),
  warning: (count) => (count === 1 ? msg(str`${count} warning`) : msg(str`${count} warnings`)),
};

const computedCounts: Readonly<Record<keyof Summary['computed'], (count: number) => string>> = {
  estimated: (count) => msg(str`${count} on estimated rows`),
  modeled: (count) => msg(str`${count} on modeled rows`),
};

/** `1 warning, 2 cautions, 7 on modeled rows`, the most severe first; findings on computed rows are counted separately. */
export function countWords({ findings, computed }: Summary): string {
  const parts = [...severities]
    .reverse()
    .filter((severity) => findings[severity] > 0)
    .map((severity) => counted[severity](findings[severity]));
  for (const name of ['estimated', 'modeled'] as const) {
    if (computed[name] > 0) parts.push(computedCounts[name](computed[name]));
  }
  return parts.join(', ') || msg('none');
}

/** The flight in short sentences, for a screen reader and for a report. */
export function summarySentences(summary: Summary): string[] {
  const { flight, plan, first, last, ends, deviation, rows, positions, references, pathLength, qnh } =
    summary;
  const sentences = [`${flightName(summary)}: ${spanWords(summary)}.`];
  if (flight.notice && flight.notice !== pathNotice())
    sentences.push(`${flight.notice[0].toUpperCase()}${beforeStop(flight.notice.slice(1))}.`);
  if (pathLength === undefined)
    sentences.push(msg(str`${positions} of ${rows} rows have a position: ${statusShares(summary)}.`));
  if (plan) {
    const kind = plan.kind;
    sentences.push(msg(str`Planned: ${plan.id} (${kind}, ${formatQuantity(plan.length, 'NM')}).`));
  }
  if (deviation) sentences.push(msg(str`Deviation: ${deviationWords(summary)}.`));
  if (deviation?.max) {
    const { uncertainty } = deviation.max;
    sentences.push(msg(str`Uncertainty: ${uncertaintyWords(uncertainty, deviation.route)}.`));
  }
  if (references) sentences.push(references);
  if (qnh !== undefined) sentences.push(`${qnh}.`);
  if (first) sentences.push(msg(str`First position: ${whereaboutsWords(first)}.`));
  if (last) sentences.push(msg(str`Last position: ${whereaboutsWords(last)}.`));
  if (ends) {
    const words = endWords(ends);
    sentences.push(msg(str`Take-off: ${words.takeoff}.`), msg(str`Landing: ${words.landing}.`));
    if (ends.between.length > 0) sentences.push(msg(str`On the ground in between: ${betweenWords(ends)}.`));
  }
  sentences.push(
    pathLength === undefined
      ? msg(str`Findings: ${countWords(summary)}.`)
      : msg('Findings: no detector can look at a path without times.'),
  );
  return sentences;
}
