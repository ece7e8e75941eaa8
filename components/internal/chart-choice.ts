import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { ChartAxis } from './chart-along.js';
import { seriesOf, type ChartSeries } from './chart-series.js';

/** What the charts show: `altitude`, or two curves in one chart: `altitude+groundSpeed`. */
export interface ChartChoice {
  readonly charts: readonly string[];
  readonly axis: ChartAxis;
}

/** More charts than these have no height left. */
const MOST_CHARTS = 6;

const noted = (series: ChartSeries): string =>
  series.id === 'geoAltitude' ? `${series.title()} (${msg('geometric')})` : series.title();

/** The form in which the reader chooses the curves of each chart and the horizontal axis. */
export function chartChoice(
  analysis: Analysis,
  { charts, axis }: ChartChoice,
  choose: (choice: ChartChoice) => void,
): TemplateResult {
  const available = seriesOf(analysis);
  const hasRoute = analysis.deviation !== undefined;
  const set = (i: number, chart: string | null) =>
    choose({ axis, charts: charts.flatMap((one, k) => (k === i ? (chart ?? []) : one)) });
  const unused = available.find(({ id }) => !charts.some((chart) => chart.split('+').includes(id)));
  return html`<div class="choice" role="group" aria-label=${msg('Curves')}>
    ${charts.map((chart, i) => chartRow(chart, i, available, (next) => set(i, next), charts.length > 1))}
    <div class="row">
      <button
        class="button"
        ?disabled=${!unused || charts.length >= MOST_CHARTS}
        @click=${() => choose({ axis, charts: [...charts, unused!.id] })}
      >
        ${msg('Add a chart')}
      </button>
      ${
        hasRoute
          ? html`<label
              ><input
                type="checkbox"
                .checked=${axis === 'route'}
                @change=${() => choose({ charts, axis: axis === 'route' ? 'time' : 'route' })}
              />
              ${msg('Over the distance along the route')}</label
            >`
          : nothing
      }
    </div>
  </div>`;
}

function chartRow(
  chart: string,
  i: number,
  available: readonly ChartSeries[],
  set: (chart: string | null) => void,
  removable: boolean,
): TemplateResult {
  const [first, second = ''] = chart.split('+');
  const title = msg(str`Chart ${i + 1}`);
  const select = (
    label: string,
    chosen: string,
    series: readonly ChartSeries[],
    change: (id: string) => void,
    none?: string,
  ) =>
    html`<select
      class="field"
      aria-label=${`${title}: ${label}`}
      @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
    >
      ${none === undefined ? nothing : html`<option value="" ?selected=${chosen === ''}>${none}</option>`}
      ${series.map(
        (one) => html`<option value=${one.id} ?selected=${one.id === chosen}>${noted(one)}</option>`,
      )}
    </select>`;
  const join = (...ids: string[]) => set(ids.filter(Boolean).join('+'));
  const others = available.filter(({ id }) => id !== first);
  return html`<div class="row">
    <span class="name">${title}</span>
    ${select(msg('curve'), first, available, (id) => join(id, id === second ? '' : second))}
    ${select(msg('second curve'), second, others, (id) => join(first, id), msg('and no other'))}
    <button
      class="button plain icon"
      aria-label=${msg(str`Take chart ${i + 1} away`)}
      title=${msg(str`Take chart ${i + 1} away`)}
      ?disabled=${!removable}
      @click=${() => set(null)}
    >
      ×
    </button>
  </div>`;
}
