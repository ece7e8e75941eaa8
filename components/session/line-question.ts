import { msg } from '@lit/localize';
import type { FlightWorker } from '../../src/worker/client.js';
import { hasPosition } from '../../src/track/track.js';
import { geoJsonKind, isGeoJsonName } from './geojson-kind.js';

/** A line without times that was given: the planned route, or the path that was flown. */
export interface LineQuestion {
  readonly file: File;
  /** Whether it is opened next to the open flights, if it is a path. */
  readonly add: boolean;
}
export type LineAnswer = 'plan' | 'path';

/** Bytes; a drawn line is not larger. */
const LIMIT = 20e6;
const LINE = /<(?:\w+:)?(?:LineString|trkpt)[\s>]/;
/** Times of positions; the time in a GPX header is that of the file, and comes before its points. */
const TIME = /<(?:\w+:)?(?:when|TimeStamp|Track|time)[\s>]/;

/** Whether a file is a KML or GPX of lines without times. */
async function isTimelessXml(file: File): Promise<boolean> {
  if (!/\.(kml|gpx)$/i.test(file.name) || file.size > LIMIT) return false;
  const text = await file.text();
  const first = LINE.exec(text)?.index;
  return first !== undefined && !TIME.test(/\.gpx$/i.test(file.name) ? text.slice(first) : text);
}

/** Whether a file is a line without times, so that its meaning has to be asked. */
export async function isTimelessLine(file: File): Promise<boolean> {
  if (isGeoJsonName(file.name)) return (await geoJsonKind(file))?.kind === 'line';
  return isTimelessXml(file);
}

/** The route of a GPX without tracks, as GeoJSON: a plan by what it is. Undefined for every other file. */
export async function gpxRoute(file: File): Promise<object | undefined> {
  if (!/\.gpx$/i.test(file.name) || file.size > LIMIT) return undefined;
  const text = await file.text();
  if (/<(?:\w+:)?trkpt[\s>]/.test(text)) return undefined;
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const routes = [...document.getElementsByTagNameNS('*', 'rte')];
  const points = [...(routes[0]?.getElementsByTagNameNS('*', 'rtept') ?? [])];
  if (routes.length !== 1 || points.length < 2) return undefined;
  const name = routes[0].getElementsByTagNameNS('*', 'name')[0];
  const coordinates = points.map((point) =>
    ['lon', 'lat'].map((part) => Number(point.getAttribute(part) ?? NaN)),
  );
  const title = name?.parentElement === routes[0] ? name.textContent : '';
  return { type: 'Feature', properties: { name: title }, geometry: { type: 'LineString', coordinates } };
}

/** The line of a file, as GeoJSON for the route. @throws Error where it has none */
export async function planIn(worker: FlightWorker, file: File): Promise<object> {
  const given = await geoJsonKind(file);
  if (given?.kind === 'line') return given.json;
  const staged = await worker.stage([file]);
  try {
    const [read] = staged.files;
    if ('error' in read) throw new Error(read.error.message);
    const [track] = read.tracks;
    const coordinates = Array.from(track.lat, (lat, i) => [track.lon[i], lat]).filter((_, i) =>
      hasPosition(track, i),
    );
    if (coordinates.length < 2) throw new Error(msg('The line has fewer than two positions.'));
    return { type: 'LineString', coordinates };
  } finally {
    staged.drop();
  }
}
