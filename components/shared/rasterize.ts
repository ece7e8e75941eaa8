import { msg } from '@lit/localize';

/** A drawing as a PNG of so many pixels. @throws Error if the browser cannot make one */
export async function rasterized(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: size.width,
      height: size.height,
    });
    canvas.getContext('2d')!.drawImage(image, 0, 0, size.width, size.height);
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
