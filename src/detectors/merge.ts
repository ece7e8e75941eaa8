import { firstAtOrAfter } from '../track/runs.js';
import type { Finding } from './detector.js';

/**
 * Which findings are the same event, and which of them tells it. `whole` tells, `parts` are told by it where they lie in
 * its window. First come, first served: a part belongs to the first rule that takes it.
 */
interface Rule {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Share of the part's time that has to lie within the whole's. */
  readonly within: number;
}

const rules: readonly Rule[] = [
  // Climbs and descents of an oscillation are its swings.
  {
    whole: 'altitude-oscillation',
    parts: ['altitude-oscillation', 'rapid-descent', 'rapid-climb', 'low-speed-high-sink'],
    within: 0.5,
  },
  { whole: 'rapid-descent', parts: ['final-descent', 'low-speed-high-sink', 'rapid-descent'], within: 0.5 },
  { whole: 'final-descent', parts: ['low-speed-high-sink', 'rapid-descent'], within: 0.5 },
  { whole: 'survey', parts: ['orbit', 'figure-eight', 'holding'], within: 0.8 },
  { whole: 'figure-eight', parts: ['orbit'], within: 0.5 },
  { whole: 'go-around', parts: ['rapid-climb', 'level-bust'], within: 0.5 },
  { whole: 'diversion', parts: ['route-deviation'], within: 0.8 },
  { whole: 'return-to-departure', parts: ['route-deviation'], within: 0.8 },
  // Jumps stay findings of their own: they are where such a window begins and ends.
  {
    whole: 'gnss-interference',
    parts: ['implausible-speed', 'speed-mismatch', 'frozen-record', 'baro-geometric-step', 'stale-position'],
    within: 0.8,
  },
];

/** Share of `part`'s time that lies within `whole`; a moment lies in it or not. */
function share(part: Finding, whole: Finding): number {
  const both = Math.min(part.endTime, whole.endTime) - Math.max(part.startTime, whole.startTime);
  const lasts = part.endTime - part.startTime;
  return lasts > 0 ? both / lasts : both >= 0 ? 1 : 0;
}

const longer = (a: Finding, b: Finding): boolean => a.endTime - a.startTime >= b.endTime - b.startTime;

/** Whether `part` is told by `whole`: of two of one kind the longer tells the shorter. */
function belongs(part: Finding, whole: Finding, rule: Rule): boolean {
  if (!rule.parts.includes(part.kind) || share(part, whole) < rule.within) return false;
  return part.kind !== whole.kind || longer(whole, part);
}

/** For each finding the latest end among it and those before it: ascending, so that it can be searched. */
function latestEnds(sorted: readonly Finding[]): Float64Array {
  const ends = new Float64Array(sorted.length);
  let latest = -Infinity;
  for (const [k, { endTime }] of sorted.entries()) ends[k] = latest = Math.max(latest, endTime);
  return ends;
}

/** Findings that share time with `whole`. */
function* around(sorted: readonly Finding[], ends: Float64Array, whole: Finding): Iterable<Finding> {
  for (let k = firstAtOrAfter(ends, whole.startTime); k < sorted.length; k++) {
    if (sorted[k].startTime > whole.endTime) return;
    if (sorted[k] !== whole && sorted[k].endTime >= whole.startTime) yield sorted[k];
  }
}

/**
 * Findings that are one event told as one: what lies in another's window and is explained by it becomes one of its
 * `parts`. Nothing is lost: parts keep all they have. In time order.
 */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.startTime - b.startTime || b.endTime - a.endTime);
  const ends = latestEnds(sorted);
  const taken = new Set<Finding>();
  const parts = new Map<Finding, Finding[]>();
  for (const rule of rules) {
    for (const whole of sorted) {
      if (whole.kind !== rule.whole || taken.has(whole)) continue;
      for (const part of around(sorted, ends, whole)) {
        if (taken.has(part) || parts.has(part)) continue;
        if (!belongs(part, whole, rule)) continue;
        taken.add(part);
        parts.set(whole, [...(parts.get(whole) ?? []), part]);
      }
    }
  }
  return sorted
    .filter((finding) => !taken.has(finding))
    .map((finding) => {
      const own = parts.get(finding);
      return own ? { ...finding, parts: [...(finding.parts ?? []), ...own] } : finding;
    });
}
