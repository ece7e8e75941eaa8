import type { Analysis } from '../../analysis/analyze.js';
import { describe } from '../../analysis/describe.js';
import type { Declaration } from '../../finding/declaration.js';
import type { Finding } from '../../finding/finding.js';
import { evidenceLabel, evidenceText } from '../../finding/evidence.js';
import { setAsideWords, type SetAside } from '../../finding/set-aside.js';
import { titleOf } from '../../finding/declarations/titles.js';
import { confidenceWords, severityWords } from '../../finding/words.js';
import type { Airports } from '../../route/airports/index.js';
import { sources, type Track } from '../../track/track.js';
import { sourceWords } from '../../track/words.js';
import { msg, str } from '../../base/words.js';
import { commaList, heading, list, paragraph, table, type Block, type Words } from './blocks.js';

/** Most rows that are listed one by one. */
const LISTED = 20;

/** Lines of the source file, and the number of rows by source. */
function rowsWords({ start, end, rows, basis }: Finding, { row }: Track): Words {
  const each = rows && rows.length <= LISTED ? ` (${rows.map((i) => row[i]).join(', ')})` : '';
  const all = Object.values(basis).reduce((sum, count) => sum + count, 0);
  const kinds = sources
    .filter((source) => basis[source])
    .map((source) => {
      const words = msg(str`${sourceWords[source]()} ${basis[source]} of ${all}`);
      return source === 'modeled' || source === 'estimated' ? { strong: words } : words;
    });
  const lines = msg(str`Based on lines ${row[start]} to ${row[end]} of the file${each}; rows by source:`);
  return [`${lines} `, ...(kinds.length > 0 ? commaList(kinds) : [msg('none')]), '.'];
}

/** With the digits of the page: more would claim a precision that the data does not have. */
const evidenceRows = ({ evidence }: Finding, detector?: Declaration): string[][] =>
  Object.entries(evidence).map(([name, value]) => [
    evidenceLabel(name, detector),
    evidenceText(detector?.evidence[name], value),
  ]);

interface FindingOptions {
  readonly detectors: readonly Declaration[];
  readonly airports?: Airports;
  /** That a case sets it aside. */
  readonly aside?: SetAside;
}

/** One finding with its basis. */
export function findingSection(
  finding: Finding,
  number: string,
  { track, status }: Analysis,
  { detectors, airports, aside }: FindingOptions,
): Block[] {
  const detector = detectors.find(({ kind }) => kind === finding.kind);
  const untested = finding.untested?.length
    ? [msg(str`Could not be tested: ${finding.untested.join('; ')}.`)]
    : [];
  return [
    heading(3, `${number} ${titleOf(finding.kind, detectors)}`),
    ...(aside ? [paragraph([{ strong: msg('Set aside in the case:') }, ` ${setAsideWords(aside)}`])] : []),
    paragraph(describe(finding, track, airports, { status, detectors })),
    list([
      msg(str`Severity: ${severityWords[finding.severity]()}; ${confidenceWords(finding.confidence)}.`),
      rowsWords(finding, track),
      msg(str`Other explanations: ${finding.alternatives.join('; ') || msg('none listed')}.`),
      ...untested,
    ]),
    table([msg('Evidence'), msg('Value')], evidenceRows(finding, detector)),
  ];
}

/** One finding as a row: its title, its sentence with other explanations and parts, its classes, its lines. */
export function findingRow(
  finding: Finding,
  number: string,
  { track, status }: Analysis,
  { detectors, airports, aside }: FindingOptions,
): Words[] {
  const titles = (finding.parts ?? []).map(({ kind }) => titleOf(kind, detectors));
  return [
    [{ strong: `${number} ${titleOf(finding.kind, detectors)}` }],
    [
      ...(aside ? [{ strong: msg('Set aside in the case:') }, ` ${setAsideWords(aside)} `] : []),
      describe(finding, track, airports, { status, detectors }),
      ` ${msg(str`Other explanations: ${finding.alternatives.join('; ') || msg('none listed')}.`)}`,
      titles.length > 0 ? ` ${msg(str`Includes: ${titles.join(', ')}.`)}` : '',
    ],
    `${severityWords[finding.severity]()}; ${confidenceWords(finding.confidence)}`,
    msg(str`${track.row[finding.start]} to ${track.row[finding.end]}`),
  ];
}
