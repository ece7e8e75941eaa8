import { vicinityOf, type Surroundings } from '../analysis/context.js';
import { checkSettings, type Settings } from '../analysis/settings.js';
import { declarations } from '../finding/declarations/index.js';
import type { Airports } from '../route/airports/index.js';
import { readRoute } from '../route/read-route.js';
import type { CaseFile } from './file/model.js';

/** What the flights of a case are analyzed with. */
export type CaseInput = Omit<Surroundings, 'airports'> & { readonly settings: Settings };

/**
 * The route and the settings of a case.
 * @throws RouteError, SettingsError or RangeError for what cannot be used
 */
export async function inputOfCase(
  { route: given, settings }: CaseFile,
  airports: Airports,
): Promise<CaseInput> {
  const route = await readRoute(given, airports);
  const { thresholds = {}, near, qnh, qnhFrom } = settings ?? {};
  return {
    settings: checkSettings(thresholds, declarations),
    ...(route && { route }),
    ...(near && { near: vicinityOf(near.airport, near.radius, airports) }),
    ...(qnh !== undefined && { qnh, ...(qnhFrom !== undefined && { qnhFrom }) }),
  };
}
