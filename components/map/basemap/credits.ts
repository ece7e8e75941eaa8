import { msg } from '@lit/localize';

/** Whose work the basemap is, as their licenses ask, and what a reader must know of it. MapLibre sanitizes it. */
export const credits = (): string[] => [
  `<a href="https://www.naturalearthdata.com/" target="_blank" rel="noopener">Natural Earth</a>`,
  `<a href="https://www.geonames.org/" target="_blank" rel="noopener">GeoNames</a>
   <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noopener">CC BY 4.0</a>`,
  `<a href="https://ourairports.com/" target="_blank" rel="noopener">OurAirports</a>`,
];

/** For a picture of the map, where nothing can be followed. */
export const creditLine = (): string => 'Natural Earth · GeoNames CC BY 4.0 · OurAirports';

/** The same in short, next to the credits. */
export const basemapShortNote = (): string => msg('Borders de facto, Caspian at an older level');

/** What a reader of the map should know, in full. */
export const basemapNote = (): string =>
  msg(
    'Borders are Natural Earth’s view of who controls the ground, not of who owns it. The Caspian is drawn at an older, higher level: its shore today is further out.',
  );
