import { figuresIn } from '../../track/figures.js';
import type { Track } from '../../track/track.js';
import type { CaseClaim } from '../file/model.js';
import type { Measured } from '../measures/measure.js';

/**
 * Whether everything that was measured are figures published by the sources of the claim: they would only agree with
 * themselves. Only of rows that are reported throughout.
 */
export function isOwnSource(
  { sources }: CaseClaim,
  { rows, basis, basisClass }: Measured,
  track: Track,
): boolean {
  if (!rows || basisClass !== 'reported') return false;
  if (Object.keys(basis).some((source) => source !== 'reported')) return false;
  const figures = figuresIn(track, rows.start, rows.end);
  return (
    figures.length > 0 &&
    figures.every((figure) => figure.sources.split(/\s+/).every((label) => sources.includes(label)))
  );
}
