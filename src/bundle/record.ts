import { checkSettings, type Settings } from '../analysis/settings.js';
import { msg, str } from '../base/words.js';
import { detectors } from '../detectors/index.js';
import type { Dialect } from '../formats/base/dialect.js';
import type { Origin } from '../formats/base/report.js';
import { ReadError } from '../formats/base/report.js';
import { dialectFromJson } from '../formats/csv/mapping.js';
import { isInside } from './bag-paths.js';

/** A file as it was given, and how it was read. */
export interface RecordedFile {
  /** In the payload. */
  readonly path: string;
  /** As it was called. */
  readonly name: string;
  readonly undo: readonly string[];
  readonly dialect?: Dialect;
  readonly origin?: Origin;
}

/** Everything that a result depends on beside the files: `settings.json` of a bundle. */
export interface BundleRecord {
  /** Version of the software. */
  readonly crosstrack: string;
  /** ISO 8601, UTC. */
  readonly made: string;
  /** Of the texts in the result. */
  readonly language: string;
  readonly files: readonly RecordedFile[];
  /** The flights that are in the result, and whether each is compared with the route. */
  readonly flights: readonly { readonly id: string; readonly route: boolean }[];
  /** As typed, or a GeoJSON line; null without one. */
  readonly route: string | object | null;
  readonly near: { readonly airport: string; readonly radius: number } | null;
  /** hPa */
  readonly qnh: number | null;
  /** The report that the pressure is from. */
  readonly qnhFrom?: string;
  readonly settings: Settings;
  /** What the sender left out of the files, in words; missing where they are as they were given. */
  readonly leftOut?: string;
  /** Computed without the table of airports, which would name the places that were left out. */
  readonly withoutAirports?: true;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';

const wrong = (what: string): ReadError =>
  new ReadError(msg(str`settings.json of the bundle: expected ${what}.`));

function fileOf(value: unknown): RecordedFile {
  if (!isObject(value) || !isText(value.path) || !isText(value.name) || !isInside(value.path))
    throw wrong(msg('files with a path inside of the bundle and a name'));
  const { path, name, undo, dialect, origin } = value;
  return {
    ...{ path, name, undo: Array.isArray(undo) ? undo.filter(isText) : [] },
    ...(dialect !== undefined && { dialect: dialectFromJson(JSON.stringify(dialect)) }),
    ...(isObject(origin) &&
      isText(origin.address) &&
      isText(origin.fetched) && { origin: { address: origin.address, fetched: origin.fetched } }),
  };
}

function flightOf(value: unknown): BundleRecord['flights'][number] {
  if (!isObject(value) || !isText(value.id)) throw wrong(msg('flights with an id'));
  return { id: value.id, route: value.route === true };
}

/** @throws ReadError or SettingsError for what is none */
export function parseRecord(text: string): BundleRecord {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw wrong(msg('JSON'));
  }
  if (!isObject(json) || !Array.isArray(json.files) || !Array.isArray(json.flights))
    throw wrong(msg('files and flights'));
  const { crosstrack, made, language, route, near, qnh, qnhFrom, settings, leftOut } = json;
  return {
    crosstrack: isText(crosstrack) ? crosstrack : '',
    made: isText(made) ? made : '',
    language: isText(language) ? language : 'en',
    files: json.files.map(fileOf),
    flights: json.flights.map(flightOf),
    route: isText(route) || isObject(route) ? route : null,
    near:
      isObject(near) && isText(near.airport) && typeof near.radius === 'number'
        ? { airport: near.airport, radius: near.radius }
        : null,
    qnh: typeof qnh === 'number' ? qnh : null,
    ...(isText(qnhFrom) && { qnhFrom }),
    settings: checkSettings(settings ?? {}, detectors),
    ...(isText(leftOut) && { leftOut }),
    ...(json.withoutAirports === true && { withoutAirports: true }),
  };
}
