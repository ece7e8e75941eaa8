import type { ReactiveControllerHost } from 'lit';
import type {
  FlightByHandEvent,
  FlightFilesEvent,
  FlightMappingEvent,
  FlightUrlEvent,
} from '../shared/events.js';
import { later } from './lazy-elements.js';
import type { FlightSession } from '../session/session.js';
import type { ViewerChoice } from './choice.js';

interface OpeningHost extends ReactiveControllerHost {
  readonly session: FlightSession;
  readonly choice: ViewerChoice;
  opened: string;
  say(text: string): void;
}

/** What the user gives is opened, and its first flight is shown. */
export class ViewerOpening {
  readonly #host: OpeningHost;
  /** The file whose columns the user is naming. */
  byHand: File | null = null;

  constructor(host: OpeningHost) {
    this.#host = host;
  }

  readonly files = async ({ files, add }: FlightFilesEvent): Promise<void> => {
    this.#took(await this.#host.session.give(files, add), '');
  };

  readonly url = async ({ url, add }: FlightUrlEvent): Promise<void> => {
    this.#took(await this.#host.session.openUrl(url, add), url);
  };

  readonly columns = ({ name, file }: FlightByHandEvent): void => {
    void later.mapping();
    this.#ask(file ?? this.#host.session.fileOf(name));
  };

  readonly mapping = async ({ file, dialect }: FlightMappingEvent): Promise<void> => {
    this.#ask(null);
    this.#took(await this.#host.session.open([file], false, dialect), '');
  };

  #ask(file: File | null): void {
    this.byHand = file;
    this.#host.requestUpdate();
  }

  /** `from` is the address that a link can name. */
  #took(ids: readonly string[], from: string): void {
    if (ids.length === 0) return;
    const { session, choice } = this.#host;
    this.#host.opened = from;
    choice.choose(ids[0]);
    if (session.routeNotice) this.#host.say(session.routeNotice);
  }
}
