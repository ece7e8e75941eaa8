import type { Beginning } from '../../src/case/edit/new-case.js';
import type { StoryView } from '../../src/case/file/model.js';
import type { PickedPlace } from '../shared/picked-place.js';

/** Degrees, WGS 84. */
interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** What an editor of a case may take from the tool around it, at the moment when it is asked. */
export interface Present {
  /** What map and charts show, as a step of a story shows it. */
  view(): StoryView;
  /** Position of the aircraft at the cursor; null without one. */
  aircraft(): Point | null;
  /** Whether there is a map on which a place can be picked. */
  canPick(): boolean;
  /** A place that the user picks on the map; null if that is left. */
  pick(signal: AbortSignal): Promise<PickedPlace | null>;
  /** Center of the map; null where it shows the whole flight. */
  center(): Point | null;
  /** Route and settings in use. */
  input(): Omit<Beginning, 'flights'>;
}

/** An editor alone in a page has nothing to take. */
export const nothingPresent: Present = {
  view: () => ({}),
  aircraft: () => null,
  canPick: () => false,
  pick: () => Promise.resolve(null),
  center: () => null,
  input: () => ({ route: '', settings: { thresholds: {} } }),
};
