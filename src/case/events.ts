import { formatClock } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { figureClassWords } from '../track/figures.js';
import type { CaseEvent, CaseFile } from './file/model.js';

/** What tells a flight. */
export interface FlightNames {
  readonly callsign?: string;
  readonly icao24?: string;
}

/** Whether a flight is one of the case: of its callsign or address. */
export const isFlightOf = ({ flights }: CaseFile, { callsign, icao24 }: FlightNames): boolean =>
  flights.some(
    (flight) =>
      (flight.callsign !== undefined && flight.callsign === callsign) ||
      (flight.icao24 !== undefined && flight.icao24 === icao24),
  );

/** The events that belong to a flight: of its callsign or address, and at its time. */
export function eventsOfFlight(
  file: CaseFile,
  flight: FlightNames,
  [first, last]: readonly [number, number],
): readonly CaseEvent[] {
  return isFlightOf(file, flight) ? file.events.filter(({ from, to }) => to >= first && from <= last) : [];
}

/** `05:13:56 UTC: second bang (official: RD VO ML)`. */
export function eventWords({ from, to, approximate, text, sources, class: name }: CaseEvent): string {
  const [start, end, by] = [formatClock(from), formatClock(to), sources.join(' ')];
  const said = `${text} (${figureClassWords[name]()}: ${by})`;
  if (from === to)
    return approximate ? msg(str`about ${start} UTC: ${said}`) : msg(str`${start} UTC: ${said}`);
  return approximate
    ? msg(str`some time from ${start} to ${end} UTC: ${said}`)
    : msg(str`${start} to ${end} UTC: ${said}`);
}
