import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Analysis, Settings } from '../../src/analysis/analyze.js';
import { describe } from '../../src/analysis/describe.js';
import type { Detector, Finding } from '../../src/finding/detector.js';
import type { Airports } from '../../src/route/airports/index.js';
import { formatQuantity } from '../../src/base/units.js';
import { evidenceName } from './evidence-names.js';
import { basisWords, evidenceValue, linesWords } from './words.js';
import { severitySigns } from '../shared/theme.js';

/** Lines that are named one by one; more say no more. */
const MOST_LINES = 24;
/** Stands for the file's name in a sentence. */
const FILE = '\u0000';

export interface DetailParts {
  readonly finding: Finding;
  readonly analysis: Analysis;
  readonly detector?: Detector;
  readonly airports?: Airports;
  readonly settings?: Settings;
}

/** All that a finding rests on, and what it cannot say. */
export function findingDetail(parts: DetailParts): TemplateResult {
  const { finding, analysis, detector } = parts;
  return html`
    ${evidence(finding, detector)} ${restsOn(finding, analysis)} ${members(parts)}
    ${list(msg('What else could explain it'), finding.alternatives)}
    ${list(msg('What this cannot show'), detector?.limits())} ${list(msg('Not tested'), finding.untested)}
    ${detector ? rule(detector, parts.settings) : nothing}
  `;
}

function evidence({ evidence: named, unit }: Finding, detector?: Detector): TemplateResult | typeof nothing {
  const entries = Object.entries(named);
  if (!entries.length) return nothing;
  const unitOf = (key: string) => detector?.evidenceUnits[key] ?? (key === 'value' ? unit : undefined);
  return html`<h3>${msg('Evidence')}</h3>
    <dl>
      ${entries.map(
        ([key, value]) =>
          html`<dt>${evidenceName(key)}</dt>
            <dd>${evidenceValue(value, unitOf(key))}</dd>`,
      )}
    </dl>`;
}

function restsOn(finding: Finding, { track }: Analysis): TemplateResult {
  const modeled = Boolean(finding.basis.modeled);
  // One sentence to translate, whatever the order of its parts; the file's name stands in an element of its own.
  const [lines, rows] = [linesWords(finding, track), basisWords(finding)];
  const [before, after] = msg(str`${lines} of ${FILE} (rows: ${rows})`).split(FILE);
  const each = finding.rows?.slice(0, MOST_LINES).map((row) => track.row[row].toLocaleString('en-US'));
  const more = (finding.rows?.length ?? 0) > MOST_LINES ? ' …' : '';
  return html`<h3>${msg('Rests on')}</h3>
    <p>${before}<span class="file">${track.meta.file}</span>${after}</p>
    ${each?.length ? html`<p class="dim">${msg(str`Above all lines ${each.join(', ')}`)}${more}</p>` : nothing}
    ${
      modeled
        ? html`<p class="notice">
            ${track.meta.notice ?? msg('Some of these rows are modeled, not recorded.')}
          </p>`
        : nothing
    }`;
}

/** Findings that are the same event, told by this one. */
function members({ finding, analysis, airports }: DetailParts): TemplateResult | typeof nothing {
  if (!finding.parts?.length) return nothing;
  return html`<h3>${msg('Made of')}</h3>
    <ul>
      ${finding.parts.map(
        (part) =>
          html`<li>
            <span class=${part.severity}>${severitySigns[part.severity]}</span>
            ${describe(part, analysis.track, airports, analysis)}
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

function rule({ id, about, options }: Detector, settings?: Settings): TemplateResult {
  const entries = Object.entries(options);
  return html`<details>
    <summary>${msg('The rule and its thresholds')}</summary>
    <p>${about()}</p>
    ${entries.map(([name, option]) => {
      const now = settings?.[id]?.[name] ?? option.default;
      const usual = formatQuantity(option.default, option.unit);
      const changed = now !== option.default ? ` (${msg(str`default ${usual}`)})` : '';
      return html`<p class="threshold">
        <span>${option.label()}</span> <b>${formatQuantity(now, option.unit)}</b>${changed}
        <small>${option.source()}</small>
      </p>`;
    })}
  </details>`;
}
