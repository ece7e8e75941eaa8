import { ReadError } from '../formats/base/report.js';
import { plannedLine } from '../formats/xml/planned-line.js';
import { isPlanName } from '../plan/plan-names.js';
import { planText } from '../plan/plan-text.js';
import { readPoints } from '../plan/point-table.js';
import type { Airports } from '../route/airports/index.js';
import { readRoute } from '../route/read-route.js';
import { RouteError, type Route } from '../route/route.js';
import { UsageError } from './command.js';
import { jsonFile, textFile } from './option-files.js';

/** What a reader makes of a file that an option names; its refusals name the option and the file. */
async function fileOf<T>(option: string, path: string, read: (text: string) => T): Promise<T> {
  const text = await textFile(option, path);
  try {
    return read(text);
  } catch (error) {
    if (error instanceof ReadError || error instanceof RouteError)
      throw new UsageError(`${option} ${path}: ${error.message}`);
    throw error;
  }
}

/**
 * The planned route of `--route`: as it is typed, or a file of a plan or a line.
 * @param points file of `--waypoints`
 * @throws UsageError, RouteError
 */
export async function routeOption(
  text: string,
  airports: Airports,
  points: string | undefined,
): Promise<Route | undefined> {
  const named = points === undefined ? undefined : await fileOf('--waypoints', points, readPoints);
  if (/\.(geo)?json$/i.test(text)) return readRoute((await jsonFile('--route', text)) as object, airports);
  if (/\.(kml|gpx)$/i.test(text)) return readRoute(await fileOf('--route', text, plannedLine), airports);
  if (!isPlanName(text)) return readRoute(text, airports, named);
  return readRoute(await fileOf('--route', text, (plan) => planText(text, plan, airports)), airports, named);
}
