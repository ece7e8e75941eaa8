export type Scheme = 'light' | 'dark';

/** Colors of the land, the sea and the words: calm, so that the track is what one sees. */
export interface MapPalette {
  readonly sea: string;
  /** Rim of the sea along the coast. */
  readonly shore: string;
  readonly land: string;
  readonly border: string;
  readonly borderCasing: string;
  readonly place: string;
  readonly placeDot: string;
  readonly country: string;
  readonly water: string;
  readonly halo: string;
  readonly seaHalo: string;
  readonly graticule: string;
}

export const palettes: Record<Scheme, MapPalette> = {
  light: {
    sea: '#d6e3ea',
    shore: '#a9c1ce',
    land: '#f6f4ef',
    border: '#b7aea1',
    borderCasing: '#ebe7df',
    place: '#4d5358',
    placeDot: '#7b8187',
    country: '#a1978a',
    water: '#6c91a8',
    halo: '#f6f4ef',
    seaHalo: '#d6e3ea',
    graticule: '#8ba3b1',
  },
  dark: {
    sea: '#0f151b',
    shore: '#2b3944',
    land: '#1d242b',
    border: '#49535d',
    borderCasing: '#232b33',
    place: '#b4bdc5',
    placeDot: '#78838d',
    country: '#66717c',
    water: '#50697c',
    halo: '#1d242b',
    seaHalo: '#0f151b',
    graticule: '#3d4d5a',
  },
};
