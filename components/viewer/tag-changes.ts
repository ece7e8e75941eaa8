import type { FlightSession } from '../session/session.js';
import type { ViewerAttributes } from './attributes.js';
import { inputOf, type GivenViewer } from './case-input.js';
import type { CaseReader } from './case-reader.js';

interface TaggedViewer extends GivenViewer, Pick<ViewerAttributes, 'src' | 'caseSrc'> {
  readonly session: FlightSession;
  readonly cases: CaseReader;
}

/**
 * What the page says otherwise in the tag of a viewer that has begun: another case, route or surroundings.
 * @returns whether other files are named, which are to be opened; and the route that is being applied
 */
export function followTag(
  viewer: TaggedViewer,
  isChanged: (name: keyof ViewerAttributes) => boolean,
): readonly [isOpened: boolean, routed?: Promise<void>] {
  const { session, cases, src, caseSrc } = viewer;
  const read = isChanged('caseSrc') ? cases.read(caseSrc) : undefined;
  if (isChanged('src') || (read && !src)) return [true];
  if (read) void read.then((own) => session.apply(inputOf(viewer, {}, own)));
  const [isRouted, isNear] = [isChanged('route'), isChanged('near')];
  if (!isRouted && !isNear) return [false];
  const { route, near } = inputOf(viewer, {}, cases.named);
  if (isNear) void session.setSettings(session.settings, near);
  return isRouted ? [false, session.setRoute(route, true)] : [false];
}
