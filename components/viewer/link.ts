import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { encodeView, type LinkedFile, type View } from './view-address.js';
import { switchNames } from '../map/layers/index.js';
import { isColoring } from '../map/options.js';
import { defaultPreferences, type Preferences } from './preferences.js';
import { nearOf, nearText } from '../shared/vicinity-text.js';
import type { FlightSession } from '../session/session.js';
import { hasAgreed, needsOtherPage, openOtherPage } from './other-sites.js';
import { isOwnAddress } from './own-address.js';
import { nearIn, showNamed, type AttributedViewer } from './attribute-effects.js';
import { wordsOf } from './attribute-values.js';
import { isPath } from '../../src/track/path.js';

interface LinkedViewer extends AttributedViewer {
  readonly src: string;
  readonly route: string;
  /** Addresses of the files that were opened last; '' before the first and after a file of the user's own. */
  opened: string;
  /** The view of a link to a file that the reader has not given yet. */
  awaited: View | null;
  readonly analysis: Analysis | null;
  preferences: Preferences;
  readonly session: FlightSession;
  readonly updateComplete: Promise<boolean>;
  say(text: string): void;
}

/** The file of a flight from the reader's computer: its name and hash, since a link cannot open it. */
function ownFile({ opened, session, analysis }: LinkedViewer): LinkedFile | undefined {
  const [report] = opened === '' && analysis ? session.reportsOf(analysis) : [];
  return report && { name: report.name, sha256: report.sha256 };
}

/** What a link to this view says. */
export function viewOf(viewer: LinkedViewer): View {
  const { src, route, near, opened, preferences, session, choice, cursor } = viewer;
  const file = ownFile(viewer);
  const { colorBy } = preferences.map;
  const layers = switchNames.filter((name) => preferences.map[name]);
  const nearby = nearText(session.near);
  const timed = viewer.analysis !== null && !isPath(viewer.analysis.track);
  return {
    ...(opened && opened !== src && { src: opened }),
    ...(file && { file }),
    ...(typeof session.route === 'string' && session.route !== route && { route: session.route }),
    ...(nearby !== near && { near: nearby }),
    ...(session.qnh !== null && { qnh: session.qnh }),
    ...(session.analyses.length > 1 && choice.flight && { flight: choice.flight }),
    // A place on a path is no time, which a link would show.
    ...(timed && cursor.time !== null && { time: cursor.time }),
    ...(timed && choice.range && { range: choice.range }),
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

/**
 * Opens what a link or the attributes name, at the moment that the link names.
 * @param agreed the reader has asked for the link's address
 */
export async function follow(viewer: LinkedViewer, view: View, agreed = false): Promise<void> {
  const { session, choice } = viewer;
  const { route = viewer.route, qnh = null, settings = {} } = view;
  const isOwn = view.src === undefined || view.src === viewer.src;
  // The address of a link is one, whatever is in it: parts of it could be of other sites.
  const addresses = isOwn ? wordsOf(viewer.src) : [view.src!];
  const other = !isOwn && !isOwnAddress(view.src!);
  if (other && agreed && needsOtherPage(view.src!)) return openOtherPage(encodeView(view), view.src!);
  const foreign = other && !agreed && !hasAgreed(view.src!);
  viewer.awaited = view.file || foreign ? view : null;
  viewer.preferences = { ...viewer.preferences, map: { ...viewer.preferences.map, ...mapOf(view) } };
  if (foreign && viewer.analysis)
    viewer.say(msg(str`The link’s file is on another site and was not fetched: ${view.src!.slice(0, 100)}`));
  if (viewer.awaited) return; // nothing in its place: another flight would be shown under this link
  session.prepare({ route, settings, qnh, near: nearOfView(viewer, view) });
  if (addresses.length === 0) return closeOwn(viewer);
  viewer.opened = view.src ?? viewer.src;
  const ids = await session.openUrls(addresses, false);
  if (ids.length === 0) return;
  const wrong = session.routeError || session.routeNotice;
  if (wrong) viewer.say(wrong);
  choice.look({ ...view, flight: view.flight && ids.includes(view.flight) ? view.flight : ids[0] });
  viewer.cursor.hold(null);
  await viewer.updateComplete;
  if (view.time !== undefined) viewer.cursor.hold(view.time);
  if (isOwn) showNamed(viewer, { except: view });
}

const nearOfView = (viewer: LinkedViewer, { near }: View) =>
  near === undefined ? nearIn(viewer) : near ? nearOf(near) : null;

/** The page names no file any more: what it had named is closed, and a file of the user's stays. */
function closeOwn({ session, opened }: LinkedViewer): void {
  if (opened) for (const { track } of session.analyses) session.close(track.meta.id);
}

/** Restores the view of a link once the reader has opened its file; a file that differs is said to. */
export async function restore(viewer: LinkedViewer): Promise<void> {
  const { awaited, session } = viewer;
  // The reader opened something else than what the link asks for.
  if (awaited && !awaited.file && viewer.analysis) viewer.awaited = null;
  if (!awaited?.file || !session.reports.length || session.reports.some(({ sha256 }) => !sha256)) return;
  const { name, sha256 } = awaited.file;
  const match = session.reports.find((report) => (sha256 ? report.sha256 === sha256 : report.name === name));
  viewer.awaited = null;
  if (!match)
    return viewer.say(msg(str`This is not the file that the link names (${name}): the SHA-256 differs.`));
  const ids = session.analyses.flatMap((one) =>
    session.reportsOf(one).includes(match) ? [one.track.meta.id] : [],
  );
  const { route = viewer.route, qnh = null, settings = {} } = awaited;
  await session.apply({ route, settings, qnh, near: nearOfView(viewer, awaited) });
  const flight = awaited.flight && ids.includes(awaited.flight) ? awaited.flight : ids[0];
  viewer.choice.look({ ...awaited, flight });
  await viewer.updateComplete;
  viewer.cursor.hold(awaited.time ?? null);
  viewer.say(
    sha256
      ? msg('View restored: the file is the one that the link names (same SHA-256).')
      : msg('View restored. The link has no SHA-256, so the file was recognized by its name only.'),
  );
}

/** What a link that was copied holds, for the reader. */
export const linkWords = ({ file }: View): string =>
  file
    ? msg(
        str`Link copied. It names ${file.name} and its SHA-256, but does not contain the file: send the file too.`,
      )
    : msg('Link copied. It contains the file’s address, the route and this view.');
