import { kml as toGeoJson } from '@tmcw/togeojson';
import type { Feature, Geometry } from 'geojson';
import type { Document, Element } from '@xmldom/xmldom';
import { msg, str } from '../../base/words.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { addPlacemarkPoint, isTimedPoint } from './kml-point.js';
import { addOwnFlight, ownFolders, type OwnFolder } from './kml-own.js';
import { FlightWriters } from '../base/flight-writers.js';
import { altitudesOf, twinsIn, type Twins } from './kml-twins.js';
import { plainCoordinates } from './kml-coordinates.js';
import { addKmlPaths } from './kml-path.js';
import { addGxTracks, arraysOf, tracksOf } from './kml-track.js';
import { ReadError } from '../base/report.js';
import { RowWriter } from '../base/row-writer.js';
import { callsignOf, lineOf, readXml, tagged, textOf } from '../base/xml.js';
import type { XmlDocument } from '../base/xml.js';

export async function readKml(input: Input, options: ReadOptions, reason: string): Promise<ReadResult> {
  return converted(input, options, await readXml(input, options, 'kml'), reason);
}

/** A file of Crosstrack's own: as many flights as folders. */
function own(input: Input, options: ReadOptions, folders: readonly OwnFolder[]): ReadResult {
  const writers = new FlightWriters(input, options, {
    format: 'kml',
    reason: msg('KML that Crosstrack wrote.'),
  });
  folders.forEach((folder, i) =>
    addOwnFlight(writers, folder, folders.length > 1 ? `flight ${i + 1}` : undefined),
  );
  return writers.finish(msg('points with a time and a position'));
}

function converted(
  input: Input,
  options: ReadOptions,
  { document, text }: XmlDocument,
  reason: string,
): ReadResult {
  const folders = ownFolders(document);
  if (folders.length > 0) return own(input, options, folders);
  const placemarks = tagged(document, 'Placemark').map((element) => ({ element, tracks: tracksOf(element) }));
  const twins = twinsIn(placemarks);
  const pressure = twins !== undefined || /<b>Altitude:<\/b>/.test(text);
  const writer = new RowWriter(input, options, {
    format: 'kml',
    reason,
    // Flightradar24 writes the transponder's altitude; others do not say which altitude theirs is.
    altitudeReference: pressure ? 'pressure' : 'unknown',
  });
  plainCoordinates(writer, placemarks);
  // Placemarks come first among the features, one each, in document order.
  const features = toGeoJson(document).features.slice(0, placemarks.length);
  if (twins) {
    const [one, other] = twins.names;
    writer.report.repair(
      'other',
      lineOf(twins.geometric.element),
      msg(str`“${one}” and “${other}” have the same times and positions: one flight with two altitudes.`),
    );
  }
  addFeatures(writer, document, placemarks, features, twins);
  if (!writer.sawRows) return paths(input, options, reason, { document, placemarks });
  // What was drawn as one track is one flight, in spite of gaps.
  return writer.finish(msg('points with a time and a position'), { neverSplit: true });
}

interface Placemark {
  readonly element: Element;
  readonly tracks: readonly Element[];
}

function addFeatures(
  writer: RowWriter,
  document: Document,
  placemarks: readonly Placemark[],
  features: readonly Feature<Geometry | null>[],
  twins?: Twins<Placemark>,
): void {
  const documentName = callsignOf(textOf(document, 'name'));
  const count = twins ? 1 : placemarks.reduce((sum, { tracks }) => sum + tracks.length, 0);
  placemarks.forEach((placemark, p) => {
    const { element, tracks } = placemark;
    const feature = features[p];
    if (placemark === twins?.geometric) return;
    if (tracks.length) {
      const callsign = callsignOf(textOf(element, 'name')) ?? documentName;
      const key = { group: count > tracks.length ? `track ${p + 1}` : undefined, callsign };
      const geometric = twins && altitudesOf(twins.geometric.tracks[0]);
      const arrays = count === 1 ? arraysOf(document) : arraysOf(element);
      addGxTracks(writer, tracks, feature, key, arrays, geometric);
    } else if (isTimedPoint(feature)) {
      addPlacemarkPoint(writer, element, feature, { callsign: documentName });
    } else if (hasLine(element)) {
      writer.report.problem(
        lineOf(element),
        msg('A line without times was left out: it is not a record of a flight.'),
      );
    }
  });
}

/** The lines of a file that has no times. @throws ReadError where it has no lines either */
function paths(
  input: Input,
  options: ReadOptions,
  reason: string,
  { document, placemarks }: { document: Document; placemarks: readonly Placemark[] },
): ReadResult {
  const own = placemarks.map(({ element }) => element);
  if (!own.some(hasLine)) throw withoutTimes(placemarks);
  const writer = new RowWriter(input, options, {
    format: 'kml',
    reason,
    altitudeReference: 'unknown',
  });
  addKmlPaths(writer, document, own);
  return writer.finish(msg('a line of two positions or more'), { timeless: true });
}

const hasLine = (placemark: Element): boolean => tagged(placemark, 'LineString').length > 0;

const placemarksWords = (count: number) =>
  count === 1 ? msg(str`${count} placemark`) : msg(str`${count} placemarks`);

function withoutTimes(placemarks: readonly Placemark[]): ReadError {
  return new ReadError(
    msg(
      str`Expected a <gx:Track>, points with a <TimeStamp> or a line, found ${placemarksWords(placemarks.length)} without any.`,
    ),
  );
}
