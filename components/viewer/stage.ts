import { needsOtherPage } from './other-sites.js';
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { CaseEvent } from '../../src/case/file/model.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Camera } from '../shared/events.js';
import type { Gestures } from '../shared/gestures.js';
import type { FlightMap } from '../map/flight-map.js';
import type { Airports } from '../../src/route/airports/index.js';
import { sameItems } from '../shared/same-items.js';
import { memoLast } from '../../src/base/memo.js';
import type { Preferences } from './preferences.js';
import { lazy } from './lazy-elements.js';
import type { FlightSession } from '../session/session.js';
import { isPath } from '../../src/track/path.js';

/** Flights laid over the chosen one in the charts; more would be a haze. */
const OVERLAID = 12;

/** What map and charts show. */
export interface StageState {
  readonly session: FlightSession;
  readonly analysis: Analysis | null;
  readonly preferences: Preferences;
  readonly finding: Finding | null;
  /** What was published of the flight. */
  readonly events: readonly CaseEvent[];
  readonly range: readonly [number, number] | null;
  readonly hiddenFlights: ReadonlySet<string>;
  readonly aligned: boolean;
  /** The findings of all flights stand in the place of the charts. */
  readonly allFindings: boolean;
  readonly airports: Airports | null;
  /** Where the map is looked at from; null for the whole flight. */
  readonly camera: Camera | null;
  readonly gestures: Gestures;
}

/** Map and charts of a viewer. Lists that go to them stay the same objects while nothing in them has changed. */
export class Stage {
  readonly #others = memoLast(
    (all: readonly Analysis[], chosen: Analysis | null, hidden: ReadonlySet<string>) =>
      all.filter((one) => one !== chosen && !hidden.has(one.track.meta.id)),
  );
  /** It stays when it is left: the reader comes back to the same filter, order and place. */
  #wasShown = false;
  #laid: readonly Analysis[] = [];

  /** The same list again if a flight was closed that is not in it: then the charts are not drawn again. */
  #overlaid(others: readonly Analysis[]): readonly Analysis[] {
    const first = others.slice(0, OVERLAID);
    if (!sameItems(first, this.#laid)) this.#laid = first;
    return this.#laid;
  }

  map(state: StageState) {
    const { session, analysis, preferences, finding, range, hiddenFlights, camera, gestures } = state;
    const { map, units } = preferences;
    return html`<h2 class="visually-hidden" slot="start">${msg('Map')}</h2>
      <flight-map
        slot="start"
        brief-notice
        .analysis=${analysis && hiddenFlights.has(analysis.track.meta.id) ? null : analysis}
        .others=${this.#others(session.analyses, analysis, hiddenFlights)}
        .flightOrder=${session.order}
        .finding=${finding}
        .range=${range}
        .camera=${camera}
        .gestures=${gestures}
        .units=${units}
        .options=${map}
        .mapStyle=${needsOtherPage(map.basemap) ? null : map.basemap || null}
        .overlay=${session.overlays as FlightMap['overlay']}
      ></flight-map>`;
  }

  charts(state: StageState, withPlayer = true) {
    const { session, analysis, preferences, finding, range, hiddenFlights, aligned, events, gestures } =
      state;
    const { units, timeZone } = preferences;
    const isTable = state.allFindings && session.analyses.length > 1;
    if (isTable) lazy.allFindings().catch(() => undefined); // asked for again at the next render
    this.#wasShown = isTable || (this.#wasShown && session.analyses.length > 1);
    return html`<div slot="end" class="charts">
      <h2 class="visually-hidden">${msg('Charts')}</h2>
      ${
        this.#wasShown
          ? html`<flight-all-findings
              ?hidden=${!isTable}
              can-leave
              .analyses=${session.analyses}
              .finding=${finding}
              .airports=${state.airports}
              .units=${units}
              .timeZone=${timeZone}
            ></flight-all-findings>`
          : nothing
      }
      ${
        !withPlayer || isTable || (analysis && isPath(analysis.track))
          ? nothing
          : html`<flight-player .analysis=${analysis} .timeZone=${timeZone}></flight-player>`
      }
      <flight-chart
        ?hidden=${isTable}
        brief-notice
        can-show-lines
        .analysis=${analysis}
        .others=${this.#overlaid(this.#others(session.analyses, analysis, hiddenFlights))}
        .flightOrder=${session.order}
        ?aligned=${aligned}
        .finding=${finding}
        .events=${events}
        .range=${range}
        .gestures=${gestures}
        .units=${units}
        .timeZone=${timeZone}
        >${
          session.progress
            ? html`<p slot="empty" class="hint waiting">${msg('Charts will appear here.')}</p>`
            : nothing
        }</flight-chart
      >
    </div>`;
  }
}
