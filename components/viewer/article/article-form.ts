import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import type { Scheme } from '../../../src/picture/palette.js';
import { isPlanned } from '../../../src/picture/article/deviation-arrow.js';
import { defaultHeadline } from '../../../src/picture/article/headline.js';
import {
  articleSizes,
  GREATEST_SIDE,
  LEAST_SIDE,
  sideWithin,
  type ArticleSize,
  type PictureSize,
} from '../../../src/picture/article/sizes.js';

/** What the user has chosen for the picture. */
export interface ArticleForm {
  readonly size: ArticleSize | 'free';
  /** px, of a free size. */
  readonly free: PictureSize;
  readonly scheme: Scheme;
  readonly headline: string;
  readonly arrow: boolean;
  readonly bands: boolean;
  readonly findings: boolean;
}

/** An arrow says by how much a plan was left: without a filed plan it has to be asked for. */
export const initialForm = (analysis: Analysis): ArticleForm => ({
  size: '16:9',
  free: articleSizes['16:9'],
  scheme: 'light',
  headline: defaultHeadline(analysis),
  arrow: analysis.route !== undefined && isPlanned(analysis.route),
  bands: false,
  findings: false,
});

export const sizeOf = ({ size, free }: ArticleForm): PictureSize =>
  size === 'free' ? { width: sideWithin(free.width), height: sideWithin(free.height) } : articleSizes[size];

type Change = (change: Partial<ArticleForm>) => void;
const checkedOf = (event: Event): boolean => (event.target as HTMLInputElement).checked;
const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const radio = (name: string, value: string, words: string, chosen: boolean, choose: () => void) =>
  html`<label
    ><input type="radio" name=${name} value=${value} .checked=${chosen} @change=${choose} /> ${words}</label
  >`;

const check = (name: string, words: string, on: boolean, change: (on: boolean) => void, off = false) =>
  html`<label class="check"
    ><input
      type="checkbox"
      name=${name}
      .checked=${on}
      ?disabled=${off}
      @change=${(event: Event) => change(checkedOf(event))}
    />
    ${words}</label
  >`;

function sides({ free }: ArticleForm, change: Change): TemplateResult {
  const side = (name: keyof PictureSize, words: string) =>
    html`<label
      >${words}
      <input
        class="field"
        type="number"
        name=${name}
        min=${LEAST_SIDE}
        max=${GREATEST_SIDE}
        .value=${String(free[name])}
        @change=${(event: Event) => change({ free: { ...free, [name]: sideWithin(Number(valueOf(event))) } })}
      />
    </label>`;
  return html`<div class="sides">
    ${side('width', msg('Width, px'))} ${side('height', msg('Height, px'))}
  </div>`;
}

/** What can be chosen for the picture of a flight. */
export const articleFields = (analysis: Analysis, form: ArticleForm, change: Change): TemplateResult => html`
  <label for="headline">${msg('Headline')}</label>
  <textarea
    id="headline"
    class="field"
    rows="3"
    maxlength="240"
    .value=${form.headline}
    @input=${(event: Event) => change({ headline: valueOf(event) })}
  ></textarea>
  <fieldset>
    <legend>${msg('Size')}</legend>
    ${(Object.keys(articleSizes) as ArticleSize[]).map((size) =>
      radio('size', size, size, form.size === size, () => change({ size })),
    )}
    ${radio('size', 'free', msg('Other'), form.size === 'free', () => change({ size: 'free', free: sizeOf(form) }))}
    ${form.size === 'free' ? sides(form, change) : nothing}
  </fieldset>
  <fieldset>
    <legend>${msg('Colors')}</legend>
    ${radio('scheme', 'light', msg('Light'), form.scheme === 'light', () => change({ scheme: 'light' }))}
    ${radio('scheme', 'dark', msg('Dark'), form.scheme === 'dark', () => change({ scheme: 'dark' }))}
  </fieldset>
  <fieldset>
    <legend>${msg('On the map')}</legend>
    ${check('arrow', msg('Greatest deviation as an arrow'), form.arrow, (arrow) => change({ arrow }), !analysis.deviation?.max)}
    ${
      analysis.route && !isPlanned(analysis.route)
        ? html`<p class="hint">
            ${msg('No filed route is known: the arrow says what it is measured from.')}
          </p>`
        : nothing
    }
    ${check('bands', msg('Bands around the route'), form.bands, (bands) => change({ bands }), !analysis.route)}
    ${check('findings', msg('Findings'), form.findings, (findings) => change({ findings }), analysis.findings.length === 0)}
  </fieldset>
`;
