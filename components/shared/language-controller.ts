import { LOCALE_STATUS_EVENT } from '@lit/localize';
import type { ReactiveController, ReactiveElement } from 'lit';
import { language, languageFor } from '../../src/base/language.js';
import { speak } from './speak-page-language.js';

/** The reader's language: the one chosen, else the system's; another page's own is left to that page. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #ownsPage: () => boolean;
  readonly #reread: () => unknown;

  /**
   * @param ownsPage whether the page is the tool's own, so that its language is too
   * @param reread makes again what carries words, such as import reports
   */
  constructor(host: ReactiveElement, ownsPage: () => boolean, reread: () => unknown) {
    this.#host = host;
    this.#ownsPage = ownsPage;
    this.#reread = reread;
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
      code || languageFor(this.#ownsPage() ? navigator.languages : [document.documentElement.lang]);
    void speak(wanted ?? 'en');
  }

  readonly #changed = ({ detail }: WindowEventMap[typeof LOCALE_STATUS_EVENT]) => {
    if (detail.status !== 'ready') return;
    const where = this.#ownsPage() ? document.documentElement : this.#host;
    where.lang = language();
    this.#reread();
  };
}
