import { css, svg, html } from 'lit';
import { msg, str } from '@lit/localize';
import type { Option } from '../../src/finding/declaration.js';

/** Values of an option to try: from its least to its greatest, the default among them. */
export function trialValues({ min, max, default: usual, step }: Option, steps = 10): number[] {
  const round = (value: number) => (step ? Math.round(value / step) * step : value);
  const values = Array.from({ length: steps + 1 }, (_, i) => round(min + ((max - min) * i) / steps));
  return [...new Set([...values, usual])].map((value) => Number(value.toPrecision(6))).sort((a, b) => a - b);
}

export const stabilityStyles = css`
  .stability svg {
    width: 100%;
    height: 56px;
    overflow: visible;
  }
  .stability path {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .stability line {
    stroke: var(--_text-dim);
    stroke-dasharray: 2 3;
    vector-effect: non-scaling-stroke;
  }
  .stability .ends {
    display: flex;
    justify-content: space-between;
  }
`;

/** The number of findings at each value: a finding that only one value gives is weak. */
export function stabilityCurve(option: Option, values: readonly number[], counts: readonly number[]) {
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  const x = (value: number) => ((value - option.min) / (option.max - option.min || 1)) * 100;
  const y = (count: number) => 50 - (count / most) * 46;
  const path = values
    .map((value, i) => `${i === 0 ? 'M' : 'L'}${x(value).toFixed(2)} ${y(counts[i]).toFixed(2)}`)
    .join('');
  const words = values.map((value, i) => `${value}: ${counts[i]}`).join(', ');
  return html`<div class="stability">
    <svg
      viewBox="0 0 100 50"
      preserveAspectRatio="none"
      role="img"
      aria-label=${msg(str`Number of findings at each value: ${words}`)}
    >
      ${svg`<line x1=${x(option.default)} x2=${x(option.default)} y1="0" y2="50"></line><path d=${path}></path>`}
    </svg>
    <div class="hint ends">
      <span>${option.min}</span><span>${msg(str`up to ${most} findings; dashed: the default`)}</span
      ><span>${option.max}</span>
    </div>
  </div>`;
}
