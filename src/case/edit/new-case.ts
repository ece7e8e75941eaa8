import type { Analysis } from '../../analysis/analyze.js';
import { formatTime } from '../../base/units.js';
import { isPath } from '../../track/path.js';
import {
  emptyCase,
  type CaseFile,
  type CaseFlight,
  type CaseSettings,
  type CaseTrackFile,
} from '../file/model.js';
import { WEB_ADDRESS } from '../file/parse-sources.js';

/** A file that is open, as a case names it. */
export interface KnownFile {
  /** With the path in an archive. */
  readonly name: string;
  /** '' until it is known. */
  readonly sha256: string;
  readonly origin?: { readonly address: string };
}

/** A flight that is open, with its files. */
export interface KnownFlight {
  readonly analysis: Analysis;
  readonly files: readonly KnownFile[];
}

function fileEntry({ name, sha256, origin }: KnownFile): CaseTrackFile {
  const address = origin && WEB_ADDRESS.test(origin.address) ? origin.address : undefined;
  return {
    name: name.slice(name.lastIndexOf('/') + 1),
    ...(sha256 && { sha256 }),
    ...(address !== undefined && { address }),
  };
}

/** A flight as a case names it. */
function flightEntry({ analysis: { track }, files }: KnownFlight): CaseFlight {
  const { callsign, icao24 } = track.meta;
  const isAddress = icao24 !== undefined && /^[0-9a-f]{6}$/.test(icao24);
  return {
    ...(callsign?.trim() && { callsign }),
    ...(isAddress && { icao24 }),
    files: files.map(fileEntry),
  };
}

/** `TST1, 2024-12-25`: names of the flights and their days; of flights without names the files. */
function titleFor(flights: readonly KnownFlight[]): string {
  const named = flights.flatMap(({ analysis: { track } }) => {
    const { callsign, registration, icao24 } = track.meta;
    return [callsign, registration, icao24].find((name) => name?.trim()) ?? [];
  });
  const files = flights.flatMap(({ files: all }) => all.map(({ name }) => name));
  const days = flights.flatMap(({ analysis: { track } }) =>
    isPath(track) || track.length === 0 ? [] : [formatTime(track.time[0]).slice(0, 10)],
  );
  return [...new Set([...(named.length > 0 ? named : files), ...days])].join(', ');
}

/** Recordings of one flight are its files. */
function withEntry(flights: readonly CaseFlight[], entry: CaseFlight): readonly CaseFlight[] {
  const { callsign, icao24 } = entry;
  const isSame = (one: CaseFlight) =>
    (callsign ?? icao24) !== undefined && one.callsign === callsign && one.icao24 === icao24;
  return flights.some(isSame)
    ? flights.map((one) => (isSame(one) ? { ...one, files: [...one.files, ...entry.files] } : one))
    : [...flights, entry];
}

/** What is open, for a new case. */
export interface Beginning {
  readonly flights: readonly KnownFlight[];
  /** As typed; '' for none. */
  readonly route: string;
  readonly settings: CaseSettings;
}

/** Settings for a case; undefined where all are the usual ones. */
const changedSettings = (settings: CaseSettings): CaseSettings | undefined =>
  Object.keys(settings.thresholds).length > 0 || settings.near || settings.qnh !== undefined
    ? settings
    : undefined;

/** The case with the route and settings that are in use now. */
export function withInput(file: CaseFile, { route, settings }: Omit<Beginning, 'flights'>): CaseFile {
  const { route: _route, settings: _settings, ...rest } = file;
  const changed = changedSettings(settings);
  return { ...rest, ...(route.trim() && { route: route.trim() }), ...(changed && { settings: changed }) };
}

/** A case of the flights that are open, with their files, route and settings, and a title to be changed. */
export const newCase = ({ flights, ...input }: Beginning): CaseFile =>
  withInput(
    { ...emptyCase(titleFor(flights)), flights: flights.map(flightEntry).reduce(withEntry, []) },
    input,
  );

/** The case with the file of a flight among its flights, if it is not yet. */
export function withFlight(file: CaseFile, flight: KnownFlight): CaseFile {
  const known = new Set(file.flights.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  if (flight.files.every(({ sha256 }) => known.has(sha256))) return file;
  return { ...file, flights: withEntry(file.flights, flightEntry(flight)) };
}
