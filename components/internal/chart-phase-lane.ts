import { msg } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Phase, PhaseSpan } from '../../src/track/phases.js';
import { faded } from './chart-colors.js';
import { xOf, type Frame } from './chart-paths.js';
import type { ChartState } from './chart-state.js';
import { LANE } from './chart-status-lane.js';

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
  ctx.font = `${10 * ratio()}px ${state.colors.font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  for (const { phase, start, end } of spans) {
    if (phase === 'unknown') continue;
    const from = Math.max(left, xOf(frame, start));
    const to = Math.min(right, xOf(frame, end));
    if (to - from < ratio()) continue;
    ctx.fillStyle = faded(state.colors.dim, phase === 'climb' || phase === 'descent' ? 0.2 : 0.1);
    ctx.fillRect(from, top, to - from - Math.min(ratio(), (to - from) / 3), LANE * ratio());
    const text = fitting(ctx, phase, to - from);
    ctx.fillStyle = state.colors.text;
    if (text) ctx.fillText(text, (from + to) / 2, top + ((LANE + 1) / 2) * ratio());
  }
}

function fitting(ctx: CanvasRenderingContext2D, phase: Phase, width: number): string {
  const word = phaseWords[phase]();
  if (ctx.measureText(word).width + 8 * ratio() < width) return word;
  return width > 12 * ratio() ? signs[phase] : '';
}
