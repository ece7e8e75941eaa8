import type { Analysis } from '../analysis/analyze.js';
import { flightJson } from '../analysis/json.js';
import type { SetAsideFindings } from '../finding/set-aside.js';
import type { Origin } from '../formats/base/report.js';
import { cell, csvLine } from '../base/csv-cell.js';
import type { Airports } from '../route/airports/index.js';
import type { Column, Track } from '../track/track.js';
import type { TrackAnalysis } from './geojson-track.js';
import { rounded, statusAt, valuesOf } from './values.js';

/**
 * Crosstrack's CSV: ft, kt, ft/min, degrees, NM, ISO 8601 UTC. Lines that begin with # identify the flight. Reading it
 * gives the same track again.
 */

/** Columns that are always present, by which the reader knows the file; others only if the track has them. */
const always: readonly Column[] = ['time', 'lat', 'lon', 'altitude', 'groundSpeed', 'course', 'source'];
const order: readonly Column[] = [
  'time',
  'lat',
  'lon',
  'altitude',
  'geoAltitude',
  'groundSpeed',
  'course',
  'heading',
  'indicatedAirspeed',
  'trueAirspeed',
  'verticalRate',
  'selectedAltitude',
  'squawk',
  'emergency',
  'onGround',
  'positionTime',
  'nic',
  'nacp',
  'sil',
  'source',
];

/** A path has no column of times. */
const isWritten = (column: Column, track: Track): boolean =>
  track.has(column) || (always.includes(column) && column !== 'time');

/** A comment is one cell, with any content: a spreadsheet would read what follows a comma as another cell. */
const comment = (name: string, value: string): string =>
  `${cell(`# ${name}: ${value.replace(/[\s\0]+/g, ' ')}`)}\n`;

function comments({ meta }: Track, origin?: Origin): string {
  const known: readonly [string, string | undefined][] = [
    ['notice', meta.notice],
    ['callsign', meta.callsign],
    ['icao24', meta.icao24],
    ['registration', meta.registration],
    ['type', meta.aircraftType],
    ['altitude', meta.altitudeReference],
    ['heading', meta.headingReference],
    ['file', meta.file],
    ['origin', origin && `${origin.address} (${origin.fetched})`],
  ];
  return known
    .filter(([, value]) => value)
    .map(([name, value]) => comment(name, value!))
    .join('');
}

/**
 * The CSV in pieces of some thousand rows: a long track may exceed what one string can hold.
 * @param origin where the track's file was fetched from
 */
export function* trackCsvChunks(
  { track, status, deviation }: TrackAnalysis,
  origin?: Origin,
): Generator<string> {
  const columns = order.filter((column) => isWritten(column, track));
  const computed = ['status', ...(deviation ? ['crossTrack', 'alongTrack'] : []), 'sourceRow'];
  const readers = columns.map((column) => valuesOf(track, column));
  readers.push((i) => statusAt(status, i));
  if (deviation) readers.push((i) => rounded(deviation.crossTrack[i]));
  if (deviation) readers.push((i) => rounded(deviation.alongTrack[i]));
  const figures = new Map(track.meta.figures?.map((figure) => [figure.line, figure]));
  const about = figures.size > 0 ? ['class', 'sources', 'note'] : [];
  let text = comments(track, origin) + csvLine([...columns, ...computed, ...about]);
  for (let i = 0; i < track.length; i++) {
    // Numbers and codes of this library: they need no escaping.
    for (const read of readers) text += `${read(i) ?? ''},`;
    text += track.row[i];
    const figure = figures.get(track.row[i]);
    if (about.length > 0)
      text += `,${[figure?.class ?? '', figure?.sources ?? '', figure?.text ?? ''].map(cell).join(',')}`;
    text += '\n';
    if (i % 4096 === 4095) {
      yield text;
      text = '';
    }
  }
  yield text;
}

export const trackCsv = (analysis: TrackAnalysis): string => [...trackCsvChunks(analysis)].join('');

const findingColumns = [
  'flight',
  'file',
  'kind',
  'category',
  'severity',
  'confidence',
  'start',
  'end',
  'value',
  'unit',
  'message',
  'evidence',
  'alternatives',
  'basis',
  'basisClass',
  'firstRow',
  'lastRow',
  'notice',
  'setAside',
  'setAsideBy',
  'setAsideOn',
] as const;

const pairs = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value === null ? '' : String(value)}`)
    .join('; ');

/** One row for each finding, of all flights; `setAside` has the note of a case that sets it aside. */
export function findingsCsv(
  analyses: readonly Analysis[],
  airports?: Airports,
  setAside?: SetAsideFindings,
): string {
  const rows = analyses.flatMap((analysis) => {
    const { id, file, notice, findings } = flightJson(analysis, airports, setAside);
    return findings.map(({ evidence, alternatives, basis, rows: { first, last }, ...finding }) => {
      const { kind, category, severity, confidence, start, end, value, unit, message, basisClass } = finding;
      const { note, change, who, when } = finding.setAside ?? {};
      return csvLine([
        ...[id, file, kind, category, severity, confidence, start, end, value, unit, message],
        ...[pairs(evidence), alternatives.join('; '), pairs(basis), basisClass, first, last, notice],
        ...[[note, change].filter(Boolean).join('; '), who ?? null, when ?? null],
      ]);
    });
  });
  return csvLine(findingColumns) + rows.join('');
}
