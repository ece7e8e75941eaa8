import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { ClaimResult } from '../../src/case/claims/judge.js';
import type { DismissedState } from '../../src/case/dismissed.js';
import type { CaseHistory } from '../../src/case/edit/history.js';
import { eventsOf } from '../../src/analysis/events.js';
import type { Present } from '../case/present.js';
import type { Finding } from '../../src/finding/finding.js';
import type { RouteSuggestion } from '../../src/plan/suggest.js';
import type { SetAsideFindings } from '../../src/finding/set-aside.js';
import type { Airports } from '../../src/route/airports/index.js';
import '../findings/flight-findings.js';
import '../summary/flight-summary.js';
import type { ListedFlight, ListView } from '../flights/sorted-rows.js';
import { flightColorCss } from '../../src/picture/flight-colors.js';
import type { FlightSession } from '../session/session.js';
import { memoLast } from '../../src/base/memo.js';
import { gear } from './gear.js';
import { lazy } from './lazy-elements.js';
import type { Preferences } from './preferences.js';

/** What the viewer shows in its side panel. */
export interface PanelState {
  readonly session: FlightSession;
  readonly analysis: Analysis | null;
  readonly preferences: Preferences;
  readonly airports: Airports | null;
  readonly finding: Finding | null;
  /** Plans that the flight may have had, if it has none. */
  readonly suggestions: readonly RouteSuggestion[];
  readonly hiddenFlights: ReadonlySet<string>;
  readonly aligned: boolean;
  /** Whether the findings of all flights are shown in the place of the charts; null where these are left out. */
  readonly allFindings: boolean | null;
  /** What the list of flights was narrowed to. */
  readonly keptList: { view?: ListView };
  /** What was published and said of the flight; null without a case. */
  readonly case: CaseHistory | null;
  /** What the track says to the claims; empty until it is known. */
  readonly claims: readonly ClaimResult[];
  /** The case has edits that are in no file. */
  readonly isUnsaved: boolean;
  /** Whether files may be given here. */
  readonly canOpen: boolean;
  /** Whether there is a map to draw a route on. */
  readonly canDraw: boolean;
  /** Whether a case may be begun here. */
  readonly canEdit: boolean;
  /** Whether a case is shown as it is. */
  readonly isReadOnly: boolean;
  /** Findings that the case sets aside: all of them, and those of the open flights. */
  readonly dismissed: readonly DismissedState[];
  readonly setAside: SetAsideFindings;
  /** What an editor of the case may take from the viewer. */
  readonly present: Present;
  /** What the last change of a threshold changed, in words; '' for none. */
  readonly changes: string;
  /** Unix seconds at which the cursor is held. */
  readonly held: number | null;
}

/** A tab of the side panel: an entry of the list. */
export interface Tab {
  readonly id: string;
  title(): string;
  /** Shown instead of the title, which is then spoken and in the tooltip. */
  readonly icon?: TemplateResult;
  /** Without it, always. */
  isShown?(state: PanelState): boolean;
  /** A number after the title. */
  count?(state: PanelState): number | undefined;
  /** The same for who hears it: `10 findings`. */
  countWords?(count: number): string;
  /** Words of a mark after the title. */
  mark?(state: PanelState): string | undefined;
  /** Loads the code of its elements, where the first picture does not wait for it. */
  load?(state: PanelState): Promise<unknown> | undefined;
  render(state: PanelState): TemplateResult;
}

const none: readonly string[] = [];

const findings: Tab = {
  id: 'findings',
  title: () => msg('Findings'),
  count: ({ analysis }) => (analysis ? eventsOf(analysis.findings).length : undefined),
  countWords: (count) => (count === 1 ? msg('1 finding') : msg(str`${count} findings`)),
  load: ({ finding }) => (finding ? lazy.oscillation() : undefined),
  render: ({ session, analysis, preferences: { units, timeZone }, airports, finding, ...state }) =>
    analysis
      ? html`<flight-summary
            brief-notice
            .analysis=${analysis}
            .suggestion=${state.suggestions[0] ?? null}
            .airports=${airports}
            .units=${units}
          ></flight-summary>
          <flight-findings
            .analysis=${analysis}
            .airports=${airports}
            .finding=${finding}
            .settings=${session.settings}
            .sha256=${session.reportsOf(analysis)[0]?.sha256 ?? ''}
            ?can-set-aside=${state.canEdit}
            can-show-lines
            .setAside=${state.setAside}
            .people=${state.case?.present.people ?? none}
            .units=${units}
            .timeZone=${timeZone}
          ></flight-findings>`
      : html`<p class="hint">
          ${session.progress ? msg('Findings will appear here.') : msg('No flight is open.')}
        </p>`,
};

const listed = memoLast(
  (
    analyses: readonly Analysis[],
    order: readonly string[],
    hidden: ReadonlySet<string>,
    fileLabels: ReadonlyMap<string, string>,
  ): readonly ListedFlight[] => {
    const places = new Map(order.map((id, place) => [id, place]));
    return analyses.map((analysis) => {
      const { id } = analysis.track.meta;
      const place = places.get(id) ?? 0;
      const color = flightColorCss(place);
      return { analysis, color, shown: !hidden.has(id), fileLabel: fileLabels.get(id) ?? '' };
    });
  },
);

/** Shown where there is something in it: most tracks are of no airport. */
const landings: Tab = {
  id: 'landings',
  title: () => msg('Landings'),
  isShown: ({ analysis }) => (analysis?.landings?.length ?? 0) > 0,
  count: ({ analysis }) => analysis?.landings?.filter(({ kind }) => kind !== 'take-off').length,
  countWords: (count) => msg(str`${count} in the list`),
  load: () => lazy.landings(),
  render: ({ analysis, held, preferences: { units, timeZone } }) =>
    html`<flight-landings
      .analysis=${analysis}
      .cursor=${held}
      .units=${units}
      .timeZone=${timeZone}
    ></flight-landings>`,
};

const flights: Tab = {
  id: 'flights',
  title: () => msg('Flights'),
  count: ({ session }) => (session.analyses.length > 1 ? session.analyses.length : undefined),
  countWords: (count) => msg(str`${count} flights`),
  load: () => lazy.flights(),
  render: ({ session, analysis, hiddenFlights, aligned, allFindings, keptList }) =>
    html`<flight-list
      .kept=${keptList}
      .allFindings=${allFindings}
      .flights=${listed(session.analyses, session.order, hiddenFlights, session.fileLabels)}
      .chosen=${analysis?.track.meta.id ?? ''}
      ?aligned=${aligned}
    ></flight-list>`,
};

const route: Tab = {
  id: 'route',
  title: () => msg('Route'),
  load: () => lazy.route(),
  render: ({ session, analysis, suggestions, canOpen, canDraw }) =>
    html`<flight-route
      ?can-open=${canOpen}
      ?can-draw=${canDraw}
      .suggestions=${suggestions}
      .route=${typeof session.route === 'string' ? session.route : (analysis?.route?.title ?? '')}
      .plan=${analysis?.route ?? null}
      .notice=${session.routeNotice}
      .error=${session.routeError}
    ></flight-route>`,
};

const publishedCase: Tab = {
  id: 'case',
  title: () => msg('Case'),
  isShown: (state) => state.case !== null || state.canEdit,
  mark: ({ isUnsaved }) => (isUnsaved ? msg('not saved') : undefined),
  load: () => lazy.case(),
  render: ({ session, case: history, claims, analysis, held, isUnsaved, canEdit, ...state }) =>
    html`<crosstrack-case
      .history=${history}
      .results=${claims}
      .open=${session.reports}
      .analysis=${analysis}
      .cursor=${held}
      .dismissed=${state.dismissed}
      .present=${state.present}
      ?unsaved=${isUnsaved}
      ?can-begin=${canEdit}
      ?readonly=${state.isReadOnly}
    ></crosstrack-case>`,
};

const importReport: Tab = {
  id: 'import',
  title: () => msg('Import'),
  load: () => lazy.import(),
  render: ({ session }) =>
    html`<flight-import .reports=${session.listed} .undone=${session.undone}></flight-import>`,
};

const settings: Tab = {
  id: 'settings',
  title: () => msg('Settings'),
  icon: gear,
  load: () => lazy.settings(),
  render: ({ session, analysis, changes }) =>
    html`<flight-settings
      .settings=${session.settings}
      .near=${session.near}
      .qnh=${session.qnh}
      .error=${session.settingsError}
      .changes=${changes}
      .count=${analysis ? session.count.bind(session, analysis.track.meta.id) : null}
    ></flight-settings>`,
};

/** The tabs of the side panel, from left to right; the first is shown first. */
export const tabs: readonly Tab[] = [
  findings,
  landings,
  publishedCase,
  flights,
  route,
  importReport,
  settings,
];
