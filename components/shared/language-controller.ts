import { LOCALE_STATUS_EVENT } from '@lit/localize';
import type { ReactiveController, ReactiveElement } from 'lit';
import { language, languageFor } from '../../src/base/language.js';
import { speak } from './speak-page-language.js';

/**
 * The reader's language: the one chosen, else that of the system in the tool's own page, and in another page what `lang` says on
 * the element or around it.
 */
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
    if (this.#ownsPage()) return;
    this.#follow();
    // That of the page was taken when the elements were loaded, and the page may have chosen another since.
    if (languageAround(this.#host) !== document.documentElement) this.choose(this.#asked() ?? language());
  }

  hostDisconnected() {
    removeEventListener(LOCALE_STATUS_EVENT, this.#changed);
    this.#watch.disconnect();
  }

  /** '' for the system's. */
  choose(code: string) {
    const wanted = code || (this.#ownsPage() ? languageFor(navigator.languages) : this.#asked());
    void speak(wanted ?? 'en');
  }

  /** The language that the page gives this place; undefined where there are no texts in it. */
  #asked(): string | undefined {
    return languageFor([languageAround(this.#host)?.lang ?? '']);
  }

  /** The element's own `lang` may come, change and go, and so may that of the element around that has one now. */
  #follow() {
    this.#watch.disconnect();
    for (const element of new Set([this.#host, languageAround(this.#host) ?? document.documentElement]))
      this.#watch.observe(element, { attributeFilter: ['lang'] });
  }

  readonly #watch = new MutationObserver(() => {
    this.#follow();
    this.choose('');
  });

  readonly #changed = ({ detail }: WindowEventMap[typeof LOCALE_STATUS_EVENT]) => {
    if (detail.status !== 'ready') return;
    if (this.#ownsPage()) document.documentElement.lang = language();
    this.#reread();
  };
}

/** The nearest element that says a language, from an element outwards, also out of shadow trees. */
function languageAround(element: Element): HTMLElement | undefined {
  const near = element.closest<HTMLElement>('[lang]');
  if (near) return near;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : undefined;
}
