import type { Analysis } from '../../../src/analysis/analyze.js';
import type { CaseEvent } from '../../../src/case/file/model.js';
import type { Finding } from '../../../src/finding/finding.js';
import type { ChartAxis } from './along-route.js';
import type { ChartColors } from './colors.js';
import type { DisplayUnits } from '../../../src/base/display-units.js';
import type { Zone } from '../../shared/time-zone.js';
import type { Span } from './zoom.js';

/** What all charts and lanes of one <flight-chart> draw from. The element owns it; they only read. */
export interface ChartState {
  readonly analysis: Analysis;
  readonly others: readonly Analysis[];
  /** Ids of all open flights in the order of their colors. */
  readonly flightOrder: readonly string[];
  /** The others begin where the chosen flight begins, instead of at their own time. */
  readonly aligned: boolean;
  readonly axis: ChartAxis;
  /** The rows shown: Unix seconds, from and to. */
  readonly span: Span;
  /** Ends of the horizontal axis: the same, or distances along the route in the screen's unit. */
  readonly ends: Span;
  readonly units: DisplayUnits;
  readonly zone: Zone;
  readonly colors: ChartColors;
  readonly finding: Finding | null;
  /** What was published of the flight, by time. */
  readonly events: readonly CaseEvent[];
  readonly gutter: Gutter;
  /** There is little height: fewer rows of findings. */
  readonly compact: boolean;
  /** Pixels to each CSS pixel where a picture is made; undefined on the screen. */
  readonly pixels?: number;
}

/** CSS pixels: half a label of the horizontal axis. */
const LEAST_RIGHT = 20;

/**
 * Room that the labels left and right of all charts need together, so that their plots are exactly above one another.
 * It grows when a chart or the lanes reserve more, and notifies so that the others follow.
 */
export class Gutter {
  /** CSS pixels. */
  left = 40;
  right = LEAST_RIGHT;
  readonly #grown: () => void;

  constructor(grown: () => void) {
    this.#grown = grown;
  }

  /** CSS pixels to use on a side, given what one chart needs. */
  reserve(side: 'left' | 'right', needed: number): number {
    const rounded = Math.ceil(needed / 4) * 4;
    if (rounded > this[side]) {
      this[side] = rounded;
      queueMicrotask(this.#grown);
    }
    return this[side];
  }
}
