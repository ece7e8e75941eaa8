import { msg } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Settings } from '../../src/analysis/settings.js';
import type { FlightWorker, Staged } from '../../src/worker/client.js';
import { routeFits } from '../../src/route/route-fits.js';
import { messageOf } from '../shared/error-message.js';
import type { OpenFlights } from './open-flights.js';
import type { ComputeInput } from './types.js';

const idOf = ({ track }: Analysis): string => track.meta.id;

/** Whether a flight is compared with a route that was planned for another. */
const isStranger = ({ route, track }: Analysis): boolean => route !== undefined && !routeFits(route, track);

const given = ({ near, qnh = null, qnhFrom }: Pick<ComputeInput, 'near' | 'qnh' | 'qnhFrom'>) => ({
  ...(near && { near }),
  ...(qnh !== null && { qnh, ...(qnhFrom && { qnhFrom }) }),
});

/**
 * What the open flights are computed with. Another route or setting computes them again without reading:
 * idle → computing → idle, and a later change takes the place of an earlier one. An unusable input changes only its
 * error.
 */
export class Recompute implements ComputeInput {
  /** Whether flights are being computed. */
  running = false;
  route: ComputeInput['route'] = '';
  routeError = '';
  /** What happened to the route without the user's action; '' most of the time. */
  routeNotice = '';
  settings: Settings = {};
  settingsError = '';
  near: ComputeInput['near'] = null;
  qnh: number | null = null;
  qnhFrom = '';

  readonly #worker: FlightWorker;
  readonly #flights: OpenFlights;
  readonly #changed: () => void;
  #now: AbortController | null = null;
  /** Flights that were open when the user gave the route. */
  #givenFor: ReadonlySet<string> = new Set();

  /** `changed` is called after every change. */
  constructor(worker: FlightWorker, flights: OpenFlights, changed: () => void) {
    this.#worker = worker;
    this.#flights = flights;
    this.#changed = changed;
  }

  cancel(): void {
    this.#now?.abort();
  }

  /**
   * Analyses of flights that the worker holds, open or staged. A route that passes near neither end of a flight is not
   * applied to it, unless the user gave the route for this very flight.
   */
  async analyze(
    from: Pick<Staged, 'analyze'>,
    ids: readonly string[],
    signal?: AbortSignal,
    input: ComputeInput = this,
  ): Promise<readonly Analysis[]> {
    const { route, settings } = input;
    const rest = { ...(signal && { signal }), settings, ...given(input) };
    const analyses = await from.analyze(ids, { ...rest, ...(route && { route }) });
    const strangers = analyses.filter((one) => isStranger(one) && !this.#givenFor.has(idOf(one))).map(idOf);
    if (strangers.length === 0) return analyses;
    const without = new Map((await from.analyze(strangers, rest)).map((one) => [idOf(one), one]));
    return analyses.map((one) => without.get(idOf(one)) ?? one);
  }

  /** The same for flights that come: a route that cannot be used hides none of them. It goes, and its error stays. */
  async analyzeAnyway(
    from: Pick<Staged, 'analyze'>,
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly Analysis[]> {
    const { route } = this;
    try {
      const analyses = await this.analyze(from, ids, signal);
      this.routeError = '';
      return analyses;
    } catch (error) {
      if (!route || signal.aborted) throw error;
      const { settings, near, qnh, qnhFrom } = this;
      const analyses = await this.analyze(from, ids, signal, { settings, near, qnh, qnhFrom, route: '' });
      this.route = '';
      this.routeError = messageOf(error);
      return analyses;
    }
  }

  /** Computes everything again. Resolves to why it could not. */
  async run(): Promise<string> {
    this.cancel();
    const now = (this.#now = new AbortController());
    this.running = true;
    this.#changed();
    try {
      this.#flights.recomputed(await this.analyze(this.#worker, this.#flights.ids, now.signal));
      return '';
    } catch (error) {
      return now.signal.aborted ? '' : messageOf(error);
    } finally {
      if (this.#now === now) this.running = false;
      this.#changed();
    }
  }

  /** @param replace the plan of before goes, even if this one cannot be used */
  async setRoute(route: ComputeInput['route'], replace = false): Promise<void> {
    const before = this.route;
    const givenFor = this.#givenFor;
    this.routeNotice = '';
    this.route = route;
    this.#givenFor = new Set(this.#flights.ids);
    this.routeError = await this.run();
    if (this.routeError && replace) {
      this.route = '';
      await this.run();
    } else if (this.routeError) {
      this.route = before;
      this.#givenFor = givenFor;
    } else if (this.#flights.analyses.some(isStranger)) {
      this.routeNotice = msg('This route passes near neither end of the flight.');
    }
    this.#changed();
  }

  /** What is not given stays. */
  async setSettings(change: Partial<Omit<ComputeInput, 'route'>>): Promise<void> {
    const { settings, near, qnh, qnhFrom } = this;
    const before = { settings, near, qnh, qnhFrom };
    Object.assign(this, change);
    this.settingsError = await this.run();
    if (this.settingsError) Object.assign(this, before);
    this.#changed();
  }

  /** How many findings of a detector one flight has at each value of one of its options. */
  async count(
    flight: string,
    kind: string,
    option: string,
    values: readonly number[],
  ): Promise<readonly number[]> {
    const { settings } = this;
    // As the flight is shown: a route that is not applied to it has no findings to count.
    const isCompared = this.#flights.analyses.some((one) => idOf(one) === flight && one.route);
    const route = isCompared ? this.route : '';
    return this.#worker.count(
      flight,
      { kind, option, values },
      { settings, ...(route && { route }), ...given(this) },
    );
  }
}
