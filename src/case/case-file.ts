import { formatClock } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { figureClasses, figureClassWords, type FigureClass } from '../track/figures.js';

/** What was published of a flight, as a file next to its track; `case.schema.json` describes the file. */

export interface CaseEvent {
  /** Unix seconds; the same for an event of one moment. */
  readonly from: number;
  readonly to: number;
  /** The source says about, or gives no minute. */
  readonly approximate: boolean;
  readonly class: FigureClass;
  /** Labels of the case's sources. */
  readonly sources: readonly string[];
  readonly text: string;
}

export interface CaseFile {
  readonly callsign?: string;
  readonly icao24?: string;
  /** What each label stands for. */
  readonly sources: Readonly<Record<string, string>>;
  /** By time. */
  readonly events: readonly CaseEvent[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

function secondsOf(value: unknown): number {
  return typeof value === 'string' && TIME.test(value) ? Date.parse(value) / 1000 : NaN;
}

/** @throws RangeError that says which event is wrong, and how */
function eventOf(value: unknown, index: number): CaseEvent {
  const wrong = (what: string) => new RangeError(msg(str`Event ${index + 1} of the case: expected ${what}.`));
  if (!isObject(value)) throw wrong(msg('an object'));
  const [from, to] = 'time' in value ? [value.time, value.time] : [value.from, value.to];
  const [start, end] = [secondsOf(from), secondsOf(to)];
  if (!(start <= end)) throw wrong(msg('a time, or from and to, as 2024-12-25T05:13:31Z'));
  const known = figureClasses.find((name) => name === value.class);
  if (!known) throw wrong(msg(str`a class (${figureClasses.join(', ')})`));
  if (!isText(value.text)) throw wrong(msg('a text'));
  if (!Array.isArray(value.sources) || !value.sources.length || !value.sources.every(isText))
    throw wrong(msg('sources'));
  return {
    ...{ from: start, to: end, approximate: value.approximate === true, class: known },
    ...{ sources: value.sources as string[], text: value.text },
  };
}

/** @throws RangeError for what is not a case */
export function parseCase(value: unknown): CaseFile {
  if (!isObject(value) || !isObject(value.flight) || !Array.isArray(value.events)) {
    throw new RangeError(msg('Expected a case: a flight, sources and a list of events.'));
  }
  const { callsign, icao24 } = value.flight;
  const sources = isObject(value.sources) ? value.sources : {};
  return {
    ...(isText(callsign) && { callsign }),
    ...(isText(icao24) && { icao24 }),
    sources: Object.fromEntries(Object.entries(sources).filter(([, text]) => isText(text))) as Readonly<
      Record<string, string>
    >,
    events: value.events.map(eventOf).sort((a, b) => a.from - b.from || a.to - b.to),
  };
}

/** The events that belong to a flight: of its callsign or address, and at its time. */
export function eventsOfFlight(
  file: CaseFile,
  { callsign, icao24 }: { readonly callsign?: string; readonly icao24?: string },
  [first, last]: readonly [number, number],
): readonly CaseEvent[] {
  const same =
    (file.callsign !== undefined && file.callsign === callsign) ||
    (file.icao24 !== undefined && file.icao24 === icao24);
  return same ? file.events.filter(({ from, to }) => to >= first && from <= last) : [];
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
