import { msg, str } from '../base/words.js';
import { distanceNm } from '../track/geo.js';
import type { Navaid } from './navaids/navaid.js';
import { navaidWords } from './navaids/words.js';
import type { Unresolved, Waypoint } from './route.js';

/** One word of a route, and the places that it may name. */
export interface Candidates {
  readonly word: string;
  readonly places: readonly Waypoint[];
}

/** A beacon further off the way than so many NM, and half of the leg past it, is another one of its name. */
const MAX_DETOUR_NM = 250;
const MAX_DETOUR_SHARE = 0.5;

const between = (a: Waypoint, b: Waypoint): number => distanceNm(a.lat, a.lon, b.lat, b.lon);

/** Of the places that each word may name, those that make the shortest line of all (dynamic programming). */
function shortest(words: readonly Candidates[]): readonly Waypoint[] {
  let lengths = words[0].places.map(() => 0);
  const cameFrom: number[][] = [];
  for (let w = 1; w < words.length; w++) {
    const before = words[w - 1].places;
    const sums = words[w].places.map((place) => before.map((from, k) => lengths[k] + between(from, place)));
    cameFrom.push(sums.map((own) => own.indexOf(Math.min(...own))));
    lengths = sums.map((own) => Math.min(...own));
  }
  let at = lengths.indexOf(Math.min(...lengths));
  const chosen = [words[words.length - 1].places[at]];
  for (let w = words.length - 1; w > 0; w--) {
    at = cameFrom[w - 1][at];
    chosen.unshift(words[w - 1].places[at]);
  }
  return chosen;
}

/** NM that the way past a point is longer than may be believed of a beacon; negative where it may. */
function excess(before: Waypoint, at: Waypoint, after: Waypoint): number {
  const direct = between(before, after);
  return between(before, at) + between(at, after) - direct - MAX_DETOUR_NM - MAX_DETOUR_SHARE * direct;
}

const tooFar = (navaid: Navaid): string =>
  msg(str`the beacon of that name that fits best, ${navaidWords(navaid)}, is far off the line`);

/**
 * The points that words name, where an ident is not unique the nearest to the line; a beacon that is far off it is not taken.
 * The first and the last word stand for themselves.
 */
export function pointsOf(words: readonly Candidates[]): {
  readonly points: ReadonlyMap<Candidates, Waypoint>;
  readonly far: ReadonlyMap<Candidates, Unresolved>;
} {
  let left = words;
  const far = new Map<Candidates, Unresolved>();
  for (;;) {
    const points = shortest(left);
    let [worst, most] = [-1, 0];
    for (let i = 1; i < points.length - 1; i++) {
      const off = points[i].navaid ? excess(points[i - 1], points[i], points[i + 1]) : 0;
      if (off > most) [worst, most] = [i, off];
    }
    if (worst < 0) return { points: new Map(left.map((word, i) => [word, points[i]])), far };
    far.set(left[worst], { word: left[worst].word, why: tooFar(points[worst].navaid!) });
    left = left.filter((_, i) => i !== worst);
  }
}
