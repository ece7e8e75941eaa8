import { msg } from '@lit/localize';
import { languages } from '../../src/base/language.js';
import { colorings } from '../map/core/color-scale.js';
import { switchNames, type SwitchName } from '../map/layers/index.js';
import { defaultMapOptions } from '../map/options.js';
import { languageName } from '../shared/speak-page-language.js';
import {
  between,
  flag,
  labeledChoices,
  oneOf,
  textThat,
  valuesOf,
  type PreferenceField,
  type Values,
} from './preference-schema.js';

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';

const switches = Object.fromEntries(switchNames.map((name) => [name, flag])) as Record<
  SwitchName,
  PreferenceField<boolean>
>;

/** What a reader chooses and finds again after a reload. The view menu shows what has a label, in this order. */
const schema = {
  /** Units, the aviation's first. */
  units: {
    altitude: oneOf(['ft', 'm'], { label: () => msg('Altitude') }),
    speed: oneOf(['kt', 'km/h'], { label: () => msg('Speed') }),
    verticalRate: oneOf(['ft/min', 'm/s'], { label: () => msg('Vertical rate') }),
    distance: oneOf(['NM', 'km'], { label: () => msg('Distance') }),
  },
  timeZone: oneOf<string>(['UTC', 'local', 'aircraft'], {
    label: () => msg('Times'),
    title: (zone) =>
      ({ UTC: 'UTC', local: msg('my time zone'), aircraft: msg('local to the aircraft') })[zone] ?? zone,
  }),
  /** Code of one of the `languages`; '' for the system's. Each by its own name, so that readers of no other find it. */
  language: oneOf(['', ...languages], {
    ...(languages.length > 1 && { label: () => msg('Language') }),
    title: (code) => (code ? languageName(code) : msg('system')),
  }),
  theme: oneOf(['auto', 'light', 'dark'], {
    label: () => msg('Theme'),
    title: (name) => ({ auto: msg('system'), light: msg('light'), dark: msg('dark') })[name],
  }),
  /** Keys of one letter: who speaks to the computer, or presses keys by accident, can do without (WCAG 2.1.4). */
  keys: oneOf(['on', 'off'], {
    label: () => msg('Single-letter keys'),
    title: (name) => ({ on: msg('on'), off: msg('off') })[name],
  }),
  /** How the map is drawn. */
  map: {
    colorBy: { ...oneOf(colorings), initial: defaultMapOptions.colorBy },
    exaggeration: between(1, 30, defaultMapOptions.exaggeration),
    basemap: textThat(isHttps),
    ...switches,
  },
  /** Shares of the second pane. */
  side: between(0, 1, 0.28),
  charts: between(0, 1, 0.52),
};

export type Preferences = Values<typeof schema>;
export const defaultPreferences: Preferences = valuesOf(schema);
export const viewChoices = labeledChoices(schema);

const KEY = 'crosstrack';

/** What was stored, where storage is allowed and holds what it should; the initial values for the rest. */
export function loadPreferences(): Preferences {
  try {
    return valuesOf(schema, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return defaultPreferences; // no storage (a sandboxed frame), or another's text under our key
  }
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // No storage: the choice holds until the page is closed.
  }
}
