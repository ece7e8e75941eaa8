import type { ReactiveControllerHost } from 'lit';
import type { Dialect } from '../../src/formats/base/dialect.js';
import { lazy } from './lazy-elements.js';
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

  async files(files: readonly File[], add: boolean): Promise<void> {
    this.#took(await this.#host.session.openOrOverlay(files, add), '');
  }

  async url(url: string, add: boolean): Promise<void> {
    this.#took(await this.#host.session.openUrl(url, add), url);
  }

  columns(name: string, file: File | null): void {
    void lazy.mapping();
    this.#ask(file ?? this.#host.session.fileOf(name));
  }

  async mapping(file: File, dialect: Dialect): Promise<void> {
    this.#ask(null);
    this.#took(await this.#host.session.open([file], false, dialect), '');
  }

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
