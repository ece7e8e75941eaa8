import type { MapPath } from './path.js';

/** Left, top, right, bottom in Mercator units. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** What is looked at, and how fine it is seen. */
export interface MapView {
  readonly box: Box;
  /** Mercator units that make half a pixel. */
  readonly tolerance: number;
}

export interface ViewPart {
  readonly from: number;
  readonly to: number;
  readonly inside: boolean;
}

/** More parts than this are not worth their ends: then the whole is one part inside. */
const MOST_PARTS = 400;

/** Whether leg k → k + 1 comes near the box, on this copy of the world or the next. */
function touches({ x, y }: MapPath, k: number, [left, top, right, bottom]: Box): boolean {
  if (Math.max(y[k], y[k + 1]) < top || Math.min(y[k], y[k + 1]) > bottom) return false;
  const low = Math.min(x[k], x[k + 1]);
  const high = Math.max(x[k], x[k + 1]);
  for (let copy = -1; copy <= 1; copy++) if (high + copy >= left && low + copy <= right) return true;
  return false;
}

/** The path from `from` to `to` as stretches inside and outside of the box that meet at their ends. */
export function viewParts(path: MapPath, from: number, to: number, box: Box): ViewPart[] {
  const parts: ViewPart[] = [];
  let start = from;
  let inside = from < to && touches(path, from, box);
  for (let k = from + 1; k < to; k++) {
    const now = touches(path, k, box);
    if (now === inside) continue;
    parts.push({ from: start, to: k, inside });
    if (parts.length > MOST_PARTS) return [{ from, to, inside: true }];
    [start, inside] = [k, now];
  }
  parts.push({ from: start, to, inside });
  return parts;
}
