import type { Element } from '@xmldom/xmldom';
import type { FlightKey } from '../../track/builder/index.js';
import { FOOT } from '../../base/units.js';
import { msg } from '../../base/words.js';
import { parseLocal } from '../base/numbers.js';
import { reportPath } from '../base/path-lines.js';
import { decimal, type RowWriter } from '../base/row-writer.js';
import { callsignOf, childOf, lineOf, parseXml, tagged, textOf } from '../base/xml.js';
import type { GpxPart } from './gpx-parts.js';

/**
 * GPX whose points have no times: each segment is a path. GPX 1.1 says of a segment that its points are "logically
 * connected in order"; nothing says how one segment goes on to the next.
 */
export function addGpxPaths(writer: RowWriter, parts: Iterable<GpxPart>, several: boolean): void {
  let segments = 0;
  for (const { text, linesBefore } of parts) {
    // A later part begins within the segment in which the part before ends.
    let goesOn = linesBefore > 0;
    for (const trk of tagged(parseXml(text, 'gpx', linesBefore), 'trk')) {
      const callsign = callsignOf(textOf(trk, 'name'));
      for (const segment of tagged(trk, 'trkseg')) {
        const isContinued = goesOn;
        if (!goesOn) segments++;
        goesOn = false;
        const key = { group: several ? `segment ${segments}` : undefined, callsign };
        const points = tagged(segment, 'trkpt').map((point) => placeOf(point, linesBefore));
        const isLine = isContinued || points.filter(({ known }) => known).length > 1;
        for (const point of points) addPoint(writer, key, point, isLine);
      }
    }
  }
  if (writer.rows > 0) reportPath(writer.report);
}

interface Place {
  readonly point: Element;
  readonly lat: number;
  readonly lon: number;
  readonly line: number;
  readonly known: boolean;
}

function placeOf(point: Element, linesBefore: number): Place {
  const [lat, lon] = [decimal(point.getAttribute('lat') ?? ''), decimal(point.getAttribute('lon') ?? '')];
  const known = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && !(lat === 0 && lon === 0);
  return { point, lat, lon, line: lineOf(point) + linesBefore, known };
}

function addPoint(writer: RowWriter, key: FlightKey, place: Place, isLine: boolean): void {
  const { point, lat, lon, line, known } = place;
  if (!known) return writer.setAside(line, msg('The point has no position that can be read.'));
  if (!isLine) return writer.setAside(line, msg('One point alone is no path.'));
  writer.begin(key, line, writer.nextRecord());
  writer.position(lat, lon);
  const ele = childOf(point, 'ele')?.textContent?.trim().replace(/ ?m$/i, '');
  if (ele) writer.set('altitude', parseLocal(ele), 1 / FOOT);
  writer.source('gnss-logger');
}
