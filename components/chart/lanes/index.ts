import type { ChartState } from '../plot/state.js';
import { findings } from './finding-bars.js';
import type { ChartLane } from './lane.js';
import { movements } from './movements.js';
import { phases } from './phases.js';
import { position } from './position.js';
import { published } from './published.js';
import { route } from './route.js';

/** The lanes under the charts, from the top. */
export const chartLanes: readonly ChartLane[] = [findings, published, movements, phases, position, route];

/** The lanes with content on the current axis. */
export const shownLanes = (state: ChartState): ChartLane[] =>
  chartLanes.filter((lane) => lane.axis === state.axis && lane.isShown(state));
