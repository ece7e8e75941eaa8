import { msg, str } from '../base/words.js';
import type { Route } from './route.js';

/** What each kind of planned line is called. */
const routeKindWords = {
  'great circle': () => msg('great circle'),
  waypoints: () => msg('waypoints'),
  'part of a plan': () => msg('part of a plan'),
  'drawn line': () => msg('drawn line'),
} as const satisfies Readonly<Record<Route['kind'], () => string>>;

/** The kind of a route in words, with what of the plan is not on the line. */
export function routeKindOf({ kind, unresolved = [] }: Pick<Route, 'kind' | 'unresolved'>): string {
  const words = routeKindWords[kind]();
  return unresolved.length > 0
    ? msg(str`${words}; not resolved: ${unresolved.map(({ word }) => word).join(' ')}`)
    : words;
}
