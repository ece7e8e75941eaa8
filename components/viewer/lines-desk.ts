import type { FlightLineEvent } from '../shared/events.js';
import type { FlightSession } from '../session/session.js';
import type { ViewerChoice } from './choice.js';
import { lazy } from './lazy-elements.js';
import type { LinesAsked } from './source-lines/read-lines.js';

interface LinesHost {
  readonly session: FlightSession;
  readonly choice: ViewerChoice;
  requestUpdate(): void;
}

/** Which lines of the chosen flight's file are shown as they are in it. */
export class LinesDesk {
  readonly #host: LinesHost;
  asked: LinesAsked | null = null;

  constructor(host: LinesHost) {
    this.#host = host;
  }

  show({ line, last }: FlightLineEvent): void {
    const { session, choice } = this.#host;
    const { analysis } = choice;
    const id = analysis?.track.meta.id;
    const open = session.openFiles.find(({ flights }) => id !== undefined && flights.includes(id));
    if (!analysis || !open) return;
    void lazy.sourceLines();
    const { given, report } = open;
    const { format } = analysis.track.meta;
    this.asked = { file: given.file, name: report.name, format, first: line, last };
    this.#host.requestUpdate();
  }

  /** A dialog that was closed must not come back: the next render gives it what is still here. */
  readonly closed = (): void => {
    this.asked = null;
  };
}
