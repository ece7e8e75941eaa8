import type { Element } from '@xmldom/xmldom';
import { msg, str } from '../../base/words.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { addGpxPaths } from './gpx-path.js';
import { gpxParts } from './gpx-parts.js';
import type { GpxPart } from './gpx-parts.js';
import { addTracks } from './gpx-points.js';
import type { GpxFile } from './gpx-points.js';
import { ReadError } from '../base/report.js';
import { RowWriter } from '../base/row-writer.js';
import { childOf, XML_LIMIT, parseXml, readXmlText, tagged } from '../base/xml.js';

/** Characters. Parts of the text become documents one after the other (see gpxParts), so that the text is what counts. */
const GPX_LIMIT = 128 * 2 ** 20;

export async function readGpx(input: Input, options: ReadOptions, reason: string): Promise<ReadResult> {
  const text = await readXmlText(input, options, GPX_LIMIT);
  // GPX 1.1: ele is "elevation (in meters) of the point", above mean sea level by the receivers' custom.
  const meta = { format: 'gpx', reason, altitudeReference: 'mean sea level' } as const;
  const writer = new RowWriter(input, options, meta);
  const file: GpxFile = { writer, severalTracks: /<trk[\s>][\s\S]*<trk[\s>]/.test(text), callsigns: [] };
  const seen = { points: 0, outside: 0, timed: 0 };
  for (const part of gpxParts(text)) {
    options.signal?.throwIfAborted();
    addPart(file, part, seen);
  }
  refuseWithoutPoints(seen);
  if (seen.timed === 0) {
    const paths = new RowWriter(input, options, meta);
    addGpxPaths(paths, gpxParts(text), /<trkseg[\s>][\s\S]*<trkseg[\s>]/.test(text));
    return paths.finish(msg('track points (<trkpt>) with a position'), { timeless: true });
  }
  // What the recorder wrote as one <trk> is one flight, in spite of gaps.
  return writer.finish(msg('track points (<trkpt>) with a time and a position'), { neverSplit: true });
}

/** Points met so far: in tracks, outside of any, with a time. */
interface Seen {
  points: number;
  outside: number;
  timed: number;
}

function addPart(file: GpxFile, part: GpxPart, seen: Seen): void {
  if (part.text.length > XML_LIMIT) {
    throw new ReadError(msg('Expected GPX of track points in segments, found megabytes of something else.'));
  }
  const document = parseXml(part.text, 'gpx', part.linesBefore);
  const tracks = tagged(document, 'trk').map((trk) => tagged(trk, 'trkseg').map(pointsOf));
  const points = tracks.flat(2);
  seen.points += points.length;
  seen.outside += tagged(document, 'trkpt').length - points.length;
  for (const point of points) if (childOf(point, 'time')?.textContent?.trim()) seen.timed++;
  addTracks(file, document, tracks, part);
}

const pointsOf = (segment: Element): Element[] => tagged(segment, 'trkpt');

function refuseWithoutPoints({ points, outside }: Seen): void {
  if (points === 0) {
    throw new ReadError(
      outside
        ? msg(
            str`Expected track points (<trkpt> in <trk><trkseg>), found ${outside} of them outside any <trk>; a route (<rte>) is a plan: drop it on the page, or give it with --route.`,
          )
        : msg(
            'Expected track points (<trkpt> in <trk><trkseg>), found none; a route (<rte>) is a plan: drop it on the page, or give it with --route.',
          ),
    );
  }
}
