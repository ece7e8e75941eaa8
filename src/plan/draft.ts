import { wordOf } from '../route/make-route.js';
import type { Waypoint } from '../route/route.js';

/** A route that is being drawn: its points, and the states before each change. */
export interface RouteDraft {
  readonly points: readonly Waypoint[];
  readonly past: readonly (readonly Waypoint[])[];
}

/** Changes that can be undone. */
const MOST = 100;

export const draftOf = (points: readonly Waypoint[]): RouteDraft => ({ points, past: [] });

const changed = ({ points, past }: RouteDraft, next: readonly Waypoint[]): RouteDraft => ({
  points: next,
  past: [...past, points].slice(-MOST),
});

/** A point before the one of that index; at the end without one. A point where its neighbor is adds nothing. */
export function withPointAt(draft: RouteDraft, point: Waypoint, index = draft.points.length): RouteDraft {
  const { points } = draft;
  const isSame = (other: Waypoint | undefined): boolean =>
    other?.lat === point.lat && other.lon === point.lon;
  if (isSame(points[index - 1]) || isSame(points[index])) return draft;
  return changed(draft, points.toSpliced(index, 0, point));
}

export const withMoved = (draft: RouteDraft, index: number, to: Waypoint): RouteDraft =>
  changed(draft, draft.points.with(index, to));

export const withoutPoint = (draft: RouteDraft, index: number): RouteDraft =>
  index in draft.points ? changed(draft, draft.points.toSpliced(index, 1)) : draft;

export const undone = ({ points, past }: RouteDraft): RouteDraft => ({
  points: past.at(-1) ?? points,
  past: past.slice(0, -1),
});

/** The route as it may be typed; '' for less than two points. */
export const draftText = ({ points }: RouteDraft): string =>
  points.length < 2 ? '' : points.map(wordOf).join(' ');
