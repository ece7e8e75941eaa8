import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { AboutDraft } from '../../src/case/edit/about-draft.js';
import type { CaseFile } from '../../src/case/file/model.js';
import { frame, textField, valuesOf } from './edit-field.js';
import type { FormParts } from './edit-form.js';
import type { Present } from './present.js';

function settingsWords({ settings }: CaseFile): string {
  if (!settings) return msg('The case has no settings: the usual thresholds apply.');
  const count = Object.values(settings.thresholds).reduce((sum, one) => sum + Object.keys(one).length, 0);
  const { near, qnh } = settings;
  const parts = [
    msg(str`changed thresholds: ${count}`),
    near && msg(str`surroundings: ${near.airport}, ${near.radius} NM`),
    qnh !== undefined && `QNH ${qnh} hPa`,
  ];
  return msg(str`Settings of the case: ${parts.filter(Boolean).join('; ')}.`);
}

/** What the case is about: title, people, route and settings. */
export function aboutForm(parts: FormParts<AboutDraft>): TemplateResult {
  const { file, draft, problem } = parts;
  return frame(
    { ...parts, title: msg('About the case') },
    html`${textField(msg('Title'), 'title', draft.title, problem)}
      ${textField(msg('Who works on it (commas between names)'), 'people', draft.people, problem)}
      ${textField(msg('Planned route'), 'route', draft.route, problem, { placeholder: 'UBBB-URMG' })}
      <p class="hint">${settingsWords(file)}</p>
      <label class="check"
        ><input type="checkbox" name="input" />${msg('take route and settings as they are in use now')}</label
      >`,
  );
}

export function aboutIn(form: HTMLFormElement, { kind }: AboutDraft, present: Present): AboutDraft {
  const { text, has } = valuesOf(form);
  const draft = { kind, title: text('title'), people: text('people'), route: text('route') };
  return has('input') ? { ...draft, input: present.input() } : draft;
}
