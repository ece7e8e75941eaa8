import type { Analysis } from '../../analysis/analyze.js';
import { bandFeatures } from '../band-area.js';
import type { PictureColors } from '../colors.js';
import { areaMarkup, connectorMarkup, jumpMarkup, routeMarkup, trackMarkup } from '../map/flight-lines.js';
import { cityMarkers } from '../map/city-markers.js';
import { findingMarkers } from '../map/finding-markers.js';
import { endMarkers, waypointMarkers } from '../map/flight-markers.js';
import { frameOf, type Frame } from '../map/frame.js';
import { groundMarkup } from '../map/ground.js';
import { LabelPlaces } from '../map/labels.js';
import { boxOf, WORLD } from '../map/map-svg.js';
import { markerMarkup } from '../map/marker.js';
import { scaleBar } from '../map/scale-bar.js';
import { isDrawn, type MapPath } from '../path.js';
import { tag } from '../svg/tag.js';
import { arrowMarker, keepClear } from './arrow-markup.js';
import { deviationArrow } from './deviation-arrow.js';
import type { ArticleOptions } from './options.js';
import type { PictureSize } from './sizes.js';

/** px of the design: the flight stays so far from the edges, for its names. */
const SIDES = { top: 30, right: 62, bottom: 46, left: 62 };
/** px of the scale in the lower left corner. */
const SCALE = { width: 186, height: 40 };
const EDGE = 10;

/** On a small map the names have less room, and the flight not less than half of it. */
function marginsIn({ width, height }: PictureSize) {
  const across = Math.min(1, (0.25 * width) / SIDES.left);
  const down = Math.min(1, (0.5 * height) / (SIDES.top + SIDES.bottom));
  const { top, right, bottom, left } = SIDES;
  return { top: top * down, right: right * across, bottom: bottom * down, left: left * across };
}

/** Names keep off the flown line where there is room elsewhere. */
function keepOffTrack(path: MapPath, frame: Frame, places: LabelPlaces): void {
  let last: readonly [number, number] | undefined;
  for (let k = 0; k < path.rows.length; k++) {
    const at = [frame.x(path.lon[k]), frame.y(path.lat[k])] as const;
    const near = last && Math.hypot(at[0] - last[0], at[1] - last[1]) < 5;
    if (near && k + 1 < path.rows.length) continue;
    if (last && isDrawn(path.leg[k - 1])) keepClear(places, last, at, true);
    last = at;
  }
}

/** The map of an article's picture: ground, plan, flight, what is marked on it, and the scale. */
export function articleMap(
  analysis: Analysis,
  path: MapPath,
  { ground, arrow, bands, findings }: ArticleOptions,
  { colors, size }: { readonly colors: PictureColors; readonly size: PictureSize },
): string {
  const { route } = analysis;
  const frame = frameOf(boxOf(analysis, path) ?? WORLD, size, marginsIn(size));
  const near = path.lon[0] ?? 0;
  const drawing = { frame, colors };
  const places = new LabelPlaces(size);
  places.take(0, size.height - SCALE.height, SCALE.width, size.height);
  keepOffTrack(path, frame, places);
  const greatest = arrow ? deviationArrow(analysis, path) : undefined;
  const markers = [
    ...(greatest ? [arrowMarker(greatest, drawing, places)] : []),
    ...endMarkers(analysis, path, drawing),
    ...(route ? waypointMarkers(route, near, drawing) : []),
    ...(findings ? findingMarkers(analysis, path, drawing) : []),
    ...(ground ? cityMarkers(ground, drawing) : []),
  ];
  return [
    ground ? groundMarkup(ground, frame, colors.ground) : tag('rect', { ...size, fill: colors.ground.sea }),
    route && bands ? areaMarkup(bandFeatures(route, near), frame, colors.route) : '',
    route ? routeMarkup(route, near, frame, colors) : '',
    connectorMarkup(path, frame, colors),
    jumpMarkup(path, frame, colors),
    trackMarkup(path, frame, colors),
    markerMarkup(markers, places, colors.ground.halo),
    scaleBar(frame, EDGE, size.height - EDGE, colors),
  ].join('');
}
