import type { Document, Element } from '@xmldom/xmldom';
import { figuresByLine, keyOf, type FlightWriters } from '../base/flight-writers.js';
import type { Json, JsonObject } from '../base/json.js';
import { listsOf, setColumns } from '../base/parallel-columns.js';
import { childOf, lineOf, tagged, textOf } from '../base/xml.js';
import { reportPath } from '../base/path-lines.js';
import { msg } from '../../base/words.js';

/**
 * KML that Crosstrack wrote: a folder is a flight, cut into tracks by how each position is known; every column is a list parallel to the
 * positions. It is read as the flight that it was, so that modeled rows stay modeled.
 */

const PREFIX = 'crosstrack:';

/** What the folder says of its flight; undefined where another program wrote it. */
function propertiesOf(folder: Element): JsonObject | undefined {
  const data = childOf(folder, 'ExtendedData');
  const known = (data ? tagged(data, 'Data') : []).flatMap((element): [string, Json][] => {
    const name = element.getAttribute('name') ?? '';
    return name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), textOf(element, 'value')]] : [];
  });
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

/** A list in JSON; null if it is not one. */
function listed(text: Json | undefined): Json {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as Json) : null;
  } catch {
    return null;
  }
}

export interface OwnFolder {
  readonly folder: Element;
  readonly properties: JsonObject;
}

export const ownFolders = (document: Document): OwnFolder[] =>
  tagged(document, 'Folder').flatMap((folder) => {
    const properties = propertiesOf(folder);
    return properties ? [{ folder, properties }] : [];
  });

interface OwnRow {
  readonly element: Element;
  readonly when: string;
  /** `lon lat meters`; empty if there is no position. */
  readonly place: readonly string[];
  readonly lists: ReturnType<typeof listsOf>;
  readonly index: number;
}

/** As in the export: another name for what other programs read too. */
const columnOf = (name: string): string => (name === 'speed_kts' ? 'groundSpeed' : name);

const valueOf = (text: string): Json => {
  if (text === '') return null;
  return text === 'true' || text === 'false' ? text === 'true' : text;
};

const textsOf = (element: Element, name: string): string[] =>
  tagged(element, name).map((one) => one.textContent?.trim() ?? '');

/** The placemarks of a path: lines with the lists of an export. Its route has none. */
const pathLines = (folder: Element): Element[] =>
  tagged(folder, 'Placemark').filter(
    (placemark) =>
      tagged(placemark, 'LineString').length > 0 && tagged(placemark, 'gx:SimpleArrayData').length > 0,
  );

/** A line without times, in place of a `gx:Track`. */
const isLine = ({ nodeName }: Element): boolean => nodeName === 'Placemark';

/** `lon lat meters` of each position. */
const coordinatesOf = (track: Element): string[][] =>
  isLine(track)
    ? (textsOf(track, 'coordinates')[0] ?? '')
        .split(/\s+/)
        .filter(Boolean)
        .map((one) => one.split(','))
    : textsOf(track, 'gx:coord').map((text) => text.split(/\s+/).filter(Boolean));

/** The rows of one track; undefined where its lists are not parallel. */
function rowsOf(track: Element): OwnRow[] | undefined {
  const coords = coordinatesOf(track);
  const whens = isLine(track) ? coords.map(() => track) : tagged(track, 'when');
  const arrays = tagged(track, 'gx:SimpleArrayData').map((array): [string, readonly Json[]] => [
    columnOf(array.getAttribute('name') ?? ''),
    tagged(array, 'gx:value').map((value) => valueOf(value.textContent ?? '')),
  ]);
  const lengths = [coords.length, ...arrays.map(([, values]) => values.length)];
  if (lengths.some((length) => length !== whens.length)) return undefined;
  const line = arrays.find(([name]) => name === 'row')?.[1];
  const numbers = line?.map((value) => Number(value));
  const lists = listsOf(new Map(arrays.map(([n, list]) => (n === 'row' ? [n, numbers!] : [n, list]))), true);
  return whens.map((element, index) => ({
    element,
    when: isLine(track) ? '' : (element.textContent?.trim() ?? ''),
    place: coords[index],
    lists,
    index,
  }));
}

/** A flight of an own file; `group` keeps it apart from the others. */
export function addOwnFlight(
  writers: FlightWriters,
  { folder, properties }: OwnFolder,
  group: string | undefined,
): void {
  const tracks = tagged(folder, 'gx:Track');
  const lines = tracks.length > 0 ? [] : pathLines(folder);
  const writer = writers.writer(properties, true, lines.length > 0);
  if (lines.length > 0) reportPath(writers.report);
  const key = { ...keyOf(properties), group };
  const figures = figuresByLine({ figures: listed(properties.figures) });
  const rows: (OwnRow & { readonly time: number; readonly line: number })[] = [];
  for (const track of [...tracks, ...lines]) {
    const own = rowsOf(track);
    if (!own) {
      writer.setAside(lineOf(track), msg('The lists of the <gx:Track> have different lengths.'));
      continue;
    }
    for (const row of own) {
      const line = Number(row.lists.rows?.[row.index] ?? lineOf(row.element));
      rows.push({ ...row, time: writer.time(row.when, lineOf(row.element)), line });
    }
  }
  // Tracks by status follow one another in the file; in the flight their rows took turns.
  rows.sort((a, b) => a.time - b.time || a.line - b.line);
  for (const { element, time: when, place, lists, index, line } of rows) {
    const record = writers.nextRow();
    const time = lines.length > 0 ? record : when;
    if (!Number.isFinite(time)) {
      writer.setAside(lineOf(element), msg('The point has no time that can be read.'));
      continue;
    }
    writer.begin(key, line, time);
    if (place.length > 1) writer.position(place[1], place[0], true);
    setColumns(writer, lists, index, line);
    writer.figure(figures.get(line));
  }
}
