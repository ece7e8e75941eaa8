import type { Analysis } from '../../src/analysis/analyze.js';
import { changeWords, compareFindings } from '../../src/analysis/compare-findings.js';
import type { Settings } from '../../src/analysis/settings.js';
import type { FlightSession } from '../session/session.js';

interface SettingsHost {
  readonly session: FlightSession;
  readonly analysis: Analysis | null;
  speak(text: string): void;
  requestUpdate(): void;
}

/** What a changed threshold changed in the chosen flight. */
export class SettingsDesk {
  readonly #host: SettingsHost;
  /** A sentence about the last change; '' before there was one. */
  #changes = '';
  /** The analysis that it is about. */
  #of: Analysis | null = null;

  constructor(host: SettingsHost) {
    this.#host = host;
  }

  /** Of the flight that is shown, unless it was computed again since for another reason. */
  get changes(): string {
    return this.#of === this.#host.analysis ? this.#changes : '';
  }

  async set(settings: Settings, near = this.#host.session.near): Promise<void> {
    const host = this.#host;
    const before = host.analysis;
    await host.session.setSettings(settings, near);
    const now = host.analysis;
    if (!before || !now || now === before || now.track !== before.track) return;
    this.#changes = changeWords(compareFindings(before.findings, now.findings));
    this.#of = now;
    host.speak(this.#changes);
    host.requestUpdate();
  }
}
