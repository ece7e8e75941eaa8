import type { ChartColors } from '../plot/colors.js';

export interface TextStyle {
  readonly size?: number;
  readonly weight?: number;
  readonly color?: string;
  readonly align?: CanvasTextAlign;
}

/** Writes on a picture, in CSS pixels; `y` is the middle of the line. @returns the width of the text */
export function text(
  ctx: CanvasRenderingContext2D,
  colors: ChartColors,
  words: string,
  x: number,
  y: number,
  { size = 12, weight = 400, color = colors.text, align = 'left' }: TextStyle = {},
): number {
  ctx.font = `${weight} ${size}px ${colors.font}`;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.fillStyle = color;
  ctx.fillText(words, x, y);
  return ctx.measureText(words).width;
}

/** The width of a text in CSS pixels. */
export function widthOf(
  ctx: CanvasRenderingContext2D,
  colors: ChartColors,
  words: string,
  { size = 12, weight = 400 }: TextStyle = {},
): number {
  ctx.font = `${weight} ${size}px ${colors.font}`;
  return ctx.measureText(words).width;
}

/** Cuts a text into lines that are no wider than `width`, at its spaces; a longer word has its own line. */
export function wrapped(
  ctx: CanvasRenderingContext2D,
  colors: ChartColors,
  words: string,
  width: number,
  style: TextStyle = {},
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(ctx, colors, longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
