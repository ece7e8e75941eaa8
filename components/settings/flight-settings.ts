import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg, str } from '@lit/localize';
import type { Settings } from '../../src/analysis/settings.js';
import type { Declaration, Option } from '../../src/finding/declaration.js';
import { declarations } from '../../src/finding/declarations/index.js';
import { FlightNearEvent, FlightPressureEvent, FlightSettingsEvent } from '../shared/events.js';
import { controls } from '../shared/controls.js';
import { pressureForm } from './pressure-form.js';
import { nearForm } from './vicinity-form.js';
import { optionRow, type SensitivityCurve } from './option-row.js';
import { settingsStyles } from './styles.js';
import { stabilityStyles, trialValues } from './stability-curve.js';
import { theme } from '../shared/theme.js';

/** Counts the findings of a detector at each value of one of its options. */
export type CountFindings = (
  detector: string,
  option: string,
  values: readonly number[],
) => Promise<readonly number[]>;

/**
 * The thresholds of the detectors: each with its unit, its default and where the default comes from.
 *
 * @fires {FlightSettingsEvent} flight-settings - The user changed a threshold.
 * @fires {FlightNearEvent} flight-near - The user chose an airport whose surroundings are looked at too.
 * @fires {FlightPressureEvent} flight-pressure - The user gave the pressure of the day, for heights above fields.
 */
@localized()
@customElement('flight-settings')
export class FlightSettings extends LitElement {
  static override styles = [theme, controls, stabilityStyles, settingsStyles];

  /** Thresholds that differ from the defaults. */
  @property({ attribute: false }) settings: Settings = {};
  /** The detectors whose thresholds can be changed. */
  @property({ attribute: false }) detectors: readonly Declaration[] = declarations;
  /** The airport around which the altitude is also looked at by itself. */
  @property({ attribute: false }) near: FlightNearEvent['near'] = null;
  /** hPa at sea level, the pressure of the day; null unknown. */
  @property({ attribute: false }) qnh: number | null = null;
  /** Without it no stability curves are offered. */
  @property({ attribute: false }) count: CountFindings | null = null;
  /** Why the last change does not hold; '' where it does. */
  @property() error = '';
  /** What the last change of a threshold changed, in words; '' for none. */
  @property() changes = '';
  @state() private curves: ReadonlyMap<string, SensitivityCurve | 'computing'> = new Map();

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('count') || changed.has('settings')) this.curves = new Map();
  }

  override render() {
    const changed = Object.keys(this.settings).length > 0;
    return html`
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      ${this.changes ? html`<p class="changes">${this.changes}</p>` : nothing}
      <div class="row">
        <span class="hint">${msg('Changing a threshold recalculates all results.')}</span>
        <button class="button" type="button" ?disabled=${!changed} @click=${() => this.#tell({})}>
          ${msg('All defaults')}
        </button>
      </div>
      ${nearForm(this.near, (near) => this.dispatchEvent(new FlightNearEvent(near)))}
      ${pressureForm(this.qnh, (qnh) => this.dispatchEvent(new FlightPressureEvent(qnh)))}
      ${this.detectors.filter(({ options }) => Object.keys(options).length > 0).map((detector) => this.#renderDetector(detector))}
    `;
  }

  #renderDetector(detector: Declaration) {
    const own = Object.keys(this.settings[detector.kind] ?? {}).length;
    return html`<details>
      <summary>
        ${detector.title()} ${own > 0 ? html`<small>${msg(str`${own} changed`)}</small>` : nothing}
      </summary>
      <p class="hint">${detector.rule()}</p>
      ${Object.entries(detector.options).map(([name, option]) => this.#renderOption(detector, name, option))}
    </details>`;
  }

  #renderOption(detector: Declaration, name: string, option: Option) {
    const id = `${detector.kind}.${name}`;
    return optionRow({
      id,
      option,
      value: this.settings[detector.kind]?.[name] ?? option.default,
      curve: this.curves.get(id),
      set: (event) => this.#set(detector, name, option, event),
      reset: () => this.#reset(detector.kind, name),
      draw: this.count && (() => void this.#draw(detector, name, option)),
    });
  }

  #set(detector: Declaration, name: string, option: Option, event: Event) {
    const input = event.target as HTMLInputElement;
    if (!input.reportValidity() || input.value === '') return;
    const value = input.valueAsNumber;
    if (value === option.default) return this.#reset(detector.kind, name);
    this.#tell({ ...this.settings, [detector.kind]: { ...this.settings[detector.kind], [name]: value } });
  }

  #reset(detector: string, name: string) {
    const { [name]: _gone, ...own } = this.settings[detector] ?? {};
    const { [detector]: _all, ...others } = this.settings;
    this.#tell(Object.keys(own).length > 0 ? { ...others, [detector]: own } : others);
  }

  async #draw(detector: Declaration, name: string, option: Option) {
    const id = `${detector.kind}.${name}`;
    const values = trialValues(option);
    this.curves = new Map(this.curves).set(id, 'computing');
    const counts = (await this.count?.(detector.kind, name, values)) ?? [];
    this.curves = new Map(this.curves).set(id, { values, counts });
  }

  #tell(settings: Settings) {
    this.dispatchEvent(new FlightSettingsEvent(settings));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-settings': FlightSettings;
  }
}
