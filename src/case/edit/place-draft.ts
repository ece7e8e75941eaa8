import { freeId } from '../../base/free-id.js';
import { msg, str } from '../../base/words.js';
import { slug } from '../../base/slug.js';
import type { CaseFile, CasePlace } from '../file/model.js';
import { parseCase } from '../file/parse.js';
import { PartError } from '../file/part.js';
import { caseJson } from '../file/write.js';
import { draftOfPosition, nowhere, positionIn, type PositionDraft } from './position-draft.js';

/** A place of the case as it is being written. */
export interface PlaceDraft extends PositionDraft {
  readonly kind: 'place';
  /** Of what is changed; '' for a new one. */
  readonly id: string;
  /** Labels. */
  readonly sources: readonly string[];
}

export const newPlace: PlaceDraft = { kind: 'place', id: '', ...nowhere, sources: [] };

export const draftOfPlace = ({ id, sources, ...at }: CasePlace): PlaceDraft => ({
  ...{ kind: 'place', id, sources },
  ...draftOfPosition(at),
});

/** The case with a new place, or a changed one in its place. @throws RangeError for what is none */
export function withPlace(file: CaseFile, draft: PlaceDraft): CaseFile {
  const { id, name, sources } = draft;
  const fields = { ...positionIn(draft), sources };
  const json = caseJson(file);
  const taken = new Set(file.places.map((one) => one.id));
  const places = id
    ? json.places.map((one) => (one['id'] === id ? { id, ...fields } : one))
    : [...json.places, { id: freeId(slug(name) || 'place', taken), ...fields }];
  return parseCase({ ...json, places });
}

/** The claims whose measure names a place. */
const measuredFrom = ({ claims }: CaseFile, id: string) =>
  claims.filter(({ measure }) =>
    Object.values(measure?.parameters ?? {}).some((value) => [value].flat().includes(id)),
  );

/** Without a place. @throws RangeError if an event or a measure refers to it */
export function withoutPlace(file: CaseFile, id: string): CaseFile {
  const [claim] = measuredFrom(file, id);
  if (claim) throw new PartError(msg(str`The measure of claim “${claim.id}” is from the place “${id}”.`), '');
  return parseCase(caseJson({ ...file, places: file.places.filter((one) => one.id !== id) }));
}
