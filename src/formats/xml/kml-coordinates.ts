import type { Element } from '@xmldom/xmldom';
import { msg, str } from '../../base/words.js';
import { parseLocal } from '../base/numbers.js';
import type { RowWriter } from '../base/row-writer.js';
import { lineOf, tagged } from '../base/xml.js';
import { coordsOf } from './kml-track.js';

/** Marks a position that cannot be read: off the Earth, so that its row is set aside and named. */
const NO_PLACE = ['999', '999'];
/** What togeojson reads as it is. */
const PLAIN = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;

interface TrackOrPoint {
  readonly element: Element;
  readonly tracks: readonly Element[];
}

/**
 * Writes the coordinates of tracks and of points in plain numbers. togeojson splits them at single spaces and reads each up to
 * the first other character: `8,20000 47,50000 2,743.5` would become 8°, 47° and 2 m.
 */
export function plainCoordinates(writer: RowWriter, placemarks: readonly TrackOrPoint[]): void {
  for (const { element, tracks } of placemarks) {
    for (const coord of tracks.flatMap(coordsOf)) rewrite(writer, coord, ' ');
    for (const point of tracks.length ? [] : tagged(element, 'Point'))
      for (const coordinates of tagged(point, 'coordinates')) rewrite(writer, coordinates, ',');
  }
}

function rewrite(writer: RowWriter, element: Element, separator: ' ' | ','): void {
  const text = element.textContent ?? '';
  const parts = partsOf(text.trim(), separator);
  const clean = (parts.every((part) => PLAIN.test(part)) ? parts : numbersOf(writer, element, parts)).join(
    separator,
  );
  if (clean !== text) element.textContent = clean;
}

/** Longitude, latitude and, where it is there, the height; a height with a separator for thousands is put together again. */
function partsOf(text: string, separator: ' ' | ','): readonly string[] {
  if (text === '') return [];
  if (separator === ' ') {
    const parts = text.split(/\s+/);
    // `8.2,47.5,3657.6`, as <coordinates> has it.
    if (parts.length > 1) return joined(parts, ' ');
  }
  return joined(
    text.split(',').map((part) => part.trim()),
    ',',
  );
}

const joined = ([lon, lat = '', ...height]: readonly string[], by: string): readonly string[] =>
  height.length ? [lon, lat, height.join(by)] : [lon, lat];

function numbersOf(writer: RowWriter, element: Element, parts: readonly string[]): readonly string[] {
  const [lon, lat, height] = parts.map(parseLocal);
  const line = lineOf(element);
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return NO_PLACE;
  if (height === undefined || !Number.isFinite(height)) {
    if (parts.length > 2) writer.report.problem(line, unreadable(writer, parts[2]));
    return [String(lon), String(lat)];
  }
  writer.report.repair(
    'other',
    line,
    msg('Coordinates with a thousands separator or a decimal comma were read as numbers.'),
  );
  return [lon, lat, height].map(String);
}

/** One sentence a file, with its first such height. */
const sentences = new WeakMap<RowWriter, string>();

function unreadable(writer: RowWriter, height: string): string {
  const sentence =
    sentences.get(writer) ??
    msg(str`Height: expected a number, found “${height.slice(0, 20)}”; such heights are taken as missing.`);
  sentences.set(writer, sentence);
  return sentence;
}
