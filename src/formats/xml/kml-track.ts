import type { Feature, Geometry, Position } from 'geojson';
import type { Document, Element } from '@xmldom/xmldom';
import { FOOT } from '../../base/units.js';
import type { FlightKey } from '../../track/builder/index.js';
import { sources } from '../../track/track.js';
import { msg, str } from '../../base/words.js';
import type { RowWriter } from '../base/row-writer.js';
import { lineOf, tagged, textOf } from '../base/xml.js';

/** The `gx:Track` elements of a placemark (KML 2.3 writes them without the prefix), several where it is a MultiTrack. */
export const tracksOf = (placemark: Element): Element[] => [
  ...tagged(placemark, 'gx:Track'),
  ...tagged(placemark, 'Track'),
];

export const coordsOf = (track: Element): Element[] => {
  const plain = tagged(track, 'coord');
  return plain.length ? plain : tagged(track, 'gx:coord');
};

/** Lists of values parallel to a track's points. */
export interface Arrays {
  readonly speed?: readonly string[];
  readonly course?: readonly string[];
  /** What a row rests on, in the words of a track's sources. */
  readonly source?: readonly string[];
  /** Geometric altitudes in m. */
  readonly geometric?: readonly number[];
}

/**
 * `gx:SimpleArrayData` of a placemark; or of the document, where ForeFlight puts it, if there is but one track. Only names
 * that carry their unit are read: `speed_kts`, and `course` in degrees.
 */
export function arraysOf(node: Document | Element): Arrays {
  const arrays = tagged(node, 'gx:SimpleArrayData');
  const values = (name: string): string[] | undefined => {
    const array = arrays.find((element) => element.getAttribute('name') === name);
    return array && tagged(array, 'gx:value').map((value) => value.textContent ?? '');
  };
  return { speed: values('speed_kts'), course: values('course'), source: values('source') };
}

export function addGxTracks(
  writer: RowWriter,
  tracks: readonly Element[],
  feature: Feature<Geometry | null>,
  key: FlightKey,
  arrays: Arrays,
  geometric?: readonly number[],
): void {
  const geometries = geometriesOf(feature.geometry);
  const lists = (feature.properties?.coordinateProperties as { times?: unknown } | undefined)?.times;
  const times = (Array.isArray(lists?.[0 as never]) ? lists : [lists]) as string[][];
  const timed = tracks.filter((track) => tagged(track, 'when').length);
  // togeojson lists the geometries of tracks with coordinates, and the times of tracks with times.
  const placed = tracks.filter((track) => coordsOf(track).length);
  for (const track of tracks) {
    const places = coordinatesOf(geometries[placed.indexOf(track)]);
    const whens = times[timed.indexOf(track)] ?? [];
    if (places.length === whens.length)
      addTrack(writer, track, places, whens, key, tracks.length > 1 ? {} : { ...arrays, geometric });
    else setTrackAside(writer, track, whens.length, places.length);
  }
}

function setTrackAside(writer: RowWriter, track: Element, times: number, positions: number): void {
  const why = msg(str`The <gx:Track> has ${times} times for ${positions} positions.`);
  for (let i = 0; i < Math.max(times, positions); i++) writer.setAside(lineOf(track), why);
}

function geometriesOf(geometry: Geometry | null): readonly Geometry[] {
  if (!geometry) return [];
  const all = geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry];
  return all.filter(({ type }) => type === 'LineString' || type === 'Point');
}

function coordinatesOf(geometry: Geometry | undefined): readonly Position[] {
  if (geometry?.type === 'Point') return [geometry.coordinates];
  return geometry?.type === 'LineString' ? geometry.coordinates : [];
}

function addTrack(
  writer: RowWriter,
  track: Element,
  places: readonly Position[],
  whens: readonly string[],
  key: FlightKey,
  { speed, course, source, geometric }: Arrays,
): void {
  const lines = coordsOf(track).map(lineOf);
  const mode = textOf(track, 'altitudeMode') || textOf(track, 'gx:altitudeMode');
  const parallel = (list?: readonly string[]) => (list?.length === places.length ? list : undefined);
  places.forEach((place, i) => {
    if (!begin(writer, key, place, whens[i], lines[i])) return;
    setAltitude(writer, place[2], mode, lines[i]);
    if (geometric && Number.isFinite(geometric[i])) writer.set('geoAltitude', geometric[i], 1 / FOOT);
    writer.set('groundSpeed', parallel(speed)?.[i]);
    writer.set('course', knownCourse(parallel(course)?.[i]));
    writer.source(sources.find((name) => name === parallel(source)?.[i]) ?? 'unknown');
  });
}

/** Apple's location service, which ForeFlight logs, writes a negative course where it has none. */
const knownCourse = (course: string | undefined): string | undefined =>
  course !== undefined && Number(course) < 0 ? undefined : course;

/** An empty coordinate is KML's way to say that the position is missing; what cannot be read is set aside. */
export function begin(
  writer: RowWriter,
  key: FlightKey,
  place: Position,
  when: unknown,
  line: number,
): boolean {
  const time = writer.time(when, line);
  const [lon, lat] = place;
  const missing = place.length <= 1 && Number.isNaN(lon);
  if (!Number.isFinite(time)) writer.setAside(line, msg('The point has no time that can be read.'));
  else if (missing || !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
    writer.setAside(line, msg('The point has no position that can be read.'));
  } else {
    writer.begin(key, line, time);
    return writer.position(lat, lon);
  }
  return false;
}

/**
 * Meters above mean sea level (KML 2.2, altitudeMode absolute). Heights above the ground are not altitudes; where the mode
 * says that altitudes are to be ignored, a 0 means nothing (`zeroUnknown`: nowhere).
 */
export function setAltitude(
  writer: RowWriter,
  meters: number | undefined,
  mode: string,
  line: number,
  zeroUnknown = false,
): void {
  if (/^relativeTo/.test(mode)) {
    writer.report.problem(line, msg('Heights above the ground were left out: they are not altitudes.'));
  } else if (
    meters === 0 &&
    (zeroUnknown || mode === 'clampToGround') &&
    !writer.undone('sentinel-missing')
  ) {
    const why = msg('Altitude 0, which is also written if the altitude is unknown, was taken as missing.');
    writer.report.repair('sentinel-missing', line, why, 'sentinel-missing');
  } else if (Number.isFinite(meters)) writer.set('altitude', meters, 1 / FOOT);
}
