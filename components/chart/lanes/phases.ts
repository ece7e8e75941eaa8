import { msg } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import type { Phase, PhaseSpan } from '../../../src/derived/series/phases.js';
import { faded } from '../plot/colors.js';
import { xOf, type Frame } from '../plot/paths.js';
import type { ChartState } from '../plot/state.js';
import { LANE } from './position.js';

export const phaseWords: Readonly<Record<Phase, () => string>> = {
  unknown: () => '',
  ground: () => msg('ground'),
  climb: () => msg('climb'),
  cruise: () => msg('cruise'),
  descent: () => msg('descent'),
  level: () => msg('level'),
};
/** The phase where there is no room for its word. */
const signs: Readonly<Record<Phase, string>> = {
  unknown: '',
  ground: '_',
  climb: '↗',
  cruise: '→',
  descent: '↘',
  level: '–',
};

/** The phases of a flight: those that the worker has found. */
export const phasesFor = ({ phases }: Analysis): readonly PhaseSpan[] => phases ?? [];

/** CSS pixels: narrower phases have no room for a sign. */
const LEAST = 12;

const ratio = (): number => devicePixelRatio || 1;

/** The phases as a lane: the word, or its sign where there is no room. They are computed, and look it: no colour. */
export function paintPhases(
  ctx: CanvasRenderingContext2D,
  state: ChartState,
  frame: Frame,
  top: number,
  spans: readonly PhaseSpan[],
): void {
  const [left, right] = [frame.left, frame.left + frame.width];
  const scale = ratio(); // asked for once: a flight may have thousands of phases
  ctx.font = `${10 * scale}px ${state.colors.font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const [steep, flat] = [0.2, 0.1].map((share) => faded(state.colors.dim, share));
  for (const { phase, start, end } of spans) {
    if (phase === 'unknown' || end < frame.x[0] || start > frame.x[1]) continue;
    const from = Math.max(left, xOf(frame, start));
    const to = Math.min(right, xOf(frame, end));
    if (to - from < scale) continue;
    ctx.fillStyle = phase === 'climb' || phase === 'descent' ? steep : flat;
    ctx.fillRect(from, top, to - from - Math.min(scale, (to - from) / 3), LANE * scale);
    const text = to - from > LEAST * scale ? fitting(ctx, phase, to - from, scale) : '';
    if (!text) continue;
    ctx.fillStyle = state.colors.text;
    ctx.fillText(text, (from + to) / 2, top + ((LANE + 1) / 2) * scale);
  }
}

function fitting(ctx: CanvasRenderingContext2D, phase: Phase, width: number, scale: number): string {
  const word = phaseWords[phase]();
  return ctx.measureText(word).width + 8 * scale < width ? word : signs[phase];
}
