import { LaneStack } from '../lanes/lane-stack.js';
import { ChartPlot } from '../plot/plot.js';
import type { ChartPair } from '../../../src/picture/curves.js';
import { Gutter, type ChartState } from '../plot/state.js';

/** Charts and lanes of a picture, each on its own canvas. */
export interface PictureBoxes {
  readonly state: ChartState;
  readonly plots: readonly ChartPlot[];
  readonly lanes: LaneStack;
  /** Removes what was made for the picture. */
  done(): void;
}

/** Two turns of the event loop: uPlot paints in a microtask, and paints again where its labels want more room. */
const painted = async (): Promise<void> => {
  for (let i = 0; i < 2; i++) await new Promise((resolve) => setTimeout(resolve));
};

/**
 * Draws the charts as they are seen, once more and larger, out of sight. They are drawn and not copied: lines and letters
 * are as sharp as the picture's pixels allow.
 * @param size CSS pixels of a chart
 */
export async function pictureBoxes(
  host: ShadowRoot,
  seen: ChartState,
  charts: readonly ChartPair[],
  { width, height }: { readonly width: number; readonly height: number },
): Promise<PictureBoxes> {
  const stage = document.createElement('div');
  stage.inert = true;
  Object.assign(stage.style, { position: 'fixed', left: '-20000px', top: '0', visibility: 'hidden' });
  const box = (): HTMLElement => {
    const div = document.createElement('div');
    Object.assign(div.style, { width: `${width}px`, height: `${height}px` });
    stage.append(div);
    return div;
  };
  host.append(stage);
  const redraw = () => [...plots, lanes].forEach((part) => part.redraw());
  const state: ChartState = { ...seen, gutter: new Gutter(redraw), compact: false };
  const plots = charts.map((pair) => new ChartPlot(pair, box(), () => state));
  const lanes = new LaneStack(box(), () => state);
  await painted();
  const done = () => {
    for (const part of [...plots, lanes]) part.destroy();
    stage.remove();
  };
  return { state, plots, lanes, done };
}
