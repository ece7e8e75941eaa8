import type { ReactiveControllerHost } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { PlannedTable } from '../../src/plan/planned-table.js';
import type { RouteSuggestion, suggestRoutes, UsedRoute } from '../../src/plan/suggest.js';
import type { Airports } from '../../src/route/airports/index.js';
import { memoLast } from '../../src/base/memo.js';
import type { FlightSession } from '../session/session.js';
import type { Preferences } from './preferences.js';
import { routeWords } from './route-words.js';
import { keepRoute, usedRoutes } from './used-routes.js';

type Suggest = typeof suggestRoutes;
interface Host extends ReactiveControllerHost {
  readonly session: FlightSession;
  readonly app: boolean;
  readonly analysis: Analysis | null;
  readonly preferences: Preferences;
  speak(text: string): void;
}
const none: readonly RouteSuggestion[] = [];
const neverUsed: readonly UsedRoute[] = [];

/** The plan of the chosen flight: what may have been it, and which one the user takes. */
export class PlanDesk {
  readonly #host: Host;
  #suggest?: Suggest;
  /** Of the tool's own page: a tag in another's keeps nothing. */
  #used: readonly UsedRoute[] | undefined;
  readonly #found = memoLast(
    (
      suggest: Suggest,
      analysis: Analysis,
      airports: Airports,
      used: readonly UsedRoute[],
      table: PlannedTable | null,
    ) => suggest(analysis, { airports, used, ...(table && { table }) }),
  );

  constructor(host: Host) {
    this.#host = host;
  }

  /** Plans that a flight without one may have had. The code for it comes with the first such flight. */
  suggestionsFor(analysis: Analysis | null, airports: Airports | null): readonly RouteSuggestion[] {
    if (!analysis || !airports || analysis.route) return none;
    const { session, app } = this.#host;
    if (app) this.#used ??= usedRoutes();
    if (this.#suggest)
      return this.#found(this.#suggest, analysis, airports, this.#used ?? neverUsed, session.plans.table);
    void import('../../src/plan/suggest.js').then(({ suggestRoutes }) => {
      this.#suggest = suggestRoutes;
      this.#host.requestUpdate();
    });
    return none;
  }

  /** Sets a route that the user gave, and keeps it for other flights. */
  async use(route: string | object): Promise<void> {
    const { session, app } = this.#host;
    await session.setRoute(route);
    const { analysis, preferences } = this.#host;
    if (analysis && !session.routeError) this.#host.speak(routeWords(analysis, preferences.units));
    const plan = session.analyses.find((one) => one.route)?.route;
    if (!app || typeof route !== 'string' || !route || session.routeError || !plan) return;
    keepRoute(plan.id, plan);
    this.#used = usedRoutes();
  }
}
