import type { Detector, Finding } from '../finding/detector.js';

/** Share of its own time that a finding must lie within another to be the same event. */
const MOST = 0.5;

/** s. A jump stands on the very edge of what it ends. */
const EDGE = 1;

/** Whether at least half of `part` lies within `whole`. */
function within(part: Finding, whole: Finding): boolean {
  const start = Math.max(part.startTime, whole.startTime - EDGE);
  const end = Math.min(part.endTime, whole.endTime + EDGE);
  return end >= start && end - start >= MOST * (part.endTime - part.startTime);
}

/** The kinds that a detector tells, and what those tell: a part has no parts of its own. */
function toldBy(id: string, detectors: readonly Detector[], seen = new Set<string>()): string[] {
  for (const kind of detectors.find((detector) => detector.id === id)?.tells ?? []) {
    if (seen.has(kind)) continue;
    seen.add(kind);
    toldBy(kind, detectors, seen);
  }
  return [...seen];
}

/**
 * Findings that are one event are told as one: those of the kinds that a detector `tells`, within one of its findings,
 * become its parts. Each stays in the list too, with `partOf`; none is part of two, and a part has no parts of its own.
 */
export function joinParts(findings: readonly Finding[], detectors: readonly Detector[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const partOf = new Map<Finding, Finding>();
  const members = new Map<Finding, Finding[]>();
  const kinds = new Map(detectors.map(({ id }) => [id, toldBy(id, detectors)]));
  const kindsOf = ({ kind }: Finding) => kinds.get(kind) ?? [];
  // A detector that tells more kinds joins what others have joined: it comes first.
  for (const whole of [...findings].sort((a, b) => kindsOf(b).length - kindsOf(a).length)) {
    const tells = kindsOf(whole);
    if (tells.length === 0 || partOf.has(whole)) continue;
    const own = findings.filter(
      (part) =>
        part !== whole &&
        tells.includes(part.kind) &&
        !partOf.has(part) &&
        !members.has(part) &&
        within(part, whole),
    );
    if (own.length === 0) continue;
    for (const part of own) partOf.set(part, whole);
    members.set(whole, own);
  }
  return findings.map((finding) => joined(finding, partOf.get(finding), members.get(finding)));
}

function joined(finding: Finding, whole?: Finding, parts?: readonly Finding[]): Finding {
  if (whole) return { ...finding, partOf: whole.id };
  return parts ? { ...finding, parts: parts.map((part) => ({ ...part, partOf: finding.id })) } : finding;
}

/** The events: findings that are no other's part. */
export const eventsOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ partOf }) => partOf === undefined);
