import type { Document, Element } from '@xmldom/xmldom';
import type { FlightKey } from '../../track/builder/index.js';
import { msg } from '../../base/words.js';
import { parseDecimal } from '../base/numbers.js';
import { joinedLines, reportPath, type LinePlace } from '../base/path-lines.js';
import type { RowWriter } from '../base/row-writer.js';
import { callsignOf, lineOf, tagged, textOf } from '../base/xml.js';
import { setAltitude } from './kml-track.js';

/**
 * KML whose lines have no times: each is a path, its positions in the order of the file. KML separates positions by blanks and
 * their parts by commas (OGC 07-147r2, 16.10); programs also put blanks behind the commas.
 */
export function placesOf(line: Element): LinePlace[] {
  const text = (tagged(line, 'coordinates')[0]?.textContent ?? '').trim();
  const places: LinePlace[] = [];
  let goesOn = false;
  for (const word of text ? text.split(/\s+/) : []) {
    const before = places.at(-1);
    const numbers = word
      .split(',')
      .filter(Boolean)
      .map((part) => parseDecimal(part));
    if (before && (goesOn || word.startsWith(','))) places[places.length - 1] = [...before, ...numbers];
    else places.push(numbers);
    goesOn = word.endsWith(',');
  }
  return places;
}

/** Adds the lines of each placemark as paths. */
export function addKmlPaths(writer: RowWriter, document: Document, placemarks: readonly Element[]): void {
  const documentName = callsignOf(textOf(document, 'name'));
  const paths = placemarks.flatMap((placemark) => pathsOf(placemark, documentName));
  paths.forEach(({ places, mode, line, callsign }, i) => {
    const group = paths.length > 1 ? `path ${i + 1}` : undefined;
    addPath(writer, places, { mode, line, key: { group, callsign } });
  });
  if (writer.rows > 0) reportPath(writer.report);
}

function pathsOf(placemark: Element, documentName: string | undefined) {
  const lines = tagged(placemark, 'LineString');
  if (lines.length === 0) return [];
  const mode = textOf(lines[0], 'altitudeMode') || textOf(lines[0], 'gx:altitudeMode') || 'clampToGround';
  const callsign = callsignOf(textOf(placemark, 'name')) ?? documentName;
  return joinedLines(lines.map(placesOf)).map((places) => ({
    places,
    mode,
    line: lineOf(placemark),
    callsign,
  }));
}

interface PathOf {
  /** Of the altitudes. */
  readonly mode: string;
  /** Of the placemark. */
  readonly line: number;
  readonly key: FlightKey;
}

function addPath(writer: RowWriter, places: readonly LinePlace[], { mode, line, key }: PathOf): void {
  const isKnown = ([lon, lat]: LinePlace) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  const isLine = places.filter(isKnown).length > 1;
  for (const place of places) {
    const [lon, lat, meters] = place;
    if (!isKnown(place) || !isLine) {
      const why = isKnown(place)
        ? msg('One point alone is no path.')
        : msg('The point has no position that can be read.');
      writer.setAside(line, why);
      continue;
    }
    const row = writer.nextRecord();
    writer.begin(key, row, row);
    writer.position(lat, lon, true);
    setAltitude(writer, meters, mode, row);
  }
}
