import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import { sourceOf, type CaseFile } from '../../src/case/file/model.js';

/** Addresses of a case are links only where they are http: the file may be anybody's. */
const isWeb = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address);

const link = (address: string, words: string) =>
  html`<a href=${address} target="_blank" rel="noopener noreferrer">${words}</a>`;

/** The sources of an event or a claim, each with what the case knows of it. */
export function sourceList(file: CaseFile, labels: readonly string[]) {
  return html`<ul class="sources">
    ${labels.map((label) => {
      const source = sourceOf(file, label);
      if (!source) return html`<li>${label}</li>`;
      const { who, title, date, address, archived, read } = source;
      const about = [title, date, read && `${msg('read')} ${read}`].filter(Boolean).join(' · ');
      return html`<li>
        ${isWeb(address) ? link(address, who) : who}${about ? html`, ${about}` : nothing}
        ${isWeb(archived) ? html`(${link(archived, msg('archived copy'))})` : nothing}
      </li>`;
    })}
  </ul>`;
}
