import type { Analysis } from '../../analysis/analyze.js';
import { describe } from '../../analysis/describe.js';
import { valuesFor, type Settings } from '../../analysis/settings.js';
import type { Declaration } from '../../finding/declaration.js';
import type { Finding } from '../../finding/finding.js';
import { evidenceLabel, evidenceText, isShownAsBound } from '../../finding/evidence.js';
import { setAsideWords, type SetAside } from '../../finding/set-aside.js';
import { titleOf } from '../../finding/declarations/titles.js';
import { confidenceWords, severityWords } from '../../finding/words.js';
import type { Airports } from '../../route/airports/index.js';
import { sources, type Track } from '../../track/track.js';
import { sourceWords } from '../../track/words.js';
import { formatQuantity, type Unit } from '../../base/units.js';
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

/** `12.3 NM (default 10)`. */
function thresholdRows(detector: Declaration, settings: Settings): string[][] {
  const values = valuesFor(detector, settings);
  return Object.entries(detector.options).map(([name, option]) => {
    const changed = values[name] === option.default ? '' : ` (${msg(str`default ${option.default}`)})`;
    return [option.label(), quantity(values[name], option.unit) + changed, option.source()];
  });
}

/** As many digits as the number has, unlike in a sentence. */
function quantity(value: number, unit: Unit): string {
  const digits = Math.min(4, (String(value).split('.')[1] ?? '').length);
  return formatQuantity(value, unit, digits);
}

function evidenceRows({ evidence }: Finding, detector?: Declaration): string[][] {
  return Object.entries(evidence).map(([name, value]) => {
    const field = detector?.evidence[name];
    const unit = field && 'unit' in field ? field.unit : '';
    const text =
      typeof value === 'number' && !isShownAsBound(value, field)
        ? quantity(value, unit)
        : evidenceText(field, value);
    return [evidenceLabel(name, detector), text];
  });
}

interface FindingOptions {
  readonly detectors: readonly Declaration[];
  readonly airports?: Airports;
  /** That a case sets it aside. */
  readonly aside?: SetAside;
}

/** One finding with its basis. */
export function findingSection(
  finding: Finding,
  number: number,
  { track, status }: Analysis,
  { detectors, airports, aside }: FindingOptions,
): Block[] {
  const detector = detectors.find(({ kind }) => kind === finding.kind);
  const untested = finding.untested?.length
    ? [msg(str`Could not be tested: ${finding.untested.join('; ')}.`)]
    : [];
  return [
    heading(3, `${number}. ${titleOf(finding.kind, detectors)}`),
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

/** The rule of a detector that ran, with or without findings. */
export function methodSection(detector: Declaration, settings: Settings): Block[] {
  return [
    heading(3, [detector.title(), ' (', { code: detector.kind }, ')']),
    paragraph(detector.rule()),
    ...(Object.keys(detector.options).length > 0
      ? [table([msg('Threshold'), msg('Value'), msg('Source')], thresholdRows(detector, settings))]
      : []),
    list(detector.limits().map((limit) => msg(str`Limit: ${limit}`))),
  ];
}
