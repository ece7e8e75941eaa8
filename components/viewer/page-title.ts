import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import { formatTime } from '../../src/base/units.js';
import { isPath } from '../../src/track/path.js';

interface TitledHost extends ReactiveControllerHost {
  /** The page is the tool's own. */
  readonly app: boolean;
  readonly analysis: Analysis | null;
}

/** `AHY8243, 2024-12-25`: a flight as a tab of the browser names it. */
function nameOf({ track: { meta, time }, track }: Analysis): string {
  const name = meta.callsign ?? meta.registration ?? meta.icao24 ?? meta.file;
  return isPath(track) ? name : `${name}, ${formatTime(time[0]).slice(0, 10)}`;
}

/** Names the flight in the title of the tool's own page; the title of another's page is its own. */
export class PageTitle implements ReactiveController {
  readonly #host: TitledHost;
  readonly #plain = document.title;

  constructor(host: TitledHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { app, analysis } = this.#host;
    if (!app) return;
    const title = analysis ? `${nameOf(analysis)} · ${this.#plain}` : this.#plain;
    if (document.title !== title) document.title = title;
  }
}
