import { gpx as toGeoJson } from '@tmcw/togeojson';
import type { Feature } from 'geojson';
import type { Document, Element } from '@xmldom/xmldom';
import type { FlightKey } from '../../track/builder/index.js';
import { FOOT, KNOT } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { parseLocal } from '../base/numbers.js';
import type { GpxPart } from './gpx-parts.js';
import { decimal } from '../base/row-writer.js';
import type { RowWriter } from '../base/row-writer.js';
import { callsignOf, childOf, lineOf } from '../base/xml.js';

/** What the parts of a file share. */
export interface GpxFile {
  readonly writer: RowWriter;
  readonly severalTracks: boolean;
  /** By track; a track's name is in the part in which it begins. */
  readonly callsigns: (string | undefined)[];
  /** Attributes of the first point whose position cannot be read: an example for the report. */
  badPlace?: string;
  /** The first elevation that cannot be read. */
  badElevation?: string;
}

/** The points of a document's tracks, segment by segment, by way of togeojson. */
export function addTracks(
  file: GpxFile,
  document: Document,
  tracks: readonly Element[][][],
  { linesBefore, firstTrack }: GpxPart,
): void {
  for (const point of tracks.flat(2)) makeParallel(point, file, linesBefore);
  tracks.flat().forEach(makeLine);
  const features = toGeoJson(document).features.filter(({ properties }) => properties?._gpxType === 'trk');
  let filled = 0;
  tracks.forEach((segments, t) => {
    if (segments.every((points) => points.length === 0)) return;
    const feature = features[filled++];
    const number = firstTrack + t;
    file.callsigns[number] ??= callsignOf(String(feature.properties?.name ?? ''));
    const group = file.severalTracks ? `track ${number + 1}` : undefined;
    addTrack(file, feature, segments, { group, callsign: file.callsigns[number] }, linesBefore);
  });
}

/** Replaces a missing time, so that togeojson's lists, which leave out what is missing, stay parallel. */
const NO_TIME = '-';
/** Marks a position that is not a number; togeojson would leave out the point. */
const NO_PLACE = '999';

function makeParallel(point: Element, file: GpxFile, linesBefore: number): void {
  const [lat, lon] = [point.getAttribute('lat') ?? '', point.getAttribute('lon') ?? ''];
  const [y, x] = [decimal(lat), decimal(lon)];
  if (!(Math.abs(y) <= 90 && Math.abs(x) <= 180)) {
    file.badPlace ??= `lat="${lat.slice(0, 20)}" lon="${lon.slice(0, 20)}"`;
    point.setAttribute('lat', NO_PLACE);
    point.setAttribute('lon', NO_PLACE);
  }
  plainElevation(point, file, linesBefore);
  liftOldFields(point);
  let time = childOf(point, 'time');
  if (!time) {
    time = point.ownerDocument!.createElementNS(point.namespaceURI, 'time');
    point.appendChild(time);
  }
  if (!time.textContent?.trim()) time.textContent = NO_TIME;
}

/** GPX elevations are in meters: a unit that says so changes nothing. */
const METERS = / ?m$/i;

/** togeojson reads a number up to the first other character: `2,743.5` would become 2. */
function plainElevation(point: Element, file: GpxFile, linesBefore: number): void {
  const { writer } = file;
  const ele = childOf(point, 'ele');
  const text = ele?.textContent?.trim() ?? '';
  if (!ele || text === '' || Number.isFinite(decimal(text))) return;
  const meters = parseLocal(text.replace(METERS, ''));
  const line = lineOf(point) + linesBefore;
  if (Number.isFinite(meters)) {
    ele.textContent = String(meters);
    writer.report.repair(
      'other',
      line,
      msg('Elevations with a thousands separator, a decimal comma or a unit were read as numbers.'),
    );
  } else {
    point.removeChild(ele);
    file.badElevation ??= text.slice(0, 20);
    writer.report.problem(
      line,
      msg(
        str`Elevation: expected a number, found “${file.badElevation}”; such elevations are taken as missing.`,
      ),
    );
  }
}

/** GPX 1.0 has speed (m/s) and course (degrees true) in the point itself; togeojson looks for them in the extensions. */
function liftOldFields(point: Element): void {
  const old = Array.from(point.childNodes).filter(
    ({ nodeName }) => nodeName === 'speed' || nodeName === 'course',
  );
  if (old.length === 0) return;
  let extensions = childOf(point, 'extensions');
  if (!extensions) {
    extensions = point.ownerDocument!.createElementNS(point.namespaceURI, 'extensions');
    point.appendChild(extensions);
  }
  for (const field of old) extensions.appendChild(field);
}

/** togeojson makes no line of one point: it is given twice, and read once. */
function makeLine(points: readonly Element[]): void {
  if (points.length === 1) points[0].parentNode!.appendChild(points[0].cloneNode(true));
}

/** Names that togeojson gives the lists of extensions; meters a second and degrees in all of them. */
const speeds = ['speeds', 'badelf:speeds', 'gpxtpx:speeds', 'gpxacc:speeds'];
const courses = ['courses', 'gpxtpx:courses', 'badelf:courses'];

function addTrack(
  file: GpxFile,
  feature: Feature,
  segments: readonly Element[][],
  key: FlightKey,
  linesBefore: number,
): void {
  const lists = (feature.properties?.coordinateProperties ?? {}) as Record<string, unknown>;
  const filled = segments.filter((points) => points.length > 0);
  const part = (list: unknown, s: number): readonly unknown[] =>
    ((filled.length > 1 ? (list as unknown[])?.[s] : list) as unknown[] | undefined) ?? [];
  filled.forEach((points, s) => {
    const geometry = feature.geometry as { coordinates: unknown };
    const [places, times] = [part(geometry.coordinates, s), part(lists.times, s)];
    const speed = part(lists[speeds.find((name) => name in lists) ?? ''], s);
    const course = part(lists[courses.find((name) => name in lists) ?? ''], s);
    points.forEach((point, i) => {
      const row = { place: places[i] as number[], time: times[i], speed: speed[i], course: course[i] };
      addPoint(file, key, lineOf(point) + linesBefore, row);
    });
  });
}

interface Point {
  readonly place: readonly number[];
  readonly time: unknown;
  readonly speed: unknown;
  readonly course: unknown;
}

function addPoint(
  { writer, badPlace }: GpxFile,
  key: FlightKey,
  line: number,
  { place, time, speed, course }: Point,
): void {
  const seconds = writer.time(time, line);
  const [lon, lat, meters] = place;
  if (!Number.isFinite(seconds)) writer.setAside(line, msg('The point has no time that can be read.'));
  else if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
    writer.setAside(line, msg(str`The point has no position that can be read: ${badPlace ?? ''}.`));
  else {
    writer.begin(key, line, seconds);
    writer.position(lat, lon);
    writer.set('altitude', meters, 1 / FOOT);
    writer.set('groundSpeed', speed, 1 / KNOT);
    writer.set('course', course);
    writer.source('gnss-logger');
  }
}
