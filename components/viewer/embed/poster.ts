import type { Analysis } from '../../../src/analysis/analyze.js';
import type { Scheme } from '../../../src/picture/palette.js';
import { rasterized } from '../../shared/rasterize.js';
import { POSTER } from './code.js';

/** A picture of the flight on its map as a PNG, in light or dark colors. */
export async function posterOf(analysis: Analysis, scheme: Scheme): Promise<Blob> {
  const [{ mapPicture }, { loadGround }] = await Promise.all([
    import('../../../src/picture/map/map-svg.js'),
    import('../../../src/picture/map/load-ground.js'),
  ]);
  const ground = await loadGround();
  // Any content management system takes a PNG, and few take an SVG.
  return rasterized(mapPicture(analysis, { ...POSTER, scheme, ground }).svg, POSTER);
}
