import { isComputed, isComputedSource, weakestOf, type Basis } from '../finding/basis.js';
import type { Declaration } from '../finding/declaration.js';
import { knownEvidence } from '../finding/evidence.js';
import type { Finding, Hit } from '../finding/finding.js';
import { sources, type Source, type Track } from '../track/track.js';
import { formatTime } from '../base/units.js';

/** How many of the rows that a hit rests on are of which source. */
function basisOf({ source }: Track, hit: Hit): Basis {
  const counts = new Uint32Array(sources.length);
  if (hit.rows) for (const row of hit.rows) counts[source[row]]++;
  else for (let row = hit.start; row <= hit.end; row++) counts[source[row]]++;
  if (hit.measuredAlone) counts.forEach((_, code) => isComputedSource(code) && (counts[code] = 0));
  for (const row of hit.support ?? []) counts[source[row]]++;
  const basis: Partial<Record<Source, number>> = {};
  sources.forEach((name, code) => {
    if (counts[code] > 0) basis[name] = counts[code];
  });
  return basis;
}

/** What follows from the rows: nothing is proven by estimated or modeled ones. */
function worthOf(
  { severity, confidence }: Hit,
  basis: Basis,
): Pick<Finding, 'basis' | 'basisClass' | 'severity' | 'confidence'> {
  const basisClass = weakestOf(basis);
  return isComputed(basisClass)
    ? { basis, basisClass, severity: 'advisory', confidence: null }
    : { basis, basisClass, severity, confidence };
}

/**
 * Makes findings of what detectors yield: named, dated and with the sources of their rows counted. Ids are unique within
 * the track: `coverage-gap-JAL516-20240102T072255Z-20240102T091314Z`, with a number where two would be the same.
 */
export class FindingMaker {
  readonly #track: Track;
  /** Findings so far, by kind and second: thousands may begin in one. */
  readonly #counts = new Map<string, number>();

  constructor(track: Track) {
    this.#track = track;
  }

  #idOf(kind: string, start: number): string {
    const stem = `${kind}-${this.#track.meta.id}-${formatTime(start).replace(/[-:]/g, '')}`;
    const count = (this.#counts.get(stem) ?? 0) + 1;
    this.#counts.set(stem, count);
    return count === 1 ? stem : `${stem}-${count}`;
  }

  make(hit: Hit, { kind, category, unit, alternatives }: Declaration): Finding {
    const { time } = this.#track;
    const startTime = time[hit.start];
    return {
      ...hit,
      id: this.#idOf(kind, startTime),
      kind,
      category,
      unit: hit.unit ?? unit,
      evidence: knownEvidence(hit.evidence),
      alternatives: [...new Set([...(hit.alternatives ?? []), ...alternatives()])],
      startTime,
      endTime: time[hit.end],
      ...worthOf(hit, basisOf(this.#track, hit)),
    };
  }
}
