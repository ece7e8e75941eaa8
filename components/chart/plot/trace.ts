import { memoByKey } from '../../../src/base/memo.js';
import type { Analysis } from '../../../src/analysis/analyze.js';
import type { Track } from '../../../src/track/track.js';
import { curveOf, drawnRows, type Curve, type Drawn } from '../../../src/picture/curve.js';
import { alongOf } from './along-route.js';
import { pathsOf, xOf, yOf, type CurvePaths, type Frame } from './paths.js';
import type { ChartSeries } from '../../../src/picture/curves.js';
import type { ChartState } from './state.js';
import { shownAs } from '../../../src/base/display-units.js';
import { axisOf } from '../../../src/route/row-axis.js';
import { NONE, usualEnds, widened, type Ends } from './value-ends.js';
import { isPath } from '../../../src/track/path.js';

const nothing: Drawn = { rows: new Uint32Array(), linked: new Uint8Array(), min: NaN, max: NaN };
/** CSS pixels that one value's dot needs before every value gets one. */
const DOT_ROOM = 9;

/** One curve of a chart, for the chosen flight and for those behind it. */
export class ChartTrace {
  readonly series: ChartSeries;
  readonly dot = document.createElement('div');
  paths?: CurvePaths;
  readonly #state: () => ChartState;
  #drawn = nothing;

  constructor(series: ChartSeries, state: () => ChartState, second: boolean) {
    this.series = series;
    this.#state = state;
    this.dot.className = second ? 'dot second' : 'dot';
  }

  /** The screen's number for one of the track. */
  get factor(): number {
    return shownAs(this.series.quantity, this.#state().units).factor;
  }

  /** Least and greatest value in view, in the track's unit. */
  get extent(): readonly [number, number] {
    return [this.#drawn.min, this.#drawn.max];
  }

  /** Whether there are more values to draw than CSS pixels. */
  isDense(width: number): boolean {
    return this.#drawn.rows.length > width;
  }

  value(row: number): number {
    return row < 0 ? NaN : (this.series.values(this.#state().analysis)?.[row] ?? NaN);
  }

  /** Picks the rows to draw for a width in CSS pixels; returns the ends that the axis must hold, in the screen's unit. */
  measure(width: number): readonly [number, number] {
    const { analysis, others } = this.#state();
    this.#drawn = this.#rowsOf(analysis, width);
    const own = [this.#drawn.min, this.#greatest(analysis, this.#drawn)] as const;
    const rest = others.map((other) => this.#usual(other, width));
    const [min, max] = widened(own, rest, this.series.span);
    return [min * this.factor, max * this.factor];
  }

  /** The greatest value drawn that the axis must hold. */
  #greatest(analysis: Analysis, { rows, max }: Drawn): number {
    const most = this.series.most?.(analysis) ?? Infinity;
    if (!(max > most)) return max;
    const values = this.#curve(analysis)?.values;
    let greatest = -Infinity;
    for (const row of rows)
      if (values && values[row] <= most && values[row] > greatest) greatest = values[row];
    return greatest > -Infinity ? greatest : max;
  }

  /** What another flight's values are but for the wildest. */
  #usual(other: Analysis, width: number): Ends {
    const drawn = this.#rowsOf(other, width);
    const values = this.#curve(other)?.values;
    const most = this.#greatest(other, drawn);
    return values ? usualEnds(Array.from(drawn.rows, (row) => values[row]).filter((v) => v <= most)) : NONE;
  }

  build(frame: Frame): CurvePaths | undefined {
    const curve = this.#curve(this.#state().analysis);
    const room = DOT_ROOM * (devicePixelRatio || 1);
    return (this.paths = curve && pathsOf(curve, this.#drawn, frame, room, this.series.area === true));
  }

  /** The lines of another flight. */
  pathsOfOther(other: Analysis, frame: Frame, width: number): CurvePaths | undefined {
    const curve = this.#curve(other);
    return curve && pathsOf(curve, this.#rowsOf(other, width), frame, Infinity, false);
  }

  /** The line of a part of the flight, between two times. */
  pathsOfPart(start: number, end: number, frame: Frame): CurvePaths | undefined {
    const curve = this.#curve(this.#state().analysis);
    return (
      curve && pathsOf(curve, drawnRows(curve, start, end, Math.round(frame.width)), frame, Infinity, false)
    );
  }

  /** Puts the mark of the cursor on the curve; nothing is drawn again. `frame` in CSS pixels of the plot. */
  mark(row: number, frame: Frame): void {
    const curve = this.#curve(this.#state().analysis);
    const value = row < 0 || !curve ? NaN : curve.values[row];
    const x = value === value ? xOf(frame, curve!.x[row]) : -1;
    const shown = x >= 0 && x <= frame.width;
    this.dot.style.visibility = shown ? 'visible' : 'hidden';
    if (shown) this.dot.style.transform = `translate(${x}px, ${yOf(frame, value)}px)`;
  }

  readonly #curve = memoByKey((analysis: Analysis): Curve | undefined => {
    const values = this.series.values(analysis);
    if (!values) return undefined;
    const { axis, units } = this.#state();
    const track = this.#placedInTime(analysis);
    const { wraps } = this.series;
    const along = axis === 'route' ? alongOf(analysis, units) : undefined;
    // Without a place along the route a value has no place in the picture.
    const placed = along ? values.map((value, i) => (along[i] === along[i] ? value : NaN)) : values;
    return curveOf(track, placed, wraps, along);
  });

  /** The flight at its own time, or another one as if it had begun with the chosen one. */
  #placedInTime({ track }: Analysis): Pick<Track, 'time' | 'source' | 'has'> {
    const { analysis, aligned } = this.#state();
    if (isPath(track)) return { source: track.source, time: axisOf(track), has: track.has };
    const shift = aligned ? analysis.track.time[0] - track.time[0] : 0;
    if (!shift) return track;
    return { source: track.source, time: track.time.map((time) => time + shift), has: track.has };
  }

  #rowsOf(analysis: Analysis, width: number): Drawn {
    const { span, pixels = devicePixelRatio || 1 } = this.#state();
    const curve = this.#curve(analysis);
    const slots = Math.max(50, Math.round(width * pixels));
    return curve ? drawnRows(curve, span[0], span[1], slots) : nothing;
  }
}
