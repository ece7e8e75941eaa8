import type { PositionStatusName } from '../../../src/track/status.js';
import type { Mark } from '../../../src/finding/mark.js';
import { FLIGHT_COLORS, flightColorCss } from '../../../src/picture/flight-colors.js';
import { resolveColor } from '../../shared/theme.js';

/** The theme as a canvas needs it: each color resolved. */
export interface ChartColors {
  readonly surface: string;
  readonly text: string;
  readonly dim: string;
  readonly rule: string;
  readonly line: string;
  readonly second: string;
  readonly route: string;
  readonly accent: string;
  readonly mark: Readonly<Record<Mark, string>>;
  readonly status: Readonly<Record<PositionStatusName, string>>;
  /** Of the other flights, in the order of the list of flights; it begins again at the end. */
  readonly flights: readonly string[];
  readonly font: string;
}

export function chartColors(host: HTMLElement): ChartColors {
  const color = (token: string) => resolveColor(host, token);
  const [line, dim, caution, warning] = ['--_track', '--_text-dim', '--_caution', '--_warning'].map(color);
  const advisory = color('--_advisory');
  return {
    surface: color('--_surface'),
    text: color('--_text'),
    dim,
    rule: color('--_rule'),
    line,
    second: color('--_second'),
    route: color('--_route'),
    accent: color('--_accent'),
    mark: { advisory, caution, warning, computed: color('--_computed') },
    status: {
      observed: line,
      stale: caution,
      estimated: advisory,
      modeled: dim,
      suspect: warning,
      noPosition: dim,
      noContact: dim,
    },
    flights: Array.from({ length: FLIGHT_COLORS }, (_, i) => color(flightColorCss(i))),
    font: getComputedStyle(host).fontFamily || 'sans-serif',
  };
}

/** The same color, partly transparent. */
export function faded(color: string, alpha: number): string {
  return `color-mix(in srgb, ${color} ${alpha * 100}%, transparent)`;
}
