import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { coverageSentence, type Coverage } from '../../src/analysis/coverage.js';
import { formatDuration } from '../../src/base/units.js';
import type { Declaration } from '../../src/finding/declaration.js';
import { titleOf } from '../../src/finding/declarations/titles.js';

/** How much was looked at: without it, silence looks like "nothing there". */
export function coverageDetails(all: readonly Coverage[], detectors: readonly Declaration[]): TemplateResult {
  const partial = all.filter(({ why }) => why !== undefined);
  const part = ({ looked, of }: Coverage) =>
    looked > 0 ? msg(str`${formatDuration(looked)} of ${formatDuration(of)}`) : msg('not at all');
  return html`<details class="not-run">
    <summary>${coverageSentence(all)}</summary>
    <ul>
      ${partial.map((one) => html`<li>${titleOf(one.kind, detectors)}: ${part(one)} (${one.why})</li>`)}
    </ul>
  </details>`;
}
