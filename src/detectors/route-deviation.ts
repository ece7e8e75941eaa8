import { routeDeviation as declared } from '../finding/declarations/route-deviation.js';
import { mayBeCleared, NETWORK } from '../route/deviation/bands.js';
import type { Deviation } from '../route/deviation/index.js';
import { isDefined } from '../route/deviation/measure.js';
import type { Route } from '../route/route.js';
import { uncertaintyOf } from '../route/deviation/uncertainty.js';
import { distanceNm } from '../track/geo.js';
import { statusCode, type PositionStatus } from '../track/status.js';
import { sideOf } from '../track/way.js';
import type { Track } from '../track/track.js';
import { formatTime } from '../base/units.js';
import { defineDetector } from '../finding/detector.js';
import type { Confidence, HitOf, Severity } from '../finding/finding.js';

/** Ends of the route around which traffic is vectored off it. */
type Ends = readonly { readonly lat: number; readonly lon: number }[];

interface Excursion {
  start: number;
  end: number;
  /** Row of the greatest deviation. */
  at: number;
  /** s outside for which there is a position that is not stale. */
  outside: number;
  /** s within the excursion for which the deviation is not defined. */
  undefinedTime: number;
}

const nearAny = (track: Track, i: number, ends: Ends, radius: number): boolean =>
  ends.some(({ lat, lon }) => distanceNm(track.lat[i], track.lon[i], lat, lon) <= radius);

interface Limits {
  readonly band: number;
  readonly gross: number;
  readonly terminal: number;
  /** s. */
  readonly unseen: number;
}

/** Adds the time from row `from` to row `to`, as deviation and status count it. */
function addTime(excursion: Excursion, { time }: Track, after: Uint8Array, from: number, to: number): void {
  for (let k = from; k < to; k++) {
    excursion[isDefined[after[k]] ? 'outside' : 'undefinedTime'] += time[k + 1] - time[k];
  }
}

/** Rows whose position somebody guessed: what they show is an excursion of the guess, not of the flight. */
const guesses = new Set([statusCode('estimated'), statusCode('modeled')]);

/**
 * Rows outside the band, one excursion from the first to the last on the same side. Rows without deviation do not end it,
 * unless they last so long that the aircraft may have come back and left again unseen. Observed positions and guesses are
 * never one excursion.
 */
function excursionsOf(
  track: Track,
  crossTrack: Float32Array,
  { after, ofRow }: PositionStatus,
  ends: Ends,
  limits: Limits,
): Excursion[] {
  const { time } = track;
  const all: Excursion[] = [];
  let open: Excursion | undefined;
  let last = -1;
  for (let i = 0; i < track.length; i++) {
    const off = crossTrack[i];
    if (off !== off) continue;
    const size = Math.abs(off);
    const tolerated =
      size <= limits.band || (size < limits.gross && nearAny(track, i, ends, limits.terminal));
    if (tolerated) open = undefined;
    else if (
      open &&
      Math.sign(off) === Math.sign(crossTrack[open.end]) &&
      guesses.has(ofRow[i]) === guesses.has(ofRow[open.end]) &&
      time[i] - time[last] <= limits.unseen
    ) {
      addTime(open, track, after, last, i);
      open.end = i;
      if (size > Math.abs(crossTrack[open.at])) open.at = i;
    } else all.push((open = { start: i, end: i, at: i, outside: 0, undefinedTime: 0 }));
    last = i;
  }
  return all;
}

/**
 * Against a line that may have been cleared, 25 NM are a gross navigation error. Against a line that was not cleared no such error
 * exists: the size is graded by the route's length, at once and at twice what the network explains.
 */
function severityOf({ kind, length }: Route, nm: number, gross: number): Severity {
  if (nm < gross) return 'advisory';
  if (mayBeCleared(kind)) return 'warning';
  const share = nm / length;
  return share < NETWORK ? 'advisory' : share < 2 * NETWORK ? 'caution' : 'warning';
}

function confidenceOf({ kind, length }: Route, nm: number): Confidence {
  if (mayBeCleared(kind)) return 'high';
  return nm < NETWORK * length ? 'low' : 'medium';
}

/** The greatest of the flight, if it is further out and within the terminal areas, where only a gross error is reported. */
function furtherOut(track: Track, { max }: Deviation, nm: number, ends: Ends, terminal: number) {
  if (!max || max.nm <= nm || !nearAny(track, max.index, ends, terminal)) return {};
  return { terminalGreatest: max.nm, terminalGreatestAt: formatTime(max.time), terminal };
}

export const routeDeviation = defineDetector({
  ...declared,
  *detect(track, context, { band, gross, sustained, terminal }): Iterable<HitOf<typeof declared>> {
    const { route, deviation } = context;
    if (!route || !deviation) return;
    const ends = [route.points[0], route.points[route.points.length - 1]];
    for (const e of excursionsOf(track, deviation.crossTrack, context.status, ends, {
      band,
      gross,
      terminal,
      unseen: sustained,
    })) {
      const off = deviation.crossTrack[e.at];
      const nm = Math.abs(off);
      // One row far out may be a wrong position: a gross error counts once it is seen for any time at all.
      if (e.outside < sustained && !(nm >= gross && e.outside > 0)) continue;
      const { nm: uncertainty, unknown } = uncertaintyOf(track, route, deviation, context.status, e.at);
      yield {
        start: e.start,
        end: e.end,
        value: nm,
        severity: severityOf(route, nm, gross),
        confidence: confidenceOf(route, nm),
        evidence: {
          side: sideOf(off),
          line: route.kind,
          greatest: nm,
          uncertainty,
          unknown: unknown.join(', '),
          greatestAt: formatTime(track.time[e.at]),
          greatestRow: track.row[e.at],
          timeOutside: e.outside,
          undefinedTime: e.undefinedTime,
          alongTrack: deviation.alongTrack[e.at],
          toDestination: deviation.toDestination[e.at],
          shareOfRoute: (nm / route.length) * 100,
          ...furtherOut(track, deviation, nm, ends, terminal),
        },
      };
    }
  },
});
