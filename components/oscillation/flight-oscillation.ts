import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { checked, shapes } from '../shared/checked.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg } from '@lit/localize';
import type uPlot from 'uplot';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Settings } from '../../src/analysis/settings.js';
import type { Context } from '../../src/finding/detector.js';
import type { Finding } from '../../src/finding/finding.js';
import {
  defaultOscillationSettings,
  oscillationView,
  type OscillationView,
} from '../../src/derived/oscillation/view.js';
import { airportsOf } from '../../src/route/airports/index.js';
import { legsOf } from '../../src/track/legs.js';
import { makePlot } from '../chart/plot/uplot-canvas.js';
import { chartColors } from '../chart/plot/colors.js';
import { energySpan, oscillationPanels } from './panels.js';
import type { Panel, OscillationState } from './panel.js';
import { oscillationStyles } from './styles.js';
import { oscillationFigures, panelTitle, panelWords, turningTable } from './words.js';
import { aviationUnits, shownAs, type DisplayUnits } from '../../src/base/display-units.js';
import { ResizeController, SchemeController } from '../shared/watch.js';
import { zoneFor } from '../shared/aircraft-time-zone.js';
import { clockIn } from '../shared/time-zone.js';
import { controls } from '../shared/controls.js';
import { theme } from '../shared/theme.js';

/**
 * How an oscillation of the altitude was found: its turning points, the curve without its trend, the exchange of height
 * and speed, and the spectrum of periods next to Lanchester's.
 *
 * @csspart panel - One picture.
 */
@localized()
@customElement('flight-oscillation')
export class FlightOscillation extends LitElement {
  static override styles = [theme, controls, ...oscillationStyles];

  /** The flight; null shows nothing. */
  @checked(shapes.analysis) @property({ attribute: false }) analysis: Analysis | null = null;
  /** A finding of kind `altitude-oscillation`. */
  @checked(shapes.finding) @property({ attribute: false }) finding: Finding | null = null;
  /** Thresholds that the analysis was made with, where they were changed. */
  @property({ attribute: false }) settings: Settings = {};
  /** Units of the screen, one for each quantity. */
  @checked(shapes.units) @property({ attribute: false }) units: DisplayUnits = aviationUnits;
  /** `UTC`, `local`, `aircraft`, or a name of the time zone database. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';

  #view?: OscillationView;
  #panels: readonly Panel[] = [];
  #drawn?: OscillationState;
  #plots: uPlot[] = [];

  constructor() {
    super();
    new ResizeController(this, () => this.#resized());
    new SchemeController(this, () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#clear();
  }

  get #zone() {
    return zoneFor(this, this.timeZone, this.analysis?.track);
  }

  get #rules() {
    return { ...defaultOscillationSettings, ...this.settings['altitude-oscillation'] };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('analysis') || changed.has('finding') || changed.has('settings'))
      this.#view = this.#look();
    const view = this.#view;
    const rules = this.#rules;
    this.#drawn = view && {
      view,
      track: this.analysis!.track,
      rows: this.finding!,
      colors: chartColors(this),
      zone: this.#zone,
      factor: shownAs('altitude', this.units).factor,
      band: [rules.ratioFrom, rules.ratioTo],
    };
    this.#panels = this.#drawn ? oscillationPanels(this.#drawn) : [];
  }

  /** The view of the finding's rows; undefined where they show no oscillation. */
  #look(): OscillationView | undefined {
    const { analysis, finding } = this;
    if (!analysis || !finding) return undefined;
    const { track, status, route, deviation, findings: found } = analysis;
    const context: Context = {
      airports: airportsOf([]),
      found,
      status,
      get legs() {
        return legsOf(track);
      },
      ...(route && { route }),
      ...(deviation && { deviation }),
    };
    return oscillationView(track, context, finding, this.#rules);
  }

  protected override render(): unknown {
    const { finding, analysis } = this;
    const view = this.#view;
    if (!finding || !analysis) return nothing;
    if (!view) return html`<p>${msg('No altitude oscillation in these rows.')}</p>`;
    const { notice } = analysis.track.meta;
    return html`
      ${oscillationFigures(finding, view)}
      ${finding.basis.modeled && notice ? html`<p>${msg('Based on modeled rows')}: ${notice}.</p>` : nothing}
      ${this.#panels.map(({ id }) => this.#renderPanel(id, view))}
      ${turningTable(view, analysis.track, this.#zone, this.units)}
      <span class="scheme-mark"></span>
    `;
  }

  #renderPanel(id: string, view: OscillationView): TemplateResult {
    const { unit } = shownAs('altitude', this.units);
    return html`<section part="panel">
      <h3>
        ${panelTitle(id)} ${id === 'spectrum' ? nothing : html`<small>${unit}${this.#stretch(id)}</small>`}
      </h3>
      ${
        id === 'energy'
          ? html`<p class="key">
              <span>${msg('height')}</span><span class="kinetic">${msg('speed, as height')}</span
              ><span class="total">${msg('sum')}</span>
            </p>`
          : nothing
      }
      <div class="plot" role="img" aria-label=${panelWords(id, view)}></div>
    </section>`;
  }

  /** What a panel leaves out, where it does not show the whole. */
  #stretch(id: string): string {
    if (id !== 'energy' || !this.#drawn) return '';
    const [start, end] = energySpan(this.#drawn);
    const zone = this.#zone;
    const whole = end - start >= this.finding!.endTime - this.finding!.startTime;
    return whole ? '' : `, ${clockIn(zone, start)} – ${clockIn(zone, end)} ${zone.label}`;
  }

  protected override updated(): void {
    this.#clear();
    const boxes = this.renderRoot.querySelectorAll<HTMLElement>('.plot');
    this.#plots = this.#panels.map(({ options, data }, i) => {
      const { clientWidth: width, clientHeight: height } = boxes[i];
      return makePlot({ ...options, width, height }, data, boxes[i]);
    });
  }

  #resized(): void {
    const boxes = this.renderRoot?.querySelectorAll<HTMLElement>('.plot') ?? [];
    this.#plots.forEach((plot, i) => {
      const { clientWidth: width, clientHeight: height } = boxes[i];
      if (width && width !== plot.width) plot.setSize({ width, height });
    });
  }

  #clear(): void {
    for (const plot of this.#plots) plot.destroy();
    this.#plots = [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-oscillation': FlightOscillation;
  }
}
