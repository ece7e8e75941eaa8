import type { Finding } from '../finding/finding.js';
import { figureClasses, figuresIn, figureClassWords, type Figure } from '../track/figures.js';
import type { Track } from '../track/track.js';

/** The published figures on which a finding rests, its support included. */
export function figuresOf({ start, end, rows, support = [] }: Finding, track: Track): Figure[] {
  if (!track.meta.figures?.length) return [];
  const own = rows ? rows.flatMap((row) => figuresIn(track, row, row)) : figuresIn(track, start, end);
  const more = support.flatMap((row) => figuresIn(track, row, row));
  return [...new Set([...own, ...more])];
}

/** `press: GH KP CN` of one figure, `official, press` of several: who published what a finding rests on; '' without. */
export function figuresWords(figures: readonly Figure[]): string {
  if (figures.length === 0) return '';
  const [{ class: name, sources }] = figures;
  if (figures.length === 1) {
    return sources ? `${figureClassWords[name]()}: ${sources}` : figureClassWords[name]();
  }
  const met = figureClasses.filter((one) => figures.some((figure) => figure.class === one));
  return met.map((one) => figureClassWords[one]()).join(', ');
}
