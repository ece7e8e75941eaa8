import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { eventsOf } from '../../src/analysis/events.js';
import type { Finding } from '../../src/finding/finding.js';
import { markOf, markSigns, marks, markTitle } from '../../src/finding/mark.js';
import { counted, toggled, type FindingFilter } from './filter.js';

interface HeadParts {
  readonly findings: readonly Finding[];
  /** How many are listed, and how many events are set aside. */
  readonly shown: number;
  readonly aside: number;
  readonly filter: FindingFilter;
  titleOf(kind: string): string;
  change(filter: FindingFilter): void;
}

/** How many findings there are, and which of them are listed. */
export function findingsHead(parts: HeadParts): TemplateResult {
  const { findings, shown, aside, filter, change } = parts;
  const events = eventsOf(findings);
  const all = events.length;
  const byMark = counted(events, markOf);
  return html`<div class="head">
    <h2>
      <span role="status"
        >${shown === all ? msg(str`Findings: ${all}`) : msg(str`Findings: ${shown} of ${all}`)}</span
      >
    </h2>
    ${marks.toReversed().map((mark) => {
      const count = byMark.get(mark);
      if (!count) return nothing;
      return html`<button
        class="button"
        aria-pressed=${!filter.hidden.has(mark)}
        aria-label=${`${markTitle(mark)}: ${count}`}
        title=${markTitle(mark)}
        @click=${() => change(toggled(filter, mark))}
      >
        <span class=${mark}>${markSigns[mark]}</span>${count}
      </button>`;
    })}
    ${
      aside > 0
        ? html`<button
            class="button"
            aria-pressed=${!filter.withoutAside}
            @click=${() => change({ ...filter, withoutAside: !filter.withoutAside })}
          >
            ${msg(str`${aside} set aside`)}
          </button>`
        : nothing
    }
    ${
      all > 1
        ? html`<button
            class="button"
            title=${msg('Change the order')}
            @click=${() => change({ ...filter, inTime: !filter.inTime })}
          >
            <span aria-hidden="true">⇅</span>${filter.inTime ? msg('in time order') : msg('gravest first')}
          </button>`
        : nothing
    }
    ${kindChoice(parts)}
  </div>`;
}

function kindChoice({ findings, filter, titleOf, change }: HeadParts): TemplateResult | typeof nothing {
  const kinds = counted(findings, ({ kind }) => kind);
  if (kinds.size < 2) return nothing;
  const categories = counted(findings, ({ category }) => category);
  const option = (value: string, label: string) =>
    html`<option value=${value} ?selected=${value === filter.of}>${label}</option>`;
  return html`<select
    class="field"
    aria-label=${msg('Show')}
    @change=${(event: Event) => change({ ...filter, of: (event.target as HTMLSelectElement).value })}
  >
    ${option('all', msg('All kinds'))}
    ${categories.has('flight') ? option('flight', msg('About the flight')) : nothing}
    ${categories.has('data') ? option('data', msg('About the data')) : nothing}
    ${[...kinds].map(([kind, count]) => option(kind, `${titleOf(kind)} (${count})`))}
  </select>`;
}
