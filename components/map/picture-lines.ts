import { legendLines } from './layers/index.js';
import type { LegendLine, MapContents } from './layers/layer.js';
import { trackColor } from './legend.js';
import { linePens, type LinePen } from '../../src/picture/pens.js';
import type { MapTheme } from './core/map-theme.js';

/** px of a line of the legend. */
export const LINE = 17;
const SWATCH = 34;

function stroke(context: CanvasRenderingContext2D, x: number, y: number, pen: LinePen): void {
  context.save();
  context.lineWidth = pen.width;
  context.globalAlpha = pen.alpha ?? 1;
  context.lineCap = pen.round ? 'round' : 'butt';
  context.setLineDash([...(pen.dashes ?? [])]);
  context.beginPath();
  context.moveTo(x + 2, y);
  context.lineTo(x + SWATCH - 2, y);
  context.stroke();
  context.restore();
}

/** Lines of the legend that a picture needs, with a swatch before each. */
export class PictureLegend {
  readonly #lines: readonly LegendLine[];
  readonly #contents: MapContents;

  constructor(contents: MapContents) {
    this.#contents = contents;
    this.#lines = legendLines(contents);
  }

  get height(): number {
    return this.#lines.length * LINE;
  }

  /** In the context's font. */
  width(context: CanvasRenderingContext2D): number {
    return Math.max(0, ...this.#lines.map(({ words }) => SWATCH + 8 + context.measureText(words).width));
  }

  draw(context: CanvasRenderingContext2D, theme: MapTheme, x: number, y: number): void {
    const colors = {
      track: trackColor(this.#contents.scale, theme.text),
      dim: theme.dim,
      route: theme.route,
    };
    for (const [i, { kind, color, words }] of this.#lines.entries()) {
      const middle = y + i * LINE + LINE / 2;
      context.strokeStyle = colors[color];
      const pen = kind === 'none' ? undefined : linePens[kind];
      if (pen) stroke(context, x, middle, pen);
      else if (kind === 'suspect') for (const dy of [-2, 2]) stroke(context, x, middle + dy, { width: 1.3 });
      context.fillStyle = theme.text;
      context.textBaseline = 'middle';
      context.fillText(words, x + SWATCH + 8, middle);
    }
  }
}
