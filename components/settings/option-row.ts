import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Option } from '../../src/finding/declaration.js';
import { unitWords } from '../../src/finding/words.js';
import { stabilityCurve } from './stability-curve.js';

/** The number of findings at each value of an option. */
export interface SensitivityCurve {
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

export interface OptionRow {
  readonly id: string;
  readonly option: Option;
  readonly value: number;
  readonly curve: SensitivityCurve | 'computing' | undefined;
  set(event: Event): void;
  reset(): void;
  /** Computes the curve; null if none is offered. */
  readonly draw: (() => void) | null;
}

/** One threshold: its value, unit, default and source, and how sensitive the findings are to it. */
export function optionRow({ id, option, value, curve, set, reset, draw }: OptionRow) {
  return html`<div class="option">
    <label for=${id}>${option.label()}</label>
    <input
      class="field"
      id=${id}
      type="number"
      min=${option.min}
      max=${option.max}
      step=${option.step ?? 'any'}
      .value=${String(value)}
      @change=${(event: Event) => set(event)}
    />
    <span class="hint">${unitWords(option.unit)}</span>
    <span class="hint row">
      <span>${msg(str`Default ${option.default}: ${option.source()}`)}</span>
      ${
        value !== option.default
          ? html`<button class="link" type="button" @click=${reset}>${msg('reset')}</button>`
          : nothing
      }
      ${
        draw && !curve
          ? html`<button class="link" type="button" @click=${draw}>${msg('Sensitivity')}</button>`
          : nothing
      }
    </span>
    ${curve === 'computing' ? html`<span class="hint">${msg('Computing…')}</span>` : nothing}
    ${curve && curve !== 'computing' ? stabilityCurve(option, curve.values, curve.counts) : nothing}
  </div>`;
}
