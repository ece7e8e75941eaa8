import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { msg } from '@lit/localize';
import { HEIGHT, type EmbedChoice, type EmbedKind } from './code.js';
import { isUnplaced, type EmbedForm } from './embed-form.js';
import type { EmbedSource } from './embed-source.js';

/** The pictures that go with the code. */
export type Posters = Readonly<Record<'light' | 'dark', { readonly blob: Blob; readonly url: string }>>;

interface PreviewState {
  readonly source: EmbedSource;
  readonly choice: EmbedChoice;
  readonly form: EmbedForm;
  readonly kind: EmbedKind;
  readonly posters: Posters | null;
}

/** A size in px. An attribute `style` would break the policy of the page. */
const sized = (size: Partial<CSSStyleDeclaration>) =>
  ref((element) => void (element && Object.assign((element as HTMLElement).style, size)));

/** A viewer with the attributes of the code; a new one for other files. It is looked at: the same flight is operated behind it. */
function livePreview({ choice, source, form }: PreviewState): TemplateResult {
  const given = new Map(choice.settings);
  const src = given.get('src') ?? '';
  if (isUnplaced(source, form))
    return html`<p class="box words">${msg('The preview needs the address of the file.')}</p>`;
  const size = {
    width: choice.width === null ? '100%' : `${choice.width}px`,
    height: `${choice.height ?? HEIGHT}px`,
  };
  const text = (name: string) => given.get(name) ?? nothing;
  return html`<div class="box" tabindex="0" role="group" aria-label=${msg('Preview')}>
    ${keyed(
      src,
      html`<flight-viewer
        inert
        ${sized(size)}
        src=${src}
        case=${text('case')}
        route=${text('route')}
        near=${text('near')}
        units=${text('units')}
        time-zone=${text('time-zone')}
        color-by=${text('color-by')}
        theme=${text('theme')}
        time=${text('time')}
        range=${text('range')}
        finding=${text('finding')}
        controls=${choice.controls.join(' ')}
        loading="eager"
      ></flight-viewer>`,
    )}
  </div>`;
}

function picturePreview({ choice, posters }: PreviewState): TemplateResult {
  if (!posters) return html`<p class="box words">${msg('The pictures are being drawn…')}</p>`;
  const width = { width: choice.width === null ? '' : `${choice.width}px` };
  const picture = (url: string) => html`<img src=${url} alt=${choice.alt} ${sized(width)} />`;
  return html`<div class="box pictures" tabindex="0" role="group" aria-label=${msg('Preview')}>
    ${picture(posters.light.url)} ${picture(posters.dark.url)}
  </div>`;
}

/** What the code will show. */
export function previewOf(state: PreviewState): TemplateResult {
  const { kind, choice } = state;
  if (kind === 'picture') return picturePreview(state);
  if (kind !== 'link') return livePreview(state);
  return html`<p class="box words">
    <a href=${choice.fullView} target="_blank" rel="noopener">${choice.title}</a>
  </p>`;
}
