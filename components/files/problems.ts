import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { FileProblem } from '../session/types.js';

/** What can be done about a file that could not be read. */
export interface ProblemActions {
  byHand(problem: FileProblem): void;
  dismiss(problem: FileProblem): void;
}

const row = (problem: FileProblem, { byHand, dismiss }: ProblemActions) =>
  html`<li>
    <span><strong>${problem.name}</strong> ${problem.message}</span>
    ${
      problem.table
        ? html`<button class="button" type="button" @click=${() => byHand(problem)}>
            ${msg('Set the columns by hand…')}
          </button>`
        : nothing
    }
    <button
      class="button plain"
      type="button"
      aria-label=${msg(str`Dismiss the message about ${problem.name}`)}
      @click=${() => dismiss(problem)}
    >
      ✕
    </button>
  </li>`;

/** The files that could not be read, each in a sentence. */
export const problemList = (problems: readonly FileProblem[], actions: ProblemActions) => html`
  <div class="problems" role="alert">
    <ul part="problems">
      ${problems.map((problem) => row(problem, actions))}
    </ul>
  </div>
`;
