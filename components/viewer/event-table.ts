import { needsOtherPage, openOtherPage } from './other-sites.js';
import type { Finding } from '../../src/finding/finding.js';
import type { FlightSession } from '../session/session.js';
import type { CaseDesk } from './case-desk.js';
import type { CaseReader } from './case-reader.js';
import type { ViewerChoice } from './choice.js';
import type { Cursor } from './cursor-sync.js';
import { look } from './look.js';
import type { ViewerOpening } from './opening.js';
import type { PlanDesk } from './plan-desk.js';
import type { Preferences } from './preferences.js';
import type { SettingsDesk } from './settings-desk.js';
import type { LinesDesk } from './lines-desk.js';

/** The parts of a viewer that events act on. */
interface ViewerParts {
  readonly session: FlightSession;
  readonly opening: ViewerOpening;
  readonly choice: ViewerChoice;
  readonly cases: CaseReader;
  readonly plans: PlanDesk;
  readonly desk: CaseDesk;
  readonly cursor: Cursor;
  readonly lines: LinesDesk;
  readonly thresholds: SettingsDesk;
  readonly preferences: Preferences;
  isPlayer(event: Event): boolean;
  chooseFinding(finding: Finding | null): void;
  close(flight: string): void;
  drawRoute(): void;
  prefer(change: Partial<Preferences>): void;
}

/** What comes of a file is for the page around. */
type ForThePage = 'flight-load' | 'flight-progress' | 'flight-error';
type FlightEventType = Exclude<keyof HTMLElementEventMap & `flight-${string}`, ForThePage>;

/** What the viewer does at each event of the elements in it. */
export const viewerEvents: {
  readonly [Type in FlightEventType]: (viewer: ViewerParts, event: HTMLElementEventMap[Type]) => unknown;
} = {
  'flight-files': ({ opening }, { files, add }) => opening.files(files, add),
  'flight-url': ({ opening }, { url, add }) => opening.url(url, add),
  'flight-by-hand': ({ opening }, { name, file }) => opening.columns(name, file),
  'flight-mapping': ({ opening }, { file, dialect }) => opening.mapping(file, dialect),
  'flight-cancel': ({ session }) => session.cancel(),
  'flight-cursor': (viewer, event) => viewer.cursor.follow(event, viewer.isPlayer(event)),
  'flight-finding': (viewer, { finding }) => viewer.chooseFinding(finding),
  'flight-range': ({ choice }, { range }) => choice.zoom(range),
  'flight-select': ({ choice }, { flight }) => choice.choose(flight),
  'flight-show': ({ choice }, { flight, shown }) => choice.show(flight, shown),
  'flight-close': (viewer, { flight }) => viewer.close(flight),
  'flight-align': ({ choice }, { aligned }) => choice.set({ aligned }),
  'flight-all-findings': ({ choice }, { shown }) => choice.set({ allFindings: shown }),
  'flight-camera': ({ choice }, { camera }) => (choice.moved = camera),
  'flight-map': (viewer, event) => {
    const { basemap = '' } = event.options;
    viewer.prefer({ map: { ...viewer.preferences.map, ...event.options } });
    if (!needsOtherPage(String(basemap))) return;
    event.preventDefault();
    openOtherPage(location.hash, '');
  },
  'flight-route': ({ plans }, { route }) => plans.use(route),
  'flight-draw': (viewer) => viewer.drawRoute(),
  'flight-plan-file': ({ session }, { file }) => session.plans.give(file),
  'flight-settings': ({ thresholds }, { settings }) => thresholds.set(settings),
  'flight-near': ({ session, thresholds }, { near }) => thresholds.set(session.settings, near),
  'flight-pressure': ({ session }, { qnh, from }) => session.setPressure(qnh, from),
  'flight-view': (viewer, { view }) => look(viewer, view),
  'flight-case': ({ cases }, { history }) => cases.edit(history),
  'flight-case-act': ({ desk }, event) => desk.act(event),
  'flight-set-aside': ({ desk }, event) => desk.aside(event),
  'flight-line': ({ lines }, event) => lines.show(event),
  'flight-undo': ({ session }, { file, undo }) => session.setUndo(file, undo),
};

/** Listens in the viewer's own tree: what the page does with these events is the page's. */
export function listenTo(viewer: ViewerParts & { readonly renderRoot: EventTarget }): void {
  for (const [type, handle] of Object.entries(viewerEvents)) {
    viewer.renderRoot.addEventListener(type, (event) => void handle(viewer, event as never));
  }
}
