import type { Mark } from '../finding/mark.js';
import { palettes, type MapPalette, type Scheme } from './palette.js';

/** The colors of a drawing: those of the elements' theme where nothing is set from outside. */
export interface PictureColors extends Readonly<Record<Mark, string>> {
  readonly ground: MapPalette;
  readonly track: string;
  /** Behind the track, so that it contrasts with land and sea. */
  readonly casing: string;
  readonly route: string;
  readonly text: string;
  readonly dim: string;
  readonly rule: string;
  readonly surface: string;
}

const own: Readonly<Record<Scheme, Omit<PictureColors, 'ground'>>> = {
  light: {
    ...{ track: '#0b62c4', casing: '#ffffff', route: '#8a3ffc', text: '#1a2027', dim: '#56616c' },
    ...{ rule: '#dde1e5', surface: '#ffffff' },
    ...{ advisory: '#0e6f8f', caution: '#8f5a00', warning: '#b3261e', computed: '#56616c' },
  },
  dark: {
    ...{ track: '#6cb2ff', casing: '#0b0f13', route: '#c9a4ff', text: '#e6e9ec', dim: '#9aa6b2' },
    ...{ rule: '#2b323a', surface: '#14181d' },
    ...{ advisory: '#5cc8ea', caution: '#f2b344', warning: '#ff8a80', computed: '#9aa6b2' },
  },
};

export const pictureColors = (scheme: Scheme): PictureColors => ({
  ...own[scheme],
  ground: palettes[scheme],
});
