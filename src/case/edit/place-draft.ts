import { freeId } from '../../base/free-id.js';
import { msg, str } from '../../base/words.js';
import { slug } from '../../base/slug.js';
import type { CaseFile, CasePlace } from '../file/model.js';
import { parseCase } from '../file/parse.js';
import { PartError } from '../file/part.js';
import { caseJson } from '../file/write.js';

/** A place as it is being written. */
export interface PlaceDraft {
  readonly kind: 'place';
  /** Of what is changed; '' for a new one. */
  readonly id: string;
  readonly name: string;
  /** Degrees. */
  readonly lat: string;
  readonly lon: string;
  /** NM, 95 %. */
  readonly uncertainty: string;
  /** Labels. */
  readonly sources: readonly string[];
}

const shown = (value: number | undefined): string => (value === undefined ? '' : String(value));

export const newPlace: PlaceDraft = {
  ...{ kind: 'place', id: '', name: '', lat: '', lon: '', uncertainty: '', sources: [] },
};

export const draftOfPlace = ({ id, name, lat, lon, uncertainty, sources }: CasePlace): PlaceDraft => ({
  ...{ kind: 'place', id, name, sources },
  ...{ lat: shown(lat), lon: shown(lon), uncertainty: shown(uncertainty) },
});

/** A number where it is one, so that what is none is refused as it was typed. */
const typed = (text: string): number | string | undefined => {
  const bare = text.trim();
  if (bare === '') return undefined;
  return Number.isFinite(Number(bare)) ? Number(bare) : bare;
};

/** The case with a new place, or a changed one in its place. @throws RangeError for what is none */
export function withPlace(
  file: CaseFile,
  { id, name, lat, lon, uncertainty, sources }: PlaceDraft,
): CaseFile {
  const fields = {
    ...{ name: name.trim(), lat: typed(lat), lon: typed(lon), uncertainty: typed(uncertainty), sources },
  };
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
