import uPlot from 'uplot';

/**
 * A uPlot whose canvas is painted by the processor. Lines of thousands of points are dear for a graphics card to cut
 * into triangles, and where the card is itself emulated they cost seconds a frame (measured with SwiftShader: 40 zooms
 * of 100,000 rows with 10 stalls of 2 to 6 s; painted by the processor none above 0.1 s). `willReadFrequently` is
 * the platform's word for this choice; uPlot has no option for it, so its call is met here, while it is being made.
 */
export function makePlot(options: uPlot.Options, data: uPlot.AlignedData, target: HTMLElement): uPlot {
  const { prototype } = HTMLCanvasElement;
  const own = Object.getOwnPropertyDescriptor(prototype, 'getContext')!;
  const get = own.value as (this: HTMLCanvasElement, kind: string, options?: object) => RenderingContext;
  const patched = function (this: HTMLCanvasElement, kind: string, asked?: object) {
    return get.call(this, kind, { willReadFrequently: true, ...asked });
  };
  Object.defineProperty(prototype, 'getContext', { ...own, value: patched });
  try {
    return new uPlot(options, data, target);
  } finally {
    Object.defineProperty(prototype, 'getContext', own);
  }
}
