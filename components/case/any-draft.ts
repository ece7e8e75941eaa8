import { draftOfAbout, withAbout, type AboutDraft } from '../../src/case/edit/about-draft.js';
import { draftOfClaim, draftOfEvent, newDraft, withDraft, type Draft } from '../../src/case/edit/draft.js';
import { draftOfPlace, newPlace, withPlace, type PlaceDraft } from '../../src/case/edit/place-draft.js';
import { draftOfStep, newStep, withStep, type StepDraft } from '../../src/case/edit/step-draft.js';
import type { CaseFile } from '../../src/case/file/model.js';
import { aboutForm, aboutIn } from './edit-about.js';
import { draftIn, editForm, type FormParts } from './edit-form.js';
import { placeForm, placeIn } from './edit-place.js';
import { stepForm, stepIn } from './edit-step.js';
import type { Present } from './present.js';

/** Anything of a case that is being written. */
export type AnyDraft = Draft | PlaceDraft | StepDraft | AboutDraft;
export type DraftKind = AnyDraft['kind'];

/** A new one of a kind, with what is at hand. @param at Unix seconds of the cursor */
export function draftOfKind(kind: DraftKind, file: CaseFile, at: number | null, present: Present): AnyDraft {
  if (kind === 'place') return newPlace;
  if (kind === 'step') return newStep(present.view());
  return kind === 'about' ? draftOfAbout(file) : newDraft(kind, at);
}

/** One that is to be changed; undefined if the case has none with the id. */
export function draftOfEntry(kind: DraftKind, id: string, file: CaseFile): AnyDraft | undefined {
  const named = <T extends { readonly id: string }>(list: readonly T[]) => list.find((one) => one.id === id);
  const [event, claim, place, step] = [
    named(file.events),
    named(file.claims),
    named(file.places),
    named(file.story),
  ];
  if (kind === 'event') return event && draftOfEvent(event);
  if (kind === 'claim') return claim && draftOfClaim(claim);
  if (kind === 'place') return place && draftOfPlace(place);
  return kind === 'step' && step ? draftOfStep(step) : undefined;
}

/** The case with it. @throws RangeError for what is none */
export function withAny(file: CaseFile, draft: AnyDraft): CaseFile {
  if (draft.kind === 'place') return withPlace(file, draft);
  if (draft.kind === 'step') return withStep(file, draft);
  return draft.kind === 'about' ? withAbout(file, draft) : withDraft(file, draft);
}

/** Its form, filled with what it has. */
export function formOf(parts: FormParts<AnyDraft> & { readonly present: Present }) {
  const { draft } = parts;
  if (draft.kind === 'place') return placeForm({ ...parts, draft });
  if (draft.kind === 'step') return stepForm({ ...parts, draft });
  return draft.kind === 'about' ? aboutForm({ ...parts, draft }) : editForm({ ...parts, draft });
}

/** What its form holds now. */
export function readForm(form: HTMLFormElement, draft: AnyDraft, present: Present): AnyDraft {
  if (draft.kind === 'place') return placeIn(form, draft);
  if (draft.kind === 'step') return stepIn(form, draft);
  return draft.kind === 'about' ? aboutIn(form, draft, present) : draftIn(form, draft);
}

/** The field that the keys go to first. */
export const firstField = (kind: DraftKind): string =>
  ({ event: 'text', claim: 'text', place: 'name', step: 'title', about: 'title' })[kind];
