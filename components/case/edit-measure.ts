import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import {
  expectationField,
  expectationsOf,
  measureOf,
  parameterField,
  unitsOf,
  type ExpectationName,
  type MeasureDraft,
} from '../../src/case/edit/measure-draft.js';
import type { CaseFile } from '../../src/case/file/model.js';
import { measures } from '../../src/case/measures/index.js';
import type { Measure, Parameter } from '../../src/case/measures/measure.js';
import { MOMENTS } from '../../src/case/measures/parameters.js';
import { choiceField, problemOf, textField, TIME, type EditProblem, type valuesOf } from './edit-field.js';

interface MeasureParts {
  readonly file: CaseFile;
  readonly draft: MeasureDraft;
  readonly problem: EditProblem | null;
  readonly cursor: number | null;
  /** Another measure was chosen: it has other fields. */
  change(event: Event): void;
}

const expectationWords: Readonly<Record<ExpectationName, () => string>> = {
  atLeast: () => msg('At least'),
  atMost: () => msg('At most'),
  about: () => msg('About'),
  tolerance: () => msg('±, where it says about'),
  is: () => msg('In a word, as the measure says it'),
  unit: () => msg('Unit'),
};

/** What a field of this kind takes, as an example. */
const examples: Readonly<Record<Parameter['kind'], string>> = {
  place: 'UATE',
  places: 'UATE; 43.86,51.09',
  moment: 'end',
  time: TIME,
  airport: 'UATE',
  number: '',
  numbers: '29; 38',
  text: '',
};

function labelOf({ label, unit, min, max, optional }: Parameter): string {
  const bounds = min !== undefined && max !== undefined ? msg(str`${min} to ${max}`) : '';
  const about = [unit, bounds, optional && msg('optional')].filter(Boolean).join(', ');
  return about ? `${label()} (${about})` : label();
}

/** One field for each parameter, by what it declares: a new measure has its fields without a line here. */
function parameterInput(name: string, parameter: Parameter, { draft, problem, cursor }: MeasureParts) {
  const { kind, choices, default: usual } = parameter;
  const [field, value] = [parameterField(name), draft.parameters[name] ?? ''];
  if (choices) {
    const chosen = value || String(usual ?? '');
    return choiceField(
      labelOf(parameter),
      field,
      chosen,
      choices.map((one) => [one, one]),
      problem,
    );
  }
  const lists: Partial<Record<Parameter['kind'], string>> = {
    place: 'places',
    places: 'places',
    moment: 'moments',
  };
  const list = lists[kind];
  const placeholder = usual === undefined ? examples[kind] : String(usual);
  const isTime = kind === 'time' || kind === 'moment';
  return textField(labelOf(parameter), field, value, problem, {
    placeholder,
    ...(list && { list }),
    ...(isTime && { cursor }),
  });
}

function expectationInput(name: ExpectationName, measure: Measure, { draft, problem }: MeasureParts) {
  const [field, value] = [expectationField(name), draft.expect[name] ?? ''];
  if (name !== 'unit') return textField(expectationWords[name](), field, value, problem);
  const units = unitsOf(measure);
  return choiceField(
    expectationWords.unit(),
    field,
    value || units[0],
    units.map((one) => [one, one]),
    problem,
  );
}

const suggestions = ({ places }: CaseFile) => html`
  <datalist id="places">${places.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</datalist>
  <datalist id="moments">${MOMENTS.map((one) => html`<option value=${one}></option>`)}</datalist>
`;

/** What a claim is held against: a measure of the list, its parameters, and what the claim says it is. */
export function measureFields(parts: MeasureParts) {
  const measure = measureOf(parts.draft.id);
  const choices = [
    ['', msg('none: it is listed and not held against the track')] as const,
    ...measures.map(({ id, title }) => [id, title()] as const),
  ];
  return html`<fieldset class="measure">
    <legend>${msg('Held against')}</legend>
    ${choiceField(msg('Measure'), 'measure', parts.draft.id, choices, parts.problem, { change: parts.change })}
    ${
      measure
        ? html`<p class="hint">${measure.rule()}</p>
            ${Object.entries(measure.parameters).map(([name, one]) => parameterInput(name, one, parts))}
            <p class="legend">${msg('The claim says')}</p>
            <div class="expected">
              ${expectationsOf(measure).map((name) => expectationInput(name, measure, parts))}
            </div>
            ${suggestions(parts.file)}`
        : nothing
    }
    ${problemOf(parts.problem, 'parameters')}
  </fieldset>`;
}

/** What the fields of a measure hold. */
export function measureDraftIn({ text }: ReturnType<typeof valuesOf>): MeasureDraft {
  const id = text('measure');
  const measure = measureOf(id);
  if (!measure) return { id, parameters: {}, expect: {} };
  const read = <Name extends string>(names: readonly Name[], field: (name: Name) => string) =>
    Object.fromEntries(names.map((name) => [name, text(field(name))]));
  return {
    id,
    parameters: read(Object.keys(measure.parameters), parameterField),
    expect: read(expectationsOf(measure), expectationField),
  };
}
