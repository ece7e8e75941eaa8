import type { PositionStatusName } from '../../src/track/status.js';

type Painter = (ctx: CanvasRenderingContext2D, size: number) => void;

const line = (ctx: CanvasRenderingContext2D, ...points: number[]): void => {
  ctx.beginPath();
  ctx.moveTo(points[0], points[1]);
  for (let i = 2; i < points.length; i += 2) ctx.lineTo(points[i], points[i + 1]);
  ctx.stroke();
};

/** A tile for each status: the pattern is distinct without the color. Full is solid, emptier is less known. */
const tiles: Readonly<Record<PositionStatusName, Painter | null>> = {
  observed: (ctx, size) => ctx.fillRect(0, 0, size, size),
  stale: (ctx, size) => {
    line(ctx, -size / 2, size / 2, size / 2, -size / 2);
    line(ctx, 0, size, size, 0);
    line(ctx, size / 2, size * 1.5, size * 1.5, size / 2);
  },
  estimated: (ctx, size) => line(ctx, size / 2, 0, size / 2, size),
  modeled: (ctx, size) => {
    ctx.beginPath();
    ctx.arc(size / 2, size / 2, size / 4.5, 0, 2 * Math.PI);
    ctx.fill();
  },
  suspect: (ctx, size) => {
    line(ctx, 0, 0, size, size);
    line(ctx, 0, size, size, 0);
  },
  noPosition: (ctx, size) => line(ctx, 0, size / 2, size, size / 2),
  noContact: null,
};

/** CSS pixels of a tile. */
const TILE = 5;

/**
 * The pattern of a status for `fillStyle`; null if nothing is filled (no signal).
 * @param unit of the context's coordinates to a CSS pixel
 */
export function statusPattern(
  ctx: CanvasRenderingContext2D,
  status: PositionStatusName,
  color: string,
  unit = devicePixelRatio || 1,
): CanvasPattern | null {
  const paint = tiles[status];
  if (!paint) return null;
  // On a picture larger than the screen the tile is drawn as large as it will be seen, and stays sharp.
  const larger = ctx.getTransform().a;
  const ratio = unit * larger;
  const tile = document.createElement('canvas');
  const size = (tile.width = tile.height = Math.round(TILE * ratio));
  const tileCtx = tile.getContext('2d')!;
  tileCtx.fillStyle = tileCtx.strokeStyle = color;
  tileCtx.lineWidth = ratio;
  paint(tileCtx, size);
  const pattern = ctx.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / larger));
  return pattern;
}
