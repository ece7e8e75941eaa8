import type { Analysis } from '../analysis/analyze.js';
import type { Settings } from '../analysis/settings.js';
import { flightJson } from '../analysis/json.js';
import type { SetAsideFindings } from '../finding/set-aside.js';
import type { Origin } from '../formats/base/report.js';
import { cell, csvLine } from '../base/csv-cell.js';
import type { Airports } from '../route/airports/index.js';
import type { Column, Track } from '../track/track.js';
import { comment, madeWith } from './csv-comments.js';
import type { TrackAnalysis } from './geojson-track.js';
import { columnUnits, rounded, statusAt, valuesOf } from './values.js';

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

/** As `# units:` has them. */
const unitOf: Readonly<Record<string, string | undefined>> = {
  ...columnUnits,
  ...{ lat: 'deg', lon: 'deg', course: 'deg', heading: 'deg', crossTrack: 'NM', alongTrack: 'NM' },
  ...{ time: 'ISO-8601-UTC', positionTime: 'ISO-8601-UTC' },
};

/** A path has no column of times. */
const isWritten = (column: Column, track: Track): boolean =>
  track.has(column) || (always.includes(column) && column !== 'time');

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
 * @param settings changed thresholds, on which status and deviation depend
 */
export function* trackCsvChunks(
  { track, status, deviation }: TrackAnalysis,
  origin?: Origin,
  settings: Settings = {},
): Generator<string> {
  const columns = order.filter((column) => isWritten(column, track));
  const computed = ['status', ...(deviation ? ['crossTrack', 'alongTrack'] : []), 'sourceRow'];
  const readers = columns.map((column) => valuesOf(track, column));
  readers.push((i) => statusAt(status, i));
  if (deviation) readers.push((i) => rounded(deviation.crossTrack[i]));
  if (deviation) readers.push((i) => rounded(deviation.alongTrack[i]));
  const units = [...columns, ...computed].flatMap((name) =>
    unitOf[name] ? [`${name}=${unitOf[name]}`] : [],
  );
  const figures = new Map(track.meta.figures?.map((figure) => [figure.line, figure]));
  const about = figures.size > 0 ? ['class', 'sources', 'note'] : [];
  let text = comments(track, origin) + madeWith(settings) + comment('units', units.join(' '));
  text += csvLine([...columns, ...computed, ...about]);
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

const pairs = (
  values: Readonly<Record<string, unknown>>,
  units: Readonly<Record<string, string>> = {},
): string =>
  Object.entries(values)
    .map(
      ([name, value]) =>
        `${name}=${value === null ? '' : String(value)}${units[name] ? ` ${units[name]}` : ''}`,
    )
    .join('; ');

/** Whose notice it is goes before it, where a table has several flights. */
const notices = (analyses: readonly Analysis[]): string =>
  analyses
    .flatMap(({ track: { meta } }) => (meta.notice ? [comment('notice', `${meta.id}: ${meta.notice}`)] : []))
    .join('');

/**
 * One row for each finding, of all flights, below lines that say with what it was made.
 * @param setAside notes of a case that sets findings aside
 * @param settings changed thresholds
 */
export function findingsCsv(
  analyses: readonly Analysis[],
  airports?: Airports,
  setAside?: SetAsideFindings,
  settings: Settings = {},
): string {
  const rows = analyses.flatMap((analysis) => {
    const { id, file, notice, findings } = flightJson(analysis, airports, setAside);
    return findings.map(
      ({ evidence, evidenceUnits, alternatives, basis, rows: { first, last }, ...finding }) => {
        const { kind, category, severity, confidence, start, end, value, unit, message, basisClass } =
          finding;
        const { note, change, who, when } = finding.setAside ?? {};
        return csvLine([
          ...[id, file, kind, category, severity, confidence, start, end, value, unit, message],
          ...[
            pairs(evidence, evidenceUnits),
            alternatives.join('; '),
            pairs(basis),
            basisClass,
            first,
            last,
            notice,
          ],
          ...[[note, change].filter(Boolean).join('; '), who ?? null, when ?? null],
        ]);
      },
    );
  });
  return madeWith(settings) + notices(analyses) + csvLine(findingColumns) + rows.join('');
}
