import type { Analysis, Settings } from '../analysis/analyze.js';
import type { FailedFile } from '../analysis/json.js';
import { flightName, statusWords, summarySentences } from '../analysis/summary-words.js';
import { summarize } from '../analysis/summary.js';
import type { Detector } from '../detectors/detector.js';
import { detectors as allDetectors } from '../detectors/index.js';
import type { FileReport } from '../formats/report.js';
import type { Airports } from '../route/airports.js';
import { typed } from '../route/coordinates.js';
import { bands } from '../route/deviation.js';
import { positionStatuses } from '../track/status.js';
import { formatClock, formatDuration, formatQuantity, formatTime } from '../units.js';
import { bullets, escapeMarkdown as md, table } from './markdown.js';
import { findingSection, methodSection } from './report-finding.js';

export interface ReportOptions {
  /** The files that the flights come from. */
  readonly files?: readonly (FileReport | FailedFile)[];
  /** Changed thresholds with which the analysis was made. */
  readonly settings?: Settings;
  readonly airports?: Airports;
  /** Those that looked, if not the library's own. */
  readonly detectors?: readonly Detector[];
  /** Unix seconds when the report is made; not said unless given, so that the same analysis makes the same text. */
  readonly made?: number;
}

/**
 * A report in Markdown that says everything by itself: the file and its hash, what was done with it, what was planned, what
 * was found, the rows, numbers and thresholds behind each finding, and what the data cannot show. It names no cause.
 */
export function analysisReport(analysis: Analysis, options: ReportOptions = {}): string {
  const { settings = {}, detectors = allDetectors, files = [] } = options;
  const summary = summarize(analysis, options.airports);
  const { findings, notRun } = analysis;
  const notice = analysis.track.meta.notice;
  const about = files.filter(({ name }) => name === analysis.track.meta.file);
  const looked = detectors.filter(({ id }) => !notRun.some(({ kind }) => kind === id));
  const list = { detectors, ...(options.airports && { airports: options.airports }) };
  return [
    `# ${md(flightName(summary))}\n`,
    ...(notice
      ? [
          `**${md(notice[0].toUpperCase() + notice.slice(1))}.** Whatever rests on modeled rows was not measured.\n`,
        ]
      : []),
    ...(options.made === undefined ? [] : [`Report made ${formatTime(options.made)}.\n`]),
    '## Summary\n',
    bullets(summarySentences(summary).map(md)),
    '## Source\n',
    ...(about.length > 0 ? about.map(fileSection) : [`${md(analysis.track.meta.file)}\n`]),
    '## Position status\n',
    statusTable(analysis),
    ...(analysis.route ? ['## Planned route and deviation\n', routeSection(analysis)] : []),
    `## Findings (${findings.length})\n`,
    ...findings.map((finding, i) => findingSection(finding, i + 1, analysis, list)),
    ...(findings.length === 0 ? ['None.\n'] : []),
    ...(notRun.length > 0
      ? ['## Not looked for\n', bullets(notRun.map(({ kind, why }) => md(`${kind}: ${why}`)))]
      : []),
    '## How it was looked for\n',
    ...looked.map((detector) => methodSection(detector, settings)),
  ].join('\n');
}

function fileSection(file: FileReport | FailedFile): string {
  if ('error' in file) return bullets([`${md(file.name)}: ${md(file.error.message)}`]);
  const { name, bytes, sha256, format, reason, rows, used, setAside, problems, repairs } = file;
  const told = (kind: string, { message, count, row }: FileReport['problems'][number]) =>
    `${kind}: ${md(message)} (${count} ${count === 1 ? 'row' : 'rows'}${row > 0 ? `, first line ${row}` : ''})`;
  return bullets([
    `File: ${md(name)}, ${formatQuantity(bytes, '')} bytes`,
    `SHA-256 of the file as given: ${sha256 ? `\`${sha256}\`` : 'not computed'}`,
    `Read as ${md(format)}: ${md(reason)}`,
    `Rows: ${rows}, of which ${used} used and ${setAside} set aside`,
    ...repairs.map((repair) => told('Changed on the way in', repair)),
    ...problems.map((problem) => told('Problem', problem)),
  ]);
}

function statusTable({ status, track }: Analysis): string {
  const all = track.length > 0 ? track.time[track.length - 1] - track.time[0] : 0;
  const rows = positionStatuses
    .filter((name) => status.seconds[name] > 0)
    .map((name) => [
      statusWords[name],
      formatDuration(status.seconds[name]),
      formatQuantity((100 * status.seconds[name]) / all, '%'),
    ]);
  return `${table(['Position', 'Time', 'Share'], rows)}\nNo contact: no rows for more than ${formatDuration(status.gapThreshold)}.\n`;
}

function routeSection({ route, deviation }: Analysis): string {
  const points = route!.points.map((point, i) => [
    String(i + 1),
    md(point.airport?.icao ?? point.name),
    typed(point),
  ]);
  return [
    `${md(route!.title)}: ${formatQuantity(route!.length, 'NM')}. Legs are shortest lines on the WGS 84 ellipsoid; ${
      route!.kind === 'great circle' ? 'no filed route is known.' : 'the line was given by the user.'
    }\n`,
    table(['Point', 'Name', 'Latitude, longitude'], points),
    ...(deviation ? [deviationSection(deviation)] : []),
  ].join('\n');
}

function deviationSection(deviation: NonNullable<Analysis['deviation']>): string {
  const { max, p95, undefinedShare, minutesOutside } = deviation;
  const outside = bands.map(({ id, title, halfWidth, source }) => [
    `${title}, ±${halfWidth} NM`,
    formatQuantity(minutesOutside[id], 'min'),
    md(source),
  ]);
  return [
    bullets([
      max
        ? `Greatest: ${formatQuantity(max.nm, 'NM', 2)} ${max.side} of the route at ${formatClock(max.time)} UTC, by the geodesic from the nearest point of the route.`
        : 'Greatest: none, since no position could be compared with the route.',
      `95% of the compared time within ${formatQuantity(p95, 'NM')}.`,
      `Undefined for ${formatQuantity(100 * undefinedShare, '%')} of the flight: no position of its own.`,
    ]),
    table(['Band', 'Time outside', 'Source'], outside),
  ].join('\n');
}
