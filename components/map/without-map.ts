import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { MapController } from './controller.js';
import { problemNote } from './notes.js';

function picture({ theme }: MapController, analysis: Analysis | null, words: string): TemplateResult {
  void import('./still-map.js');
  return html`<crosstrack-still-map
    .analysis=${analysis}
    .scheme=${theme?.scheme ?? 'light'}
    .words=${words}
  ></crosstrack-still-map>`;
}

/**
 * What is shown in the place of a map: where the browser gives no WebGL, the flight as a picture, and the problem a line
 * below it; where other maps of the page have all contexts, a picture, until this one is seen or asked for.
 */
export function withoutMap(view: MapController, analysis: Analysis | null, words: string): TemplateResult {
  const { problem } = view;
  if (problem && view.isLost) return problemNote(problem, view.again);
  return html`${picture(view, analysis, words)}
  ${
    problem
      ? html`<p class="still-note" role="alert">${problem}</p>`
      : html`<button class="button still-button" type="button" @click=${() => view.move(true)}>
          ${msg('Move this map')}
        </button>`
  }`;
}
