import type { ReactiveControllerHost } from 'lit';
import { isRedacting, type Redaction } from '../../../src/track/redact/redaction.js';
import type { Analysis } from '../../../src/analysis/analyze.js';

type Host = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly analysis: Analysis | null;
};

/** What the user leaves out of exports and links of this page, until it is chosen anew. It is kept nowhere else. */
export class RedactionDesk {
  chosen: Redaction = {};
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  get isOn(): boolean {
    return isRedacting(this.chosen);
  }

  /** The dialog is in the viewer's own tree: it has its colors, and gives the focus back to the menu's button. */
  readonly open = async (): Promise<void> => {
    const { analysis, renderRoot } = this.#host;
    if (!analysis) return;
    await import('./dialog.js');
    const dialog =
      renderRoot.querySelector('crosstrack-redaction') ??
      renderRoot.appendChild(document.createElement('crosstrack-redaction'));
    dialog.choose = (redaction) => {
      this.chosen = redaction;
      this.#host.requestUpdate();
    };
    dialog.show(analysis, this.chosen);
  };
}
