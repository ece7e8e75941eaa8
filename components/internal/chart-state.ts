import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/detectors/detector.js';
import type { ChartColors } from './chart-colors.js';
import type { DisplayUnits } from './chart-units.js';
import type { Zone } from './chart-zone.js';
import type { Span } from './chart-zoom.js';

/** What all lanes of one <flight-chart> draw from. The element owns it; the lanes only read. */
export interface ChartState {
  readonly analysis: Analysis;
  readonly others: readonly Analysis[];
  /** What is shown of the horizontal axis: Unix seconds. */
  readonly span: Span;
  readonly units: DisplayUnits;
  readonly zone: Zone;
  readonly colors: ChartColors;
  readonly finding: Finding | null;
  readonly gutter: Gutter;
}

/** CSS pixels between the end of the axis and the edge. */
export const RIGHT = 20;

/**
 * Width that the labels left of all lanes need together, so that their plots stand exactly above one another.
 * It grows as a lane asks for more, and tells so that the others follow.
 */
export class Gutter {
  width = 40;
  private readonly grown: () => void;

  constructor(grown: () => void) {
    this.grown = grown;
  }

  /** CSS pixels to use, given what one lane needs. */
  take(needed: number): number {
    const rounded = Math.ceil(needed / 4) * 4;
    if (rounded > this.width) {
      this.width = rounded;
      queueMicrotask(this.grown);
    }
    return this.width;
  }
}
