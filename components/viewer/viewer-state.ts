import type { PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/finding.js';
import { loadAirports, type Airports } from '../../src/route/airports/index.js';
import type { FlightChart } from '../chart/flight-chart.js';
import type { FlightFiles } from '../files/flight-files.js';
import type { CrosstrackPanel } from './panel.js';
import type { FlightMap } from '../map/flight-map.js';
import type { FlightPlayer } from '../player/flight-player.js';
import { LanguageController } from '../shared/language-controller.js';
import type { FlightErrorSubject } from '../shared/loading-events.js';
import { FlightSession } from '../session/session.js';
import { AddressController } from './address-controller.js';
import { Announcer } from './announcer.js';
import { leftOutIn, lookedAt, showNamed, tabsIn } from './attribute-effects.js';
import { ViewerAttributes } from './attributes.js';
import { CaseDesk } from './case-desk.js';
import { CaseReader } from './case-reader.js';
import { ViewerChoice } from './choice.js';
import { Cursor } from './cursor-sync.js';
import { FindingDesk } from './finding-desk.js';
import { listenTo } from './event-table.js';
import { loadRest } from './lazy-elements.js';
import { follow, restore, viewOf } from './link.js';
import { ViewerOpening } from './opening.js';
import { goToOtherPage, needsOtherPage } from './other-sites.js';
import { leftOutWith } from './parts.js';
import { defaultPreferences, loadPreferences, savePreferences, type Preferences } from './preferences.js';
import { PlanDesk } from './plan-desk.js';
import { LinesDesk } from './lines-desk.js';
import { PageTitle } from './page-title.js';
import { SettingsDesk } from './settings-desk.js';
import { StartController } from './start.js';
import { followTag } from './tag-changes.js';
import { tabs } from './tabs.js';
import type { View } from './view-address.js';

/** What a viewer knows and does: files, choices and preferences, and what its attributes change. How it looks is `FlightViewer`. */
export class ViewerState extends ViewerAttributes {
  /** @internal */
  @state() preferences: Preferences = defaultPreferences;
  @state() protected tab = tabs[0].id;
  /** The flight in the charts and the side panel: a task behind the one in the map. @internal */
  @state() charted: Analysis | null = null;
  #following: Promise<void> = Promise.resolve();
  /** The view of a link to a file that the reader has not given yet. @internal */
  @state() awaited: View | null = null;
  @state() protected toast = '';
  @state() protected spoken = '';
  /** @internal */
  @state() airports: Airports | null = null;
  protected shownTabs: readonly string[] = [];
  /** @internal */
  leftOut: ReadonlySet<string> = new Set();
  #loading = false;
  /** Whether what the attributes name has been asked for. */
  protected asked = false;

  @query('flight-map') protected map?: FlightMap;
  @query('flight-chart') protected chart?: FlightChart;
  @query('flight-player') protected player?: FlightPlayer;
  @query('crosstrack-panel') protected panel?: CrosstrackPanel;
  @query('flight-files') protected files!: FlightFiles;

  /** @internal */
  readonly session = new FlightSession(this);
  /** @internal */
  readonly cursor = new Cursor(() => [this.map, this.chart, this.player, this.panel?.marking]);
  /** @internal */
  readonly choice = new ViewerChoice(this.session, this.cursor, {
    changed: () => this.requestUpdate(),
    linkChanged: () => this.addressBar.write(),
  });
  /** @internal */
  readonly opening = new ViewerOpening(this.session, {
    opened: (flights, from) => this.#took(this.desk.first(flights), from),
    asked: () => this.requestUpdate(),
    caseGiven: (files) => this.desk.open(files),
  });
  /** Opens a dialog with code for other pages, where the page has one. @internal */
  @state() embedding: (() => void) | null = null;
  /** Addresses of the files that were opened last; '' before the first and after a file of the user's own. @internal */
  opened = '';
  /** @internal */
  readonly cases = new CaseReader(this, (words) => this.fail(words, 'case'));
  /** @internal */
  readonly desk = new CaseDesk(this);
  /** @internal */
  readonly plans = new PlanDesk(this);
  /** @internal */
  readonly thresholds = new SettingsDesk(this);
  /** @internal */
  readonly lines = new LinesDesk(this);
  /** @internal */
  readonly found = new FindingDesk(this);
  protected readonly addressBar = new AddressController(this, {
    ownsPage: () => this.app,
    view: () => this.view,
    show: (view) => void this.show(view),
  });
  readonly #announcer = new Announcer(this);
  protected readonly pageTitle = new PageTitle(this);
  readonly #speech = new LanguageController(
    this,
    () => this.app,
    () => this.session.rereadInLanguage(),
  );
  protected readonly start = new StartController(this, () => this.#begin());

  /** Lets the user draw the plan on the map. @internal */
  drawRoute(): void {
    this.map?.drawRoute();
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.app) this.prefer(loadPreferences());
    if (this.app && needsOtherPage(this.preferences.map.basemap)) return goToOtherPage();
    if (this.hasUpdated && this.start.begun) void this.#back();
  }

  /** Put into a page again: what was cut off when it was taken away is taken up; everything else is still here. */
  async #back() {
    const { time } = this.cursor;
    if (!(await this.session.reopen())) return this.show(this.view);
    await this.updateComplete;
    this.cursor.hold(time);
  }

  /** The worker's script loads while the map is made; the rest follows the first render. */
  #begin() {
    if (this.src) this.session.start();
    this.requestUpdate();
    void this.updateComplete.then(() => {
      loadRest();
      const { wanted } = this.addressBar;
      if (this.caseSrc && !wanted.case) void this.cases.read(this.caseSrc);
      if (!this.asked && this.isConnected) void this.show(wanted);
    });
  }

  override firstUpdated() {
    listenTo(this);
  }

  /** The table of airports names places; it waits until there is a flight to name them for. */
  override willUpdate(changed: PropertyValues<this>) {
    const looked = lookedAt(this, changed);
    if (looked !== this.preferences) this.preferences = looked;
    if (changed.has('tabs')) {
      this.shownTabs = tabsIn(this);
      if (this.tabs) [this.tab] = this.shownTabs;
    }
    if (changed.has('controls') || changed.has('interactive'))
      this.leftOut = leftOutWith(leftOutIn(this), this.isPicture);
    this.#followWithCharts();
    if (this.airports || this.#loading || !(this.analysis || this.cases.isGiven)) return;
    this.#loading = true;
    void loadAirports().then((airports) => (this.airports = airports));
  }

  override updated(changed: PropertyValues<this>) {
    if (this.awaited) void restore(this);
    if (!this.start.begun || !this.asked) return;
    const isChanged = (name: keyof ViewerAttributes) => changed.has(name) && changed.get(name) !== undefined;
    const [isOpened, routed] = followTag(this, isChanged);
    if (isOpened) return void this.show({});
    void routed?.then(() => this.#sayRoute());
    if (this.analysis) showNamed(this, { changed });
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

  /** The flight that is shown in full; null before there is one. */
  get analysis(): Analysis | null {
    return this.choice.analysis;
  }

  /** Whether nobody can operate it. */
  protected get isPicture(): boolean {
    return /^(no|false)$/i.test(this.interactive);
  }

  /** Opens the system's file dialog. @internal */
  readonly pick = () => this.files.pick();

  /** @internal */
  readonly showTab = (tab: string) => {
    if (this.shownTabs.includes(tab)) this.tab = tab;
  };

  #took(flight: string, from: string) {
    this.opened = from;
    this.choice.choose(flight);
    this.#sayRoute();
  }

  /** What is wrong with the plan is also in its tab. */
  #sayRoute() {
    const words = this.session.routeError || this.session.routeNotice;
    if (words) this.say(words);
  }

  /** Whether an event comes from the player, whose cursor stays where it is put. @internal */
  isPlayer(event: Event): boolean {
    return event.composedPath().some((node) => node === this.player);
  }

  /** @internal */
  chooseFinding(finding: Finding | null) {
    this.found.choose(finding);
  }

  /** Says something once to who listens to the page; nothing is shown. @internal */
  speak(text: string) {
    this.spoken = text === this.spoken ? `${text}\u00a0` : text; // the same again is spoken again
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
    this.asked = true;
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

  /** @internal */
  readonly say = (text: string) => {
    this.toast = text;
    setTimeout(() => (this.toast = ''), 4000);
  };

  /** Tells the page around of an error that its author makes. @internal */
  fail(message: string, subject: FlightErrorSubject) {
    this.#announcer.error(message, subject);
  }

  /** Tells the reader too. */
  protected sayError(message: string, subject: FlightErrorSubject) {
    this.say(message);
    this.fail(message, subject);
  }
}
