import type { ItemKind, TimelineItem } from './timeline-items.js';

/** What of a timeline is shown; '' is all. */
export interface TimelineFilter {
  readonly hidden: ReadonlySet<ItemKind>;
  readonly class: string;
  readonly category: string;
  readonly source: string;
}

export const showAll: TimelineFilter = { hidden: new Set(), class: '', category: '', source: '' };

/** A finding has no class and no source: it is left out where one is asked for. */
export const passes = (item: TimelineItem, filter: TimelineFilter): boolean =>
  !filter.hidden.has(item.kind) &&
  (filter.class === '' || item.class === filter.class) &&
  (filter.category === '' || item.category === filter.category) &&
  (filter.source === '' || item.sources.includes(filter.source));

export function withKind(filter: TimelineFilter, kind: ItemKind): TimelineFilter {
  const hidden = new Set(filter.hidden);
  if (!hidden.delete(kind)) hidden.add(kind);
  return { ...filter, hidden };
}

/** The values that occur, for a choice. */
export function choicesOf(items: readonly TimelineItem[]) {
  const sorted = (values: Iterable<string>) => [...new Set(values)].filter(Boolean).sort();
  return {
    class: sorted(items.flatMap((item) => item.class ?? [])),
    category: sorted(items.map(({ category }) => category)),
    source: sorted(items.flatMap(({ sources }) => sources)),
  };
}
