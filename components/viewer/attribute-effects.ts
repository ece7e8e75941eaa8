import { messageOf } from '../shared/error-message.js';
import type { FlightErrorSubject } from '../shared/loading-events.js';
import type { Finding } from '../../src/finding/finding.js';
import { colorings } from '../map/core/color-scale.js';
import { isColoring } from '../map/options.js';
import { nearOf, type Near } from '../shared/vicinity-text.js';
import type { ViewerAttributes } from './attributes.js';
import { rangeIn, refusal, timeIn, timeZoneIn, unitsIn, wordsAmong } from './attribute-values.js';
import type { ViewerChoice } from './choice.js';
import type { Cursor } from './cursor-sync.js';
import { findingNamed } from './look.js';
import { leavable } from './parts.js';
import { defaultPreferences, type Preferences } from './preferences.js';
import { tabs } from './tabs.js';

type Look = 'units' | 'timeZone' | 'theme' | 'colorBy';
type Sight = 'time' | 'range' | 'finding';
type Given = Readonly<Pick<ViewerAttributes, Look | Sight | 'near' | 'tabs' | 'controls'>>;

/** The viewer that attributes act on. */
export interface AttributedViewer extends Given {
  readonly choice: ViewerChoice;
  readonly cursor: Cursor;
  readonly preferences: Preferences;
  fail(message: string, about: FlightErrorSubject): void;
}

/** A value that cannot be used is reported, and is as one that was not given. */
function taken<T>(viewer: Pick<AttributedViewer, 'fail'>, read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    viewer.fail(messageOf(error), 'attribute');
    return otherwise;
  }
}

function coloring(name: string) {
  if (!isColoring(name)) throw refusal('color-by', colorings.join(', '), name);
  return name;
}

/** How things are shown: what each attribute changes in the preferences. Without its attribute a preference has its initial value. */
const looks: Readonly<Record<Look, (given: Given, before: Preferences) => Partial<Preferences>>> = {
  units: ({ units }) => ({ units: unitsIn(units) }),
  timeZone: ({ timeZone }) => ({ timeZone: timeZoneIn(timeZone || defaultPreferences.timeZone) }),
  theme: ({ theme }) => ({ theme }),
  colorBy: ({ colorBy }, { map }) => ({
    map: { ...map, colorBy: colorBy ? coloring(colorBy) : defaultPreferences.map.colorBy },
  }),
};

/** The preferences with what changed attributes say. */
export function lookedAt(viewer: AttributedViewer, changed: ReadonlyMap<PropertyKey, unknown>): Preferences {
  return Object.entries(looks).reduce((preferences, [name, look]): Preferences => {
    // At first an attribute that is not given leaves what the reader has chosen.
    const isGiven = viewer[name as Look] !== initial[name as Look];
    if (!changed.has(name) || (changed.get(name) === undefined && !isGiven)) return preferences;
    return { ...preferences, ...taken(viewer, () => look(viewer, preferences), {}) };
  }, viewer.preferences);
}
const initial: Readonly<Record<Look, string>> = { units: '', timeZone: '', theme: 'auto', colorBy: '' };

/** What is looked at: each attribute once its flight is open. */
const views: Readonly<Record<Sight, (viewer: AttributedViewer) => void>> = {
  time: (viewer) => viewer.cursor.hold(taken(viewer, () => timeIn('time', viewer.time), null)),
  range: (viewer) => viewer.choice.set({ range: taken(viewer, () => rangeIn(viewer.range), null) }),
  finding: (viewer) => viewer.choice.chooseFinding(taken(viewer, () => findingIn(viewer), null)),
};

function findingIn({ choice, finding }: AttributedViewer): Finding | null {
  const found = finding ? findingNamed(choice, finding) : null;
  const kinds = [...new Set(choice.analysis?.findings.map(({ kind }) => kind))];
  if (finding && !found) throw refusal('finding', kinds.join(', '), finding);
  return found;
}

/** Shows what the attributes name: those of them that have changed, or all except what is named elsewhere. */
export function showNamed(
  viewer: AttributedViewer,
  which: { readonly changed: ReadonlyMap<PropertyKey, unknown> } | { readonly except: object },
): void {
  for (const [name, show] of Object.entries(views)) {
    const isNamed = viewer[name as Sight] !== '';
    if ('changed' in which ? which.changed.has(name) : isNamed && !(name in which.except)) show(viewer);
  }
}

/** Ids of the tabs in their order; all of them without the attribute. */
export const tabsIn = (viewer: AttributedViewer): readonly string[] => {
  const all = tabs.map(({ id }) => id);
  const named = taken(viewer, () => wordsAmong('tabs', viewer.tabs, all), []);
  return named.length > 0 ? named : all;
};

/** Parts that are left out. */
export const leftOutIn = (viewer: AttributedViewer): ReadonlySet<string> =>
  new Set(
    taken(
      viewer,
      () =>
        wordsAmong(
          'controls',
          viewer.controls,
          leavable.map((part) => `no-${part}`),
        ),
      [],
    ).map((word) => word.slice('no-'.length)),
  );

/** The airport around which is looked; null for none. */
export const nearIn = (viewer: Pick<AttributedViewer, 'near' | 'fail'>): Near | null =>
  taken(
    viewer,
    () => {
      const near = nearOf(viewer.near);
      if (viewer.near && !near) throw refusal('near', 'UATE 30', viewer.near);
      return near;
    },
    null,
  );
