import type { Finding } from '../../src/finding/finding.js';
import { overlaps, spanOf, type Flown, type Span } from './measure.js';
import type { TrueEvent } from './world/scene.js';

/** Sums over flights for one kind at one sampling. */
export interface Score {
  events: number;
  found: number;
  /** Findings of the kind: of an event of the kind, and of none (those that are part of another left out). */
  right: number;
  wrong: number;
  /** Of the events that were found: time in both window and finding over time in either. */
  readonly overlap: number[];
  /** Share by which the finding's number differs from the event's. */
  readonly sizeError: number[];
}

export const emptyScore = (): Score => ({
  ...{ events: 0, found: 0, right: 0, wrong: 0, overlap: [], sizeError: [] },
});

const jaccard = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
  Math.max(1, Math.max(a.end, b.end) - Math.min(a.start, b.start));

const differenceOf = (finding: Finding, size: number): number =>
  Math.abs(Math.abs(finding.value) - Math.abs(size)) / Math.abs(size);

/** Share by which a count (of loops, of lines) may be wrong for the event still to be found. */
const MAX_MISCOUNT = 0.5;
const isFound = (finding: Finding, { size }: TrueEvent): boolean =>
  size === undefined || finding.unit !== 'count' || differenceOf(finding, size) <= MAX_MISCOUNT;

/** Adds the events of a kind, and which of them were found. */
export function addEvents(score: Score, kind: string, { events, findings }: Flown): void {
  for (const event of events.filter((one) => one.kind === kind)) {
    score.events++;
    const fitting = findings
      .filter(
        (finding) => finding.kind === kind && overlaps(spanOf(finding), event) && isFound(finding, event),
      )
      .sort((a, b) => jaccard(spanOf(b), event) - jaccard(spanOf(a), event));
    if (fitting.length === 0) continue;
    score.found++;
    score.overlap.push(jaccard(spanOf(fitting[0]), event));
    if (event.size === undefined || fitting[0].unit === 'code') continue;
    score.sizeError.push(differenceOf(fitting[0], event.size));
  }
}

/** A low approach of which contact is not known: so a touch-and-go is described rightly in rows that do not show the ground. */
const isUnknownTouch = (finding: Finding, events: readonly TrueEvent[]): boolean =>
  finding.kind === 'go-around' &&
  finding.evidence.contact === 'not known' &&
  events.some((event) => event.kind === 'touch-and-go' && overlaps(event, spanOf(finding)));

/** The findings that describe nothing that happened: parts of others and other words for it do not count. */
export const falseAlarms = ({ events, findings, also }: Flown): Finding[] =>
  findings.filter(
    (finding) =>
      !finding.partOf &&
      !also.includes(finding.kind) &&
      !isUnknownTouch(finding, events) &&
      !events.some((event) => event.kind === finding.kind && overlaps(event, spanOf(finding))),
  );

/** Adds the findings of a kind, right and wrong. */
export function addFindings(score: Score, kind: string, flown: Flown): void {
  score.wrong += falseAlarms(flown).filter((finding) => finding.kind === kind).length;
  score.right += flown.findings.filter(
    (finding) =>
      finding.kind === kind &&
      flown.events.some((event) => event.kind === kind && overlaps(event, spanOf(finding))),
  ).length;
}
