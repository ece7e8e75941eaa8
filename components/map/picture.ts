import { msg } from '@lit/localize';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Analysis } from '../../src/analysis/analyze.js';
import { basemapShortNote, creditLine } from './basemap/credits.js';
import type { MapController } from './controller.js';
import { formatTime } from '../../src/base/units.js';
import { drawScale } from './picture-scale.js';
import { LINE, PictureLegend } from './picture-lines.js';
import type { MapContents } from './layers/layer.js';
import type { ColorScale } from './core/color-scale.js';
import { middleOf, SCALE_LENGTH } from './core/scale-ticks.js';
import type { MapTheme } from './core/map-theme.js';
import { noticeOf } from './core/words.js';
import { isPath } from '../../src/track/path.js';

/** What the picture shows next to the map, so that it can be passed on alone. */
interface Picture {
  readonly contents: MapContents;
  readonly theme: MapTheme;
  readonly credits: string;
}

const PAD = 10;
/** Pixels for each px of the page, at least: fine enough for print. */
const FINE = 2;
/** ms to wait for what is still being loaded. */
const PATIENCE = 5000;

/** Copies the map in the frame in which it is drawn: afterwards WebGL's buffer is empty. */
function snapshot(map: MapLibreMap): Promise<HTMLCanvasElement> {
  return new Promise((resolve) => {
    map.once('render', () => {
      const source = map.getCanvas();
      const canvas = document.createElement('canvas');
      canvas.width = source.width;
      canvas.height = source.height;
      canvas.getContext('2d')!.drawImage(source, 0, 0);
      resolve(canvas);
    });
    map.triggerRepaint();
  });
}

const settled = (map: MapLibreMap): Promise<unknown> =>
  map.loaded() && !map.isMoving()
    ? Promise.resolve()
    : Promise.race([
        new Promise((resolve) => map.once('idle', resolve)),
        new Promise((resolve) => setTimeout(resolve, PATIENCE)),
      ]);

function wordsOf(analysis: Analysis | null): string[] {
  if (!analysis) return [];
  const { track, route } = analysis;
  const name = track.meta.callsign ?? track.meta.registration ?? track.meta.id;
  const span = isPath(track)
    ? ''
    : track.length
      ? `${formatTime(track.time[0])} – ${formatTime(track.time[track.length - 1])}`
      : msg('no rows');
  return [name, span, route ? `${msg('Route')}: ${route.title}` : '', noticeOf(analysis) ?? ''].filter(
    Boolean,
  );
}

/** The flight's name, time and notice, and what the colors mean. */
function caption(context: CanvasRenderingContext2D, picture: Picture): void {
  const { contents, theme } = picture;
  const { analysis, scale } = contents;
  const lines = wordsOf(analysis);
  const bar = scale && scale.by !== 'status' && !scale.names && scale.ticks.length > 0;
  const texts = [...lines, ...(scale && scale.by !== 'status' ? [scale.title] : [])];
  if (!texts.length) return;
  context.font = `13px ${FONT}`;
  const legend = new PictureLegend(contents);
  const widest = Math.max(
    200,
    legend.width(context),
    ...texts.map((text) => context.measureText(text).width),
  );
  const height = texts.length * LINE + (bar ? 30 : 0) + legend.height + 2 * PAD;
  box(context, theme, PAD, PAD, widest + 2 * PAD, height);
  context.textBaseline = 'top';
  for (const [i, text] of texts.entries()) {
    context.font = `${i === 0 ? 'bold ' : ''}13px ${FONT}`;
    context.fillStyle = i > 0 && i === lines.length - 1 && noticeOf(analysis!) ? theme.caution : theme.text;
    context.fillText(text, 2 * PAD, 2 * PAD + i * LINE);
  }
  if (bar) drawBar(context, scale, theme, 2 * PAD, 2 * PAD + texts.length * LINE + 3);
  context.font = `13px ${FONT}`;
  legend.draw(context, theme, 2 * PAD, 2 * PAD + texts.length * LINE + (bar ? 30 : 0));
}

const FONT = 'system-ui, sans-serif';

function box(
  context: CanvasRenderingContext2D,
  theme: MapTheme,
  x: number,
  y: number,
  w: number,
  h: number,
): void {
  context.globalAlpha = 0.94;
  context.fillStyle = theme.surface;
  context.fillRect(x, y, w, h);
  context.globalAlpha = 1;
}

function drawBar(
  context: CanvasRenderingContext2D,
  scale: ColorScale,
  theme: MapTheme,
  x: number,
  y: number,
): void {
  const width = 180;
  const part = width / scale.colors.length;
  for (const [i, color] of scale.colors.entries()) {
    context.fillStyle = color;
    context.fillRect(x + i * part, y, part + 0.5, 8);
  }
  context.font = `11px ${FONT}`;
  context.fillStyle = theme.dim;
  context.textAlign = 'center';
  for (const tick of scale.ticks)
    context.fillText(tick.label, x + (middleOf(tick) * width) / SCALE_LENGTH, y + 13);
  context.textAlign = 'left';
}

function foot(
  context: CanvasRenderingContext2D,
  { credits, theme }: Picture,
  width: number,
  height: number,
): void {
  context.font = `11px ${FONT}`;
  const length = context.measureText(credits).width;
  box(context, theme, width - length - 12, height - 18, length + 12, 18);
  context.fillStyle = theme.dim;
  context.textBaseline = 'middle';
  context.fillText(credits, width - length - 6, height - 9);
}

/** Whether the line of the credits reaches the scale in the other corner. */
const isCrowded = (context: CanvasRenderingContext2D, { credits }: Picture, width: number): boolean =>
  context.measureText(credits).width + 200 > width;

/** The map as it is seen, but never coarser than for print, with what a reader of the picture alone must know: flight, times, notice, colors, credits. */
async function mapPng(map: MapLibreMap, picture: Picture): Promise<Blob> {
  const ratio = map.getPixelRatio();
  const finer = ratio < FINE;
  if (finer) map.setPixelRatio(FINE);
  await settled(map);
  const canvas = await snapshot(map).finally(() => finer && map.setPixelRatio(ratio));
  const context = canvas.getContext('2d')!;
  const { clientWidth, clientHeight } = map.getCanvas();
  context.scale(canvas.width / clientWidth, canvas.height / clientHeight);
  caption(context, picture);
  foot(context, picture, clientWidth, clientHeight);
  drawScale(
    context,
    map,
    picture.theme,
    PAD,
    clientHeight - PAD - (isCrowded(context, picture, clientWidth) ? 18 : 0),
  );
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error(msg('The picture could not be made.')))),
      'image/png',
    );
  });
}

/** The same of a map that may not be there. @param isOwn whether the basemap is the embedded one @throws Error if there is no map */
export function viewPng({ map, theme }: MapController, contents: MapContents, isOwn: boolean): Promise<Blob> {
  if (!map || !theme) throw new Error(msg('Expected a map that is shown, found none.'));
  const credits = isOwn ? `${creditLine()} · ${basemapShortNote()}` : '';
  return mapPng(map, { contents, theme, credits });
}
