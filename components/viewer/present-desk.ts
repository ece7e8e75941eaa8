import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { CaseFile } from '../../src/case/file/model.js';
import type { Airports } from '../../src/route/airports/index.js';
import type { CaseDesk } from './case-desk.js';
import type { CaseReader } from './case-reader.js';
import type { FindingDesk } from './finding-desk.js';
import { lazy } from './lazy-elements.js';
import { look } from './look.js';
import { fillScreen, leaveScreen } from './present/fullscreen.js';

type Looking = Parameters<typeof look>[0];

interface PresentHost extends ReactiveControllerHost, Looking {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly analysis: Analysis | null;
  readonly airports: Airports | null;
  readonly cases: CaseReader;
  readonly desk: CaseDesk;
  readonly found: FindingDesk;
  speak(text: string): void;
}

/** Keys of a presentation; the last two are what remote controls send. */
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 };
/** Keys of findings lead from the story to them. */
const OF_FINDINGS = 'npNP';
/** Keys of what is not shown meanwhile: panel and route. */
const NOT_SHOWN = 'rs';

/** Whether a key is the element's own: letters in a field, the arrows of a slider. */
const isOwn = (target: EventTarget | undefined): boolean =>
  target instanceof Element && target.matches('input, select, textarea, [contenteditable], [role=separator]');

/** Present mode: map, charts and player with a caption, stepped through findings or the story of a case. */
export class PresentDesk implements ReactiveController {
  readonly #host: PresentHost & HTMLElement;
  isOn = false;
  /** Place of the shown step in the story, from 0. */
  at = 0;
  #follows: 'story' | 'findings' = 'findings';
  #opener: HTMLElement | null = null;
  #filled = false;

  constructor(host: PresentHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.end();
  }

  hostUpdated(): void {
    if (this.isOn && !this.#host.analysis) this.end();
  }

  /** The case of the shown flight, if it has a story. */
  get #told(): CaseFile | null {
    const { analysis, desk } = this.#host;
    const file = analysis && desk.caseOf(analysis);
    return file && file.story.length > 0 ? file : null;
  }

  /** The case whose story is shown; null where findings are. */
  get story(): CaseFile | null {
    return this.#follows === 'story' ? this.#told : null;
  }

  /** Whether findings and story can take the place of one another. */
  get hasBoth(): boolean {
    return this.#told !== null;
  }

  /** A chosen finding is what is shown first; else the story, where there is one. */
  async begin(): Promise<void> {
    const host = this.#host;
    if (this.isOn || !host.analysis) return;
    this.#opener = (host.shadowRoot?.activeElement as HTMLElement | null) ?? null;
    this.isOn = true;
    this.#follows = host.choice.finding || !this.#told ? 'findings' : 'story';
    this.at = 0;
    host.requestUpdate();
    document.addEventListener('fullscreenchange', this.#screenChanged);
    void fillScreen(host);
    const { CrosstrackCaption } = await lazy.caption();
    await host.updateComplete;
    const caption = host.renderRoot.querySelector('crosstrack-caption');
    if (caption instanceof CrosstrackCaption) await caption.take();
    if (this.isOn && this.story) await this.#show();
  }

  /** Everything is as it was; the focus returns to where it was. */
  end(): void {
    if (!this.isOn) return;
    const host = this.#host;
    this.isOn = this.#filled = false;
    document.removeEventListener('fullscreenchange', this.#screenChanged);
    void leaveScreen(host);
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const view = host.renderRoot.querySelector<HTMLElement>('[popovertarget=view-menu]');
      const opener = this.#opener?.checkVisibility() ? this.#opener : view;
      opener?.focus();
    });
  }

  /** The browser takes Escape for itself while the screen is filled. */
  readonly #screenChanged = (): void => {
    const isFilled = document.fullscreenElement !== null;
    if (this.#filled && !isFilled) this.end();
    this.#filled = isFilled;
  };

  readonly toggle = (): void => (this.isOn ? this.end() : void this.begin());

  /** To the next finding or step of the story, or the one before. */
  async step(by: 1 | -1): Promise<void> {
    const { story } = this;
    if (!story) return this.#host.found.go(by, false);
    const at = this.at + by;
    if (at < 0 || at >= story.story.length) return;
    this.at = at;
    this.#host.requestUpdate();
    await this.#show();
  }

  /** From the story to the findings, and back. */
  async follow(what: 'story' | 'findings'): Promise<void> {
    this.#follows = what;
    this.#host.requestUpdate();
    if (this.story) await this.#show();
  }

  async #show(): Promise<void> {
    const host = this.#host;
    const { story, at } = this;
    const { storyView } = await import('../case/story-view.js');
    const results = await host.cases.judged(host.analysis, host.airports);
    if (!story || this.story !== story || this.at !== at) return; // gone on meanwhile
    look(host, storyView(story.story[at], story, results));
    host.speak(`${story.story[at].title}. ${story.story[at].text}`);
  }

  /** Whether a key was one of the presentation. */
  key(event: KeyboardEvent): boolean {
    if (!this.isOn || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') this.end();
    else if (isOwn(event.composedPath()[0])) return false;
    else if (STEPS[event.key]) void this.step(STEPS[event.key]);
    else {
      if (OF_FINDINGS.includes(event.key)) this.#follows = 'findings';
      return NOT_SHOWN.includes(event.key);
    }
    event.preventDefault();
    return true;
  }
}
