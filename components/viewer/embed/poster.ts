import { msg } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import type { Scheme } from '../../../src/picture/palette.js';
import { POSTER } from './code.js';

/** The drawing of the export, as pixels: any content management system takes a PNG, and few take an SVG. */
async function rasterized(svg: string): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { ...POSTER });
    canvas.getContext('2d')!.drawImage(image, 0, 0, POSTER.width, POSTER.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error(msg('The picture could not be made.')))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A picture of the flight on its map as a PNG, in light or dark colors. */
export async function posterOf(analysis: Analysis, scheme: Scheme): Promise<Blob> {
  const [{ mapPicture }, { loadGround }] = await Promise.all([
    import('../../../src/picture/map/map-svg.js'),
    import('../../../src/picture/map/load-ground.js'),
  ]);
  const ground = await loadGround();
  return rasterized(mapPicture(analysis, { ...POSTER, scheme, ground }).svg);
}
