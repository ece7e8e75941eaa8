import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { OWN_PLACE, type Draft } from '../../src/case/edit/draft.js';
import { saidWords } from '../../src/case/claims/words.js';
import { altitudeReferences, claimTopics, type CaseFile } from '../../src/case/file/model.js';
import { figureClasses, figureClassWords } from '../../src/track/figures.js';
import {
  areaField,
  checks,
  choiceField,
  frame,
  sourceChecks,
  textField,
  TIME,
  valuesOf,
  type EditProblem,
} from './edit-field.js';
import { measureDraftIn, measureFields } from './edit-measure.js';
import { positionFields, positionFieldsIn, takeButtons } from './edit-position.js';
import type { PlaceFrom } from './take-place.js';

const topicWords = (topic: (typeof claimTopics)[number]): string =>
  ({
    path: msg('the path'),
    cause: msg('a cause (never judged)'),
    people: msg('people'),
    response: msg('the response'),
  })[topic];

const referenceWords: Readonly<Record<(typeof altitudeReferences)[number], () => string>> = {
  pressure: () => msg('pressure altitude'),
  'flight level': () => msg('flight level, called on the radio'),
  'mean sea level': () => msg('above mean sea level'),
  QFE: () => msg('above the aerodrome (QFE)'),
  unknown: () => msg('not said'),
};

export interface FormParts<D> {
  readonly file: CaseFile;
  readonly draft: D;
  /** Labels of sources that were added while the form was open. */
  readonly added: readonly string[];
  readonly problem: EditProblem | null;
  /** Unix seconds of the cursor, where it is held. */
  readonly cursor: number | null;
  save(event: SubmitEvent): void;
  cancel(): void;
  /** A field was changed on which others depend. */
  change(event: Event): void;
  /** The position of the place is to be taken from map or flight. */
  take(from: PlaceFrom): void;
}

/** The fields of an event or a claim, filled with what it has. */
export function editForm(parts: FormParts<Draft>): TemplateResult {
  const { file, draft, added, problem } = parts;
  const unset = draft.class === '' ? [['', msg('choose')] as const] : [];
  const classes = [...unset, ...figureClasses.map((one) => [one, figureClassWords[one]()] as const)];
  return frame(
    { ...parts, title: formTitle(draft) },
    html`${areaField(msg('Text'), 'text', draft.text, problem)}
    ${draft.kind === 'event' ? times({ ...parts, draft }) : said({ ...parts, draft })}
    ${choiceField(msg('Class'), 'class', draft.class, classes, problem)}
    ${sourceChecks(file, [...draft.sources, ...added], problem)}
    ${draft.kind === 'event' ? where({ ...parts, draft }) : others({ ...parts, draft })}`,
  );
}

function formTitle({ kind, id }: Draft): string {
  if (kind === 'event') return id ? msg('Change the event') : msg('New event');
  return id ? msg('Change the claim') : msg('New claim');
}

const times = ({ draft, problem, cursor }: FormParts<Draft & { kind: 'event' }>) => html`
  ${textField(msg('Time or begin (UTC)'), 'from', draft.from, problem, { placeholder: TIME, cursor })}
  ${textField(msg('End, of an interval'), 'to', draft.to, problem, { placeholder: TIME, cursor })}
  <label class="check"
    ><input type="checkbox" name="approximate" .checked=${draft.approximate} />${msg('approximate')}</label
  >
  ${textField(msg('Category'), 'category', draft.category, problem)}
`;

function where(parts: FormParts<Draft & { kind: 'event' }>) {
  const { file, draft, problem, change, take } = parts;
  const places = [
    ['', msg('none')] as const,
    [OWN_PLACE, msg('a place of this event alone')] as const,
    ...file.places.map(({ id, name }) => [id, name] as const),
  ];
  return html`${choiceField(msg('Place'), 'place', draft.place, places, problem, { change })}
  ${draft.place === OWN_PLACE ? positionFields(draft.own, parts) : takeButtons(take, ['pick', 'aircraft'])}
  ${textField(msg('Altitude as published (ft)'), 'altitude', draft.altitude, problem, { placeholder: '9500' })}
  ${choiceField(
    msg('Measured from'),
    'reference',
    draft.reference,
    altitudeReferences.map((one) => [one, referenceWords[one]()] as const),
    problem,
  )}`;
}

const said = ({ draft, problem }: FormParts<Draft & { kind: 'claim' }>) => html`
  ${textField(msg('Who said it'), 'who', draft.who, problem)}
  ${textField(msg('Said on (day, time, or two days with a slash)'), 'said', draft.said, problem, { placeholder: '2024-12-25' })}
  ${choiceField(
    msg('About'),
    'about',
    draft.about,
    [['', msg('not said')], ...claimTopics.map((one) => [one, topicWords(one)] as const)],
    problem,
  )}
`;

function others(parts: FormParts<Draft & { kind: 'claim' }>) {
  const { file, draft, problem } = parts;
  const claims = file.claims
    .filter(({ id }) => id !== draft.id)
    .map((one) => [one.id, `${one.who}, ${saidWords(one)}: ${one.text}`] as const);
  return html`${measureFields({ ...parts, draft: draft.measure })}
  ${
    claims.length > 0
      ? html`${checks(msg('Supersedes'), 'supersedes', claims, draft.supersedes, problem)}
        ${checks(msg('Stands against'), 'standsAgainst', claims, draft.standsAgainst, problem)}`
      : nothing
  }`;
}

/** What a form holds now, for the draft that it was filled with. */
export function draftIn(form: HTMLFormElement, { kind, id }: Draft): Draft {
  const values = valuesOf(form);
  const { text, all, has } = values;
  const common = { id, text: text('text'), class: text('class'), sources: all('sources') };
  if (kind === 'claim') {
    const own = { who: text('who'), said: text('said'), about: text('about') };
    const [supersedes, standsAgainst] = [all('supersedes'), all('standsAgainst')];
    return { kind, ...common, ...own, supersedes, standsAgainst, measure: measureDraftIn(values) };
  }
  const span = { from: text('from'), to: text('to'), approximate: has('approximate') };
  const place = { place: text('place'), own: positionFieldsIn(values) };
  const height = { altitude: text('altitude'), reference: text('reference') };
  return { kind, ...common, category: text('category'), ...span, ...place, ...height };
}
