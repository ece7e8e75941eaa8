import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import { aviationUnits, metricUnits } from '../../src/base/display-units.js';
import { leaveMenu, placeMenu } from '../shared/menu.js';
import { redactionWords } from '../../src/track/redact/redaction.js';
import type { ExportedFlights } from './export-scope.js';
import { menuExports } from './export.js';
import type { RedactionDesk } from './redaction/desk.js';
import { viewChoices, type Preferences } from './preferences.js';
import { elementKeys, type Shortcut } from './shortcuts.js';

type Change = (change: Partial<Preferences>) => void;

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

/** The page around may have given another one: a time zone by its name. */
const optionsOf = (options: readonly string[], chosen: string): readonly string[] =>
  options.includes(chosen) ? options : [...options, chosen];

/** What the page shows values in: units, time zone, language if there is a choice, theme. */
export const viewMenu = (preferences: Preferences, change: Change, present: (() => void) | null) => html`
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
    ${viewChoices.map(({ choice, get, set }) =>
      select(
        choice.label(),
        get(preferences),
        optionsOf(choice.options, get(preferences)).map((option) => [
          option,
          choice.title?.(option) ?? option,
        ]),
        (option) => change(set(preferences, option)),
      ),
    )}
    <hr />
    <button class="button" id="present" type="button" ?disabled=${!present} @click=${present}>
      ${msg('Present')}
    </button>
  </div>
`;

/** What is left out of exports, at the top of their menu: nobody saves a file without seeing it. */
const leftOutPart = ({ chosen, isOn, open }: RedactionDesk) => html`
  <button class="button plain" id="leave-out" type="button" @click=${() => void open()}>
    ${msg('Leave out before sharing…')}
  </button>
  ${isOn ? html`<p class="hint left-out">${sentence(redactionWords(chosen))}</p>` : nothing}
  <hr />
`;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/**
 * What can be saved, by id, and a picture for an article, which is chosen in a dialog. Pictures show the whole flight, so
 * that there are none where something is left out.
 */
export const exportMenu = (
  save: (id: string) => void,
  article: () => void,
  redaction: RedactionDesk,
  exported: ExportedFlights,
) => html`
  <div
    class="menu"
    id="export-menu"
    popover
    role="dialog"
    aria-label=${msg('Export')}
    @beforetoggle=${leaveMenu}
    @toggle=${placeMenu}
  >
    ${leftOutPart(redaction)} ${exported.part()}
    ${menuExports.map(({ id, title, ofScreen, single }) => {
      const why =
        ofScreen && redaction.isOn
          ? msg('It would show the whole flight.')
          : (ofScreen || single) && exported.flights.length > 1
            ? msg('It holds one flight.')
            : '';
      return html`<button
        class="button plain"
        type="button"
        ?disabled=${why !== ''}
        title=${why || nothing}
        @click=${() => save(id)}
      >
        ${title()}
      </button>`;
    })}
    <button
      class="button plain"
      id="article"
      type="button"
      ?disabled=${redaction.isOn}
      title=${redaction.isOn ? msg('It would show the whole flight.') : nothing}
      @click=${article}
    >
      ${msg('Map picture for an article…')}
    </button>
  </div>
`;

/** Names of keys without a character, in the reader's language. */
const keyNames: Readonly<Record<string, () => string>> = {
  ' ': () => msg('Space'),
  Escape: () => msg('Escape'),
  Delete: () => msg('Delete'),
  Tab: () => msg('Tab'),
  'Ctrl Z': () => msg('Ctrl Z'),
  N: () => msg('Shift N'),
  P: () => msg('Shift P'),
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
