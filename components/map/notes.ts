import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import { noticeBadge } from '../shared/notice.js';
import { noticeOf } from './core/words.js';
import { pickWords } from '../shared/picked-place.js';

/** What must be said of a track on the map: in a word where the page says it in full. */
export const noticeIn = (analysis: Analysis, brief: boolean): unknown =>
  brief && analysis.track.meta.notice ? noticeBadge(analysis) : noticeOf(analysis);

/** Notes over the map's corner. */
export interface Notes {
  /** That the track is not what was recorded. */
  readonly notice?: unknown;
  /** Why something that was asked for is not shown. */
  readonly failure: string;
  readonly legend?: TemplateResult;
  /** The ruler's reading; null while it is not in use. */
  readonly measured: string | null;
  /** Whether a place is being picked. */
  readonly picking: boolean;
  /** A route that is being drawn. */
  readonly drawing?: TemplateResult;
}

const ruler = (reading: string): TemplateResult => html`
  <div class="panel reading" role="status">
    ${reading || msg('Ruler: click or press Enter to set a point, Esc to end.')}
  </div>
`;

/** Whoever asked for the place says the same to a screen reader. */
const pick = (): TemplateResult => html`<div class="panel reading" aria-hidden="true">${pickWords()}</div>`;

export const notes = ({ notice, failure, legend, measured, picking, drawing }: Notes): TemplateResult => html`
  ${notice ? html`<div class="panel notice" part="notice" role="note">${notice}</div>` : nothing}
  ${failure ? html`<div class="panel error" role="alert">${failure}</div>` : nothing}
  ${legend ? html`<div class="panel">${legend}</div>` : nothing}
  ${measured === null ? nothing : ruler(measured)} ${picking ? pick() : nothing} ${drawing ?? nothing}
`;

/** Why there is no map. `again` makes it anew, where that can help. */
export const problemNote = (problem: string, again?: () => void): TemplateResult => html`
  <div class="problem" role="alert">
    <p>${problem}</p>
    ${again ? html`<button class="button" @click=${again}>${msg('Show the map again')}</button>` : nothing}
  </div>
`;
