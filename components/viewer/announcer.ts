import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import {
  FlightErrorEvent,
  FlightLoadEvent,
  FlightProgressEvent,
  type FlightErrorSubject,
} from '../shared/loading-events.js';
import type { FlightSession } from '../session/session.js';

interface Announced extends ReactiveControllerHost, EventTarget {
  readonly session: FlightSession;
  readonly analysis: Analysis | null;
}

/** Tells the page around what has come of a viewer's files: each result, step and error once. */
export class Announcer implements ReactiveController {
  readonly #host: Announced;
  #analysis: Analysis | null = null;
  #loaded: Analysis | null = null;
  #progress: FlightSession['progress'] = null;
  #problems: FlightSession['problems'] = [];
  #errors: Partial<Record<FlightErrorSubject, string>> = {};

  constructor(host: Announced) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated() {
    const { session, analysis } = this.#host;
    const { progress, problems } = session;
    const before = { analysis: this.#analysis, progress: this.#progress, problems: this.#problems };
    [this.#analysis, this.#progress, this.#problems] = [analysis, progress, problems];
    if (progress && progress !== before.progress)
      this.#fire(new FlightProgressEvent(progress.name, progress.bytes, progress.total));
    for (const problem of problems)
      if (!before.problems.includes(problem)) this.error(`${problem.name}: ${problem.message}`, 'file');
    this.#once('route', session.routeError);
    this.#once('settings', session.settingsError);
    if (analysis && analysis !== before.analysis) void this.#load(analysis);
  }

  /** Once the charts have it too, unless another one has taken its place. */
  async #load(analysis: Analysis) {
    await this.#host.updateComplete;
    if (analysis !== this.#host.analysis || analysis === this.#loaded) return;
    this.#loaded = analysis;
    this.#host.dispatchEvent(new FlightLoadEvent(analysis, this.#host.session.analyses));
  }

  /** An error that is no state of the session. */
  error(message: string, subject: FlightErrorSubject) {
    this.#fire(new FlightErrorEvent(message, subject));
  }

  #once(subject: FlightErrorSubject, message: string) {
    if (message && message !== this.#errors[subject]) this.error(message, subject);
    this.#errors[subject] = message;
  }

  /** Later: who listens may change the viewer, which is still updating. */
  #fire(event: Event) {
    queueMicrotask(() => this.#host.dispatchEvent(event));
  }
}
