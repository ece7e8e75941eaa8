import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { encodeView, type LinkedFile, type View } from './view-address.js';
import { switchNames } from '../map/layers/index.js';
import { isColoring } from '../map/options.js';
import { defaultPreferences, type Preferences } from './preferences.js';
import { nearText } from '../shared/vicinity-text.js';
import type { FlightSession } from '../session/session.js';
import { hasAgreed, needsOtherPage, openOtherPage } from './other-sites.js';
import { isOwnAddress } from './own-address.js';
import { showNamed, type AttributedViewer } from './attribute-effects.js';
import { wordsOf } from './attribute-values.js';
import { CASE_WAIT_MS, inputOf, inTime } from './case-input.js';
import type { CaseDesk } from './case-desk.js';
import type { CaseReader } from './case-reader.js';
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
  readonly cases: CaseReader;
  readonly desk: CaseDesk;
  readonly caseSrc: string;
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
  const { opened, preferences, session, choice, cursor, cases, caseSrc } = viewer;
  const file = ownFile(viewer);
  const { colorBy } = preferences.map;
  const layers = switchNames.filter((name) => preferences.map[name]);
  const isOwn = opened === ownSrc(viewer);
  const timed = viewer.analysis !== null && !isPath(viewer.analysis.track);
  return {
    ...(opened && !isOwn && { src: opened }),
    ...(cases.askedFor && cases.askedFor !== caseSrc && { case: cases.askedFor }),
    ...(file && { file }),
    ...inputPart(session, inputOf(viewer, {}, opened && isOwn ? viewer.cases.named : null)),
    ...(session.analyses.length > 1 && choice.flight && { flight: choice.flight }),
    // A place on a path is no time, which a link would show.
    ...(timed && cursor.time !== null && { time: cursor.time }),
    ...(timed && choice.range && { range: choice.range }),
    ...(choice.moved && { camera: choice.moved }),
    ...(choice.finding && { finding: choice.finding.id }),
    ...(colorBy !== defaultPreferences.map.colorBy && { colorBy }),
    ...(layers.length > 0 && { layers }),
  };
}

/** What the tag names to be opened: without files of its own those that its case names on this site. */
const ownSrc = ({ src, cases: { addresses } }: LinkedViewer): string => src || addresses.join(' ');

/** What flights are computed with where that is not what the tag says. */
function inputPart(session: FlightSession, own: ReturnType<typeof inputOf>): View {
  const { route, settings, qnh, qnhFrom } = session;
  const near = nearText(session.near);
  const isChanged = encodeView({ settings }) !== encodeView({ settings: own.settings });
  return {
    ...(typeof route === 'string' && route !== own.route && { route }),
    ...(near !== nearText(own.near) && { near }),
    ...((qnh !== own.qnh || qnhFrom !== own.qnhFrom) && { qnh, ...(qnhFrom && { qnhFrom }) }),
    ...(isChanged && { settings }),
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
  const { session, choice, cases } = viewer;
  const isOwn = view.src === undefined ? view.case === undefined : view.src === viewer.src;
  const linked = isOwn ? [] : wordsOf(view.src);
  const other = !linked.every(isOwnAddress);
  if (other && agreed && linked.some(needsOtherPage)) return openOtherPage(encodeView(view), view.src!);
  const foreign = other && !agreed && !hasAgreed(view.src!);
  viewer.awaited = view.file || foreign ? view : null;
  viewer.preferences = { ...viewer.preferences, map: { ...viewer.preferences.map, ...mapOf(view) } };
  if (foreign && viewer.analysis)
    viewer.say(msg(str`The link’s file is on another site and was not fetched: ${view.src!.slice(0, 100)}`));
  if (viewer.awaited) return; // nothing in its place: another flight would be shown under this link
  session.prepare(inputOf(viewer, view, null));
  // A case of another site is not asked for: the reader has agreed to files of flights.
  const hasCase = view.case !== undefined && isOwnAddress(view.case);
  if (hasCase) void cases.read(view.case!);
  const tag = hasCase ? { src: '', caseSrc: view.case!, cases } : viewer;
  const addresses = linked.length > 0 ? linked : await ownAddresses(tag);
  if (addresses.length === 0) return closeOwn(viewer);
  viewer.opened = addresses.join(' ');
  const ready = isOwn || hasCase ? withCase(viewer, view) : undefined;
  const ids = await session.openUrls(addresses, false, ready);
  if (ids.length === 0) return;
  if (ready && !(await ready)) void withLateCase(viewer, view);
  const wrong = session.routeError || session.routeNotice;
  if (wrong) viewer.say(wrong);
  const first = isOwn ? viewer.desk.first(ids, cases.named) : ids[0];
  choice.look({ ...view, flight: view.flight && ids.includes(view.flight) ? view.flight : first });
  viewer.cursor.hold(null);
  await viewer.updateComplete;
  if (view.time !== undefined) viewer.cursor.hold(view.time);
  if (isOwn) showNamed(viewer, { except: view });
}

/** The files of the tag; where it names a case alone, those of the case. */
async function ownAddresses({
  src,
  caseSrc,
  cases,
}: Pick<LinkedViewer, 'src' | 'caseSrc' | 'cases'>): Promise<readonly string[]> {
  if (src || !caseSrc) return wordsOf(src);
  await inTime(cases.own, CASE_WAIT_MS);
  return cases.addresses;
}

/** What flights are computed with is that of the tag’s case too. Resolves to whether the case came in time. */
async function withCase(viewer: LinkedViewer, view: View): Promise<boolean> {
  const own = await inTime(viewer.cases.own, CASE_WAIT_MS);
  if (own) viewer.session.prepare(inputOf(viewer, view, own));
  return own !== undefined;
}

/** The case came after the flights: they are computed again, unless something else was opened meanwhile. */
async function withLateCase(viewer: LinkedViewer, view: View): Promise<void> {
  const { opened, caseSrc } = viewer;
  const own = await viewer.cases.own;
  if (own && viewer.opened === opened && viewer.caseSrc === caseSrc)
    await viewer.session.apply(inputOf(viewer, view, own));
}

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
  await session.apply(inputOf(viewer, awaited, null));
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
        str`Link copied. It discloses the file’s name (${file.name}) and SHA-256, but does not contain the file: send the file too.`,
      )
    : msg('Link copied. It contains the file’s address, the route and this view.');
