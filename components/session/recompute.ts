import type { ReactiveControllerHost } from 'lit';
import type { Analysis, Settings } from '../../src/analysis/analyze.js';
import { FlightWorker, type Staged } from '../../src/worker/client.js';
import { messageOf } from '../shared/error-message.js';
import type { Near } from '../shared/vicinity-text.js';

/** What flights are computed with. */
export interface Plan {
  readonly route: string | object;
  readonly settings: Settings;
  readonly near: Near | null;
}

type Known = Pick<Staged, 'analyze'>;
const idOf = ({ track }: Analysis) => track.meta.id;

/** The flights that are open, and what they are computed with: another route or setting computes them anew, without reading. */
export class Computing implements Plan {
  analyses: readonly Analysis[] = [];
  /** Whether flights are being computed anew. */
  computing = false;
  route: string | object = '';
  routeError = '';
  /** What became of the route without the user's doing; '' most of the time. */
  routeNotice = '';
  settings: Settings = {};
  settingsError = '';
  near: Near | null = null;

  protected readonly host: ReactiveControllerHost;
  protected readonly worker = new FlightWorker();
  #analyzing: AbortController | null = null;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
  }

  protected get flightIds(): string[] {
    return this.analyses.map(idOf);
  }

  protected stopComputing() {
    this.#analyzing?.abort();
  }

  protected compute(from: Known, ids: readonly string[], signal?: AbortSignal, plan: Plan = this) {
    const { settings, near, route } = plan;
    return from.analyze(ids, {
      ...(signal && { signal }),
      settings,
      ...(route && { route }),
      ...(near && { near }),
    });
  }

  /** Computes everything anew. Resolves to why it could not; a later call takes the place of an earlier. */
  protected async recompute(): Promise<string> {
    this.stopComputing();
    const analyzing = (this.#analyzing = new AbortController());
    this.computing = true;
    this.host.requestUpdate();
    try {
      this.#put(await this.compute(this.worker, this.flightIds, analyzing.signal));
      return '';
    } catch (error) {
      return analyzing.signal.aborted ? '' : messageOf(error);
    } finally {
      if (this.#analyzing === analyzing) this.computing = false;
      this.host.requestUpdate();
    }
  }

  /** Flights may have been opened and closed meanwhile. */
  #put(computed: readonly Analysis[]) {
    const anew = new Map(computed.map((analysis) => [analysis.track, analysis]));
    this.analyses = this.analyses.map((analysis) => anew.get(analysis.track) ?? analysis);
  }

  async setRoute(route: string | object) {
    const before = this.route;
    this.routeNotice = '';
    this.route = route;
    this.routeError = await this.recompute();
    if (this.routeError) this.route = before;
    this.host.requestUpdate();
  }

  async setSettings(settings: Settings, near = this.near) {
    const before = { settings: this.settings, near: this.near };
    Object.assign(this, { settings, near });
    this.settingsError = await this.recompute();
    if (this.settingsError) Object.assign(this, before);
    this.host.requestUpdate();
  }

  /** How many findings of a detector one flight has at each value of one of its options. */
  async count(
    flight: string,
    detector: string,
    option: string,
    values: readonly number[],
  ): Promise<readonly number[]> {
    const counts: number[] = [];
    for (const value of values) {
      const settings = { ...this.settings, [detector]: { ...this.settings[detector], [option]: value } };
      const { route, near } = this;
      const [analysis] = await this.compute(this.worker, [flight], undefined, { route, near, settings });
      counts.push(analysis?.findings.filter(({ kind }) => kind === detector).length ?? NaN);
    }
    return counts;
  }
}
