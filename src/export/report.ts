import type { Analysis } from '../analysis/analyze.js';
import type { Settings } from '../analysis/settings.js';
import type { FailedFile } from '../analysis/json.js';
import { coverageOf, coverageSentence, type Coverage } from '../analysis/coverage.js';
import { flightName, summarySentences } from '../analysis/summary-words.js';
import { summarize } from '../analysis/summary.js';
import type { Declaration } from '../finding/declaration.js';
import { declarations } from '../finding/declarations/index.js';
import type { FileReport } from '../formats/base/report.js';
import type { Airports } from '../route/airports/index.js';
import { typed } from '../route/coordinates.js';
import { bands, type Deviation } from '../route/deviation/index.js';
import type { Route } from '../route/route.js';
import { isPath } from '../track/path.js';
import { positionStatuses } from '../track/status.js';
import { statusWords } from '../track/words.js';
import { formatDuration, formatQuantity, formatTime } from '../base/units.js';
import { beforeStop, msg, str } from '../base/words.js';
import { bullets, escapeMarkdown as md, table } from '../base/markup.js';
import { findingSection, methodSection } from './report-finding.js';

export interface ReportOptions {
  /** The files that the flights come from. */
  readonly files?: readonly (FileReport | FailedFile)[];
  /** Changed thresholds with which the analysis was made. */
  readonly settings?: Settings;
  readonly airports?: Airports;
  /** The detectors that ran; default the library's list. */
  readonly detectors?: readonly Declaration[];
  /** Unix seconds when the report is made. Left out by default, so that the same analysis gives the same text. */
  readonly made?: number;
}

/**
 * A self-contained report in Markdown: the file and its hash, what was done with it, the planned route, the findings with
 * their rows, values and thresholds, and the limits of the data. It names no cause.
 */
export function analysisReport(analysis: Analysis, options: ReportOptions = {}): string {
  const { settings = {}, detectors = declarations, files = [] } = options;
  const summary = summarize(analysis, options.airports);
  const { findings, notRun } = analysis;
  const notice = analysis.track.meta.notice;
  const about = files.filter(({ name }) => name === analysis.track.meta.file);
  const looked = detectors.filter(({ kind }) => !notRun.some((one) => one.kind === kind));
  const list = { detectors, ...(options.airports && { airports: options.airports }) };
  return [
    `# ${md(flightName(summary))}\n`,
    ...(notice
      ? [
          `**${md(notice[0].toUpperCase() + beforeStop(notice.slice(1)))}.** ${
            isPath(analysis.track)
              ? msg('Positions in their order: there are no times, speeds or findings.')
              : msg('Results based on modeled rows are not measurements.')
          }\n`,
        ]
      : []),
    ...(options.made === undefined ? [] : [msg(str`Report created ${formatTime(options.made)}.`) + '\n']),
    `## ${msg('Summary')}\n`,
    bullets(summarySentences(summary).map(md)),
    `## ${msg('Source')}\n`,
    ...(about.length > 0 ? about.map(fileSection) : [`${md(analysis.track.meta.file)}\n`]),
    ...(isPath(analysis.track) ? [] : [`## ${msg('Position status')}\n`, statusTable(analysis)]),
    ...(analysis.route ? [`## ${msg('Planned route and deviation')}\n`, routeSection(analysis)] : []),
    `## ${msg(str`Findings (${findings.length})`)}\n`,
    ...findings.map((finding, i) => findingSection(finding, i + 1, analysis, list)),
    ...(findings.length === 0 ? [`${msg('None.')}\n`] : []),
    `## ${msg('What was looked at')}\n`,
    coverageSection(coverageOf(analysis, detectors)),
    `## ${msg('Method')}\n`,
    ...looked.map((detector) => methodSection(detector, settings)),
  ].join('\n');
}

/** How much of the flight each detector could look at: the ones that saw all of it in a sentence, the others in a table. */
function coverageSection(coverage: readonly Coverage[]): string {
  const rows = coverage
    .filter(({ why }) => why !== undefined)
    .map(({ kind, looked, of, why }) => [
      kind,
      looked > 0 ? msg(str`${formatDuration(looked)} of ${formatDuration(of)}`) : msg('not at all'),
      md(why ?? ''),
    ]);
  const sentence = `${coverageSentence(coverage)}\n`;
  return rows.length > 0
    ? `${sentence}\n${table([msg('Detector'), msg('Looked at'), msg('Why not the rest')], rows)}`
    : sentence;
}

function fileSection(file: FileReport | FailedFile): string {
  if ('error' in file) return bullets([`${md(file.name)}: ${md(file.error.message)}`]);
  const { name, origin, bytes, sha256, format, reason, rows, used, setAside, problems, repairs } = file;
  return bullets([
    msg(str`File: ${md(name)}, ${formatQuantity(bytes, '')} bytes`),
    ...(origin ? [msg(str`Fetched from ${md(origin.address)} at ${origin.fetched}`)] : []),
    msg(str`SHA-256 of the file as given: ${sha256 ? `\`${sha256}\`` : msg('not computed')}`),
    msg(str`Read as ${md(format)}: ${md(reason)}`),
    msg(str`Rows: ${rows}, of which ${used} used and ${setAside} set aside`),
    ...repairs.map((repair) => msg(str`Repaired during import: ${problemWords(repair)}`)),
    ...problems.map((problem) => msg(str`Problem: ${problemWords(problem)}`)),
  ]);
}

/** A problem or repair, its number of rows and its first line. */
function problemWords({ message, count, row }: FileReport['problems'][number]): string {
  const what = md(message);
  if (row > 0) {
    return count === 1
      ? msg(str`${what} (${count} row, first line ${row})`)
      : msg(str`${what} (${count} rows, first line ${row})`);
  }
  return count === 1 ? msg(str`${what} (${count} row)`) : msg(str`${what} (${count} rows)`);
}

function statusTable({ status, track }: Analysis): string {
  const all = track.length > 0 ? track.time[track.length - 1] - track.time[0] : 0;
  const rows = positionStatuses
    .filter((name) => status.seconds[name] > 0)
    .map((name) => [
      statusWords[name](),
      formatDuration(status.seconds[name]),
      formatQuantity((100 * status.seconds[name]) / all, '%'),
    ]);
  const note = msg(
    'No signal: no rows for longer than 60 s and 6 × the usual interval of the rows around, or for 15 min in any case.',
  );
  return `${table([msg('Position'), msg('Time'), msg('Share')], rows)}\n${note}\n`;
}

function routeSection({ track, route, deviation }: Analysis): string {
  const points = route!.points.map((point, i) => [
    String(i + 1),
    md(point.airport?.icao ?? point.name),
    typed(point),
  ]);
  const [title, length] = [md(route!.title), formatQuantity(route!.length, 'NM')];
  const about =
    route!.kind === 'great circle'
      ? msg(
          str`${title}: ${length}. Legs are shortest lines on the WGS 84 ellipsoid; no filed route is known.`,
        )
      : msg(
          str`${title}: ${length}. Legs are shortest lines on the WGS 84 ellipsoid; the line was given by the user.`,
        );
  return [
    `${about}\n`,
    table([msg('Point'), msg('Name'), msg('Latitude, longitude')], points),
    ...(deviation && !isPath(track) ? [bandTable(deviation, route!)] : []),
  ].join('\n');
}

function bandTable({ minutesOutside, minutesUncertain }: Deviation, { kind }: Route): string {
  const outside = bands.map(({ id, title, halfWidth, source }) => [
    `${title(kind)}, ±${halfWidth} NM`,
    `${formatQuantity(minutesOutside[id], 'min')} ± ${formatQuantity(minutesUncertain[id], 'min')}`,
    md(source()),
  ]);
  return table([msg('Band'), msg('Time outside'), msg('Source')], outside);
}
