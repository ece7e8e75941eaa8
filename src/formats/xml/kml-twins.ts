import type { Element } from '@xmldom/xmldom';
import { tagged, textOf } from '../base/xml.js';
import { coordsOf } from './kml-track.js';

/** A placemark that holds one track. */
export interface TrackPlacemark {
  readonly element: Element;
  readonly tracks: readonly Element[];
}

/** One flight drawn twice, once at each of its altitudes, as glider loggers' converters write it. */
export interface Twins<P extends TrackPlacemark> {
  readonly pressure: P;
  readonly geometric: P;
  readonly names: readonly [string, string];
}

const PRESSURE = /pres|baro|qne|1013/i;
const GEOMETRIC = /gnss|gps|geo/i;

const nameOf = ({ element }: TrackPlacemark): string => textOf(element, 'name').slice(0, 60);

/** Times and places of a track, without its altitudes. */
const pathOf = (track: Element): string =>
  [
    ...tagged(track, 'when').map((when) => when.textContent?.trim()),
    ...coordsOf(track).map((coord) => coord.textContent?.trim().split(/\s+/, 2).join(' ')),
  ].join('\n');

/** The two placemarks of a file if they are one flight: the same times and places, and names that say which altitude is which. */
export function twinsIn<P extends TrackPlacemark>(placemarks: readonly P[]): Twins<P> | undefined {
  const single = placemarks.filter(({ tracks }) => tracks.length > 0);
  if (single.length !== 2 || single.some(({ tracks }) => tracks.length > 1)) return undefined;
  const pressure = single.find((one) => PRESSURE.test(nameOf(one)) && !GEOMETRIC.test(nameOf(one)));
  const geometric = single.find((one) => one !== pressure && GEOMETRIC.test(nameOf(one)));
  if (!pressure || !geometric) return undefined;
  if (pathOf(pressure.tracks[0]) !== pathOf(geometric.tracks[0])) return undefined;
  return { pressure, geometric, names: [nameOf(pressure), nameOf(geometric)] };
}

/** m of each point, NaN where it has none. */
export const altitudesOf = (track: Element): number[] =>
  coordsOf(track).map((coord) => Number((coord.textContent ?? '').trim().split(/\s+/)[2] ?? NaN));
