import { resolveColor } from '../../shared/theme.js';
import { palettes } from '../../../src/picture/palette.js';
import type { Scheme } from '../../../src/picture/palette.js';

/** The theme's colors as WebGL understands them, and the land's and the sea's to go with them. */
export interface MapTheme {
  readonly scheme: Scheme;
  readonly track: string;
  readonly route: string;
  readonly text: string;
  readonly dim: string;
  readonly surface: string;
  readonly advisory: string;
  readonly caution: string;
  readonly warning: string;
  /** Findings on computed rows. */
  readonly computed: string;
  /** Behind the track, so that it contrasts with land and sea. */
  readonly casing: string;
  readonly halo: string;
}

/**
 * Edge of the track: on a light map a dark one, because the light end of a ramp of colors cannot have contrast with light
 * land and sea by itself.
 */
export const casings: Readonly<Record<Scheme, string>> = { light: '#26323d', dark: '#0b0f13' };

/** Whether light or dark is on at the host: by `color-scheme`, so also where a page or the viewer sets it. */
export function schemeOf(probe: Element): Scheme {
  return getComputedStyle(probe).color === 'rgb(255, 255, 255)' ? 'dark' : 'light';
}

export function themeOf(host: HTMLElement, scheme: Scheme): MapTheme {
  return {
    scheme,
    track: resolveColor(host, '--_track'),
    route: resolveColor(host, '--_route'),
    text: resolveColor(host, '--_text'),
    dim: resolveColor(host, '--_text-dim'),
    surface: resolveColor(host, '--_surface'),
    advisory: resolveColor(host, '--_advisory'),
    caution: resolveColor(host, '--_caution'),
    warning: resolveColor(host, '--_warning'),
    computed: resolveColor(host, '--_computed'),
    casing: casings[scheme],
    halo: palettes[scheme].halo,
  };
}
