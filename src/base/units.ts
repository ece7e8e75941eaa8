/** Exact factors between the units that aviation files, thresholds and GeoJSON speak. */

import { msg, str } from './words.js';

/** Meters in a foot (international foot, exact). */
export const FOOT = 0.3048;
/** Meters in a nautical mile (exact, ICAO Annex 5). */
export const NAUTICAL_MILE = 1852;
/** Meters in a statute mile (exact). */
export const STATUTE_MILE = 1609.344;
/** Meters per second in a knot (exact). */
export const KNOT = NAUTICAL_MILE / 3600;
/** Meters per second in a foot per minute (exact). */
export const FOOT_PER_MINUTE = FOOT / 60;
/** Radians in a degree. */
export const DEGREE = Math.PI / 180;
/** Standard acceleration of free fall, m/s² (exact, CGPM 1901). */
export const GRAVITY = 9.80665;

/** `ft`, `kt`, … : the units this library writes numbers in. */
export type Unit =
  'ft' | 'kt' | 'NM' | 'km' | 'ft/min' | 's' | 'min' | '°' | 'deg/s' | '%' | 'count' | 'ratio' | 'code' | '';

const digits: Partial<Record<Unit, number>> = { NM: 1, km: 1, min: 1, '%': 1, ratio: 2, 'deg/s': 1 };

/** A number with its unit for people: `1,234 ft`, `12.3 NM`, `—` where it is missing. */
export function formatQuantity(value: number, unit: Unit, fraction = digits[unit] ?? 0): string {
  if (!Number.isFinite(value)) return '—';
  if (unit === 'code') return String(value).padStart(4, '0');
  const number = value.toLocaleString('en-US', {
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  });
  if (unit === '' || unit === 'count' || unit === 'ratio') return number;
  return unit === '°' || unit === '%' ? number + unit : `${number} ${unit}`;
}

/** `2024-12-25T04:25:00Z` of Unix seconds; the fraction is shown only if there is one. */
export function formatTime(seconds: number): string {
  if (!Number.isFinite(seconds)) return '—';
  return new Date(Math.round(seconds * 1000)).toISOString().replace('.000Z', 'Z');
}

/** `04:25:00` UTC of Unix seconds. */
export function formatClock(seconds: number): string {
  return Number.isFinite(seconds) ? new Date(Math.round(seconds * 1000)).toISOString().slice(11, 19) : '—';
}

/** `4 min 33 s`, `1 h 42 min`: a span for people. */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '—';
  const s = Math.round(seconds);
  if (s < 60) return msg(str`${s} s`);
  if (s < 3600) return s % 60 ? msg(str`${Math.floor(s / 60)} min ${s % 60} s`) : msg(str`${s / 60} min`);
  const minutes = Math.round(s / 60);
  const hours = Math.floor(minutes / 60);
  return minutes % 60 ? msg(str`${hours} h ${minutes % 60} min`) : msg(str`${hours} h`);
}
