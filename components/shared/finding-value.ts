import { formatShown, quantityOfUnit, type DisplayUnits } from '../../src/base/display-units.js';
import { formatDuration, formatQuantity, type Unit } from '../../src/base/units.js';
import type { Finding } from '../../src/finding/finding.js';

/** A number with its unit, or three significant digits if it has none. */
export function numberValue(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return '—';
  if (unit === 'code') return String(value).padStart(4, '0');
  if (unit === 's' && value >= 120) return `${formatQuantity(value, 's')} (${formatDuration(value)})`;
  if (unit && unit !== 'ratio' && unit !== 'count') return formatQuantity(value, unit);
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  return Math.abs(value) < 0.001 ? value.toExponential(1) : String(Number(value.toPrecision(3)));
}

/** The one number of a finding in the units of the screen. */
export function findingValue({ value, unit }: Finding, units: DisplayUnits): string {
  const quantity = quantityOfUnit(unit);
  if (unit === 's') return formatDuration(value);
  return quantity ? formatShown(value, quantity, units) : numberValue(value, unit);
}
