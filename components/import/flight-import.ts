import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { checked, shapes } from '../shared/checked.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg, str } from '@lit/localize';
import type { Problem, Repair } from '../../src/formats/base/report.js';
import { FlightUndoEvent } from '../shared/events.js';
import { controls } from '../shared/controls.js';
import { saveAs } from '../shared/files.js';
import type { ListedReport } from '../session/types.js';
import { theme } from '../shared/theme.js';

const keyOf = ({ id, name }: ListedReport) => id ?? name;
const count = (value: number) => value.toLocaleString('en-US');

/**
 * What was done with each file on the way in: the reader, the rows, what was repaired and what was set aside.
 *
 * @fires {FlightUndoEvent} flight-undo - The user turned a repair off or on again.
 */
@localized()
@customElement('flight-import')
export class FlightImport extends LitElement {
  static override styles = [
    theme,
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 20px;
      }
      section {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      h2 {
        overflow-wrap: anywhere;
      }
      p,
      dl,
      ul {
        margin: 0;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(3, auto) 1fr;
        gap: 0 16px;
      }
      dt {
        grid-row: 1;
        color: var(--_text-dim);
        font-size: 0.75rem;
      }
      dd {
        grid-row: 2;
        margin: 0;
        font-size: 1.125rem;
      }
      ul {
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        gap: 8px;
        align-items: baseline;
        padding: 6px 0;
        border-top: 1px solid var(--_rule);
      }
      li > span {
        flex: 1;
        overflow-wrap: anywhere;
      }
      .origin {
        overflow-wrap: anywhere;
      }
      code {
        font-size: 0.6875rem;
        color: var(--_text-dim);
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Import reports, one for each file. */
  @checked(shapes.objects) @property({ attribute: false }) reports: readonly ListedReport[] = [];
  /** Switches that are on, by the file's id, or by its name where it has none. */
  @property({ attribute: false }) undone: ReadonlyMap<string, readonly string[]> = new Map();

  override render() {
    if (this.reports.length === 0) return html`<p class="hint">${msg('No file has been read yet.')}</p>`;
    return html`${this.reports.map((report) => this.#renderFile(report))}
      <div>
        <button class="button" type="button" @click=${this.#save}>${msg('Save this report (JSON)')}</button>
      </div>`;
  }

  #renderFile(report: ListedReport) {
    const { name, fileLabel } = report;
    return html`<section aria-label=${fileLabel ? `${name}, ${fileLabel}` : name}>
      <h2>${name}${fileLabel ? html` <span class="hint">${fileLabel}</span>` : nothing}</h2>
      <p class="hint">${report.reason}</p>
      <dl>
        <dt>${msg('rows')}</dt>
        <dd>${count(report.rows)}</dd>
        <dt>${msg('used')}</dt>
        <dd>${count(report.used)}</dd>
        <dt>${msg('set aside')}</dt>
        <dd>${count(report.setAside)}</dd>
      </dl>
      ${
        report.repairs.length > 0
          ? html`<ul aria-label=${msg('Repairs')}>
              ${report.repairs.map((repair) => this.#renderRepair(report, repair))}
            </ul>`
          : nothing
      }
      ${
        report.problems.length > 0
          ? html`<ul aria-label=${msg('Problems')}>
              ${report.problems.map((problem) => html`<li>${this.#renderWhat(problem)}</li>`)}
            </ul>`
          : html`<p class="hint">${msg('No problems.')}</p>`
      }
      ${
        report.origin
          ? html`<p class="hint origin">
              ${msg(str`Fetched from ${report.origin.address} at ${report.origin.fetched}.`)}
            </p>`
          : nothing
      }
      ${report.sha256 ? html`<code>SHA-256 ${report.sha256}</code>` : nothing}
    </section>`;
  }

  #renderWhat({ message, count: times, rows }: Problem) {
    const where = rows.filter((row) => row > 0).map(count);
    const more = times > where.length && where.length > 0 ? '…' : '';
    return html`<span
        >${message}${where.length > 0 ? html`<br /><span class="hint">${msg(str`lines ${where.join(', ')}${more}`)}</span>` : nothing}</span
      ><strong>${times > 0 ? count(times) : ''}</strong>`;
  }

  #renderRepair(report: ListedReport, repair: Repair) {
    const { undo } = repair;
    const on = undo !== undefined && (this.undone.get(keyOf(report))?.includes(undo) ?? false);
    return html`<li>
      ${this.#renderWhat(repair)}
      ${
        undo === undefined
          ? nothing
          : html`<button
              class="button"
              type="button"
              aria-pressed=${on ? 'true' : 'false'}
              @click=${() => this.#toggle(keyOf(report), undo)}
            >
              ${on ? msg('Undone') : msg('Undo')}
            </button>`
      }
    </li>`;
  }

  #toggle(file: string, id: string) {
    const now = this.undone.get(file) ?? [];
    const next = now.includes(id) ? now.filter((other) => other !== id) : [...now, id];
    this.dispatchEvent(new FlightUndoEvent(file, next));
  }

  #save() {
    const reports = this.reports.map(({ id: _id, fileLabel: _fileLabel, ...report }) => report);
    const blob = new Blob([JSON.stringify(reports, null, 2)], { type: 'application/json' });
    saveAs(blob, 'import-report.json');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-import': FlightImport;
  }
}
