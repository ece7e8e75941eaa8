import type { Analysis } from '../../analysis/analyze.js';
import { flightName, spanWords } from '../../analysis/summary-words.js';
import { summarize } from '../../analysis/summary.js';
import { msg, str } from '../../base/words.js';
import { noticeWords } from '../caption.js';
import { pictureColors, type PictureColors } from '../colors.js';
import { legendMarkup } from '../map/legend.js';
import { altOf } from '../map/map-svg.js';
import { pathOf } from '../path.js';
import { px, tag, words } from '../svg/tag.js';
import { articleMap } from './article-map.js';
import type { ArticleOptions } from './options.js';
import { defaultHeadline } from './headline.js';
import { zoomOf } from './sizes.js';
import { linesOf } from './wrap.js';

/** px of the design. */
const PAD = 18;
/** Bold letters are wider than they are estimated. */
const BOLD = 1.12;
const HEADLINE = { size: 22, line: 27, most: 3, wider: BOLD } as const;
const SMALL = { size: 13, line: 18, most: 2 } as const;
const FOOT = { size: 10, line: 14, most: 3 } as const;

interface Block {
  readonly markup: string;
  readonly height: number;
}

interface TextStyle {
  readonly size: number;
  readonly line: number;
  readonly most: number;
  readonly wider?: number;
}

function paragraph(
  text: string,
  { size, line, most, wider = 1 }: TextStyle,
  [width, top]: readonly [number, number],
  attributes: Record<string, string | number>,
): Block {
  const lines = text ? linesOf(text, size * wider, width, most) : [];
  const markup = lines
    .map((one, i) => words(one, { x: PAD, y: top + i * line + size, 'font-size': size, ...attributes }))
    .join('');
  return { markup, height: lines.length * line };
}

/** Headline, the flight and its times, and that it is not what was recorded. */
function head(analysis: Analysis, headline: string, width: number, colors: PictureColors): Block {
  const summary = summarize(analysis);
  const parts = [
    [headline, HEADLINE, { 'font-weight': 700, fill: colors.text }],
    [`${flightName(summary)}, ${spanWords(summary)}`, SMALL, { fill: colors.dim }],
    [noticeWords(analysis), { ...SMALL, wider: BOLD }, { 'font-weight': 600, fill: colors.caution }],
  ] as const;
  let [top, markup] = [PAD, ''];
  for (const [text, style, attributes] of parts) {
    const block = paragraph(text, style, [width, top], attributes);
    markup += block.markup;
    top += block.height + (block.height > 0 ? 4 : 0);
  }
  return { markup, height: top + 6 };
}

/** Where the map and the flight are from. */
function creditWords({ ground, files = [] }: ArticleOptions): string {
  const from = files.length > 0 ? msg(str`Flight: ${files.join(', ')}.`) : '';
  const map = ground
    ? msg(
        'Map: Natural Earth, GeoNames (CC BY 4.0), OurAirports; borders de facto, Caspian at an older level.',
      )
    : msg('Places: OurAirports.');
  return [from, map, msg('Made with Crosstrack.')].filter(Boolean).join(' ');
}

/**
 * A picture of the flight for an article, as an SVG that needs nothing else: headline, map, legend, credits, none over the
 * other. Texts and lines are as large in a small as in a large picture, relative to its area.
 */
export function articleSvg(analysis: Analysis, options: ArticleOptions): string {
  const { scheme = 'light', headline = '', id = 'article' } = options;
  const colors = pictureColors(scheme);
  const zoom = zoomOf(options);
  const [width, height] = [options.width / zoom, options.height / zoom];
  const inner = width - 2 * PAD;
  const path = pathOf(analysis.track, analysis.status);
  const top = head(analysis, headline.trim() || defaultHeadline(analysis), inner, colors);
  const legend = legendMarkup(analysis, path, inner, colors, options);
  const foot = paragraph(creditWords(options), FOOT, [inner, 0], { fill: colors.dim });
  const below = legend.height + foot.height + PAD + 14;
  const size = { width: inner, height: Math.max(90, height - top.height - below) };
  const map = articleMap(analysis, path, options, { colors, size });
  const legendTop = top.height + size.height + 8;
  return tag(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${px(width)} ${px(height)}` },
      ...{ width: options.width, height: options.height, role: 'img', 'aria-label': altOf(analysis, path) },
      'font-family': 'system-ui, sans-serif',
    },
    tag('rect', { width, height, fill: colors.surface }),
    top.markup,
    tag('clipPath', { id: `${id}-clip` }, tag('rect', { ...size, rx: 6 })),
    tag(
      'g',
      { transform: `translate(${PAD} ${px(top.height)})` },
      tag('g', { 'clip-path': `url(#${id}-clip)` }, map),
    ),
    tag('g', { transform: `translate(${PAD} ${px(legendTop)})` }, legend.markup),
    tag('g', { transform: `translate(0 ${px(legendTop + legend.height + 6)})` }, foot.markup),
  );
}
