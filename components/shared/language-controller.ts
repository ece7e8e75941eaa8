import { LOCALE_STATUS_EVENT } from '@lit/localize';
import type { ReactiveController, ReactiveElement } from 'lit';
import { language, languageFor } from '../../src/base/language.js';
import { speak } from './speak-page-language.js';

interface LanguageHost extends ReactiveElement {
  /** Whether the page is the tool's own, so that its language is too. */
  readonly app: boolean;
}

/** The reader's language: the one chosen, else the system's; another page's own is left to that page. */
export class LanguageController implements ReactiveController {
  readonly #host: LanguageHost;
  readonly #retell: () => unknown;

  /** `retell`: what carries words, such as import reports, is made anew. */
  constructor(host: LanguageHost, retell: () => unknown) {
    this.#host = host;
    this.#retell = retell;
    host.addController(this);
  }

  hostConnected() {
    addEventListener(LOCALE_STATUS_EVENT, this.#changed);
  }

  hostDisconnected() {
    removeEventListener(LOCALE_STATUS_EVENT, this.#changed);
  }

  /** '' for the system's. */
  choose(code: string) {
    const wanted =
      code || languageFor(this.#host.app ? navigator.languages : [document.documentElement.lang]);
    void speak(wanted ?? 'en');
  }

  readonly #changed = ({ detail }: WindowEventMap[typeof LOCALE_STATUS_EVENT]) => {
    if (detail.status !== 'ready') return;
    const where = this.#host.app ? document.documentElement : this.#host;
    where.lang = language();
    this.#retell();
  };
}
