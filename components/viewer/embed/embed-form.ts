import { wordsOf } from '../attribute-values.js';
import { HEIGHT, type EmbedChoice } from './code.js';
import { embedPlaces, type EmbedSource } from './embed-source.js';
import { fullView } from './full-view.js';
import { settingsIn, settingsText, type Setting } from './settings.js';

/** What the reader chooses in the dialog. */
export interface EmbedForm {
  /** Addresses of the files, with blanks between them. */
  readonly address: string;
  /** px, null for all of the width. */
  readonly width: number | null;
  /** px, null for what the content needs. */
  readonly height: number | null;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Whether it opens at the moment, the range and the finding that are shown now. */
  readonly keepsView: boolean;
  /** Words of the attribute `controls`. */
  readonly leftOut: readonly string[];
}

/** Parts that a reader of an article rarely needs are shown where they are asked for. */
export const initialForm = (source: EmbedSource | null): EmbedForm => ({
  ...{ address: source?.src.join(' ') ?? '', width: null, height: HEIGHT, theme: 'auto', keepsView: true },
  leftOut: ['no-open', 'no-edit'],
});

/** A name where an address has to be put. */
const placeholder = ({ names }: EmbedSource): string =>
  `https://example.org/${encodeURIComponent(names[0] ?? 'flight.csv')}`;

/** Whether the reader has not yet said where the file will be. */
export const isUnplaced = ({ src }: EmbedSource, { address }: EmbedForm): boolean =>
  src.length === 0 && address.trim() === '';

const allSettings = (source: EmbedSource, form: EmbedForm): readonly Setting[] => [
  ['src', wordsOf(form.address).join(' ') || placeholder(source)],
  ...source.settings,
  ...(form.theme === 'auto' ? [] : [['theme', form.theme] as const]),
  ...(form.keepsView ? source.view : []),
];

/** What the code shows. */
export function choiceOf(source: EmbedSource, form: EmbedForm): EmbedChoice {
  const { page, script, app } = embedPlaces() ?? { page: 'embed.html', script: 'crosstrack.js', app: '' };
  const settings = allSettings(source, form);
  const address = new URL(`${page}#${settingsText(settings)}`, document.baseURI);
  return {
    ...{ settings, controls: form.leftOut, title: source.title, alt: source.title },
    ...{ width: form.width, height: form.height, page, script },
    fullView: fullView(settingsIn(address, address.href), new URL(page, document.baseURI), app),
    poster: { light: `${source.slug}-light.png`, dark: `${source.slug}-dark.png` },
  };
}
