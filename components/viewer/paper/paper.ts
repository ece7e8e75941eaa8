import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { chartSvg } from '../../../src/picture/chart/chart-svg.js';
import type { Ground } from '../../../src/picture/map/ground.js';
import { mapSvg } from '../../../src/picture/map/map-svg.js';
import '../../findings/flight-findings.js';
import '../../summary/flight-summary.js';
import type { Settings } from '../../../src/analysis/settings.js';
import type { DisplayUnits } from '../../../src/base/display-units.js';
import type { SetAsideFindings } from '../../../src/finding/set-aside.js';
import type { Airports } from '../../../src/route/airports/index.js';
import { customElement } from '../../shared/custom-element.js';
import { controls } from '../../shared/controls.js';
import { theme } from '../../shared/theme.js';
import { footLines, type PrintOrigin } from './foot.js';
import { paperStyles } from './paper-styles.js';
import { svgNode } from './svg-node.js';

/** What is printed. */
export interface PaperSource {
  readonly analysis: Analysis;
  readonly airports: Airports | null;
  readonly units: DisplayUnits;
  readonly settings: Settings;
  readonly setAside: SetAsideFindings;
  /** The tab that is shown on the screen, if it is another than the findings. */
  readonly tab?: { readonly title: string; readonly content: TemplateResult };
  readonly ground?: Ground;
  readonly origin: PrintOrigin;
}

/** Units of the drawings, which are as wide as the paper: their texts are then about 7 pt. */
const WIDTH = 880;
const MAP_HEIGHT = 560;

/**
 * The page as it is printed: browsers print canvases as they are on the screen, so map and charts are drawn again, in the light
 * colors; every finding is open. Everything is there one microtask after it was put into the page: printing does not wait.
 */
@localized()
@customElement('crosstrack-paper')
export class CrosstrackPaper extends LitElement {
  static override styles = [theme, controls, paperStyles];

  @property({ attribute: false }) source: PaperSource | null = null;

  override render() {
    const { source } = this;
    if (!source) return nothing;
    return html`${summary(source)} ${pictures(source)} ${findings(source)} ${chosenTab(source)}
      <footer>${footLines(source.origin).map((line) => html`<p>${line}</p>`)}</footer>`;
  }
}

const summary = ({ analysis, airports, units }: PaperSource) =>
  html`<flight-summary .analysis=${analysis} .airports=${airports} .units=${units}></flight-summary>`;

function pictures({ analysis, ground, units }: PaperSource) {
  const map = mapSvg(analysis, {
    ...{ width: WIDTH, height: MAP_HEIGHT, id: 'paper-map' },
    ...(ground && { ground }),
  });
  const charts = chartSvg(analysis, { width: WIDTH, bare: true, units });
  return html`<figure>${svgNode(map)}</figure>
    ${charts ? html`<figure>${svgNode(charts)}</figure>` : nothing}`;
}

const findings = ({ analysis, airports, units, settings, setAside, origin }: PaperSource) =>
  html`<flight-findings
    printed
    .analysis=${analysis}
    .airports=${airports}
    .settings=${settings}
    .sha256=${origin.files[0]?.sha256 ?? ''}
    .setAside=${setAside}
    .units=${units}
  ></flight-findings>`;

/** The tab that is open is what its reader looks at. */
const chosenTab = ({ tab }: PaperSource) =>
  tab
    ? html`<section>
        <h2>${tab.title}</h2>
        ${tab.content}
      </section>`
    : nothing;

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-paper': CrosstrackPaper;
  }
}
