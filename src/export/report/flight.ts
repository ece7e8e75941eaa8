import type { Analysis } from '../../analysis/analyze.js';
import type { Settings } from '../../analysis/settings.js';
import type { FailedFile } from '../../analysis/json.js';
import { coverageOf, coverageSentence, type Coverage } from '../../analysis/coverage.js';
import { flightName, summarySentences } from '../../analysis/summary-words.js';
import { summarize } from '../../analysis/summary.js';
import type { Declaration } from '../../finding/declaration.js';
import { declarations } from '../../finding/declarations/index.js';
import { titleOf } from '../../finding/declarations/titles.js';
import {
  countSetAside,
  countSetAsideWords,
  NONE_SET_ASIDE,
  type SetAsideFindings,
} from '../../finding/set-aside.js';
import type { FileReport } from '../../formats/base/report.js';
import type { Airports } from '../../route/airports/index.js';
import { typed } from '../../route/coordinates.js';
import { bands, type Deviation } from '../../route/deviation/index.js';
import type { Route } from '../../route/route.js';
import { isPath } from '../../track/path.js';
import { positionStatuses } from '../../track/status.js';
import { statusWords } from '../../track/words.js';
import { formatDuration, formatQuantity, formatTime } from '../../base/units.js';
import { beforeStop, msg, str } from '../../base/words.js';
import { heading, list, paragraph, table, type Block } from './blocks.js';
import { reportMarkdown } from './markdown.js';
import { findingsSections } from './findings.js';
import type { ReportForm } from './form.js';
import { methodSections } from './method.js';

export interface ReportOptions {
  /** The files that the flights come from. */
  readonly files?: readonly (FileReport | FailedFile)[];
  /** Changed thresholds with which the analysis was made. */
  readonly settings?: Settings;
  readonly airports?: Airports;
  /** The detectors that ran; default the library's list. */
  readonly detectors?: readonly Declaration[];
  /** Findings that a case sets aside: they stay in the report, and say so. */
  readonly setAside?: SetAsideFindings;
  /** Default `full`. */
  readonly form?: ReportForm;
  /** Unix seconds when the report is made. Left out by default, so that the same analysis gives the same text. */
  readonly made?: number;
}

/**
 * A self-contained report of one flight: the file and its hash, what was done with it, the planned route, the findings with
 * their rows, values and thresholds, and the limits of the data. It names no cause.
 */
export function flightReport(analysis: Analysis, options: ReportOptions = {}): Block[] {
  const { settings = {}, detectors = declarations, files = [], setAside = NONE_SET_ASIDE } = options;
  const summary = summarize(analysis, options.airports);
  const { findings } = analysis;
  const { form = 'full' } = options;
  const about = files.filter(({ name }) => name === analysis.track.meta.file);
  const { id } = analysis.track.meta;
  const asideWords = countSetAsideWords(countSetAside(setAside, id, findings));
  const known = { detectors, ...(options.airports && { airports: options.airports }) };
  return [
    heading(1, flightName(summary)),
    ...noticeSection(analysis),
    ...(options.made === undefined ? [] : [paragraph(msg(str`Report created ${formatTime(options.made)}.`))]),
    heading(2, msg('Summary')),
    list([...summarySentences(summary), ...(asideWords ? [msg(str`Findings: ${asideWords}.`)] : [])]),
    heading(2, msg('Source')),
    ...(about.length > 0 ? about.map(fileSection) : [paragraph(analysis.track.meta.file)]),
    ...(isPath(analysis.track) || form === 'short'
      ? []
      : [heading(2, msg('Position status')), ...statusSection(analysis)]),
    ...(analysis.route && form === 'full'
      ? [heading(2, msg('Planned route and deviation')), ...routeSection(analysis)]
      : []),
    ...findingsSections(analysis, { ...known, setAside, form }),
    heading(2, msg('What was looked at')),
    ...coverageSection(coverageOf(analysis, detectors), form),
    ...methodSections(analysis, detectors, settings, form),
  ];
}

/** The same in Markdown. */
export const analysisReport = (analysis: Analysis, options: ReportOptions = {}): string =>
  reportMarkdown(flightReport(analysis, options));

/** What must be known before anything else is read. */
function noticeSection({ track, status }: Analysis): Block[] {
  const { notice } = track.meta;
  if (!notice) return [];
  const what = isPath(track)
    ? msg('Positions in their order: there are no times, speeds or findings.')
    : status.seconds.modeled > 0
      ? msg('Results based on modeled rows are not measurements.')
      : '';
  const strong = `${notice[0].toUpperCase()}${beforeStop(notice.slice(1))}.`;
  return [paragraph([{ strong }, what && ` ${what}`])];
}

/** How much of the flight each detector could look at: the ones that saw all of it in a sentence, the others in a table. */
function coverageSection(coverage: readonly Coverage[], form: ReportForm): Block[] {
  if (form === 'short') return [paragraph(coverageSentence(coverage))];
  const rows = coverage
    .filter(({ why }) => why !== undefined)
    .map(({ kind, looked, of, why }) => [
      titleOf(kind, declarations),
      looked > 0 ? msg(str`${formatDuration(looked)} of ${formatDuration(of)}`) : msg('not at all'),
      why ?? '',
    ]);
  const head = [msg('Detector'), msg('Looked at'), msg('Why not the rest')];
  return [paragraph(coverageSentence(coverage)), ...(rows.length > 0 ? [table(head, rows)] : [])];
}

function fileSection(file: FileReport | FailedFile): Block {
  if ('error' in file) return list([`${file.name}: ${file.error.message}`]);
  const { name, origin, bytes, sha256, format, reason, rows, used, setAside, problems, repairs } = file;
  return list([
    msg(str`File: ${name}, ${formatQuantity(bytes, '')} bytes`),
    ...(origin ? [msg(str`Fetched from ${origin.address} at ${origin.fetched}`)] : []),
    [msg('SHA-256 of the file as given:'), ' ', sha256 ? { code: sha256 } : msg('not computed')],
    msg(str`Read as ${format}: ${reason}`),
    msg(str`Rows: ${rows}, of which ${used} used and ${setAside} set aside`),
    ...repairs.map((repair) => msg(str`Repaired during import: ${problemWords(repair)}`)),
    ...problems.map((problem) => msg(str`Problem: ${problemWords(problem)}`)),
  ]);
}

/** A problem or repair, its number of rows and its first line. */
function problemWords({ message, count, row }: FileReport['problems'][number]): string {
  if (row > 0) {
    return count === 1
      ? msg(str`${message} (${count} row, first line ${row})`)
      : msg(str`${message} (${count} rows, first line ${row})`);
  }
  return count === 1 ? msg(str`${message} (${count} row)`) : msg(str`${message} (${count} rows)`);
}

function statusSection({ status, track }: Analysis): Block[] {
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
  return [table([msg('Position'), msg('Time'), msg('Share')], rows), paragraph(note)];
}

function routeSection({ track, route, deviation }: Analysis): Block[] {
  const points = route!.points.map((point, i) => [
    String(i + 1),
    (point.airport?.icao ?? point.name) || msg(str`waypoint ${i + 1}`),
    typed(point),
  ]);
  const [title, length] = [route!.title, formatQuantity(route!.length, 'NM')];
  const about =
    route!.kind === 'great circle'
      ? msg(
          str`${title}: ${length}. Legs are shortest lines on the WGS 84 ellipsoid; no filed route is known.`,
        )
      : msg(
          str`${title}: ${length}. Legs are shortest lines on the WGS 84 ellipsoid; the line was given by the user.`,
        );
  const left = route!.unresolved ?? [];
  return [
    paragraph(about),
    ...(left.length > 0
      ? [
          table(
            [msg('Not resolved, and not on the line'), msg('Why')],
            left.map(({ word, why }) => [word, why]),
          ),
        ]
      : []),
    table([msg('Point'), msg('Name'), msg('Latitude, longitude')], points),
    ...(deviation && !isPath(track) ? [bandTable(deviation, route!)] : []),
  ];
}

function bandTable({ minutesOutside, minutesUncertain }: Deviation, { kind }: Route): Block {
  const outside = bands.map(({ id, title, halfWidth, source }) => [
    `${title(kind)}, ±${halfWidth} NM`,
    `${formatQuantity(minutesOutside[id], 'min')} ± ${formatQuantity(minutesUncertain[id], 'min')}`,
    source(),
  ]);
  return table([msg('Band'), msg('Time outside'), msg('Source')], outside);
}
