import { html } from 'lit';
import { msg, str } from '@lit/localize';
import { FlightCloseEvent, FlightSelectEvent, FlightShowEvent } from '../shared/events.js';
import { rowOf, type ListedFlight, type ListRow } from './sorted-rows.js';
import { markSigns, markWords } from '../../src/finding/mark.js';

/** A row's state among the others. */
export interface RowState {
  readonly chosen: boolean;
  /** Whether the Tab key stops here. */
  readonly stop: boolean;
  /** Files that the flights of the list are of: one need not be named in every row. */
  readonly files: number;
  tell(event: FlightShowEvent | FlightSelectEvent | FlightCloseEvent): void;
}

export const idOf = ({ analysis }: ListedFlight): string => analysis.track.meta.id;

/** When and how long; the file on a separate line, so that what distinguishes it is not cut off. */
function details({ analysis, fileLabel }: ListedFlight, files: number): string[] {
  const { when, length } = rowOf(analysis);
  const file = [analysis.track.meta.file, fileLabel].filter(Boolean).join(' · ');
  return [`${when} · ${msg(str`${length} rows`)}`, ...(files > 1 ? [file] : [])];
}

const gravity = ({ worst, findings }: ListRow) =>
  html`<span
    class="count ${worst ?? ''}"
    title=${worst ? msg(str`${findings} findings, most severe: ${markWords[worst]()}`) : msg('No findings')}
  >
    ${worst ? html`<span aria-hidden="true">${markSigns[worst]}</span> ${findings}` : '–'}
    <span class="visually-hidden"
      >${worst ? msg(str`findings, most severe: ${markWords[worst]()}`) : msg('no findings')}</span
    >
  </span>`;

/** One flight: shown or hidden on the map, chosen, its findings, closed. */
export function listRow(flight: ListedFlight, { chosen, stop, files, tell }: RowState) {
  const id = idOf(flight);
  const row = rowOf(flight.analysis);
  const tabindex = stop ? 0 : -1;
  const show = (event: Event) => tell(new FlightShowEvent(id, (event.target as HTMLInputElement).checked));
  const about = details(flight, files);
  return html`<li data-flight=${id}>
    <label class="show"
      ><input
        type="checkbox"
        tabindex=${tabindex}
        aria-label=${msg(str`Show ${row.name}`)}
        .style=${flight.color ? `accent-color: ${flight.color}` : ''}
        .checked=${flight.shown}
        @change=${show}
    /></label>
    <button
      class="choose"
      type="button"
      tabindex=${tabindex}
      aria-pressed=${chosen ? 'true' : 'false'}
      @click=${() => tell(new FlightSelectEvent(id))}
    >
      <span class="name">${row.name}</span>
      ${about.map((line) => html`<span class="hint" title=${line}>${line}</span>`)}
    </button>
    ${gravity(row)}
    <button
      class="button plain icon"
      type="button"
      tabindex=${tabindex}
      aria-label=${msg(str`Close ${row.name}`)}
      @click=${() => tell(new FlightCloseEvent(id))}
    >
      ✕
    </button>
  </li>`;
}
