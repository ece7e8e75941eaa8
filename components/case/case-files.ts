import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { filesOfCase, wantedFileWords, type WantedFile } from '../../src/case/files-of-case.js';
import type { OpenedFile } from '../../src/case/finding-address.js';
import type { CaseFile } from '../../src/case/file/model.js';

function words(file: WantedFile): string {
  const { name, state } = file;
  if (state === 'missing') return msg(str`Drop ${name}, which the case names.`);
  if (state !== 'present') return wantedFileWords(file);
  const { open } = file;
  return open && open.name !== name
    ? msg(str`${open.name} is the case’s file ${name} (same SHA-256).`)
    : msg(str`${name} is the file that the case names (same SHA-256).`);
}

/** The files of a case next to those that are open: which one is missing or another. Nothing is fetched for it. */
export function caseFiles(file: CaseFile, open: readonly OpenedFile[]) {
  const wanted = filesOfCase(file, open).map((one) => ({ state: one.state, text: words(one) }));
  const said = wanted.filter(({ text }) => text !== '');
  return html`<div role="status">
    ${
      said.length > 0
        ? html`<ul class="files">
            ${said.map(({ state, text }) => html`<li class=${state === 'present' ? 'hint' : 'error'}>${text}</li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}
