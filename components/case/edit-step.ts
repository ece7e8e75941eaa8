import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { addressWords } from '../../src/case/dismissed.js';
import { partsOfView, viewParts, type StepDraft, type ViewPart } from '../../src/case/edit/step-draft.js';
import type { StoryView } from '../../src/case/file/model.js';
import { isoOf } from '../../src/case/file/part.js';
import { areaField, checks, choiceField, frame, sourceChecks, textField, valuesOf } from './edit-field.js';
import type { FormParts } from './edit-form.js';

const camera = ({ lat, lon, zoom }: NonNullable<StoryView['camera']>): string =>
  msg(str`Map at ${lat.toFixed(2)}°, ${lon.toFixed(2)}°, zoom ${zoom.toFixed(1)}`);

/** What a part of a view shows. */
const words: { readonly [P in ViewPart]: (value: NonNullable<StoryView[P]>) => string } = {
  flight: (value) => msg(str`Flight ${value}`),
  time: (value) => msg(str`Cursor at ${isoOf(value)}`),
  range: ([from, to]) => msg(str`Charts from ${isoOf(from)} to ${isoOf(to)}`),
  camera,
  layers: (value) => (value.length > 0 ? msg(str`Map layers: ${value.join(', ')}`) : msg('Map layers: none')),
  finding: (value) => msg(str`Finding: ${addressWords(value)}`),
  claim: (value) => msg(str`Claim ${value}`),
  event: (value) => msg(str`Event ${value}`),
};

/** Claim and event have fields of their own. */
const ticked = viewParts.filter((part) => part !== 'claim' && part !== 'event');

/** The fields of a step of the story, and what it shows. */
export function stepForm(parts: FormParts<StepDraft>): TemplateResult {
  const { file, draft, added, problem, change } = parts;
  const { view } = draft;
  const has = ticked.filter((part) => view[part] !== undefined);
  const shown = has.map((part) => [part, (words[part] as (value: unknown) => string)(view[part])] as const);
  const short = (text: string) => (text.length > 70 ? `${text.slice(0, 69)}…` : text);
  const none = ['', msg('none')] as const;
  const claims = [none, ...file.claims.map(({ id, who, text }) => [id, short(`${who}: ${text}`)] as const)];
  const events = [none, ...file.events.map(({ id, text }) => [id, short(text)] as const)];
  return frame(
    { ...parts, title: draft.id ? msg('Change the step') : msg('New step from this view') },
    html`${textField(msg('Title'), 'title', draft.title, problem)}
      ${areaField(msg('Text'), 'text', draft.text, problem)}
      ${sourceChecks(file, [...draft.sources, ...added], problem)}
      ${checks(msg('Shows'), 'view', shown, has, problem)}
      <div class="tools">
        <button class="button" type="button" data-act="view" @click=${change}>
          ${msg('Show what map and charts show now')}
        </button>
      </div>
      ${choiceField(msg('Claim'), 'claim', view.claim ?? '', claims, problem)}
      ${choiceField(msg('Event'), 'event', view.event ?? '', events, problem)}`,
  );
}

export function stepIn(form: HTMLFormElement, { kind, id, view }: StepDraft): StepDraft {
  const { text, all } = valuesOf(form);
  const [claim, event] = [text('claim'), text('event')];
  const kept = partsOfView(view, all('view') as ViewPart[]);
  const named = { ...(claim && { claim }), ...(event && { event }) };
  return {
    kind,
    id,
    title: text('title'),
    text: text('text'),
    sources: all('sources'),
    view: { ...kept, ...named },
  };
}
