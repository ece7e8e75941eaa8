import { routeDeviation as declared } from '../finding/declarations/route-deviation.js';
import { isDefined } from '../route/deviation/measure.js';
import { distanceNm } from '../track/geo.js';
import type { Track } from '../track/track.js';
import { formatTime } from '../base/units.js';
import { defineDetector, type Context } from '../finding/detector.js';
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

/**
 * Rows outside the band, one excursion from the first to the last on the same side. Rows without deviation do not end it,
 * unless they last so long that the aircraft may have come back and left again unseen.
 */
function excursionsOf(
  track: Track,
  { crossTrack, after }: { readonly crossTrack: Float32Array; readonly after: Uint8Array },
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
 * Share of the route's length to which the ordinary network of airways explains a distance from the great circle:
 * flights in Europe are 3 % longer than it (EUROCONTROL Performance Review, en-route extension), and a path bowed to the
 * side by d is longer by 2·(d/L)², so d = 12 % of L.
 */
const NETWORK = 0.12;

function severityOf(context: Context, nm: number, gross: number): Severity {
  if (nm < gross) return 'advisory';
  const { kind, length } = context.route!;
  return kind === 'great circle' && nm < NETWORK * length ? 'caution' : 'warning';
}

function confidenceOf(context: Context, nm: number): Confidence {
  const { kind, length } = context.route!;
  if (kind !== 'great circle') return 'high';
  return nm < NETWORK * length ? 'low' : 'medium';
}

export const routeDeviation = defineDetector({
  ...declared,
  *detect(track, context, { band, gross, sustained, terminal }): Iterable<HitOf<typeof declared>> {
    const { route, deviation } = context;
    if (!route || !deviation) return;
    const ends = [route.points[0], route.points[route.points.length - 1]];
    for (const e of excursionsOf(
      track,
      { crossTrack: deviation.crossTrack, after: context.status.after },
      ends,
      {
        band,
        gross,
        terminal,
        unseen: sustained,
      },
    )) {
      const off = deviation.crossTrack[e.at];
      const nm = Math.abs(off);
      // One row far out may be a wrong position: a gross error counts once it is seen for any time at all.
      if (e.outside < sustained && !(nm >= gross && e.outside > 0)) continue;
      yield {
        start: e.start,
        end: e.end,
        value: nm,
        severity: severityOf(context, nm, gross),
        confidence: confidenceOf(context, nm),
        evidence: {
          side: off > 0 ? 'right' : 'left',
          line: route.kind,
          greatest: nm,
          greatestAt: formatTime(track.time[e.at]),
          greatestRow: track.row[e.at],
          timeOutside: e.outside,
          undefinedTime: e.undefinedTime,
          alongTrack: deviation.alongTrack[e.at],
          toDestination: deviation.toDestination[e.at],
          shareOfRoute: (nm / route.length) * 100,
        },
      };
    }
  },
});
