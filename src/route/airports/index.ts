import { msg, str } from '../../base/words.js';
import { nearestFinder } from './nearest.js';
import { bearingFrom } from '../earth/geodesic.js';

export interface Runway {
  /** Designator of this end, e.g. `26`. */
  readonly ident: string;
  /** Threshold, degrees WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** Degrees true, landing direction. */
  readonly heading: number;
  /** ft; NaN unknown. */
  readonly length: number;
  /** ft; NaN unknown. */
  readonly elevation: number;
  /** How the thresholds were estimated, if they are not published figures. */
  readonly estimate?: string;
}

export interface Airport {
  /** ICAO location indicator (for a few fields of North America and the Antarctic the national code). */
  readonly icao: string;
  /** Empty if it has none. */
  readonly iata: string;
  readonly name: string;
  /** Town it serves; empty if unknown. */
  readonly city?: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  /** ft; NaN unknown. */
  readonly elevation: number;
  /** Empty if unknown. */
  readonly runways: readonly Runway[];
}

export interface Airports {
  readonly all: readonly Airport[];
  /** By ICAO or IATA code, case-insensitive. */
  find(code: string): Airport | undefined;
  /** Airports within `radius` NM, nearest first, with the distance in NM. */
  near(
    lat: number,
    lon: number,
    radius: number,
  ): readonly { readonly airport: Airport; readonly distance: number }[];
}

/** An `Airports` of any list: the embedded table, or a caller's own. */
export function airportsOf(all: readonly Airport[]): Airports {
  const byCode = new Map<string, Airport>();
  for (const airport of all) if (airport.iata) byCode.set(airport.iata.toUpperCase(), airport);
  for (const airport of all) if (airport.icao) byCode.set(airport.icao.toUpperCase(), airport);
  return { all, find: (code) => byCode.get(code.trim().toUpperCase()), near: nearestFinder(all) };
}

interface RunwayRecord {
  readonly length: number;
  /** Designator, latitude, longitude, elevation of both ends. */
  readonly ends: readonly (readonly (string | number | null)[])[];
  readonly estimate?: string;
}

/** The two landing directions of one strip. */
function runwaysOf({ length, ends, estimate }: RunwayRecord): Runway[] {
  return ends.map(([ident, lat, lon, elevation], i) => {
    const [, toLat, toLon] = ends[1 - i];
    return {
      ident: String(ident),
      lat: Number(lat),
      lon: Number(lon),
      heading: bearingFrom(Number(lat), Number(lon), Number(toLat), Number(toLon)),
      length,
      elevation: elevation === null ? NaN : Number(elevation),
      ...(estimate && { estimate }),
    };
  });
}

/** Columns of equal length. */
interface AirportTable extends Readonly<
  Record<'icao' | 'iata' | 'name' | 'city' | 'country', readonly string[]>
> {
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  readonly elevation: readonly (number | null)[];
}

interface RunwayTable {
  readonly runways: Readonly<Partial<Record<string, readonly RunwayRecord[]>>>;
}

let loaded: Promise<Airports> | undefined;

/** The embedded OurAirports table (public domain; its large and medium airports, see scripts/build-airports.mjs). */
export const loadAirports = (): Promise<Airports> => (loaded ??= readTables());

async function readTables(): Promise<Airports> {
  const [table, { runways }] = await Promise.all([
    readJson<AirportTable>(new URL('./airports.json', import.meta.url)),
    readJson<RunwayTable>(new URL('./runways.json', import.meta.url)),
  ]);
  const all = table.icao.map((icao, i) => ({
    icao,
    iata: table.iata[i],
    name: table.name[i],
    city: table.city[i],
    country: table.country[i],
    lat: table.lat[i],
    lon: table.lon[i],
    elevation: table.elevation[i] ?? NaN,
    runways: (runways[icao] ?? []).flatMap(runwaysOf),
  }));
  return airportsOf(all);
}

/** Browsers fetch, so that page and worker share one file; an import would put it into the bundles of both. Node imports. */
async function readJson<T>(url: URL): Promise<T> {
  if (url.protocol === 'file:') {
    const module = (await import(/* @vite-ignore */ url.href, { with: { type: 'json' } })) as { default: T };
    return module.default;
  }
  const response = await fetch(url);
  if (response.ok) return (await response.json()) as T;
  throw new Error(msg(str`Expected the airport table at ${url.href}, found none (${response.status}).`));
}
