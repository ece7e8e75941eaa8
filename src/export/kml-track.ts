import type { PositionStatusName } from '../track/status.js';
import { positionStatuses } from '../track/status.js';
import { FOOT, formatTime } from '../base/units.js';
import { msg, str } from '../base/words.js';
import type { TrackAnalysis } from './geojson-track.js';
import { linePartsOf } from './parts.js';
import { columnsOf, statusAt, valuesOf } from './values.js';
import { isPath } from '../track/path.js';
import { hasPosition, type Column, type Track } from '../track/track.js';
import { element } from '../base/markup.js';

/** aabbggrr: observed positions strong, others pale, so that a reconstruction does not look like a recording. */
const styles: Readonly<Record<PositionStatusName, readonly [color: string, width: number]>> = {
  observed: ['ff2222cc', 3],
  stale: ['ff888888', 1],
  estimated: ['cc22aaee', 2],
  modeled: ['ccee8822', 2],
  suspect: ['cc8800aa', 1],
  noPosition: ['00000000', 0],
  noContact: ['00000000', 0],
};

export const trackStyles = (): string =>
  Object.entries(styles)
    .filter(([, [, width]]) => width > 0)
    .map(
      ([name, [color, width]]) =>
        `<Style id="${name}"><IconStyle><color>${color}</color><scale>0.4</scale></IconStyle><LineStyle><color>${color}</color><width>${width}</width></LineStyle></Style>`,
    )
    .join('\n');

/** Names that other programs read too; all other columns have their own. */
const names: Partial<Record<Column, string>> = { groundSpeed: 'speed_kts' };
const inGeometry: readonly Column[] = ['time', 'lat', 'lon'];

/** Values parallel to the positions: every column, so that the file opens as the same track again. */
const arraysOf = (track: Track): (readonly [name: string, column: Column])[] =>
  columnsOf(track)
    .filter((column) => !inGeometry.includes(column))
    .map((column) => [names[column] ?? column, column]);

const WORDS: readonly Column[] = ['source', 'emergency', 'onGround', 'positionTime', 'squawk'];

export const trackSchema = (tracks: readonly Track[]): string => {
  const fields = new Map(tracks.flatMap(arraysOf));
  return `<Schema id="row">${[...fields].map(([name, column]) => `<gx:SimpleArrayField name="${name}" type="${WORDS.includes(column) ? 'string' : 'float'}"/>`).join('')}</Schema>`;
};

const positions: Readonly<Record<PositionStatusName, (title: string) => string>> = {
  observed: (title) => msg(str`${title}, observed positions`),
  stale: (title) => msg(str`${title}, stale positions`),
  estimated: (title) => msg(str`${title}, estimated positions`),
  modeled: (title) => msg(str`${title}, modeled positions`),
  suspect: (title) => msg(str`${title}, suspect positions`),
  noPosition: (title) => msg(str`${title}, rows without position`),
  noContact: (title) => title,
};

/** One placemark for each position status, so that modeled and doubtful positions are distinguished and can be hidden. */
export function trackPlacemarks(analysis: TrackAnalysis, title: string, description: string): string[] {
  if (isPath(analysis.track)) return pathPlacemarks(analysis, title, description);
  const { track, status } = analysis;
  const hasHeight = (i: number) => track.altitude[i] === track.altitude[i];
  const isCut = (from: number, to: number) =>
    status.ofRow[from] !== status.ofRow[to] || hasHeight(from) !== hasHeight(to);
  const { lines, alone, without } = linePartsOf(track, status, { isCut });
  const parts = [...lines, ...alone.map((row) => [row])].sort((a, b) => a[0] - b[0]);
  return positionStatuses.flatMap((name) => {
    const own = parts.filter(([first]) => statusAt(status, first) === name);
    const tracks = own.map((rows) => gxTrack(analysis, rows, hasHeight(rows[0])));
    // An empty coordinate is KML's word for a missing position.
    if (name === 'noPosition' && without.length > 0) tracks.push(gxTrack(analysis, without, false));
    if (tracks.length === 0) return [];
    return [
      `<Placemark>${element('name', positions[name](title))}${element('description', description)}${name === 'noPosition' ? '' : `<styleUrl>#${name}</styleUrl>`}`,
      tracks.length === 1
        ? tracks[0]
        : `<gx:MultiTrack><gx:interpolate>0</gx:interpolate>\n${tracks.join('\n')}\n</gx:MultiTrack>`,
      '</Placemark>',
    ].join('\n');
  });
}

/** A path: lines without times, with the same lists beside them. */
function pathPlacemarks({ track, status }: TrackAnalysis, title: string, description: string): string[] {
  const { lines, alone } = linePartsOf(track, status);
  const parts = [...lines, ...alone.map((row) => [row])].sort((a, b) => a[0] - b[0]);
  return parts.map((rows) => {
    const hasHeight = rows.every((i) => track.altitude[i] === track.altitude[i]);
    const places = rows.map((i) => placeOf(track, i, hasHeight).join(','));
    return [
      `<Placemark>${element('name', title)}${element('description', description)}<styleUrl>#observed</styleUrl>`,
      `<ExtendedData><SchemaData schemaUrl="#row">${listsOf(track, rows)}</SchemaData></ExtendedData>`,
      `<LineString><altitudeMode>${hasHeight ? 'absolute' : 'clampToGround'}</altitudeMode>`,
      `<coordinates>${places.join(' ')}</coordinates></LineString></Placemark>`,
    ].join('\n');
  });
}

const placeOf = (track: Track, i: number, hasHeight: boolean): number[] => [
  track.lon[i],
  track.lat[i],
  ...(hasHeight ? [Number((track.altitude[i] * FOOT).toFixed(2))] : []),
];

const listsOf = (track: Track, rows: readonly number[]): string =>
  arraysOf(track)
    .map(([name, column]) => {
      const value = valuesOf(track, column);
      const list = rows.map((i) => `<gx:value>${value(i) ?? ''}</gx:value>`);
      return `<gx:SimpleArrayData name="${name}">${list.join('')}</gx:SimpleArrayData>`;
    })
    .join('');

/** A position without an altitude is drawn on the ground: 0 m would be an altitude that was never measured. */
function gxTrack({ track }: TrackAnalysis, rows: readonly number[], hasHeight: boolean): string {
  const whens = rows.map((i) => `<when>${formatTime(track.time[i])}</when>`);
  const coords = rows.map((i) => {
    if (!hasPosition(track, i)) return '<gx:coord></gx:coord>';
    return `<gx:coord>${placeOf(track, i, hasHeight).join(' ')}</gx:coord>`;
  });
  return [
    `<gx:Track><altitudeMode>${hasHeight ? 'absolute' : 'clampToGround'}</altitudeMode>`,
    ...whens,
    ...coords,
    `<ExtendedData><SchemaData schemaUrl="#row">${listsOf(track, rows)}</SchemaData></ExtendedData></gx:Track>`,
  ].join('\n');
}
