import { freeId } from '../../base/free-id.js';
import type { CaseFile, StoryStep, StoryView } from '../file/model.js';
import { parseCase } from '../file/parse.js';
import { caseJson, viewJson } from '../file/write.js';

/** A step of the story as it is being written. */
export interface StepDraft {
  readonly kind: 'step';
  /** Of what is changed; '' for a new one. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Labels. */
  readonly sources: readonly string[];
  readonly view: StoryView;
}

export const newStep = (view: StoryView): StepDraft => ({
  ...{ kind: 'step', id: '', title: '', text: '', sources: [], view },
});

export const draftOfStep = (step: StoryStep): StepDraft => ({ kind: 'step', ...step });

/** Names of the parts that a view has, in the order in which they are listed. */
export const viewParts = [
  'time',
  'range',
  'camera',
  'layers',
  'finding',
  'claim',
  'event',
  'flight',
] as const;
export type ViewPart = (typeof viewParts)[number];

/** A view with some of its parts. */
export const partsOfView = (view: StoryView, kept: readonly ViewPart[]): StoryView =>
  Object.fromEntries(
    viewParts.flatMap((part) =>
      kept.includes(part) && view[part] !== undefined ? [[part, view[part]]] : [],
    ),
  );

/** The case with a new step at the end of the story, or a changed one in its place. @throws RangeError for what is none */
export function withStep(file: CaseFile, { id, title, text, sources, view }: StepDraft): CaseFile {
  const fields = { title: title.trim(), text: text.trim(), sources, view: viewJson(view) };
  const json = caseJson(file);
  const taken = new Set([...file.events, ...file.claims, ...file.story].map((one) => one.id));
  const story = id
    ? json.story.map((one) => ((one as { id?: string }).id === id ? { id, ...fields } : one))
    : [...json.story, { id: freeId('step', taken), ...fields }];
  return parseCase({ ...json, story });
}
