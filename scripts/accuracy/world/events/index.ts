import type { EventFamily } from '../scene.js';
import { approaches } from './approaches.js';
import { gaps, repeats } from './faults.js';
import { interference } from './interference.js';
import { loops } from './loops.js';
import { routes } from './routes.js';
import { clocks, values } from './values.js';
import { vertical } from './vertical.js';

/** Flights with one kind of event each; every detector has at least one family. */
export const events: readonly EventFamily[] = [
  ...gaps,
  ...repeats,
  ...values,
  ...clocks,
  ...interference,
  ...routes,
  ...vertical,
  ...approaches,
  ...loops,
];
