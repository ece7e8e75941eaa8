import { msg } from '../base/words.js';
import type { Route } from './route.js';

/** What each kind of planned line is called. */
export const routeKindWords = {
  'great circle': () => msg('great circle'),
  waypoints: () => msg('waypoints'),
  'drawn line': () => msg('drawn line'),
} as const satisfies Readonly<Record<Route['kind'], () => string>>;
