import { msg } from '@lit/localize';

/**
 * The detectors' titles, as the list and the charts have them, but for one that is too long for a map. They are written here again
 * because the detectors themselves are a third of what a page would load for a map alone; a test holds the two together.
 */
const names: Readonly<Record<string, () => string>> = {
  'coverage-gap': () => msg('Gap in coverage'),
  'position-gap': () => msg('Gap in positions'),
  'stale-position': () => msg('Stale position'),
  'position-jump': () => msg('Position jump'),
  'implausible-speed': () => msg('Implausible ground speed'),
  'speed-mismatch': () => msg('Reported and derived speed disagree'),
  'altitude-spike': () => msg('Altitude spike'),
  'baro-geometric-step': () => msg('Step between pressure and geometric altitude'),
  'time-disorder': () => msg('Rows out of time order'),
  'frozen-record': () => msg('Frozen record'),
  'gnss-interference': () => msg('Signs of GNSS interference'),
  'route-deviation': () => msg('Route deviation'),
  diversion: () => msg('Diversion'),
  'return-to-departure': () => msg('Return to departure'),
  'emergency-squawk': () => msg('Emergency code'),
  'squawk-change': () => msg('Squawk change'),
  'altitude-oscillation': () => msg('Altitude oscillation'),
  'rapid-descent': () => msg('Rapid descent'),
  'rapid-climb': () => msg('Rapid climb'),
  'low-speed-high-sink': () => msg('Low speed with high sink'),
  'level-bust': () => msg('Level bust'),
  'go-around': () => msg('Go-around'),
  'touch-and-go': () => msg('Touch-and-go'),
  holding: () => msg('Holding pattern'),
  survey: () => msg('Survey pattern'),
  'figure-eight': () => msg('Figure of eight'),
  orbit: () => msg('Orbit'),
  'final-descent': () => msg('Steep last minute'),
};

/** `coverage-gap` → `Gap in coverage`; what a detector of one's own finds is called by its kind. */
export function kindWords(kind: string): string {
  if (Object.hasOwn(names, kind)) return names[kind]();
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
