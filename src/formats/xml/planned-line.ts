import type { Document } from '@xmldom/xmldom';
import { msg, str } from '../../base/words.js';
import { parseDecimal } from '../base/numbers.js';
import { ReadError } from '../base/report.js';
import { childOf, parseXml, tagged } from '../base/xml.js';
import { placesOf } from './kml-path.js';

/** A planned line, as a GeoJSON feature: what the route of a flight is made from. */
export interface PlannedLine {
  readonly type: 'Feature';
  readonly properties: { readonly name: string };
  readonly geometry: {
    readonly type: 'MultiLineString';
    /** [longitude, latitude] in degrees. */
    readonly coordinates: readonly (readonly (readonly number[])[])[];
  };
}

/**
 * The line that is drawn in a KML or GPX: the route of a GPX (`<rte>`) or, without one, its track; all lines of a KML in their order.
 * @throws ReadError where there is none, or more than one route
 */
export function plannedLine(text: string): PlannedLine {
  const isGpx = /<(?:\w+:)?gpx[\s>]/.test(text.slice(0, 4096));
  const document = parseXml(text, isGpx ? 'gpx' : 'kml');
  const lines = isGpx ? gpxLines(document) : tagged(document, 'LineString').map(positionsOfKml);
  const coordinates = lines.filter(({ length }) => length > 1);
  if (coordinates.length === 0)
    throw new ReadError(msg('Expected a planned line (<rte>, <trkseg> or <LineString>), found none.'));
  const [named] = tagged(document, isGpx ? 'rte' : 'Placemark');
  const name = (named && childOf(named, 'name')?.textContent?.trim()) ?? '';
  return { type: 'Feature', properties: { name }, geometry: { type: 'MultiLineString', coordinates } };
}

const positionsOfKml = (line: Parameters<typeof placesOf>[0]): number[][] =>
  placesOf(line).map(([lon, lat]) => [lon, lat]);

function gpxLines(document: Document): number[][][] {
  const routes = tagged(document, 'rte');
  if (routes.length > 1)
    throw new ReadError(
      msg(str`Expected one planned route (<rte>), found ${routes.length}; save one of them.`),
    );
  const [parts, point] = routes.length ? [routes, 'rtept'] : [tagged(document, 'trkseg'), 'trkpt'];
  return parts.map((part) =>
    tagged(part, point).map((one) =>
      ['lon', 'lat'].map((name) => parseDecimal(one.getAttribute(name) ?? '')),
    ),
  );
}
