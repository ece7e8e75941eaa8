import { languages } from '../../src/base/language.js';
import type { MapChoices } from '../shared/events.js';
import { aviationUnits, type DisplayUnits } from '../shared/display-units.js';
import { colorings } from '../map/core/color-scale.js';

/** What a reader chose and finds again after a reload. */
export interface Preferences {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly units: DisplayUnits;
  readonly timeZone: string;
  /** Code of one of the `languages`; '' for the system's. */
  readonly language: string;
  /** How the map is drawn. */
  readonly map: MapChoices;
  /** Shares of the second pane. */
  readonly side: number;
  readonly charts: number;
}

export const defaultPreferences: Preferences = {
  theme: 'auto',
  units: aviationUnits,
  timeZone: 'UTC',
  language: '',
  map: {
    colorBy: 'altitude',
    ribs: false,
    bands: false,
    connectors: false,
    graticule: false,
    curtain: false,
    exaggeration: 8,
    globe: false,
    basemap: '',
  },
  side: 0.28,
  charts: 0.52,
};

const KEY = 'crosstrack';

/** Units that a reader can choose, the aviation's first. */
export const unitChoices: Readonly<Record<keyof DisplayUnits, readonly string[]>> = {
  altitude: ['ft', 'm'],
  speed: ['kt', 'km/h'],
  verticalRate: ['ft/min', 'm/s'],
  distance: ['NM', 'km'],
};
const words: Readonly<Record<string, readonly string[]>> = {
  ...unitChoices,
  theme: ['auto', 'light', 'dark'],
  timeZone: ['UTC', 'local', 'aircraft'],
  language: ['', ...languages],
  colorBy: colorings,
};
/** Numbers that are no share of the page. */
const limits: Readonly<Record<string, readonly [number, number]>> = { exaggeration: [1, 30] };

const isHttps = (value: unknown): boolean =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';

const fits = (name: string, value: unknown): boolean => {
  if (name === 'basemap') return value === '' || isHttps(value);
  if (typeof value === 'string') return words[name]?.includes(value) ?? false;
  const [min, max] = limits[name] ?? [0, 1];
  return typeof value !== 'number' || (value >= min && value <= max);
};

/** The defaults with what of them is stored and can be: whatever else lies in the storage stays out. */
function merged<T extends object>(defaults: T, stored: unknown): T {
  if (typeof stored !== 'object' || stored === null) return defaults;
  const result = { ...defaults };
  for (const name of Object.keys(defaults) as (keyof T & string)[]) {
    if (!Object.hasOwn(stored, name)) continue;
    const value = (stored as T)[name];
    const known = defaults[name];
    if (typeof known === 'object' && known !== null) result[name] = merged(known, value);
    else if (typeof value === typeof known && fits(name, value)) result[name] = value;
  }
  return result;
}

/** What was stored, where storage is allowed and holds what it should; the defaults for the rest. */
export function loadPreferences(): Preferences {
  try {
    return merged(defaultPreferences, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
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
