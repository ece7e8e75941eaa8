import { severities, type Severity } from '../finding/finding.js';
import { routeKindWords } from '../route/route-kinds.js';
import { placeWords } from '../route/nearest-airport.js';
import { positionStatuses } from '../track/status.js';
import { statusWords } from '../track/words.js';
import { formatClock, formatDuration, formatQuantity, formatTime } from '../base/units.js';
import { beforeStop, msg, str } from '../base/words.js';
import type { Summary, Whereabouts } from './summary.js';

const percent = (share: number): string => formatQuantity(100 * share, '%');

/** `J2-8243 (E190, 4K-AZ65)`; by what the file says if it has no callsign. */
export function flightName({ flight }: Pick<Summary, 'flight'>): string {
  const { callsign, registration, icao24, aircraftType, id } = flight;
  const name = callsign ?? registration ?? (icao24 ? msg(str`Aircraft ${icao24}`) : msg(str`Flight ${id}`));
  const about = [aircraftType, registration, icao24].filter((text) => text && !name.includes(text));
  return about.length > 0 ? `${name} (${about.join(', ')})` : name;
}

/** `2024-12-25 03:55:00 to 06:27:58 UTC, 2 h 33 min`. */
export function spanWords({ start, end, duration }: Summary): string {
  const day = (time: number) => formatTime(time).slice(0, 10);
  const until = (day(end) === day(start) ? '' : `${day(end)} `) + formatClock(end);
  return msg(str`${day(start)} ${formatClock(start)} to ${until} UTC, ${formatDuration(duration)}`);
}

/** `observed 93.1%, no contact 6.9%`; statuses that do not occur are left out. */
export function statusShares({ status, duration }: Summary): string {
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

/** `greatest 123.3 NM right of the route at 06:12:03 UTC; …`. */
export function deviationWords({ deviation, flight }: Summary): string {
  if (!deviation) return '';
  const share = percent(deviation.undefinedShare);
  const basis = flight.notice ? ` (${flight.notice})` : '';
  if (!deviation.max) return msg('not available: no usable position to compare with the route') + basis;
  const greatest = greatestWords(deviation.max);
  const p95 = formatQuantity(deviation.p95, 'NM');
  return (
    msg(str`${greatest}; 95% of the compared time within ${p95}; undefined for ${share} of the flight`) +
    basis
  );
}

function greatestWords({ nm, side, time }: { nm: number; side: 'left' | 'right'; time: number }): string {
  const [size, clock] = [formatQuantity(nm, 'NM'), formatClock(time)];
  return side === 'left'
    ? msg(str`greatest ${size} left of the route at ${clock} UTC`)
    : msg(str`greatest ${size} right of the route at ${clock} UTC`);
}

/** `06:27:58 UTC at 43.8834, 51.0094, 3 NM NW of UATE Aktau`. */
export function whereaboutsWords({ time, lat, lon, place }: Whereabouts): string {
  const at = msg(str`${formatClock(time)} UTC, ${lat.toFixed(4)}°, ${lon.toFixed(4)}°`);
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

/** `1 warning, 2 cautions, 7 on modeled rows`, the gravest first; what rests on computed rows is counted apart. */
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
  const { flight, plan, first, last, deviation, rows, positions } = summary;
  const sentences = [`${flightName(summary)}: ${spanWords(summary)}.`];
  if (flight.notice)
    sentences.push(`${flight.notice[0].toUpperCase()}${beforeStop(flight.notice.slice(1))}.`);
  sentences.push(msg(str`${positions} of ${rows} rows have a position: ${statusShares(summary)}.`));
  if (plan) {
    const kind = routeKindWords[plan.kind]();
    sentences.push(msg(str`Planned: ${plan.id} (${kind}, ${formatQuantity(plan.length, 'NM')}).`));
  }
  if (deviation) sentences.push(msg(str`Deviation: ${deviationWords(summary)}.`));
  if (first) sentences.push(msg(str`First position: ${whereaboutsWords(first)}.`));
  if (last) sentences.push(msg(str`Last position: ${whereaboutsWords(last)}.`));
  sentences.push(msg(str`Findings: ${countWords(summary)}.`));
  return sentences;
}
