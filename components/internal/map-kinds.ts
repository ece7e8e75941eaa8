import { msg } from '@lit/localize';

/** Short names of findings, for the map: a detector's title is too long there. */
const names: Readonly<Record<string, () => string>> = {
  'coverage-gap': () => msg('Coverage gap'),
  'position-gap': () => msg('Position gap'),
  'stale-position': () => msg('Stale position'),
  'position-jump': () => msg('Position jump'),
  'implausible-speed': () => msg('Implausible speed'),
  'speed-mismatch': () => msg('Speed mismatch'),
  'altitude-spike': () => msg('Altitude spike'),
  'baro-geometric-step': () => msg('Baro geometric step'),
  'time-disorder': () => msg('Time disorder'),
  'frozen-record': () => msg('Frozen record'),
  'gnss-interference': () => msg('GNSS interference'),
  'route-deviation': () => msg('Route deviation'),
  diversion: () => msg('Diversion'),
  'return-to-departure': () => msg('Return to departure'),
  'emergency-squawk': () => msg('Emergency squawk'),
  'squawk-change': () => msg('Squawk change'),
  'altitude-oscillation': () => msg('Altitude oscillation'),
  'rapid-descent': () => msg('Rapid descent'),
  'rapid-climb': () => msg('Rapid climb'),
  'low-speed-high-sink': () => msg('Low speed high sink'),
  'level-bust': () => msg('Level bust'),
  'go-around': () => msg('Go around'),
  'touch-and-go': () => msg('Touch and go'),
  holding: () => msg('Holding'),
  survey: () => msg('Survey'),
  'figure-eight': () => msg('Figure eight'),
  orbit: () => msg('Orbit'),
  'final-descent': () => msg('Final descent'),
};

/** `coverage-gap` → `Coverage gap`; what a detector of one's own finds is called by its kind. */
export function kindWords(kind: string): string {
  if (Object.hasOwn(names, kind)) return names[kind]();
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
