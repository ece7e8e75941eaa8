import { html } from 'lit';
import { msg } from '@lit/localize';
import type { Dialect } from '../../src/formats/base/dialect.js';

/** What holds for the whole file. */
export function wholeFile(dialect: Dialect, set: (key: keyof Dialect, value: unknown) => void) {
  const change =
    (key: keyof Dialect, parse = (value: string): unknown => value || undefined) =>
    (event: Event) =>
      set(key, parse((event.target as HTMLInputElement).value));
  const choice = (label: string, key: keyof Dialect, options: readonly (readonly [string, string])[]) =>
    html`<label
      >${label}<select class="field" @change=${change(key)}>
        ${options.map(([value, title]) => html`<option value=${value} ?selected=${(dialect[key] ?? '') === value}>${title}</option>`)}
      </select></label
    >`;
  return html`<div class="whole">
    ${choice(msg('Delimiter'), 'delimiter', [
      [',', ','],
      [';', ';'],
      ['\t', msg('tab')],
      [' ', msg('spaces')],
      ['|', '|'],
    ])}
    ${choice(msg('Decimals'), 'decimal', [
      ['', '1.5'],
      [',', '1,5'],
    ])}
    <label
      >${msg('Header in line (0: none)')}<input
        class="field"
        type="number"
        min="0"
        max="200"
        .value=${String(dialect.headerLine ?? 1)}
        @change=${change('headerLine', Number)}
    /></label>
    <label
      >${msg('UTC offset')}<input
        class="field"
        placeholder="Z"
        size="8"
        .value=${dialect.zone ?? ''}
        @change=${change('zone')}
    /></label>
    ${choice(msg('Altitude reference'), 'altitudeReference', [
      ['unknown', msg('not known')],
      ['pressure', msg('1013.25 hPa (pressure)')],
      ['geometric', msg('the ellipsoid or geoid (GNSS)')],
      ['mean sea level', msg('mean sea level')],
    ])}
  </div>`;
}
