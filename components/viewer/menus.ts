import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import { languages } from '../../src/base/language.js';
import { aviationUnits, metricUnits, type DisplayUnits } from '../shared/display-units.js';
import { languageName } from '../shared/speak-page-language.js';
import { leaveMenu, placeMenu } from '../shared/menu.js';
import { unitChoices, type Preferences } from './preferences.js';
import { elementKeys, type Shortcut } from './shortcuts.js';

type Change = (change: Partial<Preferences>) => void;
const quantities = (): readonly (readonly [keyof DisplayUnits, string])[] => [
  ['altitude', msg('Altitude')],
  ['speed', msg('Speed')],
  ['verticalRate', msg('Vertical rate')],
  ['distance', msg('Distance')],
];

const select = (
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
  change: (value: string) => void,
) =>
  html`<label
    >${label}
    <select
      class="field"
      .value=${value}
      @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
    >
      ${options.map(([id, title]) => html`<option value=${id} ?selected=${id === value}>${title}</option>`)}
    </select>
  </label>`;

/** Each language by its own name, so that it is found by whoever reads no other. */
const languageChoice = (language: string, change: Change) =>
  select(
    msg('Language'),
    language,
    [['', msg('as the system')], ...languages.map((code) => [code, languageName(code)] as const)],
    (code) => change({ language: code }),
  );

/** Units each by itself, time zone, language where there is a choice, theme. */
export const viewMenu = ({ units, timeZone, language, theme }: Preferences, change: Change) => html`
  <div
    class="menu"
    id="view-menu"
    popover
    role="dialog"
    aria-label=${msg('Units, time and theme')}
    @beforetoggle=${leaveMenu}
    @toggle=${placeMenu}
  >
    <button class="button" type="button" @click=${() => change({ units: aviationUnits })}>
      ${msg('Aviation units')}
    </button>
    <button class="button" type="button" @click=${() => change({ units: metricUnits })}>
      ${msg('Metric units')}
    </button>
    ${quantities().map(([quantity, title]) =>
      select(
        title,
        units[quantity],
        unitChoices[quantity].map((unit) => [unit, unit]),
        (unit) => change({ units: { ...units, [quantity]: unit } }),
      ),
    )}
    ${select(
      msg('Times'),
      timeZone,
      [
        ['UTC', 'UTC'],
        ['local', msg('my time zone')],
        ['aircraft', msg('where the aircraft was')],
      ],
      (zone) => change({ timeZone: zone }),
    )}
    ${languages.length > 1 ? languageChoice(language, change) : nothing}
    ${select(
      msg('Theme'),
      theme,
      [
        ['auto', msg('as the system')],
        ['light', msg('light')],
        ['dark', msg('dark')],
      ],
      (value) => change({ theme: value as Preferences['theme'] }),
    )}
  </div>
`;

/** What can be saved, by id. */
export const exportMenu = (save: (id: string) => void) => html`
  <div
    class="menu"
    id="export-menu"
    popover
    role="dialog"
    aria-label=${msg('Export')}
    @beforetoggle=${leaveMenu}
    @toggle=${placeMenu}
  >
    ${(
      [
        ['geojson', msg('Track and findings, GeoJSON')],
        ['csv', msg('Track, CSV')],
        ['findings', msg('Findings, CSV')],
        ['json', msg('Analysis, JSON')],
        ['report', msg('Report, Markdown')],
        ['kml', msg('Track, KML')],
        ['png', msg('Picture of the map (PNG)')],
        ['charts', msg('Picture of the charts (PNG)')],
      ] as const
    ).map(
      ([id, title]) =>
        html`<button class="button plain" type="button" @click=${() => save(id)}>${title}</button>`,
    )}
  </div>
`;

/** What stands on keys that write nothing, in the reader's language. */
const keyNames: Readonly<Record<string, () => string>> = {
  ' ': () => msg('Space'),
  Escape: () => msg('Escape'),
  Delete: () => msg('Delete'),
  Tab: () => msg('Tab'),
};

/** All keys, in a dialog that `?` opens. */
export const helpSheet = (shortcuts: readonly Shortcut[]) => html`
  <dialog id="help" aria-labelledby="help-title">
    <form method="dialog">
      <h2 id="help-title">${msg('Keys')}</h2>
      <dl>
        ${[...shortcuts, ...elementKeys()].map(
          ({ key, title }) =>
            html`<dt><kbd>${keyNames[key]?.() ?? key}</kbd></dt>
              <dd>${title}</dd>`,
        )}
      </dl>
      <button class="button primary" value="close">${msg('Close')}</button>
    </form>
  </dialog>
`;
