import type { Range } from '../../track/runs.js';
import type { Track } from '../../track/track.js';
import type { Indicator, IndicatorKind } from './signs.js';

/** Indicators that only support others: they neither begin nor prolong a window of positions that are not trusted. */
const supports = (kind: IndicatorKind): boolean => kind === 'positions lost' || kind === 'positions repeated';

/** Indicators of one event. */
export interface Cluster {
  start: number;
  end: number;
  readonly members: Indicator[];
}

/** Indicators that overlap or follow within `join` seconds, as one. */
export function clustersOf(track: Track, indicators: readonly Indicator[], join: number): Cluster[] {
  const clusters: Cluster[] = [];
  for (const indicator of indicators.filter(({ kind }) => !supports(kind))) {
    const last = clusters.at(-1);
    if (last && track.time[indicator.start] - track.time[last.end] <= join) {
      last.members.push(indicator);
      last.end = Math.max(last.end, indicator.end);
    } else clusters.push({ start: indicator.start, end: indicator.end, members: [indicator] });
  }
  for (const indicator of indicators) if (supports(indicator.kind)) support(track, clusters, indicator, join);
  return clusters;
}

/** Adds an indicator to the clusters that it overlaps or touches; they are sorted and disjoint. */
function support(track: Track, clusters: readonly Cluster[], indicator: Indicator, join: number): void {
  const from = track.time[indicator.start] - join;
  const to = track.time[indicator.end] + join;
  let low = 0;
  let high = clusters.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (track.time[clusters[middle].end] < from) low = middle + 1;
    else high = middle;
  }
  for (; low < clusters.length && track.time[clusters[low].start] <= to; low++)
    clusters[low].members.push(indicator);
}

/** Indicators that one wrong column of speeds or courses makes all at once: together one sign. */
const byVelocity: readonly IndicatorKind[] = ['slow jet', 'speed mismatch', 'course mismatch'];

/** What a cluster shows. */
export interface Signs {
  /** Its kinds of indicators, in the order in which they come. */
  readonly kinds: ReadonlySet<IndicatorKind>;
  /** The greatest weight of each independent sign. */
  readonly weights: readonly number[];
  readonly score: number;
}

/** The greatest weight of each independent sign counts once. */
export function signsOf({ members }: Cluster): Signs {
  const weights = new Map<string, number>();
  for (const { kind, weight } of members) {
    const sign = byVelocity.includes(kind) ? 'velocity' : kind;
    weights.set(sign, Math.max(weights.get(sign) ?? 0, weight));
  }
  const all = [...weights.values()];
  return {
    kinds: new Set(members.map(({ kind }) => kind)),
    weights: all,
    score: all.reduce((sum, weight) => sum + weight, 0),
  };
}

/** s; a jump this near to the edge of a window is the edge. */
const EDGE_S = 60;

/**
 * Rows whose positions are not trusted: from the row to which the positions jump to the row from which they jump back,
 * and through a loss of positions that contains all other indicators.
 */
export function windowOf(track: Track, { start, end, members }: Cluster): Range {
  const { time } = track;
  const jumps = members.filter(({ kind }) => kind === 'position jump');
  const returned = members.filter(({ kind }) => kind === 'return jump');
  const into = jumps.find((jump) => time[jump.end] - time[start] <= EDGE_S);
  const out = jumps.findLast((jump) => time[end] - time[jump.start] <= EDGE_S);
  const window = { start: into ? into.end : start, end };
  const back =
    out && (out !== into || jumps.length > 1) && returned.some(({ end: last }) => last === out.start);
  if (back && out.start >= window.start) window.end = out.start;
  const lost = members.find(
    ({ kind, start: a, end: b }) => kind === 'positions lost' && a <= start && b >= end,
  );
  return lost ? { start: lost.start + 1, end: lost.end - 1 } : window;
}
