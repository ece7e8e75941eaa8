import type { Source } from '../../track/track.js';

/**
 * How Flightradar24's feeds name the source of a position; OTHER_DATA_SOURCE and ESTIMATED are the provider's own
 * estimates.
 */
export const fr24Sources: Readonly<Record<string, Source>> = {
  'ADS-B': 'adsb',
  ADSB: 'adsb',
  UAT: 'adsb',
  SATELLITE: 'adsb',
  MLAT: 'mlat',
  FAA: 'radar',
  RADAR: 'radar',
  AUS: 'radar',
  ESTIMATED: 'estimated',
  OTHER_DATA_SOURCE: 'estimated',
  OTHER: 'estimated',
  FLARM: 'gnss-logger',
};
