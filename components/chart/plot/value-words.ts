import type { Analysis } from '../../../src/analysis/analyze.js';
import type { ChartSeries } from '../../../src/picture/curves.js';
import { formatShown, shownAs, type DisplayUnits } from '../../../src/base/display-units.js';

/** A value of a curve for people: `14,025 ft`, `12.3 NM left`. */
export function formatValue(series: ChartSeries, value: number, units: DisplayUnits): string {
  if (!series.sides || !Number.isFinite(value)) return formatShown(value, series.quantity, units);
  const [positive, negative] = series.sides();
  return `${formatShown(Math.abs(value), series.quantity, units)} ${value < 0 ? negative : positive}`;
}

/** Least and greatest value of a curve for people: `1,000 – 30,000 ft`; `—` without values. */
export function formatExtent(
  series: ChartSeries,
  [min, max]: readonly [number, number],
  units: DisplayUnits,
): string {
  if (min !== min) return '—';
  const [low, high] = [formatValue(series, min, units), formatValue(series, max, units)];
  if (low === high) return high;
  const unit = / \S+$/.exec(high)?.[0] ?? '';
  return `${!series.sides && unit && low.endsWith(unit) ? low.slice(0, -unit.length) : low} – ${high}`;
}

/** What is next to a curve's title: unit, and which altitude it is. */
export const seriesNote = (series: ChartSeries, analysis: Analysis, units: DisplayUnits): string =>
  [shownAs(series.quantity, units).unit, series.note?.(analysis)].filter(Boolean).join(', ');
