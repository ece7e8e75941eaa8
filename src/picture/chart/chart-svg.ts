import type { Analysis } from '../../analysis/analyze.js';
import { aviationUnits, shownAs, type DisplayUnits } from '../../base/display-units.js';
import { msg, str } from '../../base/words.js';
import { axisOf } from '../../route/row-axis.js';
import { isPath } from '../../track/path.js';
import { valueRange } from '../axis.js';
import { captionOf } from '../caption.js';
import { pictureColors, type PictureColors } from '../colors.js';
import { defaultSeries, pairsOf, type ChartSeries } from '../curves.js';
import type { Scheme } from '../palette.js';
import { tag, words } from '../svg/tag.js';
import { clockTicks, valueTicks, type Tick } from './axis-marks.js';
import { curveMarkup, drawnCurve, type Plane } from './curve-markup.js';
import { findingLanes, LANE, statusLane } from './lanes.js';

export interface ChartSvgOptions {
  /** px */
  readonly width: number;
  /** px of one chart without its heading; default 110. */
  readonly chartHeight?: number;
  readonly scheme?: Scheme;
  readonly units?: DisplayUnits;
  /** Ids of the curves; default altitude, ground speed, vertical rate, cross-track. */
  readonly series?: readonly string[];
  /** Without the flight's name above, where the page says it. */
  readonly bare?: boolean;
}

/** A picture, and where in it a moment is. */
export interface ChartPicture {
  readonly svg: string;
  /** Pixels from the left of a place on the time axis (on a path NM flown). */
  x(place: number): number;
  /** Pixels of the first chart's upper and the last one's lower edge. */
  readonly top: number;
  readonly bottom: number;
}

/** px left of the charts for the numbers, right of them, and above each for its heading. */
const LEFT = 78;
const RIGHT = 14;
const HEADING = 24;
const AXIS = 24;
const CHART = 110;

const heading = (series: ChartSeries, analysis: Analysis, units: DisplayUnits): string => {
  const note = series.note?.(analysis);
  return `${series.title()}, ${shownAs(series.quantity, units).unit}${note ? ` (${note})` : ''}`;
};

interface Sheet {
  readonly analysis: Analysis;
  readonly units: DisplayUnits;
  readonly colors: PictureColors;
  readonly axis: Float64Array;
  readonly right: number;
  x(place: number): number;
  readonly ticks: readonly Tick[];
}

function gridOf(
  { x, ticks, colors, right }: Sheet,
  y: (value: number) => number,
  values: readonly Tick[],
  top: number,
  high: number,
): string {
  const line = (d: string) => tag('path', { d, stroke: colors.rule, 'stroke-width': 1, fill: 'none' });
  return [
    ...ticks.map(({ at }) => line(`M${Math.round(x(at)) + 0.5} ${top}v${high}`)),
    ...values.map(({ at }) => line(`M${LEFT} ${Math.round(y(at)) + 0.5}H${right}`)),
    ...values.map(({ at, label }) =>
      words(label, { x: LEFT - 8, y: y(at) + 4, 'font-size': 11, 'text-anchor': 'end', fill: colors.dim }),
    ),
  ].join('');
}

/** One chart, its heading at `top`. */
function chartMarkup(series: ChartSeries, sheet: Sheet, top: number, high: number): string {
  const { analysis, units, colors, axis, right } = sheet;
  const values = series.values(analysis)!;
  const { factor } = shownAs(series.quantity, units);
  const drawn = drawnCurve(analysis.track, values, series, axis, right - LEFT);
  const most = series.most?.(analysis) ?? Infinity;
  const [low, up] = valueRange(drawn.drawn.min * factor, Math.min(drawn.drawn.max, most) * factor, {
    ...(series.zero && { zero: true }),
    span: series.span * factor,
  });
  const plot = top + HEADING;
  const y = (shown: number) => plot + high - ((shown - low) / (up - low)) * high;
  const plane: Plane = {
    x: sheet.x,
    y: (value) => Math.max(plot - 4, Math.min(plot + high + 4, y(value * factor))),
  };
  return [
    words(heading(series, analysis, units), {
      ...{ x: LEFT, y: top + 16, 'font-size': 12.5, 'font-weight': 600, fill: colors.text },
    }),
    gridOf(sheet, y, valueTicks(low, up, 4), plot, high),
    curveMarkup(drawn, plane, colors),
  ].join('');
}

function bottomAxis({ x, ticks, colors, analysis, right }: Sheet, top: number): string {
  const unit = isPath(analysis.track) ? msg('NM flown') : 'UTC';
  return [
    ...ticks.map(({ at, label }) =>
      words(label, { x: x(at), y: top + 14, 'font-size': 11, 'text-anchor': 'middle', fill: colors.dim }),
    ),
    words(unit, { x: right, y: top + 14 + 12, 'font-size': 11, 'text-anchor': 'end', fill: colors.dim }),
  ].join('');
}

const altOf = (all: readonly ChartSeries[]): string =>
  msg(str`Charts over time: ${all.map((series) => series.title()).join(', ')}.`);

/**
 * The curves of a flight one above the other as an SVG that needs nothing else, with how the position was known and the
 * findings below. Lines break where nothing is known; modeled values are dotted, published ones ringed. Undefined for a
 * flight without a curve.
 */
export function chartPicture(analysis: Analysis, options: ChartSvgOptions): ChartPicture | undefined {
  const { width, chartHeight = CHART, scheme = 'light', units = aviationUnits } = options;
  const all = pairsOf(analysis, options.series ?? defaultSeries).map(([series]) => series);
  const axis = axisOf(analysis.track);
  if (all.length === 0 || axis.length < 2) return undefined;
  const colors = pictureColors(scheme);
  const [start, last, right] = [axis[0], axis[axis.length - 1], width - RIGHT];
  const x = (place: number) => LEFT + ((place - start) / Math.max(last - start, 1e-9)) * (right - LEFT);
  const count = Math.max(2, Math.floor(width / 110));
  const timeless = isPath(analysis.track);
  const ticks = timeless ? valueTicks(start, last, count) : clockTicks(start, last, count);
  const sheet: Sheet = { analysis, units, colors, axis, right, x, ticks };
  const pitch = chartHeight + HEADING;
  const caption = options.bare ? { markup: '', height: 0 } : captionOf(analysis, undefined, colors);
  const top = caption.height;
  const charts = all.map((series, i) => chartMarkup(series, sheet, top + i * pitch, chartHeight));
  const end = top + all.length * pitch;
  const below = end + AXIS + 12;
  const strip = { left: LEFT, right, x };
  const lanes = timeless ? { markup: '', height: 0 } : findingLanes(analysis, strip, below + LANE, colors);
  const high = below + (timeless ? 0 : LANE + lanes.height);
  const svg = tag(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${high}`, width, height: high },
      ...{ role: 'img', 'aria-label': altOf(all), 'font-family': 'system-ui, sans-serif' },
    },
    tag('rect', { width, height: high, fill: colors.surface }),
    caption.markup,
    ...charts,
    bottomAxis(sheet, end),
    timeless ? '' : statusLane(analysis, strip, below, colors),
    lanes.markup,
  );
  return { svg, x, top: top + HEADING, bottom: end };
}

export const chartSvg = (analysis: Analysis, options: ChartSvgOptions): string | undefined =>
  chartPicture(analysis, options)?.svg;
