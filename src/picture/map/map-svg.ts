import type { Analysis } from '../../analysis/analyze.js';
import { msg, str } from '../../base/words.js';
import { flightName } from '../../analysis/summary-words.js';
import { summarize } from '../../analysis/summary.js';
import { captionOf } from '../caption.js';
import { pictureColors, type PictureColors } from '../colors.js';
import type { Scheme } from '../palette.js';
import { boundsOf, pathOf, unwrapped, type MapPath } from '../path.js';
import { tag, words } from '../svg/tag.js';
import { connectorMarkup, jumpMarkup, routeMarkup, trackMarkup } from './flight-lines.js';
import { frameOf, type Bounds, type Frame } from './frame.js';
import { groundMarkup, type Ground } from './ground.js';
import { LabelPlaces, textWidth } from './labels.js';
import { legendMarkup } from './legend.js';
import { cityMarkers } from './city-markers.js';
import { findingMarkers } from './finding-markers.js';
import { endMarkers, waypointMarkers } from './flight-markers.js';
import { markerMarkup } from './marker.js';
import { scaleBar } from './scale-bar.js';

export interface MapSvgOptions {
  /** px of the whole picture. */
  readonly width: number;
  readonly height: number;
  readonly scheme?: Scheme;
  /** In place of the flight's name. */
  readonly headline?: string;
  /** Without it the sea is everywhere. */
  readonly ground?: Ground;
  /** Rows of `path` that are shown, first and last; default all. */
  readonly span?: readonly [number, number];
  /** Ids in the page have to be unique. */
  readonly id?: string;
}

const PAD = 12;
const CREDIT = 'Natural Earth · GeoNames CC BY 4.0 · OurAirports';

/** Box around what is shown of the flight and around its plan; undefined without a position. */
export function boxOf({ route }: Analysis, path: MapPath, span?: MapSvgOptions['span']): Bounds | undefined {
  const box = boundsOf(path, ...(span ?? []));
  if (!box || span) return box;
  const [lons, lats] = [
    [box[0], box[2]],
    [box[1], box[3]],
  ];
  for (const { lon, lat } of route?.points ?? []) {
    lons.push(unwrapped(lon, (box[0] + box[2]) / 2));
    lats.push(lat);
  }
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** The flight in words, for readers who do not see it. */
export const altOf = (analysis: Analysis, path: MapPath): string =>
  path.rows.length > 0
    ? msg(str`Map of the flight ${flightName(summarize(analysis))} with ${path.rows.length} positions.`)
    : msg(str`Flight ${flightName(summarize(analysis))}: no row has a position, so no line is drawn.`);

const MARGINS = { top: 34, right: 48, bottom: 52, left: 48 };
/** What is shown where nothing has a place. */
export const WORLD: Bounds = [-180, -60, 180, 75];

function drawn(
  analysis: Analysis,
  path: MapPath,
  { ground }: MapSvgOptions,
  colors: PictureColors,
  frame: Frame,
): string {
  const size = { width: frame.width, height: frame.height };
  const places = new LabelPlaces(size);
  places.take(0, size.height - 44, 190, size.height);
  places.take(size.width - textWidth(CREDIT, 10) - 12, size.height - 18, size.width, size.height);
  const near = path.lon[0] ?? 0;
  const drawing = { frame, colors };
  const { route } = analysis;
  const markers = [
    ...endMarkers(analysis, path, drawing),
    ...findingMarkers(analysis, path, drawing),
    ...(route ? waypointMarkers(route, near, drawing) : []),
    ...(ground ? cityMarkers(ground, drawing) : []),
  ];
  return [
    ground ? groundMarkup(ground, frame, colors.ground) : tag('rect', { ...size, fill: colors.ground.sea }),
    route ? routeMarkup(route, near, frame, colors) : '',
    connectorMarkup(path, frame, colors),
    jumpMarkup(path, frame, colors),
    trackMarkup(path, frame, colors),
    markerMarkup(markers, places, colors.ground.halo),
    scaleBar(frame, PAD, size.height - PAD, colors),
    words(CREDIT, {
      x: size.width - 6,
      y: size.height - 6,
      'font-size': 10,
      'text-anchor': 'end',
      fill: colors.dim,
    }),
  ].join('');
}

/** A picture, and where in it a place is. */
export interface MapPicture {
  readonly svg: string;
  /** Pixels in the picture; on the copy of the world that the flight begins on. */
  at(lon: number, lat: number): readonly [x: number, y: number];
}

/**
 * The flight on a map as an SVG that needs nothing else: how each part of the line is known, plan, findings, first and last
 * position, scale, legend, credits. In Web Mercator.
 */
export function mapPicture(analysis: Analysis, options: MapSvgOptions): MapPicture {
  const { width, height, scheme = 'light', headline, id = 'map' } = options;
  const colors = pictureColors(scheme);
  const path = pathOf(analysis.track, analysis.status);
  const caption = captionOf(analysis, headline, colors);
  const legend = legendMarkup(analysis, path, width - 2 * PAD, colors);
  const size = {
    width,
    height: Math.max(120, height - caption.height - (legend.height ? legend.height + 16 : 0)),
  };
  const frame = frameOf(boxOf(analysis, path, options.span) ?? WORLD, size, MARGINS);
  const full = caption.height + size.height + (legend.height ? legend.height + 16 : 0);
  const svg = tag(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${full}`, width, height: full },
      ...{ role: 'img', 'aria-label': altOf(analysis, path), 'font-family': 'system-ui, sans-serif' },
    },
    tag('rect', { width, height: full, fill: colors.surface }),
    caption.markup,
    tag('clipPath', { id: `${id}-clip` }, tag('rect', size)),
    tag(
      'g',
      { transform: `translate(0 ${caption.height})`, 'clip-path': `url(#${id}-clip)` },
      drawn(analysis, path, options, colors, frame),
    ),
    tag('g', { transform: `translate(${PAD} ${caption.height + size.height + 8})` }, legend.markup),
  );
  const middle = (frame.bounds[0] + frame.bounds[2]) / 2;
  const at = (lon: number, lat: number) =>
    [frame.x(unwrapped(lon, middle)), frame.y(lat) + caption.height] as const;
  return { svg, at };
}

export const mapSvg = (analysis: Analysis, options: MapSvgOptions): string =>
  mapPicture(analysis, options).svg;
