import { msg } from '../../base/words.js';
import type { InlinePlace } from '../file/model.js';
import { PartError } from '../file/part.js';

/** A place as it is being written: texts that may be anything. */
export interface PositionDraft {
  readonly name: string;
  /** Degrees. */
  readonly lat: string;
  readonly lon: string;
  /** NM, 95 %. */
  readonly uncertainty: string;
}

export const nowhere: PositionDraft = { name: '', lat: '', lon: '', uncertainty: '' };

const shown = (value: number | undefined): string => (value === undefined ? '' : String(value));

export const draftOfPosition = ({ name = '', lat, lon, uncertainty }: InlinePlace): PositionDraft => ({
  ...{ name, lat: shown(lat), lon: shown(lon), uncertainty: shown(uncertainty) },
});

/** A number where it is one, so that what is none is refused as it was typed. */
const typed = (text: string): number | string | undefined => {
  const bare = text.trim();
  if (bare === '') return undefined;
  return Number.isFinite(Number(bare)) ? Number(bare) : bare;
};

/** As a file has it, not checked yet. */
export const positionIn = ({ name, lat, lon, uncertainty }: PositionDraft) => ({
  ...{ name: name.trim(), lat: typed(lat), lon: typed(lon), uncertainty: typed(uncertainty) },
});

/** The same for a place that only one event has. @throws PartError for one that is nowhere */
export function ownPlaceIn(draft: PositionDraft) {
  const { name, ...at } = positionIn(draft);
  if (name === '' && at.lat === undefined && at.lon === undefined)
    throw new PartError(msg('Expected a name or a position of the place, found none.'), 'name');
  return { ...(name && { name }), ...at };
}
