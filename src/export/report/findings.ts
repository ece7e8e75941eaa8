import type { Analysis } from '../../analysis/analyze.js';
import { eventsOf } from '../../analysis/events.js';
import { msg, str } from '../../base/words.js';
import type { Declaration } from '../../finding/declaration.js';
import type { Finding } from '../../finding/finding.js';
import { setAsideOf, type SetAsideFindings } from '../../finding/set-aside.js';
import type { Airports } from '../../route/airports/index.js';
import { heading, paragraph, table, type Block } from './blocks.js';
import { findingRow, findingSection } from './finding.js';
import type { ReportForm } from './form.js';

export interface FindingsOptions {
  readonly detectors: readonly Declaration[];
  readonly setAside: SetAsideFindings;
  readonly airports?: Airports;
  readonly form: ReportForm;
}

/** Events with a number each, as the summary counts them; what is part of one follows it. */
export function findingsSections(analysis: Analysis, options: FindingsOptions): Block[] {
  const { detectors, setAside, airports, form } = options;
  const { meta } = analysis.track;
  const events = eventsOf(analysis.findings);
  const knownOf = (finding: Finding) => {
    const aside = setAsideOf(setAside, meta.id, finding);
    return { detectors, ...(airports && { airports }), ...(aside && { aside }) };
  };
  const section = (finding: Finding, number: string): Block[] =>
    findingSection(finding, number, analysis, knownOf(finding));
  const head = [msg('Finding'), msg('What was found'), msg('Severity'), msg('Lines')];
  const title = heading(2, msg(str`Findings (${events.length})`));
  if (events.length === 0) return [title, paragraph(msg('None.'))];
  if (form === 'short')
    return [
      title,
      table(
        head,
        events.map((event, i) => findingRow(event, `${i + 1}.`, analysis, knownOf(event))),
      ),
    ];
  return [
    title,
    ...events.flatMap((event, i) => [
      ...section(event, `${i + 1}.`),
      ...(event.parts ?? []).flatMap((part, k) => section(part, `${i + 1}.${k + 1}`)),
    ]),
  ];
}
