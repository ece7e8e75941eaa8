import { html, type TemplateResult } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import { memoLast } from '../../src/base/memo.js';
import { flightOf } from '../map/core/flight-on-map.js';
import { mapSummary } from '../map/core/words.js';

/** A viewer that nobody operates: one picture, which says in words what its map shows. */
export function viewerPicture() {
  const words = memoLast((analysis: Analysis | null) =>
    mapSummary(analysis, analysis ? flightOf(analysis).path : undefined, 0),
  );
  return (analysis: Analysis | null, main: TemplateResult) =>
    html`<div class="picture" role="img" aria-label=${words(analysis)}>
      <div class="picture" inert>${main}</div>
    </div>`;
}

/** What is shown until a viewer begins: its picture, or what the page has put into its tag. */
export const viewerWaiting = (poster: string) =>
  html`<div class="until-begun">${poster ? html`<img src=${poster} alt="" />` : html`<slot></slot>`}</div>`;
