import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { PlaceDraft } from '../../src/case/edit/place-draft.js';
import { frame, sourceChecks, textField, valuesOf } from './edit-field.js';
import type { FormParts } from './edit-form.js';
import type { Present } from './present.js';

/** The fields next to the button get a position; a button without one does nothing. */
const fill = (point: () => { readonly lat: number; readonly lon: number } | null) => (event: Event) => {
  const found = point();
  const form = (event.currentTarget as HTMLElement).closest('form')!;
  if (!found) return;
  for (const name of ['lat', 'lon'] as const)
    form.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = found[name].toFixed(5);
};

/** The fields of a place; its position may be taken from the map. */
export function placeForm(parts: FormParts<PlaceDraft> & { readonly present: Present }): TemplateResult {
  const { file, draft, added, problem, present } = parts;
  const taken = (name: string, words: string, point: () => { lat: number; lon: number } | null) =>
    html`<button class="button" type="button" data-fill=${name} ?disabled=${!point()} @click=${fill(point)}>
      ${words}
    </button>`;
  return frame(
    { ...parts, title: draft.id ? msg('Change the place') : msg('New place') },
    html`${textField(msg('Name'), 'name', draft.name, problem)}
      <div class="pair">
        ${textField(msg('Latitude (degrees)'), 'lat', draft.lat, problem, { placeholder: '43.86010' })}
        ${textField(msg('Longitude (degrees)'), 'lon', draft.lon, problem, { placeholder: '51.09200' })}
      </div>
      <div class="tools">
        ${taken('aircraft', msg('Aircraft at the cursor'), present.aircraft)}
        ${taken('center', msg('Center of the map'), present.center)}
      </div>
      <p class="hint">${msg('Hold the cursor with a click, or move the map, to take a position from it.')}</p>
      ${textField(msg('How far it may be from there (NM, 95 %)'), 'uncertainty', draft.uncertainty, problem)}
      ${sourceChecks(file, [...draft.sources, ...added], problem)}`,
  );
}

export function placeIn(form: HTMLFormElement, { kind, id }: PlaceDraft): PlaceDraft {
  const { text, all } = valuesOf(form);
  const where = { lat: text('lat'), lon: text('lon'), uncertainty: text('uncertainty') };
  return { kind, id, name: text('name'), ...where, sources: all('sources') };
}
