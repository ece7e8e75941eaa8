import type { Analysis } from '../../../src/analysis/analyze.js';
import { alongSpan, rowAlong, type ChartAxis } from './along-route.js';
import { momentAt } from '../../shared/nearest-row.js';
import { aviationUnits, type DisplayUnits } from '../../../src/base/display-units.js';
import { fit, isWhole, type Span } from './zoom.js';
import { axisOf } from '../../../src/route/row-axis.js';

interface VisibleRows {
  readonly analysis: Analysis | null;
  readonly axis: ChartAxis;
  readonly units: DisplayUnits;
}

const same = (a: Span | null, b: Span | null): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** Which part of a flight is shown, and on which axis. */
export class ChartView {
  /** Stretch of time that is shown, Unix seconds; null for all of it. */
  range: Span | null = null;
  /** Stretch of the distance along the route that is shown, in the screen's unit; null for all of it. */
  #stretch: Span | null = null;
  #distances: Span = [0, 1];
  #shown: VisibleRows = { analysis: null, axis: 'time', units: aviationUnits };

  /** Another flight, axis or unit; what belonged to another flight is discarded. */
  change(shown: VisibleRows): void {
    const before = this.#shown;
    this.#shown = shown;
    const known = before.analysis?.track.meta.id;
    if (known !== undefined && known !== shown.analysis?.track.meta.id) this.range = null;
    if (before.axis !== shown.axis || before.units !== shown.units || !this.range) this.#stretch = null;
    if (this.range && shown.analysis?.track.length) this.range = fit(this.range, this.full);
    this.#measure();
  }

  /** @returns whether this is another range */
  show(range: Span | null): boolean {
    const next = range && this.#shown.analysis?.track.length ? fit(range, this.full) : range;
    if (same(next, this.range)) return false;
    this.range = next;
    this.#measure();
    return true;
  }

  /** The axis as it can be: without a route there is no distance along it. */
  get axis(): ChartAxis {
    return this.#shown.axis === 'route' && this.#shown.analysis?.deviation ? 'route' : 'time';
  }

  /** First and last second of the flight; of a path 0 and the NM flown. */
  get full(): Span {
    const time = this.#shown.analysis && axisOf(this.#shown.analysis.track);
    return time?.length ? [time[0], Math.max(time[time.length - 1], time[0] + 1)] : [0, 1];
  }

  /** Unix seconds, the rows that are shown. */
  get span(): Span {
    return this.range ?? this.full;
  }

  /** Ends of the horizontal axis when nothing is zoomed. */
  get wholeEnds(): Span {
    return this.axis === 'route' ? this.#distances : this.full;
  }

  /** Ends of the horizontal axis. */
  get ends(): Span {
    return this.axis === 'route' ? (this.#stretch ?? this.#distances) : this.span;
  }

  get zoomed(): boolean {
    return (this.axis === 'route' ? this.#stretch : this.range) !== null;
  }

  /** Zooms the axis that is shown; in time, the new range is to be reported. */
  zoom(ends: Span): void {
    const chosen = isWhole(ends, this.wholeEnds) ? null : ends;
    if (this.axis === 'route') this.#stretch = chosen;
    else this.show(chosen);
  }

  /** Time at a place of the horizontal axis, of the pass nearest to `near`; null without one. */
  timeAt(x: number, near: number | null): number | null {
    const { analysis, units } = this.#shown;
    if (!analysis) return null;
    if (this.axis === 'time') return momentAt(analysis, x)?.time ?? null;
    const row = rowAlong(analysis, x, { span: this.span, units, near });
    return row < 0 ? null : axisOf(analysis.track)[row];
  }

  /** Looks up the distances of the rows in view: once for each change, not for each use. */
  #measure(): void {
    if (this.axis !== 'route') return;
    this.#distances = alongSpan(this.#shown.analysis!, this.span, this.#shown.units);
  }
}
