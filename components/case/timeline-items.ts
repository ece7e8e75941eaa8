import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { eventsOf } from '../../src/analysis/events.js';
import { formatTime } from '../../src/base/units.js';
import type { ClaimResult } from '../../src/case/claims/judge.js';
import { saidWords, verdictWords } from '../../src/case/claims/words.js';
import type { CaseFile } from '../../src/case/file/model.js';
import { titleOf } from '../../src/finding/declarations/titles.js';
import { markOf, markTitle, type Mark } from '../../src/finding/mark.js';
import { figureClassWords, type FigureClass } from '../../src/track/figures.js';
import type { ViewRequest } from '../shared/events.js';
import { claimView } from './claim-view.js';
import { bounded, type TimeRange } from './timeline-range.js';

export const itemKinds = ['event', 'claim', 'finding'] as const;
export type ItemKind = (typeof itemKinds)[number];

export const itemKindWords: Readonly<Record<ItemKind, () => string>> = {
  event: () => msg('Events'),
  claim: () => msg('Claims'),
  finding: () => msg('Findings'),
};

/** Something at a time: published, said, or found. */
export interface TimelineItem {
  readonly id: string;
  readonly kind: ItemKind;
  /** Unix seconds; the same for a moment. */
  readonly from: number;
  readonly to: number;
  /** In words, in UTC. */
  readonly when: string;
  readonly text: string;
  /** What it is worth, or how grave. */
  readonly note: string;
  /** Of an event or claim. */
  readonly class?: FigureClass;
  readonly mark?: Mark;
  readonly category: string;
  readonly sources: readonly string[];
  /** What is shown when it is chosen; undefined where the flight has no data of that time. */
  readonly view?: ViewRequest;
}

const day = (seconds: number): string => formatTime(seconds).replace('T', ' ').replace('Z', '');

/** `about 2024-12-25 05:13:00 – 05:25:00`. */
function spanWords(from: number, to: number, approximate = false): string {
  const [start, end] = [day(from), day(to)];
  const until = start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end;
  const span = from === to ? start : `${start} – ${until}`;
  return approximate ? msg(str`about ${span}`) : span;
}

const DAY_S = 86_400;
/** Seconds around a moment that charts show. */
const AROUND_S = 300;

/** A day, a time, or two of them: from the first second to the last. */
export function saidSpan(said: string): TimeRange {
  const [first, last = first] = said.split('/');
  const [from, to] = [Date.parse(first) / 1000, Date.parse(last) / 1000];
  return last.includes('T') ? [from, to] : [from, to + DAY_S - 1];
}

function viewOfSpan([from, to]: TimeRange, span: TimeRange | undefined): ViewRequest | undefined {
  if (!span || to < span[0] || from > span[1]) return undefined;
  const time = Math.max(span[0], Math.min(span[1], from));
  return { time, range: bounded([from - AROUND_S, to + AROUND_S], span) };
}

const eventItems = ({ events }: CaseFile, span: TimeRange | undefined): TimelineItem[] =>
  events.map(({ id, from, to, approximate, text, class: name, sources, category = '' }) => {
    const view = viewOfSpan([from, to], span);
    const note = figureClassWords[name]();
    return {
      ...{ id, kind: 'event' as const, from, to, text, class: name, sources, category, note },
      when: spanWords(from, to, approximate),
      ...(view && { view }),
    };
  });

const claimItems = (results: readonly ClaimResult[]): TimelineItem[] =>
  results.map((result) => {
    const { claim, verdict } = result;
    const [from, to] = saidSpan(claim.said);
    const view = claimView(result);
    const text = `${claim.who}: ${claim.text}`;
    return {
      ...{ id: claim.id, kind: 'claim' as const, from, to, when: saidWords(claim), text, category: '' },
      ...{ class: claim.class, sources: claim.sources, note: verdictWords[verdict]() },
      ...(view && { view }),
    };
  });

const findingItems = ({ findings }: Analysis): TimelineItem[] =>
  eventsOf(findings).map((finding) => {
    const { id, kind, startTime: from, endTime: to } = finding;
    const mark = markOf(finding);
    return {
      ...{ id, kind: 'finding' as const, from, to, mark, sources: [], category: '' },
      when: spanWords(from, to),
      ...{ text: titleOf(kind), note: markTitle(mark), view: { time: from, finding: id } },
    };
  });

/** Everything that has a time, by time. */
export function timelineItems(
  file: CaseFile,
  results: readonly ClaimResult[],
  analysis: Analysis | null,
): TimelineItem[] {
  const time = analysis?.track.time;
  const span = time && time.length > 0 ? ([time[0], time[time.length - 1]] as const) : undefined;
  const found = analysis ? findingItems(analysis) : [];
  return [...eventItems(file, span), ...claimItems(results), ...found].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
}
