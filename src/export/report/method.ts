import type { Analysis } from '../../analysis/analyze.js';
import { valuesFor, type Settings } from '../../analysis/settings.js';
import { formatQuantity, type Unit } from '../../base/units.js';
import { VERSION } from '../../base/version.js';
import { msg, str } from '../../base/words.js';
import type { Declaration } from '../../finding/declaration.js';
import { heading, list, paragraph, table, type Block } from './blocks.js';
import type { ReportForm } from './form.js';

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

/** Whether a detector works with another threshold than its own. */
const isChanged = (detector: Declaration, settings: Settings): boolean =>
  Object.entries(valuesFor(detector, settings)).some(
    ([name, value]) => value !== detector.options[name].default,
  );

/** The rule of a detector that ran, with or without findings. */
function methodSection(detector: Declaration, settings: Settings, form: ReportForm): Block[] {
  return [
    heading(3, [detector.title(), ' (', { code: detector.kind }, ')']),
    paragraph(detector.rule()),
    ...(Object.keys(detector.options).length > 0
      ? [table([msg('Threshold'), msg('Value'), msg('Source')], thresholdRows(detector, settings))]
      : []),
    ...(form === 'full' ? [list(detector.limits().map((limit) => msg(str`Limit: ${limit}`)))] : []),
  ];
}

const referenceWords = (): string =>
  msg(
    str`Rules, thresholds and limits that are not named here are those of version ${VERSION}: docs/detectors.md, or crosstrack detectors.`,
  );

/** How the rest was looked for, by reference: their rules are the same in every report of a version. */
function restWords(rest: readonly Declaration[]): Block[] {
  if (rest.length === 0) return [];
  const kinds = rest.map(({ kind }) => kind).join(', ');
  return [
    paragraph(
      `${msg(str`${rest.length} more detectors ran with their default thresholds and found nothing: ${kinds}.`)} ${referenceWords()}`,
    ),
  ];
}

/** Rules and thresholds of the detectors that found something or were changed; the others are named. */
export function methodSections(
  { findings, notRun }: Analysis,
  detectors: readonly Declaration[],
  settings: Settings,
  form: ReportForm,
): Block[] {
  const ran = detectors.filter(({ kind }) => !notRun.some((one) => one.kind === kind));
  const matters = (detector: Declaration) =>
    isChanged(detector, settings) || (form === 'full' && findings.some(({ kind }) => kind === detector.kind));
  const shown = ran.filter(matters);
  const rest = ran.filter((one) => !shown.includes(one));
  return [
    heading(2, msg('Method')),
    ...shown.flatMap((detector) => methodSection(detector, settings, form)),
    ...(form === 'short' ? [paragraph(referenceWords())] : restWords(rest)),
  ];
}
