import { escapeXml } from '../../../src/base/markup.js';
import { settingsText, type Setting } from './settings.js';

/** What a page gets: an element, a frame, a link, or a picture with a link. */
export type EmbedKind = 'element' | 'frame' | 'link' | 'picture';

/** What the code shows, and how. Addresses are whole: the code is for another page. */
export interface EmbedChoice {
  readonly settings: readonly Setting[];
  /** Parts that are left out: words of the attribute `controls`. */
  readonly controls: readonly string[];
  /** Of the flight, for readers who do not see it. */
  readonly title: string;
  /** What the picture shows, in words. */
  readonly alt: string;
  /** px; null: all of the width there is. */
  readonly width: number | null;
  /** px; null: what the content needs, which a script in the code follows. */
  readonly height: number | null;
  /** Of `crosstrack.js`. */
  readonly script: string;
  /** Of `embed.html`. */
  readonly page: string;
  /** Of the whole tool at this view. */
  readonly fullView: string;
  readonly poster: { readonly light: string; readonly dark: string };
}

/** px of a picture, and of what has no height of its own before its script runs. */
export const POSTER = { width: 1200, height: 675 };
export const HEIGHT = 640;

const attribute = (name: string, value: string): string => ` ${name}="${escapeXml(value)}"`;

const style = ({ width, height }: EmbedChoice, more = ''): string =>
  attribute(
    'style',
    `width: ${width === null ? '100%' : `${width}px`}; max-width: 100%; height: ${height ?? HEIGHT}px${more}`,
  );

const withControls = ({ settings, controls }: EmbedChoice): readonly Setting[] =>
  controls.length > 0 ? [...settings, ['controls', controls.join(' ')]] : settings;

const linkTo = ({ fullView, title }: EmbedChoice): string =>
  `<a${attribute('href', fullView)}>${escapeXml(title)}</a>`;

function elementCode(choice: EmbedChoice): string {
  const attributes = withControls(choice).map(([name, value]) => `\n ${attribute(name, value)}`);
  return `<script type="module"${attribute('src', choice.script)}></script>
<flight-viewer${attributes.join('')}
 ${style(choice)}
>
  ${linkTo(choice)}
</flight-viewer>`;
}

/** Address of the frame's page. */
export const frameAddress = (choice: EmbedChoice): string =>
  `${choice.page}#${settingsText(withControls(choice))}`;

/** Gives the frame before it the height that its page tells. */
const followHeight = `<script>
  (function (frame) {
    addEventListener('message', function (event) {
      var told = event.data;
      if (event.source !== frame.contentWindow || event.origin !== new URL(frame.src).origin) return;
      if (!told || told.type !== 'crosstrack:height' || told.version !== 1) return;
      frame.style.height = Math.min(Math.max(Number(told.height) || 0, 200), 20000) + 'px';
    });
  })(document.currentScript.previousElementSibling);
</script>`;

function frameCode(choice: EmbedChoice): string {
  const frame = `<iframe${attribute('src', frameAddress(choice))}${attribute('title', choice.title)}${style(choice, '; border: 0')} loading="lazy"></iframe>`;
  return choice.height === null ? `${frame}\n${followHeight}` : frame;
}

function pictureCode(choice: EmbedChoice): string {
  const { poster, alt, fullView, width } = choice;
  const size = `max-width: 100%; height: auto${width === null ? '' : `; width: ${width}px`}`;
  return `<a${attribute('href', fullView)}>
  <picture>
    <source media="(prefers-color-scheme: dark)"${attribute('srcset', poster.dark)}>
    <img${attribute('src', poster.light)}${attribute('alt', alt)} width="${POSTER.width}" height="${POSTER.height}"${attribute('style', size)}>
  </picture>
</a>`;
}

/** HTML to paste into a page. */
export const embedCode: Readonly<Record<EmbedKind, (choice: EmbedChoice) => string>> = {
  element: elementCode,
  frame: frameCode,
  link: linkTo,
  picture: pictureCode,
};
