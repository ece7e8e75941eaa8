import uPlot from 'uplot';

/**
 * A uPlot whose canvas is painted by the processor. Lines of thousands of points are expensive for a graphics card to cut into
 * triangles, and where the card is itself emulated they cost seconds a frame (measured with SwiftShader: 40 zooms
 * of 100,000 rows with 10 stalls of 2 to 6 s; painted by the processor none above 0.1 s). `willReadFrequently` is
 * the platform's word for this choice; uPlot has no option for it, so its call is met here, while it is being made.
 *
 * @param pixels of a picture to each CSS pixel; on the screen undefined. uPlot knows the screen's pixels alone: for a
 *   picture it paints on another canvas than its own, on which everything is so much larger (`plot.ctx.canvas`).
 */
export function makePlot(
  options: uPlot.Options,
  data: uPlot.AlignedData,
  target: HTMLElement,
  pixels?: number,
): uPlot {
  const { prototype } = HTMLCanvasElement;
  const own = Object.getOwnPropertyDescriptor(prototype, 'getContext')!;
  const get = own.value as (this: HTMLCanvasElement, kind: string, options?: object) => RenderingContext;
  const patched = function (this: HTMLCanvasElement, kind: string, asked?: object) {
    const canvas = pixels ? enlarged(options, pixels) : this;
    const context = get.call(canvas, kind, {
      willReadFrequently: true,
      ...asked,
    }) as CanvasRenderingContext2D;
    if (pixels) context.scale(pixels / (devicePixelRatio || 1), pixels / (devicePixelRatio || 1));
    return context;
  };
  Object.defineProperty(prototype, 'getContext', { ...own, value: patched });
  try {
    return new uPlot(options, data, target);
  } finally {
    Object.defineProperty(prototype, 'getContext', own);
  }
}

function enlarged({ width, height }: uPlot.Options, pixels: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * pixels);
  canvas.height = Math.round(height * pixels);
  return canvas;
}
