import { memoByKey } from '../base/memo.js';
import { visible } from '../base/visible.js';
import { formatClock } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { figureClassWords } from '../track/figures.js';
import type { CaseEvent, CaseFile } from './file/model.js';

/** What tells a flight. */
export interface FlightNames {
  readonly callsign?: string;
  readonly icao24?: string;
}

/** Whether a flight is one of the case: of its ICAO address, or of its callsign where one of the two has no address. */
export const isFlightOf = ({ flights }: CaseFile, { callsign, icao24 }: FlightNames): boolean =>
  flights.some((flight) =>
    flight.icao24 !== undefined && icao24 !== undefined
      ? flight.icao24 === icao24
      : flight.callsign !== undefined && flight.callsign === callsign,
  );

/** s around the events of a case in which a track of its flight may be: callsigns are flown every day. */
const DAY = 12 * 3600;

/** Whether a time is that of the case; any is, of a case without events. */
export function isTimeOf({ events }: CaseFile, [first, last]: readonly [number, number]): boolean {
  if (events.length === 0) return true;
  const [from, to] = spanOfEvents(events);
  return last >= from - DAY && first <= to + DAY;
}

/** Asked for each claim; a case may have more events than a call can have arguments. */
const spanOfEvents = memoByKey((events: CaseFile['events']): readonly [number, number] => {
  let [from, to] = [Infinity, -Infinity];
  for (const event of events) [from, to] = [Math.min(from, event.from), Math.max(to, event.to)];
  return [from, to];
});

/** The events that belong to a flight: of its callsign or address, and at its time. */
export function eventsOfFlight(
  file: CaseFile,
  flight: FlightNames,
  [first, last]: readonly [number, number],
): readonly CaseEvent[] {
  return isFlightOf(file, flight) ? file.events.filter(({ from, to }) => to >= first && from <= last) : [];
}

/** `05:13:56 UTC: second bang (official: RD VO ML)`. */
export function eventWords({
  from,
  to,
  approximate,
  text: plain,
  metar,
  sources,
  class: name,
}: CaseEvent): string {
  const [start, end, by] = [formatClock(from), formatClock(to), sources.join(' ')];
  const text = metar === undefined ? plain : `${plain}: ${visible(metar)}`;
  const said = `${text} (${figureClassWords[name]()}: ${by})`;
  if (from === to)
    return approximate ? msg(str`about ${start} UTC: ${said}`) : msg(str`${start} UTC: ${said}`);
  return approximate
    ? msg(str`some time from ${start} to ${end} UTC: ${said}`)
    : msg(str`${start} to ${end} UTC: ${said}`);
}
