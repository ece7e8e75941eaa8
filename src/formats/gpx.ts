import { gpx as toGeoJson } from '@tmcw/togeojson';
import type { Feature } from 'geojson';
import type { Document, Element } from '@xmldom/xmldom';
import type { FlightKey } from '../track/builder.js';
import { FOOT, KNOT } from '../units.js';
import type { Format, Input, ReadOptions, ReadResult } from './format.js';
import { callsignOf } from './kml-name.js';
import { ReadError } from './report.js';
import { decimal, RowWriter } from './row-writer.js';
import { counted } from './words.js';
import { lineOf, readXml, tagged, textOf } from './xml.js';

/** GPX 1.0 and 1.1: the points of its tracks. Routes and waypoints have no times and are no track. */
export const gpx: Format = {
  id: 'gpx',
  title: 'GPX track',
  extensions: ['gpx'],
  matches: (head) => (/<(\w+:)?gpx[\s>]/.test(head) ? reason : undefined),
  read,
};

const reason = 'An XML file whose root is <gpx>.';

async function read(input: Input, options: ReadOptions): Promise<ReadResult> {
  const { document } = await readXml(input, options, 'gpx');
  return converted(input, options, document);
}

function converted(input: Input, options: ReadOptions, document: Document): ReadResult {
  // GPX 1.1: ele is "elevation (in meters) of the point", above mean sea level by the receivers' custom.
  const meta = { format: gpx.id, reason, altitudeReference: 'mean sea level' } as const;
  const writer = new RowWriter(input, options, meta);
  const tracks = tagged(document, 'trk').map((trk) => tagged(trk, 'trkseg').map(pointsOf));
  refuseWithoutTimes(tagged(document, 'trkpt'), tracks);
  tracks.flat(2).forEach(makeParallel);
  tracks.flat().forEach(makeLine);
  const features = toGeoJson(document).features.filter(({ properties }) => properties?._gpxType === 'trk');
  const filled = tracks.filter((segments) => segments.some((points) => points.length > 0));
  filled.forEach((segments, t) => {
    addTrack(writer, features[t], segments, filled.length > 1 ? `track ${t + 1}` : undefined);
  });
  // What the recorder wrote as one <trk> is one flight, whatever its gaps.
  return writer.finish('track points (<trkpt>) with a time and a position', { keepTogether: true });
}

const pointsOf = (segment: Element): Element[] => tagged(segment, 'trkpt');

function refuseWithoutTimes(all: readonly Element[], tracks: readonly Element[][][]): void {
  const inTracks = tracks.flat(2);
  if (inTracks.length === 0) {
    const found = all.length ? `${all.length} of them outside any <trk>` : 'none';
    const what = 'track points (<trkpt> in <trk><trkseg>)';
    throw new ReadError(`Expected ${what}, found ${found}; routes and waypoints are not flown tracks.`);
  }
  if (inTracks.every((point) => !textOf(point, 'time'))) {
    throw new ReadError(
      `Expected a <time> in the track points, found ${counted(inTracks.length, 'point')} and no time; a line without times cannot be examined.`,
      lineOf(inTracks[0]),
    );
  }
}

/** Stands in for a missing time, so that togeojson's lists, which leave out what is missing, stay parallel. */
const NO_TIME = '-';
/** Marks a position that is no number; togeojson would leave out the point. */
const NO_PLACE = '999';

function makeParallel(point: Element): void {
  if (
    ![point.getAttribute('lat'), point.getAttribute('lon')].every((part) => Number.isFinite(decimal(part)))
  ) {
    point.setAttribute('lat', NO_PLACE);
    point.setAttribute('lon', NO_PLACE);
  }
  liftOldFields(point);
  let time = point.getElementsByTagName('time')[0];
  if (!time) {
    time = point.ownerDocument!.createElementNS(point.namespaceURI, 'time');
    point.appendChild(time);
  }
  if (!time.textContent?.trim()) time.textContent = NO_TIME;
}

/** GPX 1.0 has speed (m/s) and course (degrees true) in the point itself; togeojson looks for them in the extensions. */
function liftOldFields(point: Element): void {
  const old = Array.from(point.childNodes).filter(
    ({ nodeName }) => nodeName === 'speed' || nodeName === 'course',
  );
  if (old.length === 0) return;
  let extensions = point.getElementsByTagName('extensions')[0];
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

/** Names that togeojson gives the lists of extensions; metres a second and degrees in all of them. */
const speeds = ['speeds', 'badelf:speeds', 'gpxtpx:speeds', 'gpxacc:speeds'];
const courses = ['courses', 'gpxtpx:courses', 'badelf:courses'];

function addTrack(
  writer: RowWriter,
  feature: Feature,
  segments: readonly Element[][],
  group: string | undefined,
): void {
  const callsign = callsignOf(String(feature.properties?.name ?? ''));
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
      addPoint(writer, { group, callsign }, lineOf(point), row);
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
  writer: RowWriter,
  key: FlightKey,
  line: number,
  { place, time, speed, course }: Point,
): void {
  const seconds = writer.time(time, line);
  const [lon, lat, metres] = place;
  if (!Number.isFinite(seconds)) writer.setAside(line, 'The point has no time that can be read.');
  else if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
    writer.setAside(line, 'The point has no position.');
  else {
    writer.begin(key, line, seconds);
    writer.position(lat, lon);
    writer.set('altitude', metres, 1 / FOOT);
    writer.set('groundSpeed', speed, 1 / KNOT);
    writer.set('course', course);
    writer.source('gnss-logger');
  }
}
