import { msg } from '@lit/localize';
import { groundWords } from '../../../src/analysis/movement-words.js';
import type { Movement } from '../../../src/derived/ground/movements.js';
import { xOf, type Frame } from '../plot/paths.js';
import { sign } from '../plot/samples.js';
import type { ChartState } from '../plot/state.js';
import { LANE, type ChartLane } from './lane.js';

/** CSS pixels: half the width of a mark, and from it to its words. */
const MARK = 4;
const GAP = 3;

const ratio = (): number => devicePixelRatio || 1;
const movementsOf = ({ analysis }: ChartState): readonly Movement[] => analysis.ends?.movements ?? [];

/** A triangle that points away from the ground at a take-off, and to it at a landing; hollow on estimated rows. */
function paintMark(ctx: CanvasRenderingContext2D, { kind, confidence }: Movement, x: number, top: number) {
  const scale = ratio();
  const [tip, base] = kind === 'take-off' ? [0.2, 0.8] : [0.8, 0.2];
  ctx.beginPath();
  ctx.moveTo(x, top + tip * LANE * scale);
  ctx.lineTo(x - MARK * scale, top + base * LANE * scale);
  ctx.lineTo(x + MARK * scale, top + base * LANE * scale);
  ctx.closePath();
  if (confidence) ctx.fill();
  else ctx.stroke();
}

/** Words to the right of the mark, to the left of it near the right edge, none where the next mark is. */
function paintWords(
  ctx: CanvasRenderingContext2D,
  words: string,
  [before, x, next]: readonly [number, number, number],
  middle: number,
): void {
  const away = (MARK + GAP) * ratio();
  const width = ctx.measureText(words).width + 2 * away;
  const fitsRight = x + width <= next;
  if (!fitsRight && x - width < before) return;
  ctx.textAlign = fitsRight ? 'left' : 'right';
  ctx.fillText(words, fitsRight ? x + away : x - away, middle);
}

function paint(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame, top: number): void {
  const scale = ratio();
  const [left, right] = [frame.left, frame.left + frame.width];
  ctx.font = `${10 * scale}px ${state.colors.font}`;
  ctx.textBaseline = 'middle';
  ctx.fillStyle = ctx.strokeStyle = state.colors.text;
  ctx.lineWidth = scale;
  const shown = movementsOf(state).filter(({ time }) => time >= frame.x[0] && time <= frame.x[1]);
  const places = [left, ...shown.map(({ time }) => xOf(frame, time)), right];
  shown.forEach((movement, k) => {
    const [before, x, next] = places.slice(k, k + 3);
    paintMark(ctx, movement, x, top);
    paintWords(ctx, shortWords(movement), [before, x, next], top + ((LANE + 1) / 2) * scale);
  });
}

/** `LSZH 28`; the code alone where no runway is known. */
const shortWords = (movement: Movement): string =>
  movement.airport
    ? [movement.airport.icao || movement.airport.iata, movement.runway ?? ''].join(' ').trim()
    : groundWords(movement);

export const movements: ChartLane = {
  id: 'movements',
  axis: 'time',
  title: () => msg('Ground'),
  isShown: (state) => movementsOf(state).length > 0,
  legend: ({ colors }) => [
    { words: msg('take-off'), paint: sign('▲', colors.text) },
    { words: msg('landing'), paint: sign('▼', colors.text) },
  ],
  create: () => ({ height: () => LANE, paint }),
};
