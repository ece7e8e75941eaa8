import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { CrosstrackPanel } from './panel.js';
import type { CrosstrackSplit } from '../shared/split.js';
import type { Cursor } from './cursor-sync.js';
import type { Preferences } from './preferences.js';
import type { Stage, StageState } from './stage.js';
import type { PanelState } from './tabs.js';

/** What is below the header: map, charts and side panel, and what the user does to their sizes and tabs. */
export interface MainState {
  readonly stage: Stage;
  readonly cursor: Cursor;
  readonly map: StageState;
  /** Of the charts, which follow the map. */
  readonly charts: StageState;
  readonly panel: PanelState;
  /** Ids of the tabs. */
  readonly tabs: readonly string[];
  readonly tab: string;
  readonly narrow: boolean;
  /** Map and charts alone. */
  readonly presenting: boolean;
  readonly leftOut: ReadonlySet<string>;
  prefer(change: Partial<Preferences>): void;
  chooseTab(tab: string): void;
}

const valueOf = (event: Event) => (event.target as CrosstrackSplit).value;

/** Which pane of two is shown alone. */
const alone = (start: boolean, end: boolean) => (start && end ? '' : start ? 'start' : 'end');

/** Map over charts, with the panel at their side; what is left out leaves its place to the others. */
export function viewerMain({
  stage,
  cursor,
  map,
  charts,
  panel,
  tabs,
  tab,
  narrow,
  presenting,
  leftOut,
  ...tell
}: MainState) {
  const has = (part: string) => !leftOut.has(part);
  const { preferences } = map;
  return html`
    <crosstrack-split
      class=${presenting ? 'main presenting' : 'main'}
      ?stacked=${narrow}
      single=${alone(has('map') || has('charts'), has('panel') && !presenting)}
      label=${msg('Side panel')}
      .value=${preferences.side}
      .min=${280}
      @change=${(event: Event) => tell.prefer({ side: valueOf(event) })}
      @pointermove=${{ handleEvent: cursor.pointed, capture: true }}
      @keydown=${{ handleEvent: cursor.keyed, capture: true }}
      @click=${cursor.click}
    >
      <crosstrack-split
        slot="start"
        class="stage"
        keep-end
        ?stacked=${narrow}
        single=${alone(has('map'), has('charts'))}
        orientation="vertical"
        label=${msg('Charts')}
        .value=${preferences.charts}
        @change=${(event: Event) => tell.prefer({ charts: valueOf(event) })}
      >
        ${has('map') ? stage.map(map) : nothing}
        ${has('charts') ? stage.charts(charts, has('player')) : nothing}
      </crosstrack-split>
      ${
        has('panel')
          ? html`<crosstrack-panel
              slot="end"
              .tabs=${tabs}
              .tab=${tab}
              .state=${panel}
              @change=${(event: Event) => tell.chooseTab((event.target as CrosstrackPanel).tab)}
            ></crosstrack-panel>`
          : nothing
      }
    </crosstrack-split>
  `;
}
