import maplibreStyles from 'maplibre-gl/dist/maplibre-gl.css?inline';
import { unsafeCSS } from 'lit';
import { controls } from '../shared/controls.js';
import { badgeStyles } from '../shared/notice.js';
import { theme } from '../shared/theme.js';
import { controlStyles } from './control-styles.js';
import { cursorStyles } from './cursor-styles.js';
import { legendStyles } from './legend-styles.js';
import { menuStyles } from './menu-styles.js';
import { mapStyles } from './styles.js';

/** All looks of the map's element, the later over the earlier. */
export const styleSheets = [
  unsafeCSS(maplibreStyles),
  theme,
  controls,
  legendStyles,
  menuStyles,
  mapStyles,
  cursorStyles,
  controlStyles,
  badgeStyles,
];
