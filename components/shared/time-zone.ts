import { msg, str } from '@lit/localize';
import { formatClock } from '../../src/base/units.js';

/** A way of saying times, always with its label. */
export interface Zone {
  readonly label: string;
  /** The label at one moment, where it is not the same at all. */
  labelAt?(time: number): string;
  /** Seconds to add to UTC at a moment. */
  offset(time: number): number;
}

export const utc: Zone = { label: 'UTC', offset: () => 0 };

/** `GMT+05:30` → 19800; `GMT` → 0. */
function secondsOf(name: string): number {
  const [, sign, hours, minutes = '0', seconds = '0'] = /([+-])(\d+):?(\d+)?:?(\d+)?/.exec(name) ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

/** Offsets change only at quarter hours (in all of the present database): one look-up for each quarter. */
export function namedZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const known = new Map<number, number>();
  const offset = (time: number): number => {
    const quarter = Math.floor(time / 900);
    let seconds = known.get(quarter);
    if (seconds === undefined) {
      const part = format.formatToParts(quarter * 900_000).find(({ type }) => type === 'timeZoneName');
      known.set(quarter, (seconds = secondsOf(part?.value ?? '')));
    }
    return seconds;
  };
  return { label: timeZone, offset };
}

/** `+4`, `−3`, `+5:30`. */
export function signed(seconds: number): string {
  const minutes = Math.abs(seconds) / 60;
  const rest = minutes % 60 ? `:${String(minutes % 60).padStart(2, '0')}` : '';
  return `${seconds < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

/** The nautical zone of a longitude: whole hours, 15° each (Bowditch, The American Practical Navigator, ch. 17). */
export function zoneOfLongitude(lon: number): Zone {
  if (!Number.isFinite(lon)) return utc;
  const seconds = Math.round(lon / 15) * 3600;
  return { label: msg(str`UTC${signed(seconds)} (by longitude)`), offset: () => seconds };
}

/**
 * `UTC`; `local`: where the reader is; or a name of the time zone database. What cannot be understood is UTC, and says so.
 */
export function zoneOf(timeZone: string): Zone {
  if (timeZone === 'UTC' || timeZone === '') return utc;
  const name = timeZone === 'local' ? Intl.DateTimeFormat().resolvedOptions().timeZone : timeZone;
  try {
    return name === 'UTC' ? utc : namedZone(name);
  } catch {
    return utc;
  }
}

/** What to say next to a time of day. */
export const labelAt = (zone: Zone, time: number): string => zone.labelAt?.(time) ?? zone.label;

/** `08:25:00` in the zone, without its label: show the label next to it. */
export const clockIn = (zone: Zone, time: number): string => formatClock(time + zone.offset(time));

const months: readonly (() => string)[] = [
  () => msg('Jan'),
  () => msg('Feb'),
  () => msg('Mar'),
  () => msg('Apr'),
  () => msg('May'),
  () => msg('Jun'),
  () => msg('Jul'),
  () => msg('Aug'),
  () => msg('Sep'),
  () => msg('Oct'),
  () => msg('Nov'),
  () => msg('Dec'),
];

/** `25 Dec 2024` in the zone. */
export function dateIn(zone: Zone, time: number): string {
  const date = new Date((time + zone.offset(time)) * 1000);
  const month = months[date.getUTCMonth()]();
  return msg(str`${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`);
}
