import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Settings } from '../../src/analysis/settings.js';
import { describe } from '../../src/analysis/describe.js';
import type { Declaration } from '../../src/finding/declaration.js';
import { evidenceLabel } from '../../src/finding/evidence.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Airports } from '../../src/route/airports/index.js';
import { formatQuantity } from '../../src/base/units.js';
import { basedOn } from './based-on.js';
import { evidenceValue } from './words.js';
import { markOf, markSigns } from '../../src/finding/mark.js';

export interface DetailParts {
  readonly finding: Finding;
  readonly analysis: Analysis;
  /** Of the finding's kind, if it is in `detectors`. */
  readonly detector?: Declaration;
  readonly detectors: readonly Declaration[];
  readonly airports?: Airports;
  readonly settings?: Settings;
  /** Whether lines can be shown as they are in the file. */
  readonly canShowLines: boolean;
  /** For paper: of the thresholds only those that were changed. */
  readonly isBrief: boolean;
}

/** Everything that a finding is based on, and what it cannot show. */
export function findingDetail(parts: DetailParts): TemplateResult {
  const { finding, detector } = parts;
  return html`
    ${evidence(finding, detector)} ${basedOn(parts)} ${members(parts)}
    ${list(msg('What else could explain it'), finding.alternatives)}
    ${list(msg('Limitations'), detector?.limits())} ${list(msg('Not tested'), finding.untested)}
    ${detector ? (parts.isBrief ? briefRule : rule)(detector, parts.settings) : nothing}
  `;
}

function evidence({ evidence: named }: Finding, detector?: Declaration): TemplateResult | typeof nothing {
  const entries = Object.entries(named);
  if (!entries.length) return nothing;
  return html`<h3>${msg('Evidence')}</h3>
    <dl>
      ${entries.map(
        ([key, value]) =>
          html`<dt>${evidenceLabel(key, detector)}</dt>
            <dd>${evidenceValue(value, detector?.evidence[key])}</dd>`,
      )}
    </dl>`;
}

/** Findings that are the same event, absorbed by this one. */
function members({ finding, analysis, airports, detectors }: DetailParts): TemplateResult | typeof nothing {
  if (!finding.parts?.length) return nothing;
  return html`<h3>${msg('Includes')}</h3>
    <ul>
      ${finding.parts.map(
        (part) =>
          html`<li>
            <span class=${markOf(part)}>${markSigns[markOf(part)]}</span>
            ${describe(part, analysis.track, airports, { status: analysis.status, detectors })}
          </li>`,
      )}
    </ul>`;
}

function list(title: string, items: readonly string[] | undefined): TemplateResult | typeof nothing {
  if (!items?.length) return nothing;
  return html`<h3>${title}</h3>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
}

function rule({ kind, rule: words, options }: Declaration, settings?: Settings): TemplateResult {
  const entries = Object.entries(options);
  return html`<details>
    <summary>${msg('The rule and its thresholds')}</summary>
    <p>${words()}</p>
    ${entries.map(([name, option]) => {
      const now = settings?.[kind]?.[name] ?? option.default;
      const usual = formatQuantity(option.default, option.unit);
      const changed = now !== option.default ? ` (${msg(str`default ${usual}`)})` : '';
      return html`<p class="threshold">
        <span>${option.label()}</span> <b>${formatQuantity(now, option.unit)}</b>${changed}
        <small>${option.source()}</small>
      </p>`;
    })}
  </details>`;
}

/** The rule, and the thresholds that are not the usual ones. */
function briefRule({ kind, rule: words, options }: Declaration, settings?: Settings) {
  const changed = Object.entries(options).flatMap(([name, { label, unit, default: usual }]) => {
    const now = settings?.[kind]?.[name] ?? usual;
    if (now === usual) return [];
    return [msg(str`${label()}: ${formatQuantity(now, unit)} (default ${formatQuantity(usual, unit)})`)];
  });
  return list(msg('Rule'), [words(), ...changed]);
}
