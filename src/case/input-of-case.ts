import { vicinityOf, type Surroundings } from '../analysis/context.js';
import { checkSettings, type Settings } from '../analysis/settings.js';
import { declarations } from '../finding/declarations/index.js';
import type { Airports } from '../route/airports/index.js';
import { parseRoute } from '../route/parse-route.js';
import type { CaseFile } from './file/model.js';

/** What the flights of a case are analyzed with. */
export type CaseInput = Omit<Surroundings, 'airports'> & { readonly settings: Settings };

/**
 * The route and the settings of a case.
 * @throws RouteError, SettingsError or RangeError for what cannot be used
 */
export function inputOfCase({ route, settings }: CaseFile, airports: Airports): CaseInput {
  const { thresholds = {}, near, qnh, qnhFrom } = settings ?? {};
  return {
    settings: checkSettings(thresholds, declarations),
    ...(route !== undefined && { route: parseRoute(route, airports) }),
    ...(near && { near: vicinityOf(near.airport, near.radius, airports) }),
    ...(qnh !== undefined && { qnh, ...(qnhFrom !== undefined && { qnhFrom }) }),
  };
}
