import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { ChartPair } from '../../src/picture/curves.js';
import type { DisplayUnits } from '../../src/base/display-units.js';
import { seriesNote } from './plot/value-words.js';
import type { Span } from './plot/zoom.js';
import { wheelHint } from './wheel-hint.js';

interface Bar {
  readonly notice?: unknown;
  readonly zoomed: boolean;
  readonly choosing: boolean;
  readonly tableShown: boolean;
  reset(): void;
  toggleTable(): void;
}

/** The line above the charts: what is under the cursor, and the buttons. */
export function chartBar(bar: Bar): TemplateResult {
  const toggle = (title: string, open: boolean, run: () => void) =>
    html`<button class="button" aria-expanded=${open} @click=${run}>${title}</button>`;
  return html`<div class="bar" part="bar">
    <span class="readout" part="readout"></span>
    ${bar.notice ? html`<span class="notice">${bar.notice}</span>` : nothing}
    ${bar.zoomed ? html`<button class="button" @click=${bar.reset}>${msg('Show all')}</button>` : nothing}
    <button class="button" popovertarget="choice" aria-expanded=${bar.choosing}>${msg('Curves')}</button>
    ${toggle(msg('Show as table'), bar.tableShown, bar.toggleTable)}
  </div>`;
}

/** The boxes into which the stack draws; one focusable whole, its value in words. */
export function chartBoxes(
  charts: readonly ChartPair[],
  analysis: Analysis,
  units: DisplayUnits,
  full: Span,
  key: (event: KeyboardEvent) => void,
): TemplateResult {
  const names = charts.flatMap((pair) => pair.map((series) => series.title())).join(', ');
  return html`<div
    class="stack"
    role="slider"
    tabindex="0"
    aria-label=${msg(str`Charts: ${names}. Arrow keys move through the rows.`)}
    aria-valuemin=${Math.floor(full[0])}
    aria-valuemax=${Math.ceil(full[1])}
    @keydown=${key}
  >
    ${charts.map((pair) => chartBox(pair, analysis, units))}
    <div class="foot"></div>
    <div class="line"></div>
    <div class="selection" hidden></div>
    ${wheelHint()}
  </div>`;
}

function chartBox(pair: ChartPair, analysis: Analysis, units: DisplayUnits): TemplateResult {
  return html`<div class="chart" part="chart">
    <div class="head">
      ${pair.map((series, i) => {
        const note = seriesNote(series, analysis, units);
        const second = i ? ' second' : '';
        const key =
          pair.length > 1 ? html`<span class=${`key${second}`} aria-hidden="true"></span>` : nothing;
        return html`${key}<span class="title">${series.title()}</span><span class="note">${note}</span
          ><span class=${`value${second}`}></span>`;
      })}
    </div>
    <div class="plot"></div>
  </div>`;
}
