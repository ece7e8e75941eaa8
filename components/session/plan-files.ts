import { msg, str } from '@lit/localize';
import { isPlanName } from '../../src/plan/plan-names.js';
import type { PlannedTable } from '../../src/plan/planned-table.js';
import type { NamedPoints } from '../../src/route/named-points.js';
import { loadAirports } from '../../src/route/airports/index.js';

/** Bytes; a table of routes or fixes of the whole world is not larger. */
const LIMIT = 40e6;
/** Bytes at its beginning that say what a table is. */
const HEAD = 4096;
const TABLE = /\.(csv|tsv|txt|dat)$/i;

/** What a file says about plans: a route as it is typed, planned routes of flights, or points by name. */
export type PlanGiven =
  { readonly route: string } | { readonly table: PlannedTable } | { readonly points: NamedPoints };

/** @throws RangeError for a file that is larger than any such table */
function textOf(file: File): Promise<string> {
  if (file.size <= LIMIT) return file.text();
  throw new RangeError(
    msg(str`Expected a plan or a table of at most ${LIMIT / 1e6} MB; got ${Math.round(file.size / 1e6)} MB.`),
  );
}

/** Whether a dropped file says something about plans: it is one by its name, or a table of flights and their routes. */
export async function mayBePlan(file: File): Promise<boolean> {
  if (isPlanName(file.name)) return true;
  const head = TABLE.test(file.name) ? await file.slice(0, HEAD).text() : '';
  if (!/route|plan/i.test(head.split('\n', 1)[0])) return false;
  const { isPlannedTable } = await import('../../src/plan/planned-table.js');
  return isPlannedTable(head);
}

/**
 * What a plan or a table of planned routes says; its reader is loaded with the first.
 * @throws ReadError, RouteError for one that cannot be read
 */
export async function planGiven(file: File): Promise<PlanGiven> {
  if (isPlanName(file.name)) {
    const { planText } = await import('../../src/plan/plan-text.js');
    return { route: planText(file.name, await textOf(file), await loadAirports()) };
  }
  const { readPlannedTable } = await import('../../src/plan/planned-table.js');
  return { table: readPlannedTable(file.name, await textOf(file)) };
}

/**
 * What a file says that was given as one of plans: also a table of points, which as a dropped file would be a track.
 * @throws ReadError, RouteError
 */
export async function givenAsPlan(file: File): Promise<PlanGiven> {
  if (await mayBePlan(file)) return planGiven(file);
  const { readPoints } = await import('../../src/plan/point-table.js');
  return { points: readPoints(await textOf(file)) };
}

/** A typed route with the points of a table in it, by name and place, so that it is the same without the table. */
export async function withPoints(route: string, points: NamedPoints): Promise<string> {
  const { readRoute } = await import('../../src/route/read-route.js');
  return (await readRoute(route, await loadAirports(), points))?.id ?? route;
}
