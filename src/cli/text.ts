import type { Analysis } from '../analysis/analyze.js';
import { describe } from '../analysis/describe.js';
import { eventsOf } from '../analysis/parts.js';
import {
  countWords,
  deviationWords,
  flightName,
  spanWords,
  statusShares,
  whereaboutsWords,
} from '../analysis/summary-words.js';
import { summarize } from '../analysis/summary.js';
import type { Finding, Severity } from '../detectors/detector.js';
import type { FileReport } from '../formats/report.js';
import type { Airports } from '../route/airports.js';
import { formatQuantity } from '../units.js';
import type { Terminal } from './command.js';
import { labeled, painter, safe } from './layout.js';

const LABEL = 13;
const colors = { advisory: 'cyan', caution: 'yellow', warning: 'red' } as const;
const plural = (count: number, one: string): string =>
  `${formatQuantity(count, '')} ${one}${count === 1 ? '' : 's'}`;

/** What was read from one file. */
export function fileText(report: FileReport, { width, color }: Terminal): string {
  const { name, format, rows, used, setAside, sha256, repairs } = report;
  const lines = [
    painter(color)(safe(name), 'bold'),
    labeled('  read as', safe(`${format}: ${report.reason}`), LABEL, width),
    labeled(
      '  rows',
      `${formatQuantity(rows, '')}: ${formatQuantity(used, '')} used, ${formatQuantity(setAside, '')} set aside`,
      LABEL,
      width,
    ),
    ...repairs.map((r) =>
      labeled('  repaired', safe(`${r.message} (${plural(r.count, 'row')})`), LABEL, width),
    ),
    labeled('  sha256', sha256, LABEL, width),
  ];
  return `${lines.join('\n')}\n`;
}

/** One flight: its summary, then each finding. */
export function flightText(analysis: Analysis, airports: Airports, terminal: Terminal): string {
  const { color, width } = terminal;
  const paint = painter(color);
  const summary = summarize(analysis, airports);
  const { plan, first, last, flight } = summary;
  const row = (label: string, text: string | undefined | false) =>
    text ? [labeled(`  ${label}`, safe(text), LABEL, width)] : [];
  return [
    `${paint(safe(flightName(summary)), 'bold')}  ${spanWords(summary)}`,
    ...row('notice', flight.notice),
    ...row(
      'positions',
      `${formatQuantity(summary.positions, '')} of ${plural(summary.rows, 'row')}: ${statusShares(summary)}`,
    ),
    ...row('first', first && whereaboutsWords(first)),
    ...row('last', last && whereaboutsWords(last)),
    ...row('planned', plan && `${plan.id}, ${plan.kind}, ${formatQuantity(plan.length, 'NM')}`),
    ...row('deviation', deviationWords(summary)),
    ...row('findings', countWords(summary)),
    ...eventsOf(analysis.findings).flatMap((event) => [
      findingText(event, analysis, airports, terminal),
      ...(event.parts ?? []).map((part) => findingText(part, analysis, airports, terminal)),
    ]),
    ...row('not run', notRunWords(analysis)),
    '',
  ].join('\n');
}

function findingText(finding: Finding, analysis: Analysis, airports: Airports, terminal: Terminal): string {
  const { color, width } = terminal;
  const { track, status } = analysis;
  const message = safe(describe(finding, track, airports, { status }));
  const what = `${finding.kind}: ${message}`;
  if (finding.partOf) return labeled(`${' '.repeat(LABEL)}·`, what, LABEL + 2, width);
  const text = labeled(`    ${finding.severity.padEnd(9)}`, what, LABEL, width);
  return text.replace(
    finding.severity,
    painter(color)(finding.severity, colors[finding.severity as Severity]),
  );
}

/** `route-deviation (no planned route is given); …`, those with the same reason together. */
function notRunWords({ notRun }: Analysis): string {
  const kinds = new Map<string, string[]>();
  for (const { kind, why } of notRun) kinds.set(why, [...(kinds.get(why) ?? []), kind]);
  return [...kinds].map(([why, list]) => `${list.join(', ')} (${why})`).join('; ');
}
