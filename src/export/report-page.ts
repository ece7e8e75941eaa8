import { sha256 } from '@noble/hashes/sha2.js';
import type { Analysis } from '../analysis/analyze.js';
import { flightName } from '../analysis/summary-words.js';
import { summarize } from '../analysis/summary.js';
import { language } from '../base/language.js';
import { msg, str } from '../base/words.js';
import { VERSION } from '../base/version.js';
import { chartPicture } from '../picture/chart/chart-svg.js';
import type { Ground } from '../picture/map/ground.js';
import { mapPicture } from '../picture/map/map-svg.js';
import { tag } from '../picture/svg/tag.js';
import { caseBlocks } from './case-blocks.js';
import type { ExportInput } from './input.js';
import type { PublishedCase } from './published.js';
import { type Block } from './report/blocks.js';
import { cursorData } from './report/cursor-data.js';
import { flightReport } from './report/flight.js';
import type { ReportForm } from './report/form.js';
import { blocksHtml, htmlText, wordsHtml } from './report/html.js';
import { pageScript } from './report/page-script.js';
import { styleOf } from './report/page-style.js';

export interface PageOptions {
  readonly ground?: Ground;
  /** Its title goes in place of the flights' names, its sections before those of the flights. */
  readonly published?: PublishedCase;
  /** Default `full`. */
  readonly form?: ReportForm;
  /** Unix seconds when the report is made. */
  readonly made?: number;
}

const WIDTH = 1000;
const MAP_HEIGHT = 620;

/** A source of a Content-Security-Policy for a text of the page's own. */
const cspHash = (text: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}'`;

/** JSON that cannot end the script element that it stands in. */
const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function readout(data: unknown): string {
  return (
    tag(
      'div',
      { class: 'readout', hidden: 'hidden' },
      tag('label', {}, htmlText(msg('Moment'))),
      tag('input', { type: 'range', min: 0, max: 0, value: 0, 'aria-label': msg('Moment') }),
      tag('output', {}, ''),
    ) + tag('script', { type: 'application/json' }, inScript(data))
  );
}

/** Map and charts, with the cursor where scripts run. */
function pictures(analysis: Analysis, number: number, ground?: Ground): string {
  const map = mapPicture(analysis, {
    width: WIDTH,
    height: MAP_HEIGHT,
    id: `map-${number}`,
    ...(ground && { ground }),
  });
  const charts = chartPicture(analysis, { width: WIDTH, bare: true });
  const caption = (text: string) => tag('figcaption', {}, htmlText(text));
  const figures = [
    tag(
      'figure',
      { class: 'map' },
      map.svg,
      caption(
        msg('The line’s style says how each position is known; where nothing is known, no line is drawn.'),
      ),
    ),
    charts
      ? tag(
          'figure',
          { class: 'charts' },
          charts.svg,
          caption(
            msg('Dotted: modeled. Ringed: published figures. Where there are no values, no line is drawn.'),
          ),
        ) + readout(cursorData(analysis, map, charts))
      : '',
  ];
  return tag('div', charts ? { 'data-flight': String(number) } : {}, ...figures);
}

/** Blocks as sections, with an entry of the contents for each heading of the second level. */
function withAnchors(
  blocks: readonly Block[],
  prefix: string,
): { readonly html: string; readonly contents: string } {
  const parts: string[] = [];
  const contents: string[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2) {
      const id = `${prefix}-${contents.length + 1}`;
      contents.push(tag('li', {}, tag('a', { href: `#${id}` }, wordsHtml(block.words))));
      parts.push(tag('h2', { id }, wordsHtml(block.words)));
    } else parts.push(blocksHtml([block]));
  }
  return { html: parts.join('\n'), contents: contents.join('') };
}

function flightSection(analysis: Analysis, number: number, input: ExportInput, options: PageOptions) {
  const { form = 'full' } = options;
  const [title, ...rest] = flightReport(analysis, { ...input, form });
  const summary = rest.findIndex((block) => block.type === 'heading' && block.level === 2);
  // What must be known first stays before the pictures, the rest comes after the summary.
  const after = rest.findIndex((block, i) => i > summary && block.type === 'heading' && block.level === 2);
  const first = withAnchors(rest.slice(0, after), `flight-${number}-a`);
  const others = withAnchors(rest.slice(after), `flight-${number}-b`);
  const html = [blocksHtml([title]), first.html, pictures(analysis, number, options.ground), others.html];
  return { html: tag('section', {}, ...html), contents: first.contents + others.contents };
}

/**
 * One HTML file that opens by double click and needs no network: map, charts, findings, import report, method. It can be
 * read without scripts; with them the charts have a cursor. Its own policy allows nothing else to run or to be fetched.
 */
export function reportPage(input: ExportInput, options: PageOptions = {}): string {
  const { published, made, form } = options;
  const flights = input.analyses.map((analysis, i) => flightSection(analysis, i + 1, input, options));
  const opening = withAnchors(published ? caseBlocks(published) : [], 'case');
  const name = published?.file.title ?? '';
  const title = name || input.analyses.map((one) => flightName(summarize(one))).join(', ');
  const style = styleOf(title);
  const policy = `default-src 'none'; style-src ${cspHash(style)}; script-src ${cspHash(pageScript)}; img-src data:`;
  const about =
    made === undefined
      ? msg(str`Made with Crosstrack ${VERSION}.`)
      : msg(str`Made with Crosstrack ${VERSION} at ${new Date(made * 1000).toISOString().slice(0, 19)}Z.`);
  return [
    '<!doctype html>',
    `<html lang="${language()}"><head><meta charset="utf-8">`,
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    tag('title', {}, htmlText(title)),
    `<style>${style}</style></head>${form === 'short' ? '<body class="short">' : '<body>'}`,
    ...(name ? [tag('h1', {}, htmlText(name))] : []),
    tag(
      'nav',
      { 'aria-label': msg('Contents') },
      tag('ul', {}, opening.contents, ...flights.map(({ contents }) => contents)),
    ),
    '<main>',
    opening.html,
    ...flights.map(({ html }) => html),
    '</main>',
    tag('footer', {}, htmlText(about)),
    `<script>${pageScript}</script></body></html>`,
    '',
  ].join('\n');
}
