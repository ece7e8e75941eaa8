import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { ChartAxis } from './plot/along-route.js';
import { qnhLimits } from '../../src/track/altimetry.js';
import { qnhOf, seriesOf, type ChartSeries } from '../../src/picture/curves.js';
import { leaveMenu, placeMenu } from '../shared/menu.js';

/** What the charts show: `altitude`, or two curves in one chart: `altitude+groundSpeed`. */
export interface ChartChoice {
  readonly charts: readonly string[];
  readonly axis: ChartAxis;
}

/** More charts than these have no height left. */
const MOST_CHARTS = 6;

const noted = (series: ChartSeries): string =>
  series.id === 'geoAltitude' ? `${series.title()} (${msg('geometric')})` : series.title();

/** Under its button and no further to the right: the area next to the charts is not theirs. */
function placeForm(event: Event): void {
  placeMenu(event);
  const form = event.target as HTMLElement;
  const button = (form.getRootNode() as ShadowRoot).querySelector('[popovertarget=choice]');
  const { right } = (button ?? form).getBoundingClientRect();
  form.style.left = `${Math.max(8, right - form.offsetWidth)}px`;
}

/**
 * Holds the form over the charts, so that they keep their height and the choice is seen on them at once. Escape and a
 * click outside close it, the focus goes back to its button.
 */
export const choiceMenu = (opened: (open: boolean) => void, form: unknown): TemplateResult =>
  html`<div
    class="choice"
    id="choice"
    popover
    role="group"
    aria-label=${msg('Curves')}
    @beforetoggle=${(event: ToggleEvent) => {
      leaveMenu(event);
      opened(event.newState === 'open');
    }}
    @toggle=${placeForm}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') event.stopPropagation(); // it closes the form and does nothing else
    }}
  >
    ${form}
  </div>`;

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
  return html` ${charts.map((chart, i) => chartRow(chart, i, available, (next) => set(i, next), charts.length > 1))}
    <div class="row">
      <button
        class="button"
        ?disabled=${!unused || charts.length >= MOST_CHARTS}
        @click=${() => choose({ axis, charts: [...charts, unused!.id] })}
      >
        ${msg('Add a chart')}
      </button>
      ${analysis.track.meta.altitudeReference === 'pressure' ? qnhField(charts, (next) => choose({ axis, charts: next })) : nothing}
      ${
        hasRoute
          ? html`<label
              ><input
                type="checkbox"
                .checked=${axis === 'route'}
                @change=${() => choose({ charts, axis: axis === 'route' ? 'time' : 'route' })}
              />
              ${msg('Plot against route distance')}</label
            >`
          : nothing
      }
    </div>`;
}

/** The pressure altitude stays what it is; with a QNH typed in, its curve is what an altimeter set to it shows. */
function qnhField(charts: readonly string[], choose: (charts: readonly string[]) => void): TemplateResult {
  const curves = charts.flatMap((chart) => chart.split('+'));
  if (!curves.some((id) => id === 'altitude' || qnhOf(id) !== undefined)) return html``;
  const qnh = curves.map(qnhOf).find((value) => value !== undefined);
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (!input.reportValidity()) return;
    const id = input.value ? `altitude@${input.valueAsNumber}` : 'altitude';
    choose(
      charts.map((chart) =>
        chart
          .split('+')
          .map((one) => (one === 'altitude' || qnhOf(one) !== undefined ? id : one))
          .join('+'),
      ),
    );
  };
  const [min, max] = qnhLimits;
  return html`<label
    >${msg('Altitude at QNH')}
    <input
      class="field"
      type="number"
      min=${min}
      max=${max}
      step="0.1"
      placeholder="1013.25"
      .value=${qnh === undefined ? '' : String(qnh)}
      @change=${change}
    />
    hPa</label
  >`;
}

function chartRow(
  chart: string,
  i: number,
  available: readonly ChartSeries[],
  set: (chart: string | null) => void,
  removable: boolean,
): TemplateResult {
  const [first, second = ''] = chart.split('+').map((id) => (qnhOf(id) === undefined ? id : 'altitude'));
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
    ${select(msg('second curve'), second, others, (id) => join(first, id), msg('None'))}
    <button
      class="button plain icon"
      aria-label=${msg(str`Remove chart ${i + 1}`)}
      title=${msg(str`Remove chart ${i + 1}`)}
      ?disabled=${!removable}
      @click=${() => set(null)}
    >
      ×
    </button>
  </div>`;
}
