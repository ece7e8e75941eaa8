/** One line of a legend: what is drawn, and what it means. */
export interface LegendKey {
  readonly words: string;
  /** Paints a sample, 30 by 12 CSS pixels, its upper left corner at 0, 0. */
  paint(ctx: CanvasRenderingContext2D): void;
}

/** CSS pixels of a sample. */
export const SAMPLE = { width: 30, height: 12 } as const;
/** …and of a box of color or pattern: two tiles of the pattern. */
const BOX = 10;
const MIDDLE = SAMPLE.height / 2;

export function stroke(color: string, width: number, dash: number[] = [], cap: CanvasLineCap = 'butt') {
  return (ctx: CanvasRenderingContext2D): void => {
    ctx.strokeStyle = color;
    ctx.lineWidth = width;
    ctx.lineCap = cap;
    ctx.setLineDash(dash);
    ctx.beginPath();
    ctx.moveTo(1, MIDDLE);
    ctx.lineTo(SAMPLE.width - 1, MIDDLE);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.lineCap = 'butt';
  };
}

export function box(fill: string | CanvasPattern, edges?: string) {
  return (ctx: CanvasRenderingContext2D): void => {
    ctx.fillStyle = fill;
    ctx.translate(0, (SAMPLE.height - BOX) / 2); // whole tiles of a pattern
    ctx.fillRect(0, 0, SAMPLE.width, BOX);
    if (!edges) return;
    ctx.fillStyle = edges;
    ctx.fillRect(0, 0, 1, BOX);
    ctx.fillRect(SAMPLE.width - 1, 0, 1, BOX);
  };
}

export function ring(color: string, surface: string) {
  return (ctx: CanvasRenderingContext2D): void => {
    ctx.beginPath();
    ctx.arc(SAMPLE.width / 2, MIDDLE, 3.5, 0, 2 * Math.PI);
    ctx.fillStyle = surface;
    ctx.fill();
    ctx.strokeStyle = color;
    ctx.lineWidth = 1.5;
    ctx.stroke();
  };
}

/** A character, as the signs of severities are. */
export function sign(character: string, color: string) {
  return (ctx: CanvasRenderingContext2D): void => {
    ctx.fillStyle = color;
    ctx.font = '13px sans-serif';
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText(character, SAMPLE.width / 2, MIDDLE);
  };
}
