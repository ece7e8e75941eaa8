import type { View } from './view-address.js';
import type { Cursor } from './cursor-sync.js';
import { switchNames } from '../map/layers/index.js';
import { isColoring } from '../map/options.js';
import { defaultPreferences, type Preferences } from './preferences.js';
import { nearOf, nearText } from '../shared/vicinity-text.js';
import type { FlightSession } from '../session/session.js';
import type { ViewerChoice } from './choice.js';

interface LinkedViewer {
  readonly src: string;
  readonly route: string;
  readonly near: string;
  /** Address of the file that was opened last; '' before the first and after a file of the user's own. */
  opened: string;
  preferences: Preferences;
  readonly session: FlightSession;
  readonly choice: ViewerChoice;
  readonly cursor: Cursor;
  readonly updateComplete: Promise<boolean>;
}

/** What a link to this view says. A file that the user dropped has no address: it stays on this computer. */
export function viewOf({
  src,
  route,
  near,
  opened,
  preferences,
  session,
  choice,
  cursor,
}: LinkedViewer): View {
  const { colorBy } = preferences.map;
  const layers = switchNames.filter((name) => preferences.map[name]);
  const nearby = nearText(session.near);
  return {
    ...(opened && opened !== src && { src: opened }),
    ...(typeof session.route === 'string' && session.route !== route && { route: session.route }),
    ...(nearby !== near && { near: nearby }),
    ...(session.analyses.length > 1 && choice.flight && { flight: choice.flight }),
    ...(cursor.time !== null && { time: cursor.time }),
    ...(choice.range && { range: choice.range }),
    ...(choice.moved && { camera: choice.moved }),
    ...(choice.finding && { finding: choice.finding.id }),
    ...(colorBy !== defaultPreferences.map.colorBy && { colorBy }),
    ...(layers.length > 0 && { layers }),
    ...(Object.keys(session.settings).length > 0 && { settings: session.settings }),
  };
}

/** How a link draws the map: what it does not name stays as the reader has it. */
const mapOf = ({ colorBy, layers }: View): Partial<Preferences['map']> => ({
  ...(colorBy && isColoring(colorBy) && { colorBy }),
  ...(layers && Object.fromEntries(switchNames.map((name) => [name, layers.includes(name)]))),
});

/** Opens what a link or the attributes name, at the moment that the link names. */
export async function follow(viewer: LinkedViewer, view: View): Promise<void> {
  const { session, choice, cursor } = viewer;
  const { src = viewer.src, route = viewer.route, near = viewer.near, settings = {} } = view;
  session.prepare({ route, settings, near: near ? nearOf(near) : null });
  if (!src) return;
  viewer.opened = src;
  viewer.preferences = { ...viewer.preferences, map: { ...viewer.preferences.map, ...mapOf(view) } };
  const ids = await session.openUrl(src, false);
  if (ids.length === 0) return;
  choice.look({ ...view, flight: view.flight && ids.includes(view.flight) ? view.flight : ids[0] });
  await viewer.updateComplete;
  cursor.hold(view.time ?? null);
}
