import type { Route } from '../../src/route/route.js';
import type { UsedRoute } from '../../src/plan/suggest.js';

const KEY = 'crosstrack-routes';
/** Routes that are kept, the last used first. */
const MOST = 20;

const isPlace = (place: unknown): boolean => {
  const { lat, lon } = (place ?? {}) as { readonly lat?: unknown; readonly lon?: unknown };
  return typeof lat === 'number' && typeof lon === 'number';
};

/** Another's text under our key is no route. */
const isUsed = (one: unknown): one is UsedRoute => {
  const { route, ends } = (one ?? {}) as { readonly route?: unknown; readonly ends?: unknown };
  return typeof route === 'string' && Array.isArray(ends) && ends.length === 2 && ends.every(isPlace);
};

/** Routes that the user has set in this browser; none where nothing may be stored. */
export function usedRoutes(): readonly UsedRoute[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isUsed) : [];
  } catch {
    return [];
  }
}

/** Keeps a route that the user has set. */
export function keepRoute(route: string, { points }: Route): void {
  const placeOf = (k: number) => ({ lat: points.at(k)!.lat, lon: points.at(k)!.lon });
  const others = usedRoutes().filter((one) => one.route !== route);
  const all = [{ route, ends: [placeOf(0), placeOf(-1)] }, ...others].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // No storage: nothing is suggested from it.
  }
}
