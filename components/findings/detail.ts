import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Settings } from '../../src/analysis/settings.js';
import { describe } from '../../src/analysis/describe.js';
import { figuresOf } from '../../src/analysis/figures-of.js';
import { figureClassWords } from '../../src/track/figures.js';
import type { Declaration } from '../../src/finding/declaration.js';
import { evidenceLabel } from '../../src/finding/evidence.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Airports } from '../../src/route/airports/index.js';
import { formatQuantity } from '../../src/base/units.js';
import { basisWords, evidenceValue, linesWords } from './words.js';
import { markOf, markSigns } from '../../src/finding/mark.js';

/** Lines that are listed one by one at most. */
const MOST_LINES = 24;
/** Marks the place of the file's name in a sentence. */
const FILE = '\u0000';

export interface DetailParts {
  readonly finding: Finding;
  readonly analysis: Analysis;
  /** Of the finding's kind, if it is in `detectors`. */
  readonly detector?: Declaration;
  readonly detectors: readonly Declaration[];
  readonly airports?: Airports;
  readonly settings?: Settings;
}

/** Everything that a finding is based on, and what it cannot show. */
export function findingDetail(parts: DetailParts): TemplateResult {
  const { finding, analysis, detector } = parts;
  return html`
    ${evidence(finding, detector)} ${restsOn(finding, analysis)} ${members(parts)}
    ${list(msg('What else could explain it'), finding.alternatives)}
    ${list(msg('Limitations'), detector?.limits())} ${list(msg('Not tested'), finding.untested)}
    ${detector ? rule(detector, parts.settings) : nothing}
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

function restsOn(finding: Finding, { track }: Analysis): TemplateResult {
  const modeled = Boolean(finding.basis.modeled);
  // One sentence to translate, in any order of its parts; the file's name is in its own element.
  const [lines, rows] = [linesWords(finding, track), basisWords(finding)];
  const [before, after] = msg(str`${lines} of ${FILE} (rows: ${rows})`).split(FILE);
  const each = finding.rows?.slice(0, MOST_LINES).map((row) => track.row[row].toLocaleString('en-US'));
  const more = (finding.rows?.length ?? 0) > MOST_LINES ? ' …' : '';
  return html`<h3>${msg('Based on')}</h3>
    <p>${before}<span class="file">${track.meta.file}</span>${after}</p>
    ${each?.length ? html`<p class="dim">${msg(str`Mainly lines ${each.join(', ')}`)}${more}</p>` : nothing}
    ${figuresOf(finding, track).map(
      ({ line, class: name, sources, text }) =>
        html`<p class="dim">
          ${msg(str`Line ${line}`)}:
          <q>${text}</q> (${figureClassWords[name]()}${sources ? html`: <cite>${sources}</cite>` : nothing})
        </p>`,
    )}
    ${
      modeled
        ? html`<p class="notice">
            ${track.meta.notice ?? msg('Some of these rows are modeled, not recorded.')}
          </p>`
        : nothing
    }`;
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
