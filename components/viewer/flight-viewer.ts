import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/finding.js';
import { loadAirports, type Airports } from '../../src/route/airports/index.js';
import '../chart/flight-chart.js';
import '../files/flight-files.js';
import '../map/flight-map.js';
import '../player/flight-player.js';
import './panel.js';
import '../shared/split.js';
import type { FlightChart } from '../chart/flight-chart.js';
import type { FlightFiles } from '../files/flight-files.js';
import type { FlightMap } from '../map/flight-map.js';
import type { FlightPlayer } from '../player/flight-player.js';
import type { View } from './view-address.js';
import { AddressController } from './address-controller.js';
import { controls } from '../shared/controls.js';
import type { CrosstrackPanel } from './panel.js';
import type { CrosstrackSplit } from '../shared/split.js';
import { LanguageController } from '../shared/language-controller.js';
import { defaultPreferences, loadPreferences, savePreferences, type Preferences } from './preferences.js';
import { nameOfUrl } from '../session/fetch-file.js';
import { loadRest } from './lazy-elements.js';
import { messageOf } from '../shared/error-message.js';
import { isCovered } from '../shared/menu.js';
import { goToOtherPage, needsOtherPage } from './other-sites.js';
import { FlightSession } from '../session/session.js';
import { runShortcut, viewerShortcuts, type ViewerActions } from './shortcuts.js';
import { CaseReader } from './case-reader.js';
import { Cursor } from './cursor-sync.js';
import { Stage } from './stage.js';
import { theme } from '../shared/theme.js';
import { listenTo } from './event-table.js';
import { tabs } from './tabs.js';
import { ViewerChoice } from './choice.js';
import { saveExport } from './export.js';
import { viewerEmpty, viewerHeader, viewerNotice } from './header.js';
import { follow, linkWords, restore, viewOf } from './link.js';
import { lineQuestion } from './line-question.js';
import { exportMenu, helpSheet, viewMenu } from './menus.js';
import { ViewerOpening } from './opening.js';
import { PrintController } from './print.js';
import { viewerStyles } from './styles.js';

/** px below which everything is in one column. */
const NARROW = 760;

/**
 * The whole tool in one tag: opens flights, computes them in a worker, and shows map, charts and findings together.
 * It owns the state; the other elements look and report.
 *
 * @fires {FlightFindingEvent} flight-finding - The user chose a finding.
 * @fires {FlightCursorEvent} flight-cursor - The user is at a moment of the flight.
 * @slot - A heading for the header.
 * @cssprop [--flight-accent] - Color of what is selected.
 */
@localized()
@customElement('flight-viewer')
export class FlightViewer extends LitElement {
  static override styles = [theme, controls, viewerStyles];

  /** Address of a track file to open. */
  @property() src = '';
  /** Planned route, e.g. `UBBB-URMG`. */
  @property() route = '';
  /** Address of a case file: what was published of the flight, shown under the charts. */
  @property({ attribute: 'case' }) caseSrc = '';
  /** Airport and NM around it within which the altitude is also analyzed separately, e.g. `UATE 30`. */
  @property() near = '';
  /** `auto`: as the page around. */
  @property({ reflect: true }) theme: Preferences['theme'] = 'auto';
  /** The page is this tool's: it keeps the view in the address, remembers choices, and takes keys pressed anywhere. */
  @property({ type: Boolean }) app = false;

  /** @internal */
  @state() preferences: Preferences = defaultPreferences;
  @state() private tab = tabs[0].id;
  /** The flight in the charts and the side panel: a task behind the one in the map. */
  @state() private charted: Analysis | null = null;
  #following: Promise<void> = Promise.resolve();
  /** The view of a link to a file that the reader has not given yet. @internal */
  @state() awaited: View | null = null;
  @state() private toast = '';
  @state() private airports: Airports | null = null;
  #loading = false;
  /** Whether what the attributes name has been asked for. */
  #asked = false;

  @query('flight-map') private map?: FlightMap;
  @query('flight-chart') private chart?: FlightChart;
  @query('flight-player') private player?: FlightPlayer;
  @query('flight-files') private files!: FlightFiles;

  /** @internal */
  readonly session = new FlightSession(this);
  /** @internal */
  readonly cursor = new Cursor(() => [this.map, this.chart, this.player]);
  /** @internal */
  readonly choice = new ViewerChoice(this.session, this.cursor, {
    changed: () => this.requestUpdate(),
    linkChanged: () => this.#address.write(),
  });
  /** @internal */
  readonly opening = new ViewerOpening(this.session, {
    opened: ([flight], from) => this.#show(flight, from),
    asked: () => this.requestUpdate(),
    caseGiven: (files) => void this.#openCase(files),
  });
  /** Address of the file that was opened last; '' before the first and after a file of the user's own. @internal */
  opened = '';
  @property({ type: Boolean, reflect: true }) private narrow = false;
  readonly #width = new ResizeObserver(([{ contentRect }]) => (this.narrow = contentRect.width < NARROW));
  readonly #stage = new Stage();
  /** @internal */
  readonly cases = new CaseReader(this, (words) => this.say(words));
  readonly #address = new AddressController(this, {
    ownsPage: () => this.app,
    view: () => this.view,
    show: (view) => void this.show(view),
  });
  protected readonly printing = new PrintController(this);
  readonly #speech = new LanguageController(
    this,
    () => this.app,
    () => this.session.rereadInLanguage(),
  );

  override connectedCallback() {
    super.connectedCallback();
    if (this.src) this.session.start(); // its script loads while the map is made
    this.narrow = this.clientWidth > 0 && this.clientWidth < NARROW; // at once: a map that is made small loads its tiles twice
    this.#width.observe(this);
    if (this.app) this.prefer(loadPreferences());
    if (this.app && needsOtherPage(this.preferences.map.basemap)) return goToOtherPage();
    (this.app ? window : this).addEventListener('keydown', this.#key as EventListener);
    if (this.hasUpdated) void this.#back();
  }

  /** Put into a page again: what was cut off when it was taken away is taken up; everything else is still here. */
  async #back() {
    const { time } = this.cursor;
    if (!(await this.session.reopen())) return this.show(this.view);
    await this.updateComplete;
    this.cursor.hold(time);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#width.disconnect();
    removeEventListener('keydown', this.#key);
    this.removeEventListener('keydown', this.#key);
  }

  override firstUpdated() {
    loadRest();
    listenTo(this);
    this.show(this.#address.wanted);
  }

  override updated(changed: PropertyValues<this>) {
    if (this.awaited) void restore(this);
    if (changed.has('caseSrc')) void this.cases.read(this.caseSrc);
    if (changed.has('src') && changed.get('src') !== undefined) this.show({});
    else if (changed.has('route') && changed.get('route') !== undefined)
      void this.session.setRoute(this.route, true).then(() => this.#sayRoute());
  }

  /** The table of airports names places; it waits until there is a flight to name them for. */
  override willUpdate() {
    this.#followWithCharts();
    if (this.airports || this.#loading || !(this.analysis || this.cases.isGiven)) return;
    this.#loading = true;
    void loadAirports().then((airports) => (this.airports = airports));
  }

  /** The map first, whose worker cuts tiles meanwhile; the rest in another task, so that no task is long. */
  #followWithCharts() {
    if (this.analysis === this.charted) return;
    this.#following = new Promise((followed) =>
      setTimeout(() => {
        this.charted = this.analysis;
        followed();
      }),
    );
  }

  protected override async getUpdateComplete() {
    await super.getUpdateComplete();
    await this.#following;
    return super.getUpdateComplete();
  }

  /** The flight that is shown in full. */
  get analysis(): Analysis | null {
    return this.choice.analysis;
  }

  override render() {
    const { session, preferences, analysis } = this;
    const { opening } = this;
    const menus = html`${viewMenu(preferences, (change) => this.prefer(change))}
    ${exportMenu((id) => void this.#save(id))}`;
    return html`
      <header>
        ${viewerHeader({ session, analysis, dropTarget: this.app ? document.body : this, canShare: this.app, share: this.#share, help: this.#help }, menus)}
      </header>
      ${lineQuestion(session.question, (answer) => void opening.line(answer))} ${viewerNotice(analysis)}
      ${this.#renderMain()} ${helpSheet(this.#shortcuts())}
      <flight-mapping .file=${opening.byHand}></flight-mapping>
      <flight-verification .file=${opening.bundle}></flight-verification>
      <div role="status">${this.toast ? html`<div class="toast">${this.toast}</div>` : nothing}</div>
    `;
  }

  #renderMain() {
    const { analysis, session, choice, preferences, airports } = this;
    const { finding, range, hidden: hiddenFlights, aligned, camera } = choice;
    const events = this.cases.eventsOf(this.charted);
    const looked = { finding, range, hiddenFlights, aligned, camera, events };
    const shown = { session, analysis, preferences, airports, ...looked };
    const nothingOpen =
      !analysis && !session.progress && session.overlays.length === 0 && !this.cases.isGiven;
    if (nothingOpen && (this.#asked || this.awaited || !this.src)) return this.#renderEmpty();
    return html`
      <crosstrack-split
        class="main"
        ?stacked=${this.narrow}
        label=${msg('Side panel')}
        .value=${this.preferences.side}
        .min=${280}
        @change=${(event: Event) => this.prefer({ side: (event.target as CrosstrackSplit).value })}
        @pointermove=${this.cursor.pointed}
        @keydown=${this.cursor.keyed}
        @click=${this.cursor.click}
      >
        <crosstrack-split
          slot="start"
          class="stage"
          ?stacked=${this.narrow}
          orientation="vertical"
          label=${msg('Charts')}
          .value=${this.preferences.charts}
          @change=${(event: Event) => this.prefer({ charts: (event.target as CrosstrackSplit).value })}
        >
          ${this.#stage.map(shown)} ${this.#stage.charts({ ...shown, analysis: this.charted })}
        </crosstrack-split>
        <crosstrack-panel
          slot="end"
          .tab=${this.tab}
          .state=${{ ...shown, ...this.#casePart(), analysis: this.charted }}
          @change=${(event: Event) => (this.tab = (event.target as CrosstrackPanel).tab)}
        ></crosstrack-panel>
      </crosstrack-split>
    `;
  }

  /** Claims are judged once their tab is open. */
  #casePart() {
    const { airports, charted, cursor } = this;
    const claims = this.tab === 'case' ? this.cases.claimsFor(charted, airports) : [];
    return { case: this.cases.history, claims, held: cursor.time };
  }

  async #openCase([file, ...more]: readonly File[]) {
    if (more.length > 0) this.say(msg(str`Only ${file.name} was opened: there is one case at a time.`));
    if (await this.cases.open(file)) this.tab = 'case';
  }

  #renderEmpty() {
    const own = this.src && nameOfUrl(this.src);
    return viewerEmpty(this.renderRoot as ShadowRoot, {
      own,
      awaited: this.awaited?.file,
      address: this.awaited?.file ? undefined : this.awaited?.src,
      fetch: () => void (this.awaited && follow(this, this.awaited, true)),
      again: () => void this.show({}),
    });
  }

  /** Whether an event comes from the player, whose cursor stays where it is put. @internal */
  isPlayer(event: Event): boolean {
    return event.composedPath().some((node) => node === this.player);
  }

  /** @internal */
  chooseFinding(finding: Finding | null) {
    if (finding) this.tab = 'findings';
    this.choice.chooseFinding(finding);
  }

  #show(flight: string, from: string) {
    this.opened = from;
    this.choice.choose(flight);
    this.#sayRoute();
  }

  /** What is wrong with the plan is also in its tab. */
  #sayRoute() {
    const words = this.session.routeError || this.session.routeNotice;
    if (words) this.say(words);
  }

  /** @internal */
  close(flight: string) {
    this.choice.close(flight);
    if (this.analysis) return;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.empty .button')?.focus(),
    );
  }

  /** Opens what a link or the attributes name. @internal */
  show(view: View): Promise<void> {
    this.#asked = true;
    return follow(this, view);
  }

  /** @internal */
  prefer(change: Partial<Preferences>) {
    this.preferences = { ...this.preferences, ...change };
    if (change.theme) this.theme = change.theme;
    if (change.language !== undefined) this.#speech.choose(change.language);
    if (this.app) savePreferences(this.preferences);
  }

  /** @internal */
  get view(): View {
    return viewOf(this);
  }

  #share = async () => {
    this.#address.write();
    try {
      await navigator.clipboard.writeText(location.href);
      this.say(linkWords(this.view));
    } catch {
      this.say(msg('Copy the link from the address bar.'));
    }
  };

  /** @internal */
  say(text: string) {
    this.toast = text;
    setTimeout(() => (this.toast = ''), 4000);
  }

  async #save(id: string) {
    const { analysis, airports } = this;
    if (!analysis || !airports) return;
    this.renderRoot.querySelector<HTMLElement>('#export-menu')?.hidePopover();
    const { session, map, chart } = this;
    const files = session.reportsOf(analysis);
    const shown = { ...(map && { map }), ...(chart && { chart }) };
    try {
      const from = { analysis, analyses: [analysis], airports, files, settings: session.settings };
      const bundle = async () =>
        (await import('../bundle/page-bundle.js')).pageBundle(session, airports, this.cases.file);
      await saveExport(id, { ...from, ...shown, bundle });
    } catch (error) {
      this.say(msg(str`The export failed: ${messageOf(error)}`));
    }
  }

  readonly #help = () => this.renderRoot.querySelector<HTMLDialogElement>('#help')?.showModal();

  #deselect() {
    this.cursor.hold(null);
    this.chooseFinding(null);
  }

  #step(by: 1 | -1) {
    const next = this.choice.next(by);
    if (next) this.chooseFinding(next);
  }

  readonly #shortcuts = viewerShortcuts({
    open: () => this.files.pick(),
    play: () => this.player?.toggle(),
    step: (by) => this.#step(by),
    deselect: () => this.#deselect(),
    route: () => (this.tab = 'route'),
    foldPanel: () => this.renderRoot.querySelector<CrosstrackSplit>('.main')?.toggle(),
    foldCharts: () => this.renderRoot.querySelector<CrosstrackSplit>('.stage')?.toggle(),
    help: () => this.#help(),
  } satisfies ViewerActions);

  #key = (event: KeyboardEvent) => {
    if (isCovered(this.renderRoot)) return;
    runShortcut(event, this.#shortcuts());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-viewer': FlightViewer;
  }
}
