import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { formatTime } from '../../src/base/units.js';
import type { FlightFiles } from '../files/flight-files.js';
import type { LinkedFile } from './view-address.js';
import type { FileProblem } from '../session/types.js';
import type { FlightSession } from '../session/session.js';
import { wordsOf } from './attribute-values.js';
import { isPath } from '../../src/track/path.js';

/** What the header shows and does. */
export interface HeaderState {
  readonly session: FlightSession;
  /** Files and cases that could not be read. */
  readonly problems: readonly FileProblem[];
  readonly analysis: Analysis | null;
  /** Where files may be dropped. */
  readonly dropTarget: HTMLElement;
  /** Whether a link to this view makes sense. */
  readonly canShare: boolean;
  /** Parts that the page leaves out. */
  readonly leftOut: ReadonlySet<string>;
  share(): void;
  /** Opens the dialog with code for other pages; null where there is none. */
  readonly embed: (() => void) | null;
  help(): void;
}

function title(analysis: Analysis | null) {
  if (!analysis) return nothing;
  const { meta, time } = analysis.track;
  const day = isPath(analysis.track) ? msg('no times') : formatTime(time[0]).slice(0, 10);
  return html`<strong>${meta.callsign ?? meta.icao24 ?? meta.id}</strong
    ><span class="hint">${day} · ${analysis.route?.id ?? msg('no route')}</span>`;
}

/** The slim bar above everything: heading, files, the flight's name, menus. */
export const viewerHeader = (
  { session, problems, analysis, dropTarget, canShare, leftOut, share, embed, help }: HeaderState,
  menus: TemplateResult,
) => html`
  <slot name="heading"></slot>
  <flight-files
    ?closed=${leftOut.has('open')}
    .dropTarget=${dropTarget}
    .progress=${session.progress}
    .problems=${problems}
    ?hasFlights=${session.analyses.length > 0}
  ></flight-files>
  <div class="grow flight">${title(analysis)}</div>
  <button class="button plain" type="button" popovertarget="view-menu" ?hidden=${leftOut.has('view')}>
    ${msg('View')}
  </button>
  <button class="button plain" id="share" type="button" ?hidden=${!canShare} @click=${share}>
    ${msg('Share')}
  </button>
  <button
    class="button plain"
    id="embed"
    aria-label=${msg('Embed…')}
    type="button"
    ?hidden=${!embed}
    ?disabled=${!analysis}
    @click=${embed}
  >
    <span class="words">${msg('Embed…')}</span><span class="sign" aria-hidden="true">&lt;/&gt;</span>
  </button>
  <button
    class="button plain"
    type="button"
    popovertarget="export-menu"
    ?disabled=${!analysis}
    ?hidden=${leftOut.has('export')}
  >
    ${msg('Export')}
  </button>
  <button
    class="button plain icon"
    id="keys"
    type="button"
    aria-label=${msg('Keys and help')}
    ?hidden=${leftOut.has('help')}
    @click=${help}
  >
    ?
  </button>
  ${menus}
`;

/** What must be known about a file before anything in it is trusted. */
export function viewerNotice(analysis: Analysis | null, canOpen: boolean) {
  const notice = analysis?.track.meta.notice;
  if (!notice) return nothing;
  return html`<div class="notice">
    <strong>${notice[0].toUpperCase()}${notice.slice(1)}</strong>
    ${canOpen ? html`<span>${msg('Drop a recorded track here to replace it.')}</span>` : nothing}
  </div>`;
}

interface EmptyState {
  /** Name of the page's own flight; '' without one. */
  readonly own: string;
  /** The file that a link names. */
  readonly awaited: LinkedFile | undefined;
  /** The addresses that a link asks for, some on another site. */
  readonly address: string | undefined;
  /** Whether the reader may open files. */
  readonly canOpen: boolean;
  /** Opens the page's own flight. */
  again(): void;
  /** Fetches the link's address. */
  fetch(): void;
}

/** An address as far as a person reads it. */
const shortened = (address: string): string => (address.length > 100 ? `${address.slice(0, 99)}…` : address);

/** A link asks for a file of another site. */
const foreignFile = (address: string, fetch: () => void) => html`
  <div class="empty">
    <strong>${msg('This link asks for a file from another site')}</strong>
    ${wordsOf(address).map((one) => html`<code>${shortened(one)}</code>`)}
    <span
      >${msg('Nothing has been fetched. The other site learns your address when you fetch the file.')}</span
    >
    <button class="button primary" type="button" @click=${fetch}>
      ${wordsOf(address).length > 1 ? msg('Fetch these files') : msg(str`Fetch ${shortened(address)}`)}
    </button>
  </div>
`;

/** Before anything is open. */
export const viewerEmpty = (
  host: ShadowRoot | HTMLElement,
  { own, awaited, address, canOpen, again, fetch }: EmptyState,
) =>
  address !== undefined
    ? foreignFile(address, fetch)
    : !canOpen
      ? html`<div class="empty"><strong>${msg('No flight is open.')}</strong></div>`
      : html`
          <div class="empty">
            <strong>${awaited ? msg(str`Drop ${awaited.name} here`) : msg('Drop a track file here')}</strong>
            <span>
              ${
                awaited
                  ? msg(
                      'This link refers to a file on another computer. The view is restored when you open the same file.',
                    )
                  : msg(
                      'Flightradar24, OpenSky, ADS-B Exchange, KML, GPX, IGC, GeoJSON. Nothing leaves this computer.',
                    )
              }
            </span>
            ${awaited?.sha256 ? html`<code>SHA-256 ${awaited.sha256}</code>` : nothing}
            <button
              class="button primary"
              type="button"
              @click=${() => host.querySelector<FlightFiles>('flight-files')?.pick()}
            >
              ${msg('Open a track file…')}
            </button>
            ${
              own
                ? html`<button class="button" type="button" @click=${again}>
                    ${msg(str`Show ${own} again`)}
                  </button>`
                : nothing
            }
          </div>
        `;
