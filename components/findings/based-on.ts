import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { figuresOf } from '../../src/analysis/figures-of.js';
import type { Finding } from '../../src/finding/finding.js';
import { figureClassWords } from '../../src/track/figures.js';
import { lineNumber } from '../shared/line-link.js';
import { basisWords, linesWords } from './words.js';

/** Lines that are listed one by one at most. */
const MOST_LINES = 24;

/** Marks of places in a sentence, so that it is one to translate, with elements in any order. */
const [FILE, FIRST, LAST] = ['\u0000', '\u0001', '\u0002'];
const MARKS = /([\0\u0001\u0002])/;

const placed = (sentence: string, parts: Readonly<Record<string, unknown>>): unknown =>
  sentence.split(MARKS).map((part) => parts[part] ?? part);

export interface BasisParts {
  readonly finding: Finding;
  readonly analysis: Analysis;
  /** Whether lines can be shown as they are in the file. */
  readonly canShowLines: boolean;
}

/** The lines of the file that a finding is based on, and what is known of the figures in them. */
export function basedOn(parts: BasisParts): TemplateResult {
  const { finding, analysis } = parts;
  const { meta } = analysis.track;
  return html`<h3>${msg('Based on')}</h3>
    <p>${range(parts)}</p>
    ${mainLines(parts)} ${figures(parts)}
    ${
      finding.basis.modeled
        ? html`<p class="notice">${meta.notice ?? msg('Some of these rows are modeled, not recorded.')}</p>`
        : nothing
    }`;
}

function range({ finding, analysis: { track }, canShowLines }: BasisParts): unknown {
  const [lines, rows] = [linesWords(finding, FIRST, LAST), basisWords(finding)];
  const [first, last] = [track.row[finding.start], track.row[finding.end]];
  return placed(msg(str`${lines} of ${FILE} (rows: ${rows})`), {
    [FILE]: html`<span class="file">${track.meta.file}</span>`,
    [FIRST]: lineNumber(first, canShowLines, Math.max(first, last)),
    [LAST]: lineNumber(last, canShowLines),
  });
}

function mainLines({ finding: { rows = [] }, analysis: { track }, canShowLines }: BasisParts): unknown {
  if (rows.length === 0) return nothing;
  const each = rows.slice(0, MOST_LINES).map((row) => lineNumber(track.row[row], canShowLines));
  const list = each.map((one, i) => (i > 0 ? [', ', one] : one));
  return html`<p class="dim">
    ${placed(msg(str`Mainly lines ${FIRST}`), { [FIRST]: list })}${rows.length > MOST_LINES ? ' …' : ''}
  </p>`;
}

function figures({ finding, analysis: { track }, canShowLines }: BasisParts): unknown {
  return figuresOf(finding, track).map(
    ({ line, class: name, sources, text }) =>
      html`<p class="dim">
        ${placed(msg(str`Line ${FIRST}`), { [FIRST]: lineNumber(line, canShowLines) })}:
        <q>${text}</q> (${figureClassWords[name]()}${sources ? html`: <cite>${sources}</cite>` : nothing})
      </p>`,
  );
}
