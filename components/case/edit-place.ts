import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { PlaceDraft } from '../../src/case/edit/place-draft.js';
import { frame, sourceChecks, valuesOf } from './edit-field.js';
import type { FormParts } from './edit-form.js';
import { positionFields, positionFieldsIn } from './edit-position.js';

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
