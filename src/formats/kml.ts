import { kml as toGeoJson } from '@tmcw/togeojson';
import type { Feature, Geometry } from 'geojson';
import type { Document, Element } from '@xmldom/xmldom';
import type { Format, Input, ReadOptions, ReadResult } from './format.js';
import { callsignOf } from './kml-name.js';
import { addPlacemarkPoint, isTimedPoint } from './kml-point.js';
import { addGxTracks, arraysOf, makeParallel, tracksOf } from './kml-track.js';
import { ReadError } from './report.js';
import { RowWriter } from './row-writer.js';
import { counted } from './words.js';
import { lineOf, readXml, tagged, textOf } from './xml.js';

/**
 * KML with times: `gx:Track` (FlightAware, ForeFlight, loggers) and one placemark a point (Flightradar24). Lines without
 * times are drawings of the same points and are left out.
 */
export const kml: Format = {
  id: 'kml',
  title: 'KML track',
  extensions: ['kml', 'kmz'],
  matches: (head) => (/<(\w+:)?kml[\s>]/.test(head) ? reason : undefined),
  read,
};

const reason = 'An XML file whose root is <kml>.';

async function read(input: Input, options: ReadOptions): Promise<ReadResult> {
  const { document, text } = await readXml(input, options, 'kml');
  const placemarks = tagged(document, 'Placemark');
  placemarks.forEach((placemark) => tracksOf(placemark).forEach(makeParallel));
  // Placemarks come first among the features, one each, in document order.
  const features = toGeoJson(document).features.slice(0, placemarks.length);
  const pressure = /<b>Altitude:<\/b>/.test(text);
  const writer = new RowWriter(input, options, {
    format: kml.id,
    reason,
    // Flightradar24 writes the transponder's altitude; others do not say which altitude theirs is.
    altitudeReference: pressure ? 'pressure' : 'unknown',
  });
  addFeatures(writer, document, placemarks, features);
  if (!writer.sawRows) throw withoutTimes(placemarks);
  // What was drawn as one track is one flight, whatever its gaps.
  return writer.finish('points with a time and a position', { keepTogether: true });
}

function addFeatures(
  writer: RowWriter,
  document: Document,
  placemarks: readonly Element[],
  features: readonly Feature<Geometry | null>[],
): void {
  const documentName = callsignOf(textOf(document, 'name'));
  const several = placemarks.filter((placemark) => tracksOf(placemark).length).length > 1;
  placemarks.forEach((placemark, p) => {
    const callsign = callsignOf(textOf(placemark, 'name')) ?? documentName;
    const tracks = tracksOf(placemark);
    const key = { group: tracks.length && several ? `track ${p + 1}` : undefined, callsign };
    if (tracks.length) addGxTracks(writer, tracks, features[p], key, arraysOf(document, placemark));
    else if (isTimedPoint(features[p])) {
      const point = { ...key, callsign: documentName };
      addPlacemarkPoint(writer, placemark, features[p], point);
    } else if (tagged(placemark, 'LineString').length) {
      writer.report.problem(
        lineOf(placemark),
        'A line without times was left out: it is no record of a flight.',
      );
    }
  });
}

function withoutTimes(placemarks: readonly Element[]): ReadError {
  const lines = placemarks.filter((placemark) => tagged(placemark, 'LineString').length).length;
  const found = lines ? counted(lines, 'line') : counted(placemarks.length, 'placemark');
  return new ReadError(
    `Expected a <gx:Track> or points with a <TimeStamp>, found ${found} without times; a path without times cannot be examined.`,
  );
}
