import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { Settings } from '../src/analysis/analyze.js';
import type { Detector, Option } from '../src/detectors/detector.js';
import { evidenceWord } from '../src/detectors/evidence-words.js';
import { detectors as allDetectors } from '../src/detectors/index.js';
import { FlightNearEvent, FlightSettingsEvent } from './events.js';
import { controls } from './internal/controls.js';
import { stabilityCurve, stabilityStyles, trialValues } from './internal/stability.js';
import { theme } from './internal/theme.js';

/** Counts the findings of a detector at each value of one of its options. */
export type CountFindings = (
  detector: string,
  option: string,
  values: readonly number[],
) => Promise<readonly number[]>;

interface Curve {
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

/**
 * The thresholds of the detectors: each with its unit, its default and where the default comes from.
 *
 * @fires {FlightSettingsEvent} flight-settings - The user changed a threshold.
 * @fires {FlightNearEvent} flight-near - The user chose an airport whose surroundings are looked at too.
 */
@localized()
@customElement('flight-settings')
export class FlightSettings extends LitElement {
  static override styles = [
    theme,
    controls,
    stabilityStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      details {
        border-bottom: 1px solid var(--_rule);
        padding-bottom: 8px;
      }
      summary {
        padding: 4px 0;
        font-weight: 600;
        cursor: pointer;
      }
      summary small {
        font-weight: 400;
        color: var(--_accent);
      }
      p {
        margin: 0 0 8px;
      }
      .near {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
        padding-bottom: 8px;
        border-bottom: 1px solid var(--_rule);
      }
      .near .field {
        width: 64px;
      }
      .option {
        display: grid;
        grid-template-columns: 1fr 92px 4.5em;
        gap: 2px 8px;
        align-items: center;
        margin-bottom: 10px;
      }
      .option > :nth-child(n + 4) {
        grid-column: 1 / -1;
      }
      .field {
        width: 100%;
        text-align: end;
      }
      .row {
        display: flex;
        justify-content: space-between;
        gap: 8px;
      }
      .link {
        padding: 0;
        border: 0;
        background: none;
        color: var(--_accent);
        font-size: 12px;
        text-decoration: underline;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = {};
  @property({ attribute: false }) detectors: readonly Detector[] = allDetectors;
  /** The airport around which the altitude is also looked at by itself. */
  @property({ attribute: false }) near: FlightNearEvent['near'] = null;
  /** Without it no stability curves are offered. */
  @property({ attribute: false }) count: CountFindings | null = null;
  /** Why the last change does not hold; '' where it does. */
  @property() error = '';
  @state() private curves: ReadonlyMap<string, Curve | 'computing'> = new Map();

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('count') || changed.has('settings')) this.curves = new Map();
  }

  override render() {
    const changed = Object.keys(this.settings).length > 0;
    return html`
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      <div class="row">
        <span class="hint">${msg('Every result is computed anew when a threshold changes.')}</span>
        <button class="button" type="button" ?disabled=${!changed} @click=${() => this.tell({})}>
          ${msg('All defaults')}
        </button>
      </div>
      ${this.renderNear()}
      ${this.detectors.filter(({ options }) => Object.keys(options).length > 0).map((detector) => this.renderDetector(detector))}
    `;
  }

  private renderNear() {
    const { airport = '', radius = 30 } = this.near ?? {};
    return html`<form class="near" @submit=${this.setNear}>
      <span>${msg('Look at the altitude also within')}</span>
      <input
        class="field"
        name="radius"
        type="number"
        min="1"
        max="500"
        required
        aria-label=${msg('Distance, NM')}
        .value=${String(radius)}
      />
      <span>${msg('NM of')}</span>
      <input
        class="field"
        name="airport"
        maxlength="4"
        spellcheck="false"
        placeholder="UATE"
        aria-label=${msg('Airport, ICAO or IATA code')}
        .value=${airport}
      />
      <button class="button" type="submit">${msg('Set')}</button>
    </form>`;
  }

  private setNear(event: SubmitEvent) {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const airport = String(data.get('airport')).trim().toUpperCase();
    this.dispatchEvent(new FlightNearEvent(airport ? { airport, radius: Number(data.get('radius')) } : null));
  }

  private renderDetector(detector: Detector) {
    const own = Object.keys(this.settings[detector.id] ?? {}).length;
    return html`<details>
      <summary>
        ${detector.title} ${own > 0 ? html`<small>${msg(str`${own} changed`)}</small>` : nothing}
      </summary>
      <p class="hint">${detector.about}</p>
      ${Object.entries(detector.options).map(([name, option]) => this.renderOption(detector, name, option))}
    </details>`;
  }

  private renderOption(detector: Detector, name: string, option: Option) {
    const value = this.settings[detector.id]?.[name] ?? option.default;
    const id = `${detector.id}.${name}`;
    const curve = this.curves.get(id);
    return html`<div class="option">
      <label for=${id}>${option.label}</label>
      <input
        class="field"
        id=${id}
        type="number"
        min=${option.min}
        max=${option.max}
        step=${option.step ?? 'any'}
        .value=${String(value)}
        @change=${(event: Event) => this.set(detector, name, option, event)}
      />
      <span class="hint">${evidenceWord(option.unit)}</span>
      <span class="hint row">
        <span>${msg(str`Default ${option.default}: ${option.source}`)}</span>
        ${
          value !== option.default
            ? html`<button class="link" type="button" @click=${() => this.reset(detector.id, name)}>
                ${msg('reset')}
              </button>`
            : nothing
        }
        ${
          this.count && !curve
            ? html`<button class="link" type="button" @click=${() => this.draw(detector, name, option)}>
                ${msg('how stable?')}
              </button>`
            : nothing
        }
      </span>
      ${curve === 'computing' ? html`<span class="hint">${msg('Computing…')}</span>` : nothing}
      ${curve && curve !== 'computing' ? stabilityCurve(option, curve.values, curve.counts) : nothing}
    </div>`;
  }

  private set(detector: Detector, name: string, option: Option, event: Event) {
    const input = event.target as HTMLInputElement;
    if (!input.reportValidity() || input.value === '') return;
    const value = input.valueAsNumber;
    if (value === option.default) return this.reset(detector.id, name);
    this.tell({ ...this.settings, [detector.id]: { ...this.settings[detector.id], [name]: value } });
  }

  private reset(detector: string, name: string) {
    const { [name]: _gone, ...own } = this.settings[detector] ?? {};
    const { [detector]: _all, ...others } = this.settings;
    this.tell(Object.keys(own).length > 0 ? { ...others, [detector]: own } : others);
  }

  private async draw(detector: Detector, name: string, option: Option) {
    const id = `${detector.id}.${name}`;
    const values = trialValues(option);
    this.curves = new Map(this.curves).set(id, 'computing');
    const counts = (await this.count?.(detector.id, name, values)) ?? [];
    this.curves = new Map(this.curves).set(id, { values, counts });
  }

  private tell(settings: Settings) {
    this.dispatchEvent(new FlightSettingsEvent(settings));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-settings': FlightSettings;
  }
}
