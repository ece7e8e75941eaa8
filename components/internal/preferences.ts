import type { MapOptions } from '../events.js';
import { aviationUnits, type DisplayUnits } from './chart-units.js';

/** What a reader chose and finds again after a reload. */
export interface Preferences {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly units: DisplayUnits;
  readonly timeZone: string;
  /** How the map is drawn. */
  readonly map: MapOptions;
  /** Shares of the second pane. */
  readonly side: number;
  readonly charts: number;
}

export const defaultPreferences: Preferences = {
  theme: 'auto',
  units: aviationUnits,
  timeZone: 'UTC',
  map: {
    colorBy: 'altitude',
    ribs: false,
    bands: false,
    connectors: false,
    graticule: false,
    curtain: false,
    exaggeration: 8,
    globe: false,
  },
  side: 0.28,
  charts: 0.52,
};

const KEY = 'crosstrack';

/** What was stored, where storage is allowed and holds what it should; the defaults for the rest. */
export function loadPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return defaultPreferences;
    const known = Object.entries(stored).filter(
      ([key, value]) =>
        key in defaultPreferences && typeof value === typeof defaultPreferences[key as keyof Preferences],
    );
    return { ...defaultPreferences, ...Object.fromEntries(known) };
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
