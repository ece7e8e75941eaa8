import { isMovement, type OnApproach } from '../derived/ground/flight-ends.js';
import type { Movement } from '../derived/ground/movements.js';
import { confidenceWords } from '../finding/words.js';
import { airportName, placeWords } from '../route/nearest-airport.js';
import { formatClock, formatDuration, formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import type { EndsSummary, UnseenEnd } from './summary.js';

/** s to the next row; longer, the moment is given with it. */
const SOON_S = 60;
/** NM; nearer is over the runway, as far as positions show. */
const OVER_NM = 0.05;

const clock = (time: number): string => msg(str`${formatClock(time)} UTC`);

/** `LSZH Zurich, runway 28`: the runway only if the track follows its line. */
export function groundWords({ airport, runway }: Pick<Movement, 'airport' | 'runway'>): string {
  if (!airport) return msg('at no known airport');
  return runway ? msg(str`${airportName(airport)}, runway ${runway}`) : airportName(airport);
}

/** `13:05:21 UTC, LSZH Zurich, runway 28 (high confidence)`. */
export function movementWords(movement: Movement): string {
  const { time, within, confidence, kind } = movement;
  const what = `${clock(time)}, ${groundWords(movement)}`;
  const sure = confidence ? confidenceWords(confidence) : msg('estimated, no confidence');
  if (within <= SOON_S) return `${what} (${sure})`;
  const span = formatDuration(within);
  return kind === 'landing'
    ? msg(str`${what} or up to ${span} earlier (${sure})`)
    : msg(str`${what} or up to ${span} later (${sure})`);
}

function lineWords({ airport, runway, distance }: OnApproach): string {
  const name = airportName(airport);
  return distance < OVER_NM
    ? msg(str`over runway ${runway} of ${name}`)
    : msg(str`${formatQuantity(distance, 'NM')} from runway ${runway} of ${name}, on its line`);
}

/** `not observed: last position 12 NM SW of LSZH Zurich at 3,400 ft`. */
function unseenWords({ why, where, line, altitude }: UnseenEnd, isLanding: boolean): string {
  if (why === 'on the ground') return msg('not observed: the data has no flight there');
  if (!where) return msg('not observed: no measured position');
  const there = where.place ? placeWords(where.place) : `${where.lat.toFixed(4)}°, ${where.lon.toFixed(4)}°`;
  const at = line ? lineWords(line) : there;
  const place = Number.isNaN(altitude) ? at : msg(str`${at} at ${formatQuantity(altitude, 'ft')}`);
  return isLanding
    ? msg(str`not observed: last measured position ${clock(where.time)}, ${place}`)
    : msg(str`not observed: first measured position ${clock(where.time)}, ${place}`);
}

/** Take-off and landing of the flight, each in words. */
export function endWords({ takeoff, landing }: EndsSummary): { takeoff: string; landing: string } {
  const words = (end: Movement | UnseenEnd, isLanding: boolean): string =>
    isMovement(end) ? movementWords(end) : unseenWords(end, isLanding);
  return { takeoff: words(takeoff, false), landing: words(landing, true) };
}

/** `landing 10:02:11 UTC, …; take-off 10:31:40 UTC, …`; empty without full stops in between. */
export const betweenWords = ({ between }: EndsSummary): string =>
  between
    .map((one) =>
      one.kind === 'landing'
        ? msg(str`landing ${movementWords(one)}`)
        : msg(str`take-off ${movementWords(one)}`),
    )
    .join('; ');
