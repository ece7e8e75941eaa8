import type { Analysis } from '../analysis/analyze.js';
import { describe } from '../analysis/describe.js';
import { valuesFor, type Settings } from '../analysis/settings.js';
import type { Declaration } from '../finding/declaration.js';
import type { Finding } from '../finding/finding.js';
import { evidenceLabel, evidenceText, isShownAsBound } from '../finding/evidence.js';
import { titleOf } from '../finding/declarations/titles.js';
import { confidenceWords, severityWords } from '../finding/words.js';
import type { Airports } from '../route/airports/index.js';
import { sources, type Track } from '../track/track.js';
import { sourceWords } from '../track/words.js';
import { formatQuantity, type Unit } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { bullets, escapeMarkdown as md, table } from '../base/markup.js';

/** Most rows that are listed one by one. */
const LISTED = 20;

/** Lines of the source file, and the number of rows by source. */
function rowsWords({ start, end, rows, basis }: Finding, { row }: Track): string {
  const list = rows && rows.length <= LISTED ? ` (${rows.map((i) => row[i]).join(', ')})` : '';
  const all = Object.values(basis).reduce((sum, count) => sum + count, 0);
  const kinds = sources
    .filter((source) => basis[source])
    .map((source) => {
      const words = msg(str`${sourceWords[source]()} ${basis[source]} of ${all}`);
      return source === 'modeled' || source === 'estimated' ? `**${words}**` : words;
    });
  const bySource = kinds.join(', ') || msg('none');
  return msg(
    str`Based on lines ${row[start]} to ${row[end]} of the file${list}; rows by source: ${bySource}.`,
  );
}

/** `12.3 NM (changed)`. */
function thresholdRows(detector: Declaration, settings: Settings): string[][] {
  const values = valuesFor(detector, settings);
  return Object.entries(detector.options).map(([name, option]) => {
    const changed = values[name] === option.default ? '' : ` (${msg(str`default ${option.default}`)})`;
    return [md(option.label()), md(quantity(values[name], option.unit) + changed), md(option.source())];
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
    return [md(evidenceLabel(name, detector)), md(text)];
  });
}

/** One finding with its basis. */
export function findingSection(
  finding: Finding,
  number: number,
  { track, status }: Analysis,
  { detectors, airports }: { detectors: readonly Declaration[]; airports?: Airports },
): string {
  const detector = detectors.find(({ kind }) => kind === finding.kind);
  const untested = finding.untested?.length
    ? [msg(str`Could not be tested: ${md(finding.untested.join('; '))}.`)]
    : [];
  return [
    `### ${number}. ${md(titleOf(finding.kind, detectors))}\n`,
    `${md(describe(finding, track, airports, { status, detectors }))}\n`,
    bullets([
      msg(str`Severity: ${severityWords[finding.severity]()}; ${confidenceWords(finding.confidence)}.`),
      rowsWords(finding, track),
      msg(str`Other explanations: ${md(finding.alternatives.join('; ')) || msg('none listed')}.`),
      ...untested,
    ]),
    table([msg('Evidence'), msg('Value')], evidenceRows(finding, detector)),
  ].join('\n');
}

/** The rule of a detector that ran, with or without findings. */
export function methodSection(detector: Declaration, settings: Settings): string {
  return [
    `### ${md(detector.title())} (\`${detector.kind}\`)\n`,
    `${md(detector.rule())}\n`,
    ...(Object.keys(detector.options).length > 0
      ? [table([msg('Threshold'), msg('Value'), msg('Source')], thresholdRows(detector, settings))]
      : []),
    bullets(detector.limits().map((limit) => msg(str`Limit: ${md(limit)}`))),
  ].join('\n');
}
