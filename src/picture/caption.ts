import type { Analysis } from '../analysis/analyze.js';
import { flightName, spanWords } from '../analysis/summary-words.js';
import { summarize } from '../analysis/summary.js';
import { msg } from '../base/words.js';
import type { PictureColors } from './colors.js';
import { words } from './svg/tag.js';

const LEFT = 12;

/** That the track is not what was recorded, with a sign; '' where it is. */
export function noticeWords({ track, status }: Analysis): string {
  const warn = track.meta.notice ?? (status.seconds.modeled > 0 ? msg('partly modeled, not observed') : '');
  return warn && `△ ${warn[0].toUpperCase()}${warn.slice(1)}`;
}

/** What a reader of a picture alone must know: the flight, its times, and that it is not what was recorded. */
export function captionOf(
  analysis: Analysis,
  headline: string | undefined,
  { text, dim, caution }: PictureColors,
): { readonly markup: string; readonly height: number } {
  const summary = summarize(analysis);
  const name = flightName(summary);
  const said = noticeWords(analysis);
  const lines = [
    words(headline ?? name, { x: LEFT, y: 24, 'font-size': 17, 'font-weight': 700, fill: text }),
    words(`${headline ? `${name}, ` : ''}${spanWords(summary)}`, {
      x: LEFT,
      y: 43,
      'font-size': 12.5,
      fill: dim,
    }),
  ];
  if (said) {
    lines.push(words(said, { x: LEFT, y: 61, 'font-size': 12.5, 'font-weight': 600, fill: caution }));
  }
  return { markup: lines.join(''), height: said ? 70 : 53 };
}
