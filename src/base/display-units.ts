import type { Unit } from './units.js';
import { FOOT, FOOT_PER_MINUTE, KNOT, NAUTICAL_MILE } from './units.js';

/** What a number measures; its unit on the screen is the reader's choice, one for each quantity. */
export type Quantity = 'altitude' | 'speed' | 'verticalRate' | 'distance' | 'angle';

/** The units of the screen. The track stays in ft, kt, ft/min and NM. */
export interface DisplayUnits {
  readonly altitude: 'ft' | 'm';
  readonly speed: 'kt' | 'km/h';
  readonly verticalRate: 'ft/min' | 'm/s';
  readonly distance: 'NM' | 'km';
}

export const aviationUnits: DisplayUnits = {
  altitude: 'ft',
  speed: 'kt',
  verticalRate: 'ft/min',
  distance: 'NM',
};
export const metricUnits: DisplayUnits = {
  altitude: 'm',
  speed: 'km/h',
  verticalRate: 'm/s',
  distance: 'km',
};

interface UnitOnScreen {
  readonly unit: string;
  /** The track's number times this is the number on the screen. */
  readonly factor: number;
  /** Digits after the point in a readout. */
  readonly fraction: number;
}

const shown: Readonly<Record<string, UnitOnScreen>> = {
  ft: { unit: 'ft', factor: 1, fraction: 0 },
  m: { unit: 'm', factor: FOOT, fraction: 0 },
  kt: { unit: 'kt', factor: 1, fraction: 0 },
  'km/h': { unit: 'km/h', factor: KNOT * 3.6, fraction: 0 },
  'ft/min': { unit: 'ft/min', factor: 1, fraction: 0 },
  'm/s': { unit: 'm/s', factor: FOOT_PER_MINUTE, fraction: 1 },
  NM: { unit: 'NM', factor: 1, fraction: 1 },
  km: { unit: 'km', factor: NAUTICAL_MILE / 1000, fraction: 1 },
  '°': { unit: '°', factor: 1, fraction: 0 },
};

/** How a quantity is shown on the screen. */
export const shownAs = (quantity: Quantity, units: DisplayUnits): UnitOnScreen =>
  shown[quantity === 'angle' ? '°' : units[quantity]];

const formats: Intl.NumberFormat[] = [];

/** One for each number of digits: making them takes longer than all else in a readout. */
const formatWith = (fraction: number): Intl.NumberFormat =>
  (formats[fraction] ??= new Intl.NumberFormat('en-US', {
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }));

/** `−1,344`: a number of the screen, with a true minus sign. */
export const formatNumber = (value: number, fraction = 0): string =>
  formatWith(fraction)
    .format(value)
    .replace(/^-0(?=$|\.0+$)/, '0')
    .replace('-', '−');

/**
 * A number of the track as the screen says it, with its unit: `14,025 ft`, `—` where it is missing.
 * @param digits after the point, if not the usual ones of the unit
 */
export function formatShown(
  value: number,
  quantity: Quantity,
  units: DisplayUnits,
  digits = shownAs(quantity, units).fraction,
): string {
  if (!Number.isFinite(value)) return '—';
  const { unit, factor } = shownAs(quantity, units);
  const number = formatNumber(value * factor, digits);
  return unit === '°' ? `${number}°` : `${number} ${unit}`;
}

const quantityOf: Partial<Record<Unit, Quantity>> = {
  ft: 'altitude',
  kt: 'speed',
  'ft/min': 'verticalRate',
  NM: 'distance',
};

/** Which quantity the reader's choice applies to for a unit of the library; undefined if there is no choice. */
export const quantityOfUnit = (unit: Unit): Quantity | undefined => quantityOf[unit];
