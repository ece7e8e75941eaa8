import { isNoStronger } from '../finding/basis.js';
import type { Declaration } from '../finding/declaration.js';
import { severities, type Finding } from '../finding/finding.js';

/** Share of its own time that a finding must be within another to be the same event. */
const MIN_SHARE = 0.5;

/** s. A jump is on the very edge of what it ends. */
const EDGE = 1;

/** Whether at least half of `part` is within `whole`. */
function isWithin(part: Finding, whole: Finding): boolean {
  const start = Math.max(part.startTime, whole.startTime - EDGE);
  const end = Math.min(part.endTime, whole.endTime + EDGE);
  return end >= start && end - start >= MIN_SHARE * (part.endTime - part.startTime);
}

/** The kinds that a kind absorbs, and the kinds that those absorb: a part has no parts. */
function absorbedBy(kind: string, list: readonly Declaration[], seen = new Set<string>()): string[] {
  for (const part of list.find((one) => one.kind === kind)?.absorbs ?? []) {
    if (seen.has(part)) continue;
    seen.add(part);
    absorbedBy(part, list, seen);
  }
  return [...seen];
}

/**
 * Merges findings that are one event: those of the kinds that a detector `absorbs`, within one of its findings, become its
 * parts, unless they rest on better rows or are more severe. Each stays in the list too, with `partOf`; none is part of two, and a part has no
 * parts.
 */
export function mergeEvents(findings: readonly Finding[], list: readonly Declaration[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const partOf = new Map<Finding, Finding>();
  const members = new Map<Finding, Finding[]>();
  const absorbed = new Map(list.map(({ kind }) => [kind, absorbedBy(kind, list)]));
  const kindsOf = ({ kind }: Finding) => absorbed.get(kind) ?? [];
  // A detector that absorbs more kinds takes what others have merged: it comes first.
  for (const whole of [...findings].sort((a, b) => kindsOf(b).length - kindsOf(a).length)) {
    const kinds = kindsOf(whole);
    if (kinds.length === 0 || partOf.has(whole)) continue;
    const own = findings.filter(
      (part) =>
        part !== whole &&
        kinds.includes(part.kind) &&
        isNoStronger(part.basisClass, whole.basisClass) &&
        severities.indexOf(part.severity) <= severities.indexOf(whole.severity) &&
        !partOf.has(part) &&
        !members.has(part) &&
        isWithin(part, whole),
    );
    if (own.length === 0) continue;
    for (const part of own) partOf.set(part, whole);
    members.set(whole, own);
  }
  return findings.map((finding) => merged(finding, partOf.get(finding), members.get(finding)));
}

function merged(finding: Finding, whole?: Finding, parts?: readonly Finding[]): Finding {
  if (whole) return { ...finding, partOf: whole.id };
  return parts ? { ...finding, parts: parts.map((part) => ({ ...part, partOf: finding.id })) } : finding;
}

/** The events: findings that are not part of another. */
export const eventsOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ partOf }) => partOf === undefined);
