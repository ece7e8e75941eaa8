import { msg, str } from '../../base/words.js';
import { LABEL, Part } from './part.js';
import type { CaseFlight, CasePlace, CaseSource, CaseTrackFile } from './model.js';

/** Only what a browser may follow without running anything. */
export const WEB_ADDRESS = /^https?:\/\/[^\s<>"'`\\]+$/i;
/** An address on the web, or a path next to the case file: no other scheme, no blank, nothing that ends an attribute. */
const FILE_ADDRESS = /^(https?:\/\/|(?![a-z][a-z0-9+.-]*:))[^\s<>"'`\\]+$/i;

const web = (part: Part) => (key: string) =>
  part.matching(key, msg('an address with http or https'), WEB_ADDRESS);
const text = (part: Part) => (key: string) => part.text(key);

/** A source; in the first version of the file a text alone. */
function sourceFrom(label: string, value: unknown): CaseSource {
  const name = msg(str`Source “${label}” of the case`);
  const part = new Part(typeof value === 'string' ? { who: value } : value, name);
  return {
    who: part.text('who'),
    ...part.maybe('title', text(part)),
    ...part.maybe('date', (key) => part.dateOrTime(key)),
    ...part.maybe('address', web(part)),
    ...part.maybe('archived', web(part)),
    ...part.maybe('read', (key) => part.dateOrTime(key)),
  };
}

/** By label. @throws RangeError */
export function sourcesFrom(value: unknown, strict: boolean): Readonly<Record<string, CaseSource>> {
  const part = new Part(value ?? {}, msg('The sources of the case'));
  const entries = Object.entries(part.value).map(([label, source]) => {
    if (strict && !LABEL.test(label))
      throw part.refusal(msg('labels without blanks, commas and semicolons'), label, 'label');
    return [label, sourceFrom(label, source)] as const;
  });
  return Object.fromEntries(entries);
}

const SHA256 = /^[0-9a-f]{64}$/;
const ICAO24 = /^[0-9a-f]{6}$/;

function trackFileFrom(value: unknown, flight: string, index: number): CaseTrackFile {
  const part = new Part(value, msg(str`File ${index + 1} of ${flight}`));
  return {
    name: part.text('name'),
    ...part.maybe('sha256', (key) => part.matching(key, msg('64 lower-case hex digits'), SHA256)),
    ...part.maybe('address', (key) =>
      part.matching(key, msg('an address with http or https, or a path next to the case'), FILE_ADDRESS),
    ),
  };
}

/** @throws RangeError for what nothing could be recognized by */
export function flightFrom(value: unknown, index: number): CaseFlight {
  const name = msg(str`Flight ${index + 1} of the case`);
  const part = new Part(value, name);
  const flight: CaseFlight = {
    ...part.maybe('callsign', text(part)),
    ...part.maybe('icao24', (key) => part.matching(key, msg('six lower-case hex digits'), ICAO24)),
    files: part.list('files').map((file, i) => trackFileFrom(file, name, i)),
  };
  if (flight.callsign === undefined && flight.icao24 === undefined && flight.files.length === 0)
    throw part.refusal(msg('a callsign, an address or a file'), value);
  return flight;
}

/** Latitude and longitude, both or none. */
export function positionFrom(part: Part): { readonly lat?: number; readonly lon?: number } {
  if (!part.has('lat') && !part.has('lon')) return {};
  return { lat: part.number('lat', -90, 90), lon: part.number('lon', -180, 180) };
}

export function placeFrom(value: unknown, index: number): CasePlace {
  const part = new Part(value, msg(str`Place ${index + 1} of the case`));
  return {
    id: part.id(),
    name: part.text('name'),
    ...positionFrom(part),
    ...part.maybe('uncertainty', (key) => part.number(key, 0, 10_800)),
    sources: part.texts('sources', msg('a list of labels of sources'), LABEL),
  };
}
