import { msg, str } from '../../base/words.js';
import { altitudeStep } from '../../track/references.js';
import { restOfFindings } from './findings-in.js';
import type { TrackMeasure } from './measure.js';
import { textOf } from './parameters.js';
import { restOn } from './rows.js';
import { rowsBetween, windowParameters } from './window.js';

const FIGURES = ['swings', 'amplitude', 'period'] as const;

export const oscillation: TrackMeasure = {
  id: 'oscillation',
  title: () => msg('Altitude oscillation in a window'),
  rule: () =>
    msg(
      'Findings of the kind altitude-oscillation in that time: maxima, median change from peak to peak, period. The claim is held against the one that is chosen.',
    ),
  unit: '',
  expects: ['atLeast', 'atMost', 'about'],
  parameters: {
    of: { label: () => msg('Figure'), kind: 'text', choices: FIGURES, default: 'swings' },
    ...windowParameters,
  },
  measure({ analysis: { track, findings, notRun } }, parameters) {
    const window = rowsBetween(track, parameters);
    if ('why' in window) return window;
    const missed = notRun.find(({ kind }) => kind === 'altitude-oscillation');
    if (missed) return { why: missed.why };
    const found = findings
      .filter(
        ({ kind, start, end }) => kind === 'altitude-oscillation' && end > window.start && start < window.end,
      )
      .sort((a, b) => overlap(b, window) - overlap(a, window));
    if (found.length === 0) return none(track, window, textOf(parameters, 'of'));
    const { evidence, value } = found[0];
    const of = textOf(parameters, 'of');
    const figure = (name: string, label: string, number: unknown, unit: string, uncertainty: number) => ({
      ...{ label, value: Number(number), unit, uncertainty },
      ...(of !== name && { aside: true as const }),
    });
    const step = altitudeStep(track);
    const [period, cycle] = [Number(evidence['period']), Number(evidence['medianCycle'])];
    return {
      ...restOfFindings([found[0]], track),
      values: [
        figure('swings', msg('maxima'), evidence['maxima'], 'count', 1),
        figure('amplitude', msg('median peak to peak'), value, 'ft', step === step ? step : 100),
        // Two ways to measure one period: what they differ by, a tenth of it at least.
        figure('period', msg('period'), period, 's', Math.max(Math.abs(period - cycle) || 0, period / 10)),
      ],
      notes: [msg(str`the longest of ${found.length} in that time`)],
    };
  },
};

function overlap(
  { start, end }: { readonly start: number; readonly end: number },
  window: { readonly start: number; readonly end: number },
): number {
  return Math.min(end, window.end) - Math.max(start, window.start);
}

/** No swing was found in rows that could show one: none, for the number of swings alone. */
function none(
  track: Parameters<typeof restOn>[0],
  { start, end }: { start: number; end: number },
  of: string,
) {
  if (of !== 'swings') return { why: msg('no oscillation was found in that time') };
  return {
    ...restOn(track, start, end),
    values: [{ label: msg('maxima'), value: 0, unit: 'count', uncertainty: 1 }],
    least: true as const,
    notes: [msg('no oscillation was found in that time')],
  };
}
