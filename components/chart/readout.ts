import type { Finding } from '../../src/finding/finding.js';
import { publishedWords } from './lanes/published.js';
import type { ChartStack } from './stack.js';
import type { ChartState } from './plot/state.js';
import { findingWords, momentWords, spanWords } from './plot/words.js';

/** Shows a moment on all charts, in the line above them, and in words for assistive technology. Renders nothing. */
export function showMoment(
  root: ParentNode,
  stack: ChartStack,
  state: ChartState,
  at: number | null,
  hovered: Finding | null,
): void {
  const moment = stack.moveCursor(at);
  const said = moment ? publishedWords(state, moment.time, stack.plotArea().width) : '';
  const words = moment ? momentWords(state, moment) + (said && ` · ${said}`) : spanWords(state);
  const readout = root.querySelector('.readout');
  if (readout) readout.textContent = hovered ? findingWords(state, hovered) : words;
  const area = root.querySelector('.stack');
  area?.setAttribute('aria-valuenow', String(Math.round(moment?.time ?? state.span[0])));
  area?.setAttribute('aria-valuetext', moment ? `${words}, ${stack.words(moment.row)}` : words);
}
