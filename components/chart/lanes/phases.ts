import { msg } from '@lit/localize';
import type { Phase } from '../../../src/derived/series/phases.js';
import { faded } from '../plot/colors.js';
import { xOf, type Frame } from '../plot/paths.js';
import type { ChartState } from '../plot/state.js';
import { LANE, type ChartLane } from './lane.js';

export const phaseWords: Readonly<Record<Phase, () => string>> = {
  unknown: () => '',
  ground: () => msg('ground'),
  climb: () => msg('climb'),
  cruise: () => msg('cruise'),
  descent: () => msg('descent'),
  level: () => msg('level'),
};
/** The phase if there is no room for its word. */
const signs: Readonly<Record<Phase, string>> = {
  unknown: '',
  ground: '_',
  climb: '↗',
  cruise: '→',
  descent: '↘',
  level: '–',
};

/** CSS pixels: narrower phases have no room for a sign. */
const LEAST = 12;

const ratio = (): number => devicePixelRatio || 1;

/** The word, or its sign if there is no room. Phases are computed, so they have no color. */
function paintPhases(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame, top: number): void {
  const [left, right] = [frame.left, frame.left + frame.width];
  const scale = ratio(); // asked for once: a flight may have thousands of phases
  ctx.font = `${10 * scale}px ${state.colors.font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const [steep, flat] = [0.2, 0.1].map((share) => faded(state.colors.dim, share));
  for (const { phase, start, end } of state.analysis.phases ?? []) {
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

export const phases: ChartLane = {
  id: 'phases',
  axis: 'time',
  title: () => msg('Phase'),
  isShown: ({ analysis }) => analysis.phases !== undefined && analysis.track.has('altitude'),
  create: () => ({ height: () => LANE, paint: paintPhases }),
};
