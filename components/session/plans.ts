import type { PlannedTable } from '../../src/plan/planned-table.js';
import type { NamedPoints } from '../../src/route/named-points.js';
import type { FlightWorker } from '../../src/worker/client.js';
import { messageOf } from '../shared/error-message.js';
import { gpxRoute, isTimelessLine, planIn } from './line-question.js';
import { givenAsPlan, planGiven, withPoints, type PlanGiven } from './plan-files.js';
import type { Recompute } from './recompute.js';

/** The plan of the open flights, and the tables that routes are looked up in. */
export class Plans {
  /** Planned routes of flights, of a table that was given. */
  table: PlannedTable | null = null;
  /** Points by name, of a table that was given. */
  points: NamedPoints | null = null;
  readonly #worker: FlightWorker;
  readonly #recompute: Recompute;
  readonly #changed: () => void;

  /** `changed` is called after every change. */
  constructor(worker: FlightWorker, recompute: Recompute, changed: () => void) {
    this.#worker = worker;
    this.#recompute = recompute;
    this.#changed = changed;
  }

  /** @param replace the plan of before goes, even if this one cannot be used */
  async set(route: string | object, replace = false): Promise<void> {
    const { points } = this;
    const isNamed = typeof route === 'string' && route !== '' && points;
    // A route that cannot be read is refused where the flights are computed.
    const whole = isNamed ? await withPoints(route, points).catch(() => route) : route;
    return this.#recompute.setRoute(whole, replace);
  }

  /** Takes a dropped plan, or a table of planned routes. */
  take(file: File): Promise<void> {
    return this.#planned(() => planGiven(file));
  }

  /** Takes a file that the user gave as one of plans: a plan, planned routes of flights, points by name, or a line. */
  give(file: File): Promise<void> {
    return this.#planned(async () => {
      const route = await gpxRoute(file);
      if (route) return route;
      return (await isTimelessLine(file)) ? planIn(this.#worker, file) : givenAsPlan(file);
    });
  }

  /** A line that was said to be the plan. */
  line(file: File): Promise<void> {
    return this.#planned(() => planIn(this.#worker, file));
  }

  /** A refusal is the route's error. */
  async #planned(read: () => Promise<object | PlanGiven>): Promise<void> {
    try {
      const given = await read();
      if ('table' in given) this.table = given.table;
      else if ('points' in given) await this.#named(given.points);
      else await this.set('route' in given ? given.route : given);
    } catch (error) {
      this.#recompute.routeError = messageOf(error);
    }
    this.#changed();
  }

  async #named(points: NamedPoints): Promise<void> {
    this.points = points;
    const { route } = this.#recompute;
    if (typeof route === 'string' && route) await this.set(route);
  }
}
