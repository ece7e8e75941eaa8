import type { Feature, Geometry, Point } from 'geojson';
import type { Element } from '@xmldom/xmldom';
import type { FlightKey } from '../../track/builder/index.js';
import { begin, setAltitude } from './kml-track.js';
import type { RowWriter } from '../base/row-writer.js';
import { lineOf, textOf } from '../base/xml.js';

/** When a placemark is: its TimeStamp, or the beginning of its TimeSpan. '' where it says nothing. */
function timeOf(feature: Feature<Geometry | null>): string {
  const { timestamp, timespan } = (feature.properties ?? {}) as {
    timestamp?: string;
    timespan?: { begin?: string };
  };
  return timestamp || timespan?.begin || '';
}

/** A placemark with a time whose geometry is a point, or could not be read. */
export const isTimedPoint = (feature: Feature<Geometry | null>): boolean =>
  timeOf(feature) !== '' && (feature.geometry === null || feature.geometry.type === 'Point');

export function addPlacemarkPoint(
  writer: RowWriter,
  placemark: Element,
  feature: Feature<Geometry | null>,
  key: FlightKey,
): void {
  const line = lineOf(placemark);
  const place = (feature.geometry as Point | null)?.coordinates ?? [];
  if (!begin(writer, key, place, timeOf(feature), line)) return;
  const { speed, heading, flightradar24 } = described(textOf(placemark, 'description'));
  // Flightradar24 writes 0 on the ground and where it does not know the altitude, as in its CSV.
  setAltitude(writer, place[2], textOf(placemark, 'altitudeMode'), line, flightradar24);
  writer.set('groundSpeed', speed);
  writer.set('course', heading);
}

/** Characters; a real one has some hundreds, and the search below takes the square of the length at worst. */
const LONGEST_BALLOON = 4000;

/** `Speed: 412 kt` and `Heading: 271°` out of Flightradar24's balloons; only with the unit that they name. */
function described(html: string): { speed?: string; heading?: string; flightradar24: boolean } {
  const text = html
    .slice(0, LONGEST_BALLOON)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&deg;/g, '°')
    .replace(/\s+/g, ' ');
  return {
    speed: /\bSpeed: (\d+(?:\.\d+)?) kt\b/.exec(text)?.[1],
    flightradar24: /\bAltitude: [\d,.]+ ft\b/.test(text),
    heading: /\bHeading: (\d+(?:\.\d+)?) ?°/.exec(text)?.[1],
  };
}
