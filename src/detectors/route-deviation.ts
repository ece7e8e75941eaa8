import { isDefined } from '../route/deviation/measure.js';
import { distanceNm } from '../track/geo.js';
import type { Track } from '../track/track.js';
import { formatDuration, formatQuantity, formatTime } from '../base/units.js';
import { msg, str } from '../base/words.js';
import {
  defineDetector,
  type Confidence,
  type Context,
  type Hit,
  type Severity,
} from '../finding/detector.js';
import { evidenceWord } from '../finding/evidence-words.js';

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
  id: 'route-deviation',
  title: () => msg('Route deviation'),
  about: () =>
    msg('The track is outside the band around the planned line for longer than the band’s own tolerance.'),
  category: 'flight',
  unit: 'NM',
  needs: ['time', 'lat', 'lon'],
  needsRoute: true,
  options: {
    band: {
      label: () => msg('Half width of the band'),
      unit: 'NM',
      default: 5,
      min: 0.1,
      max: 100,
      step: 0.1,
      source: () => msg('RNAV 5: ±5 NM for 95 % of the flight time (ICAO Doc 9613)'),
    },
    gross: {
      label: () => msg('Gross navigation error'),
      unit: 'NM',
      default: 25,
      min: 1,
      max: 500,
      source: () => msg('gross navigation error, 25 NM lateral (ICAO NAT Doc 007)'),
    },
    sustained: {
      label: () => msg('Shortest time outside'),
      unit: 's',
      default: 180,
      min: 0,
      max: 3600,
      source: () => msg('5 % of an hour, the share of time that RNAV 5 leaves outside its band'),
    },
    terminal: {
      label: () => msg('Terminal area around departure and destination'),
      unit: 'NM',
      default: 30,
      min: 0,
      max: 100,
      source: () =>
        msg(
          'en-route tolerances end 30 NM from the airport (ICAO Doc 8168, GNSS receivers change to terminal mode there); inside, departures and arrivals are vectored and only a gross error is told',
        ),
    },
  },
  evidenceUnits: {
    greatest: 'NM',
    timeOutside: 's',
    undefinedTime: 's',
    alongTrack: 'NM',
    toDestination: 'NM',
    shareOfRoute: '%',
  },
  alternatives: () => [
    msg('the filed route is another line: a great circle is not a filed route'),
    msg('radar vectors, a direct clearance or a way around weather'),
    msg('positions that are wrong'),
  ],
  limits: () => [
    msg('Only rows with a position of their own count: no, stale or suspect positions give no deviation.'),
    msg(
      'Time without a deviation that is longer than the shortest time outside ends an excursion: what was flown in it is not known.',
    ),
    msg(
      'Time outside is counted while there is a position that is not stale; the rest is said as undefined.',
    ),
    msg('Rows further apart than the shortest time outside cannot show a short excursion.'),
  ],
  say({ value, evidence }) {
    const undefinedTime = Number(evidence.undefinedTime);
    const size = formatQuantity(value, 'NM');
    const line = evidenceWord(evidence.line);
    const outside = formatDuration(Number(evidence.timeOutside));
    const off =
      evidence.side === 'left'
        ? msg(str`Up to ${size} left of the ${line}, outside the band for ${outside}`)
        : msg(str`Up to ${size} right of the ${line}, outside the band for ${outside}`);
    if (!(undefinedTime > 0)) return `${off}.`;
    return msg(str`${off} (and ${formatDuration(undefinedTime)} more for which it is not known).`);
  },
  *detect(track, context, { band, gross, sustained, terminal }): Iterable<Hit> {
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
