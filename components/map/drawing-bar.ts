import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { RouteDrawing } from './route-tool.js';

interface DrawingActs {
  undo(): void;
  cancel(): void;
  done(): void;
}

/** What is drawn so far, how, and the buttons that end it. */
export const drawingBar = (
  { text, canUndo }: RouteDrawing,
  { undo, cancel, done }: DrawingActs,
): TemplateResult => html`
  <div class="panel drawing" role="group" aria-label=${msg('Drawing a route')}>
    <p role="status">${text || msg('Click the map to add points; airports and beacons are taken.')}</p>
    <p class="how">
      ${msg('Drag a point to move it, click a leg to add one into it, Delete removes the chosen one. Enter adds the middle of the map, which the arrow keys move.')}
    </p>
    <div class="buttons">
      <button class="button" type="button" ?disabled=${!canUndo} @click=${undo}>${msg('Undo')}</button>
      <button class="button" type="button" @click=${cancel}>${msg('Cancel')}</button>
      <button class="button primary" type="button" ?disabled=${!text} @click=${done}>
        ${msg('Use as plan')}
      </button>
    </div>
  </div>
`;
