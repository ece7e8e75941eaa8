import { msg, str } from '@lit/localize';
import { flightName } from '../../../src/analysis/summary-words.js';
import { pictureBoxes, type PictureBoxes } from './boxes.js';
import { pictureKeys } from './legend.js';
import { SAMPLE, type LegendKey } from '../plot/samples.js';
import { text, widthOf, wrapped, type TextStyle } from './text.js';
import type { ChartPlot } from '../plot/plot.js';
import type { ChartPair } from '../../../src/picture/curves.js';
import type { ChartState } from '../plot/state.js';
import { formatExtent, seriesNote } from '../plot/value-words.js';
import { modeledWords, spanWords } from '../plot/words.js';
import { lengthOf } from '../../../src/route/flown.js';
import { isPath } from '../../../src/track/path.js';
import type { Track } from '../../../src/track/track.js';

/** Pixels of the picture to each CSS pixel: sharp in print. */
export const PIXELS = 2;
/** CSS pixels: a picture is at least so wide, and its charts so high, however small they are on the screen. */
const LEAST = { width: 960, chart: 132 } as const;
/** CSS pixels. */
const PAD = 28;
const HEAD = 23;
const LINE = 19;

/** A picture while it is being made: everything in CSS pixels, `y` the lowest place that is taken. */
interface Sheet {
  readonly ctx: CanvasRenderingContext2D;
  readonly state: ChartState;
  readonly width: number;
  y: number;
}

const write = ({ ctx, state }: Sheet, words: string, x: number, y: number, style?: TextStyle): number =>
  text(ctx, state.colors, words, x, y, style);

/** Lines of text one under the other, cut where the picture ends. */
function paragraph(sheet: Sheet, words: string, style: TextStyle & { readonly line?: number } = {}): void {
  const line = style.line ?? LINE;
  for (const one of wrapped(sheet.ctx, sheet.state.colors, words, sheet.width - 2 * PAD, style)) {
    write(sheet, one, PAD, sheet.y + line / 2, style);
    sheet.y += line;
  }
}

const namedBy = (track: Track) => ({
  flight: track.meta,
  ...(isPath(track) && { pathLength: lengthOf(track) }),
});

/** Whose flight, from when to when, what was planned, and what must be known before anything of it is trusted. */
function heading(sheet: Sheet): void {
  const { analysis, colors } = sheet.state;
  const { notice } = analysis.track.meta;
  sheet.y = PAD - 6;
  paragraph(sheet, flightName(namedBy(analysis.track)), { size: 22, weight: 700, line: 30 });
  paragraph(sheet, spanWords(sheet.state), { size: 14, line: 22 });
  if (analysis.route)
    paragraph(sheet, `${msg('Route')}: ${analysis.route.title}`, { size: 13, color: colors.dim });
  const notes = [notice && notice[0].toUpperCase() + notice.slice(1), modeledWords(sheet.state)].filter(
    Boolean,
  );
  if (notes.length) {
    sheet.y += 4;
    const style = { size: 14, weight: 600, color: colors.mark.caution, line: 22 };
    paragraph(sheet, `△ ${notes.join(' · ')}`, style);
  }
  sheet.y += 10;
}

const rule = ({ ctx, state, width, y }: Sheet): void => {
  ctx.fillStyle = state.colors.rule;
  ctx.fillRect(PAD, y, width - 2 * PAD, 1);
};

/** Titles of a chart's curves at the left end of its plot, what they span at the right one. */
function chartHead(sheet: Sheet, { traces }: ChartPlot): void {
  const { ctx, state, width } = sheet;
  const { colors, units, gutter, analysis } = state;
  const y = sheet.y + HEAD / 2 + 3;
  let x = PAD + gutter.left;
  const right = width - PAD - gutter.right;
  const pair = traces.length > 1;
  traces.forEach(({ series, extent }, i) => {
    const color = i ? colors.second : colors.line;
    if (pair) {
      ctx.fillStyle = color;
      ctx.fillRect(x, y - 1, 18, 2);
      x += 24;
    }
    x += write(sheet, series.title(), x, y, { size: 14, weight: 600 }) + 7;
    x += write(sheet, seriesNote(series, analysis, units), x, y, { color: colors.dim });
    const span = formatExtent(series, extent, units);
    if (pair) x += 10 + write(sheet, `  ${span}`, x, y, { color }) + 18;
    else write(sheet, span, right, y, { color: colors.dim, align: 'right' });
  });
  sheet.y += HEAD;
}

function paste(sheet: Sheet, canvas: HTMLCanvasElement): void {
  const [w, h] = [canvas.width / PIXELS, canvas.height / PIXELS];
  sheet.ctx.drawImage(canvas, PAD, sheet.y, w, h);
  sheet.y += h;
}

function stack(sheet: Sheet, { plots, lanes }: PictureBoxes): void {
  for (const plot of plots) {
    rule(sheet);
    chartHead(sheet, plot);
    paste(sheet, plot.canvas);
  }
  rule(sheet);
  sheet.y += 8;
  paste(sheet, lanes.canvas);
}

/** Samples with their words, as many next to one another as there is room for. */
function legend(sheet: Sheet, keys: readonly LegendKey[]): void {
  const { ctx, state, width } = sheet;
  const gap = SAMPLE.width + 8;
  sheet.y += 6;
  rule(sheet);
  sheet.y += 12;
  let x = PAD;
  for (const { words, paint } of keys) {
    const long = widthOf(ctx, state.colors, words) + gap;
    if (x > PAD && x + long > width - PAD) [x, sheet.y] = [PAD, sheet.y + LINE + 2];
    ctx.save();
    ctx.translate(x, sheet.y + (LINE - SAMPLE.height) / 2);
    paint(ctx);
    ctx.restore();
    const lines = wrapped(ctx, state.colors, words, width - PAD - x - gap);
    lines.forEach((line, i) => write(sheet, line, x + gap, sheet.y + LINE / 2 + i * LINE));
    sheet.y += (lines.length - 1) * LINE;
    x += long + 22;
  }
  sheet.y += LINE;
}

function foot(sheet: Sheet): void {
  const { colors, analysis } = sheet.state;
  sheet.y += 10;
  const style = { size: 11, color: colors.dim };
  write(sheet, msg(str`Data: ${analysis.track.meta.file}`), PAD, sheet.y + 8, style);
  write(sheet, 'Crosstrack', sheet.width - PAD, sheet.y + 8, { ...style, align: 'right' });
  sheet.y += 16 + PAD / 2;
}

/** Everything on a canvas. Its height is known when all has been drawn: a first time on a canvas of no size. */
function draw(canvas: HTMLCanvasElement, boxes: PictureBoxes, charts: readonly ChartPair[], width: number) {
  const ctx = canvas.getContext('2d')!;
  ctx.scale(PIXELS, PIXELS);
  ctx.fillStyle = boxes.state.colors.surface;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  const sheet: Sheet = { ctx, state: boxes.state, width, y: 0 };
  heading(sheet);
  stack(sheet, boxes);
  legend(sheet, pictureKeys(boxes.state, charts, ctx));
  foot(sheet);
  return sheet.y;
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    const failed = () => reject(new Error(msg('The picture could not be made.')));
    canvas.toBlob((blob) => (blob ? resolve(blob) : failed()), 'image/png');
  });

/**
 * The charts as they are seen, with what a reader of the picture alone must know: flight, times, notice, units, and what
 * the lines mean.
 * @param seen CSS pixels of the charts on the screen
 */
export async function chartsPng(
  host: ShadowRoot,
  state: ChartState,
  charts: readonly ChartPair[],
  seen: { readonly width: number; readonly chart: number },
): Promise<Blob> {
  const width = Math.max(LEAST.width, Math.round(seen.width));
  const size = { width: width - 2 * PAD, height: Math.max(LEAST.chart, Math.round(seen.chart)) };
  const boxes = await pictureBoxes(host, { ...state, pixels: PIXELS }, charts, size);
  try {
    const canvas = document.createElement('canvas');
    const height = draw(canvas, boxes, charts, width);
    canvas.width = width * PIXELS;
    canvas.height = Math.ceil(height) * PIXELS;
    draw(canvas, boxes, charts, width);
    return await pngOf(canvas);
  } finally {
    boxes.done();
  }
}
