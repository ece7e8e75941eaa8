import { colorings, type ColorBy } from './core/color-scale.js';
import { switchNames, type MapSwitches, type SwitchName } from './layers/index.js';

/** How a map is drawn: what its menu changes, a reader's choices keep and a link can say. */
export interface MapOptions extends MapSwitches {
  readonly colorBy: ColorBy;
  /** Times the true height of the curtain. */
  readonly exaggeration: number;
  /** Address of a MapLibre style or a PMTiles archive; '' for the built-in basemap. */
  readonly basemap: string;
}
/** Options that were changed. */
export type MapChange = Readonly<Record<string, string | number | boolean>>;

const off = Object.fromEntries(switchNames.map((name) => [name, false])) as Record<SwitchName, boolean>;

export const defaultMapOptions: MapOptions = {
  colorBy: 'altitude',
  exaggeration: 8,
  basemap: '',
  ...off,
};

export const isColoring = (name: string): name is ColorBy => colorings.some((one) => one === name);
