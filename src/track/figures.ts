import { msg } from '../base/words.js';

/** Who published a figure: received and published, a report or ministry, a leaked radio transcript, the press, or computed. */
export const figureClasses = ['adsb', 'official', 'transcript', 'press', 'derived'] as const;
export type FigureClass = (typeof figureClasses)[number];

export const figureClassWords: Readonly<Record<FigureClass, () => string>> = {
  adsb: () => msg('ADS-B as published'),
  official: () => msg('official'),
  transcript: () => msg('disputed transcript'),
  press: () => msg('press'),
  derived: () => msg('derived'),
};

/** What is known of the figure in one row: several rows of one list may be worth very different things. */
export interface Figure {
  /** Line of the source file, as in `track.row`. */
  readonly line: number;
  readonly class: FigureClass;
  /** Labels or names, as the file gives them. */
  readonly sources: string;
  readonly text: string;
}

/** A figure out of a file's words; undefined if the class is unknown. */
export function figureFrom(line: number, name: unknown, sources: unknown, text: unknown): Figure | undefined {
  const known = figureClasses.find((one) => one === name);
  const said = (value: unknown) => (typeof value === 'string' ? value : '');
  return known && { line, class: known, sources: said(sources), text: said(text) };
}

/** The figures in the rows from `start` to `end`, in time order; none where the track has none. */
export function figuresIn(
  { meta, row }: { readonly meta: { readonly figures?: readonly Figure[] }; readonly row: Uint32Array },
  start: number,
  end: number,
): Figure[] {
  if (!meta.figures?.length) return [];
  const lines = new Set(row.subarray(start, end + 1));
  return meta.figures.filter(({ line }) => lines.has(line));
}
