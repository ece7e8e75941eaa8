import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { AnalysisGeoJson } from '../../src/export/geojson.js';
import '../chart/flight-chart.js';
import '../files/flight-files.js';
import '../map/flight-map.js';
import '../player/flight-player.js';
import './panel.js';
import '../shared/split.js';
import type { CrosstrackSplit } from '../shared/split.js';
import { controls } from '../shared/controls.js';
import { language } from '../../src/base/language.js';
import { nameOfUrl } from '../session/fetch-file.js';
import { messageOf } from '../shared/error-message.js';
import { isCovered } from '../shared/menu.js';
import { runShortcut, viewerShortcuts, type ViewerActions } from './shortcuts.js';
import { Stage } from './stage.js';
import { theme } from '../shared/theme.js';
import { findingNamed } from './look.js';
import { saveShown } from './saving.js';
import { sharedInput } from './shared-input.js';
import { viewerEmpty, viewerHeader, viewerNotice } from './header.js';
import { follow } from './link.js';
import { RedactionDesk } from './redaction/desk.js';
import { wholePicture } from './redaction/whole-words.js';
import { copyLink } from './sharing.js';
import { caseState } from './case-state.js';
import { caseQuestion } from './case-question.js';
import { NARROW } from './narrow.js';
import { lineQuestion } from './line-question.js';
import { viewerMain } from './main.js';
import { openArticle } from './article/open-article.js';
import { ExportedFlights } from './export-scope.js';
import { exportMenu, helpSheet, viewMenu } from './menus.js';
import { viewerPicture, viewerWaiting } from './picture.js';
import { presentCaption } from './present-caption.js';
import { PresentDesk } from './present-desk.js';
import { presentOf } from './present-view.js';
import { viewerPrintStyles } from './paper/viewer-print-styles.js';
import { PrintController } from './print.js';
import { viewerStyles } from './styles.js';
import { timeIn, wordsOf } from './attribute-values.js';
import { ViewerState } from './viewer-state.js';

/**
 * The whole tool in one tag: opens flights, computes them in a worker, and shows map, charts and findings together.
 * It owns the state; the other elements look and report.
 *
 * @fires {FlightLoadEvent} flight-load - A flight is shown, or was computed again with another route or setting: `analysis`, and all that are open in `analyses`.
 * @fires {FlightProgressEvent} flight-progress - A file is being read: `name`, `done` of `total` bytes.
 * @fires {FlightErrorEvent} flight-error - Something could not be read, computed or drawn: a sentence in `message`, and what it is about in `subject`.
 * @fires {FlightFindingEvent} flight-finding - The user chose a finding.
 * @fires {FlightCursorEvent} flight-cursor - The user is at a moment of the flight.
 * @slot - What is shown before the element is defined, and until it begins.
 * @slot heading - A heading for the header.
 * @cssprop [--flight-accent] - Color of what is selected.
 */
@localized()
@customElement('flight-viewer')
export class FlightViewer extends ViewerState {
  static override styles = [theme, controls, viewerStyles, viewerPrintStyles];

  @property({ type: Boolean, reflect: true }) private narrow = false;
  readonly #exported = new ExportedFlights(this);
  readonly #keptList = {};
  readonly #presenting = new PresentDesk(this);
  #wide = Infinity;
  readonly #width = new ResizeObserver(([{ contentRect }]) => this.#sized(contentRect.width));
  readonly #stage = new Stage();
  readonly #picture = viewerPicture();
  readonly #present = presentOf(this, () => this.map);
  protected readonly printing = new PrintController(this);
  /** @internal */
  readonly redaction = new RedactionDesk(this);

  override connectedCallback() {
    this.#sized(this.clientWidth || Infinity); // at once: a map that is made small loads its tiles twice
    super.connectedCallback();
    this.#width.observe(this);
    (this.app ? window : this).addEventListener('keydown', this.#key as EventListener);
  }

  /** A presentation is one picture, on a phone too. */
  #sized(width: number) {
    this.#wide = width;
    this.narrow = width < NARROW && !this.#presenting.isOn;
  }

  override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    this.#sized(this.#wide);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#width.disconnect();
    removeEventListener('keydown', this.#key);
    this.removeEventListener('keydown', this.#key);
  }

  /** Opens files as if the user had dropped them, next to the open flights with `add`. Resolves to the flights that came of them. */
  async open(files: Iterable<File>, { add = false } = {}): Promise<readonly Analysis[]> {
    this.start.begin();
    await this.updateComplete;
    const ids = await this.opening.files([...files], add);
    await this.updateComplete;
    return this.session.analyses.filter(({ track }) => ids.includes(track.meta.id));
  }

  /** Puts the cursor at a moment, Unix seconds or `2024-12-25T04:37:00Z`; null takes it away. */
  seek(time: number | string | null): void {
    this.cursor.hold(time === null ? null : timeIn('time', time));
  }

  /** Chooses an open flight by its id, or a finding by its id or kind; null deselects the finding. Returns whether it is there. */
  select(id: string | null): boolean {
    const isFlight = this.session.analyses.some(({ track }) => track.meta.id === id);
    const finding = id === null || isFlight ? null : findingNamed(this.choice, id);
    if (isFlight) this.choice.choose(id!);
    else if (finding || id === null) this.chooseFinding(finding);
    return isFlight || finding !== null || id === null;
  }

  /** Shows the whole flight, on the map and in the charts. */
  fit(): void {
    this.choice.look({ flight: this.choice.flight, finding: this.choice.findingId });
    this.map?.fit();
  }

  /**
   * The flights that are open as GeoJSON: track, route and findings of each, as the export has it, without what the reader has
   * chosen to leave out.
   */
  async toGeoJSON(): Promise<AnalysisGeoJson> {
    const { analysisGeoJson } = await import('../../src/export/geojson.js');
    const { files, analyses, airports } = await sharedInput(this.session, this.redaction.chosen);
    return analysisGeoJson(files, analyses, airports);
  }

  /**
   * A picture of the map, or of the charts.
   * @throws Error if nothing is shown, or while parts are left out: pictures show the whole flight
   */
  async toPNG(of: 'map' | 'charts' = 'map'): Promise<Blob> {
    const shown = of === 'map' ? this.map : this.chart;
    if (!shown || !this.analysis) throw new Error(msg('No flight is open.'));
    if (this.redaction.isOn) throw new Error(wholePicture());
    await this.updateComplete;
    return shown.exportPng();
  }

  override render() {
    const content = this.start.begun ? this.#renderBegun() : viewerWaiting(this.poster);
    return html`<div class="content" lang=${language()}>${content}</div>`;
  }

  #renderBegun() {
    const { session, preferences, analysis, opening, leftOut } = this;
    const menus = html`${viewMenu(preferences, (change) => this.prefer(change), analysis && this.#startPresenting)}
    ${exportMenu((id) => void this.#save(id), this.#article, this.redaction, this.#exported)}`;
    const { problems } = this.desk;
    const header = { session, problems, analysis, leftOut, dropTarget: this.app ? document.body : this };
    const actions = {
      ...{ canShare: this.app, share: this.#share, help: this.#help },
      ...{ embed: this.embedding },
    };
    const { isOn } = this.#presenting;
    const hasHeader = !isOn && (!leftOut.has('header') || session.progress || problems.length > 0);
    return html`
      <header ?hidden=${!hasHeader}>${viewerHeader({ ...header, ...actions }, menus)}</header>
      ${caseQuestion(this.desk.question, (answer) => this.desk.answer(answer))}
      ${lineQuestion(session.question, (answer) => void opening.line(answer))}
      ${isOn ? presentCaption(this.#presenting, this, this.choice.finding, this.#foldCharts) : viewerNotice(analysis, !leftOut.has('open'))}
      ${this.#renderMain()} ${helpSheet(this.#shortcuts())}
      <flight-mapping .file=${opening.byHand} @close=${opening.columnsClosed}></flight-mapping>
      <crosstrack-source-lines
        .asked=${this.lines.asked}
        @close=${this.lines.closed}
      ></crosstrack-source-lines>
      <flight-verification .file=${opening.bundle} @close=${opening.bundleClosed}></flight-verification>
      <p class="visually-hidden" role="status" id="spoken">${this.spoken}</p>
      <div role="status">${this.toast ? html`<div class="toast">${this.toast}</div>` : nothing}</div>
    `;
  }

  #renderMain() {
    const { analysis, session, choice, preferences, airports, charted, gestures } = this;
    const nothingOpen =
      !analysis && !session.progress && session.overlays.length === 0 && !this.cases.isGiven;
    if (nothingOpen && (this.asked || this.awaited || !this.src)) return this.#renderEmpty();
    const { finding, range, hidden: hiddenFlights, aligned, allFindings, camera } = choice;
    const events = this.cases.eventsOf(charted);
    const looked = { finding, range, hiddenFlights, aligned, allFindings, camera, events, gestures };
    const map = { session, analysis, preferences, airports, ...looked };
    const charts = { ...map, analysis: charted };
    const { narrow, leftOut, tab, cursor } = this;
    const main = viewerMain({
      ...{ stage: this.#stage, cursor, map, charts, narrow, leftOut, tab, tabs: this.shownTabs },
      presenting: this.#presenting.isOn,
      panel: {
        ...charts,
        allFindings: leftOut.has('charts') ? null : allFindings,
        keptList: this.#keptList,
        ...caseState(this, this.tab === 'case', this.#present),
        ...this.#planPart(),
        changes: this.thresholds.changes,
      },
      prefer: (change) => this.prefer(change),
      chooseTab: (chosen) => (this.tab = chosen),
    });
    return this.isPicture ? this.#picture(analysis, main) : main;
  }

  #planPart() {
    const { charted, airports, leftOut } = this;
    const suggestions = this.plans.suggestionsFor(charted, airports);
    return { suggestions, canOpen: !leftOut.has('open'), canDraw: this.map?.canPick ?? false };
  }

  #renderEmpty() {
    const own = this.src && wordsOf(this.src).map(nameOfUrl).join(', ');
    return viewerEmpty(this.renderRoot as ShadowRoot, {
      own,
      awaited: this.awaited?.file,
      address: this.awaited?.file ? undefined : this.awaited?.src,
      canOpen: !this.leftOut.has('open'),
      fetch: () => void (this.awaited && follow(this, this.awaited, true)),
      again: () => void this.show({}),
    });
  }

  #share = async () => {
    this.addressBar.write();
    this.say(await copyLink(this.view, this.redaction.chosen));
  };

  readonly #article = () => {
    this.renderRoot.querySelector<HTMLElement>('#export-menu')?.hidePopover();
    void openArticle(this).catch((error: unknown) => this.sayError(messageOf(error), 'export'));
  };

  async #save(id: string) {
    const { analysis, airports } = this;
    if (!analysis || !airports) return;
    this.renderRoot.querySelector<HTMLElement>('#export-menu')?.hidePopover();
    const { session, cases, desk, map, chart } = this;
    try {
      const redaction = this.redaction.chosen;
      const flights = { analysis, analyses: this.#exported.flights };
      await saveShown(id, { session, cases, desk, ...flights, airports, map, chart, redaction });
    } catch (error) {
      this.sayError(msg(str`The export failed: ${messageOf(error)}`), 'export');
    }
  }

  readonly #help = () => this.renderRoot.querySelector<HTMLDialogElement>('#help')?.showModal();

  readonly #foldCharts = () => this.renderRoot.querySelector<CrosstrackSplit>('.stage')?.toggle();

  readonly #startPresenting = () => {
    this.renderRoot.querySelector<HTMLElement>('#view-menu')?.hidePopover();
    void this.#presenting.begin();
  };

  #deselect() {
    this.cursor.hold(null);
    this.found.deselect();
  }

  async #goToRoute() {
    this.showTab('route');
    await this.updateComplete;
    const panel = this.renderRoot.querySelector('crosstrack-panel');
    await panel?.updateComplete;
    const route = panel?.renderRoot.querySelector('flight-route');
    await route?.updateComplete;
    route?.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  readonly #shortcuts = viewerShortcuts({
    open: this.pick,
    play: () => this.player?.toggle(),
    step: (by, parts) => this.found.go(by, parts),
    deselect: () => this.#deselect(),
    route: () => void this.#goToRoute(),
    foldPanel: () => this.renderRoot.querySelector<CrosstrackSplit>('.main')?.toggle(),
    foldCharts: () => this.#foldCharts(),
    present: () => this.#presenting.toggle(),
    table: () => this.chart?.toggleTable({ focus: true }),
    help: () => this.#help(),
  } satisfies ViewerActions);

  #key = (event: KeyboardEvent) => {
    if (this.isPicture || isCovered(this.renderRoot) || this.desk.key(event)) return;
    if (this.#presenting.key(event)) return;
    runShortcut(event, this.#shortcuts(), this.preferences.keys === 'on');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-viewer': FlightViewer;
  }
}
