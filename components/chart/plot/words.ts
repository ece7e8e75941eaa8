import { msg, str } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { describe } from '../../../src/analysis/describe.js';
import type { Finding } from '../../../src/finding/finding.js';
import { firstAtOrAfter } from '../../../src/track/runs.js';
import { sourceCode, sources, type Source } from '../../../src/track/track.js';
import { figureClassWords, figuresIn } from '../../../src/track/figures.js';
import { formatDuration } from '../../../src/base/units.js';
import type { Moment } from '../../shared/nearest-row.js';
import type { ChartState } from './state.js';
import { statusWords } from '../../../src/track/words.js';
import { clockIn, dateIn, labelAt } from '../../shared/time-zone.js';
import { markOf, markSigns } from '../../../src/finding/mark.js';
import { flownWords } from '../../shared/row-axis.js';
import { axisOf } from '../../../src/route/row-axis.js';
import { isPath } from '../../../src/track/path.js';

/** `06:07:12 UTC · no position · modeled values · line 1,234`. */
export function momentWords({ analysis, zone, units }: ChartState, { time, row, status }: Moment): string {
  const line = row < 0 ? '' : ` · ${msg(str`line ${analysis.track.row[row].toLocaleString('en-US')}`)}`;
  const [figure] = row < 0 ? [] : figuresIn(analysis.track, row, row);
  const source = row < 0 ? undefined : sourceWords[sources[analysis.track.source[row]]];
  const kind = figure ? figureClassWords[figure.class] : source;
  const said = kind && status !== 'modeled' ? ` · ${kind()}` : '';
  if (isPath(analysis.track)) return `${flownWords(time, units)} ${msg('flown')}${said}${line}`;
  return `${clockIn(zone, time)} ${labelAt(zone, time)} · ${statusWords[status]()}${said}${line}`;
}

/** Rows that are not recorded are marked at the cursor. */
const sourceWords: Partial<Record<Source, () => string>> = {
  reported: () => msg('published figures'),
  modeled: () => msg('modeled values'),
  estimated: () => msg('estimated values'),
};

/** `25 Dec 2024, 03:55:00 – 06:27:58 UTC · 2 h 33 min`. */
export function spanWords({ analysis, span: [start, end], zone, units }: ChartState): string {
  if (isPath(analysis.track))
    return msg(str`${flownWords(start, units)} to ${flownWords(end, units)} flown, without times`);
  const [from, to] = [dateIn(zone, start), dateIn(zone, end)];
  const last = from === to ? '' : `${to}, `;
  const ends = `${from}, ${clockIn(zone, start)} – ${last}${clockIn(zone, end)} ${zone.label}`;
  return `${ends} · ${formatDuration(end - start)}`;
}

const MODELED = sourceCode('modeled');

/** How many rows in view are modeled; empty where none is. */
export function modeledWords({ analysis: { track }, span }: ChartState): string {
  const [start, end] = [span[0], span[1] + 1e-6].map((at) => firstAtOrAfter(axisOf(track), at));
  let modeled = 0;
  for (let i = start; i < end; i++) if (track.source[i] === MODELED) modeled++;
  if (!modeled) return '';
  const [some, all] = [modeled, end - start].map((count) => count.toLocaleString('en-US'));
  return msg(str`${some} of ${all} rows are modeled, not recorded`);
}

/** A finding under the pointer, in the sentence of the list. */
export const findingWords = ({ analysis }: ChartState, finding: Finding): string =>
  `${markSigns[markOf(finding)]} ${describe(finding, analysis.track, undefined, analysis)}`;

/** The finding of least length that holds at a time. */
export function findingAt(analysis: Analysis, time: number): Finding | null {
  let best: Finding | null = null;
  for (const finding of analysis.findings) {
    if (finding.startTime > time || finding.endTime < time) continue;
    if (!best || finding.endTime - finding.startTime < best.endTime - best.startTime) best = finding;
  }
  return best;
}
