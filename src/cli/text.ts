import type { Analysis } from '../analysis/analyze.js';
import { coverageOf, coverageSentence } from '../analysis/coverage.js';
import { describe } from '../analysis/describe.js';
import { eventsOf } from '../analysis/events.js';
import { betweenWords, endWords } from '../analysis/movement-words.js';
import {
  countWords,
  deviationWords,
  flightName,
  spanWords,
  statusShares,
  whereaboutsWords,
} from '../analysis/summary-words.js';
import { summarize, type Summary } from '../analysis/summary.js';
import { declarations } from '../finding/declarations/index.js';
import type { Finding, Severity } from '../finding/finding.js';
import {
  countSetAside,
  countSetAsideWords,
  setAsideOf,
  setAsideWords,
  type SetAsideFindings,
} from '../finding/set-aside.js';
import { severityWords } from '../finding/words.js';
import type { FileReport } from '../formats/base/report.js';
import type { Airports } from '../route/airports/index.js';
import { formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import type { Terminal } from './command.js';
import { labeled, painter, safe } from './layout.js';

const LABEL = 13;
const colors = { advisory: 'cyan', caution: 'yellow', warning: 'red' } as const;
const rowsWords = (count: number): string => {
  const number = formatQuantity(count, '');
  return count === 1 ? msg(str`${number} row`) : msg(str`${number} rows`);
};
/** A label at the beginning of a line. */
const label = (text: string): string => `  ${text}`;

/** The import report of one file. */
export function fileText(report: FileReport, { width, color }: Terminal): string {
  const { name, format, rows, used, setAside, sha256, repairs } = report;
  const lines = [
    painter(color)(safe(name), 'bold'),
    labeled(label(msg('read as')), safe(`${format}: ${report.reason}`), LABEL, width),
    labeled(
      label(msg('rows')),
      msg(
        str`${formatQuantity(rows, '')}: ${formatQuantity(used, '')} used, ${formatQuantity(setAside, '')} set aside`,
      ),
      LABEL,
      width,
    ),
    ...repairs.map((r) =>
      labeled(label(msg('repaired')), safe(`${r.message} (${rowsWords(r.count)})`), LABEL, width),
    ),
    labeled(label('sha256'), sha256, LABEL, width),
  ];
  return `${lines.join('\n')}\n`;
}

/** What names places, and which findings a case sets aside. */
export interface FlightKnowledge {
  readonly airports: Airports;
  readonly setAside: SetAsideFindings;
}

/** One flight: its summary, then each finding. */
export function flightText(analysis: Analysis, known: FlightKnowledge, terminal: Terminal): string {
  const { color, width } = terminal;
  const paint = painter(color);
  const { airports, setAside } = known;
  const summary = summarize(analysis, airports);
  const { plan, first, last, ends, flight, pathLength, qnh } = summary;
  const row = (title: string, text: string | undefined | false) =>
    text ? [labeled(label(title), safe(text), LABEL, width)] : [];
  const aside = countSetAside(setAside, flight.id, analysis.findings);
  return [
    `${paint(safe(flightName(summary)), 'bold')}  ${spanWords(summary)}`,
    ...row(msg('notice'), pathLength === undefined && flight.notice),
    ...row(msg('positions'), positionsWords(summary)),
    ...row(msg('pressure'), qnh),
    ...row(msg('first'), first && whereaboutsWords(first)),
    ...row(msg('last'), last && whereaboutsWords(last)),
    ...row(msg('take-off'), ends && endWords(ends).takeoff),
    ...row(msg('landing'), ends && endWords(ends).landing),
    ...row(msg('in between'), ends && betweenWords(ends)),
    ...row(msg('planned'), plan && `${plan.id}, ${plan.kind}, ${formatQuantity(plan.length, 'NM')}`),
    ...row(msg('deviation'), deviationWords(summary)),
    ...row(msg('findings'), pathLength === undefined && countWords(summary)),
    ...row('', countSetAsideWords(aside)),
    ...eventsOf(analysis.findings).flatMap((event) => [
      findingText(event, analysis, known, terminal),
      ...(event.parts ?? []).map((part) => findingText(part, analysis, known, terminal)),
    ]),
    ...row(msg('looked at'), coverageSentence(coverageOf(analysis, declarations))),
    ...row(msg('not run'), notRunWords(analysis)),
    '',
  ].join('\n');
}

function findingText(
  finding: Finding,
  analysis: Analysis,
  known: FlightKnowledge,
  terminal: Terminal,
): string {
  const { color, width } = terminal;
  const { track, status } = analysis;
  const message = describe(finding, track, known.airports, { status });
  const aside = setAsideOf(known.setAside, track.meta.id, finding);
  const words = aside && !finding.partOf ? ` ${msg(str`Set aside: ${setAsideWords(aside)}`)}` : '';
  const what = `${finding.kind}: ${safe(message + words)}`;
  if (finding.partOf) return labeled(`${' '.repeat(LABEL)}·`, what, LABEL + 2, width);
  const severity = severityWords[finding.severity]();
  const text = labeled(`    ${severity.padEnd(9)}`, what, LABEL, width);
  return text.replace(severity, painter(color)(severity, colors[finding.severity as Severity]));
}

function positionsWords(summary: Summary): string {
  const [some, all] = [formatQuantity(summary.positions, ''), rowsWords(summary.rows)];
  return msg(str`${some} of ${all}: ${statusShares(summary)}`);
}

/** `route-deviation (no planned route is given); …`, grouped by reason. */
function notRunWords({ notRun }: Analysis): string {
  const kinds = new Map<string, string[]>();
  for (const { kind, why } of notRun) kinds.set(why, [...(kinds.get(why) ?? []), kind]);
  return [...kinds].map(([why, list]) => `${list.join(', ')} (${why})`).join('; ');
}
