import { html } from 'lit';
import { msg } from '@lit/localize';
import type { PositionDraft } from '../../src/case/edit/position-draft.js';
import { textField, type EditProblem, type valuesOf } from './edit-field.js';
import type { PlaceFrom } from './take-place.js';

interface PositionParts {
  readonly problem: EditProblem | null;
  /** The position of the place is to be taken from map or flight. */
  take(from: PlaceFrom): void;
}

/** Where a position may be taken from. */
export function takeButtons(take: PositionParts['take'], from: readonly PlaceFrom[]) {
  const words: Readonly<Record<PlaceFrom, () => string>> = {
    pick: () => msg('Pick on the map'),
    aircraft: () => msg('Aircraft at the cursor'),
    center: () => msg('Center of the map'),
  };
  return html`<div class="tools">
    ${from.map(
      (one) =>
        html`<button class="button" type="button" data-fill=${one} @click=${() => take(one)}>
          ${words[one]()}
        </button>`,
    )}
  </div>`;
}

/** Name, position and its uncertainty. */
export const positionFields = (draft: PositionDraft, { problem, take }: PositionParts) =>
  html`${textField(msg('Name of the place'), 'name', draft.name, problem)}
    <div class="pair">
      ${textField(msg('Latitude (degrees)'), 'lat', draft.lat, problem, { placeholder: '43.86010' })}
      ${textField(msg('Longitude (degrees)'), 'lon', draft.lon, problem, { placeholder: '51.09200' })}
    </div>
    ${takeButtons(take, ['pick', 'aircraft', 'center'])}
    ${textField(msg('How far it may be from there (NM, 95 %)'), 'uncertainty', draft.uncertainty, problem)}`;

export const positionFieldsIn = ({ text }: ReturnType<typeof valuesOf>): PositionDraft => ({
  ...{ name: text('name'), lat: text('lat'), lon: text('lon'), uncertainty: text('uncertainty') },
});
