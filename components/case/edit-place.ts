import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { PlaceDraft } from '../../src/case/edit/place-draft.js';
import type { PositionDraft } from '../../src/case/edit/position-draft.js';
import { frame, sourceChecks, textField, valuesOf } from './edit-field.js';
import type { FormParts } from './edit-form.js';
import type { PlaceFrom } from './take-place.js';

type Take = FormParts<unknown>['take'];

/** Where a position may be taken from. */
export function takeButtons(take: Take, from: readonly PlaceFrom[]) {
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
export const positionFields = (
  draft: PositionDraft,
  { problem, take }: Pick<FormParts<unknown>, 'problem' | 'take'>,
) =>
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

/** The fields of a place of the case. */
export function placeForm(parts: FormParts<PlaceDraft>): TemplateResult {
  const { file, draft, added, problem } = parts;
  return frame(
    { ...parts, title: draft.id ? msg('Change the place') : msg('New place') },
    html`${positionFields(draft, parts)} ${sourceChecks(file, [...draft.sources, ...added], problem)}`,
  );
}

export function placeIn(form: HTMLFormElement, { kind, id }: PlaceDraft): PlaceDraft {
  const values = valuesOf(form);
  return { kind, id, ...positionFieldsIn(values), sources: values.all('sources') };
}
