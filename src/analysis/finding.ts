import type { Basis, Detector, Finding, Hit } from '../finding/detector.js';
import { sources, type Source, type Track } from '../track/track.js';
import { formatTime } from '../base/units.js';

/** How many of the rows that a hit rests on are of which source. */
function basisOf(track: Track, hit: Hit): Basis {
  const counts = new Uint32Array(sources.length);
  if (hit.rows) for (const row of hit.rows) counts[track.source[row]]++;
  else for (let row = hit.start; row <= hit.end; row++) counts[track.source[row]]++;
  const basis: Partial<Record<Source, number>> = {};
  sources.forEach((source, code) => {
    if (counts[code] > 0) basis[source] = counts[code];
  });
  return basis;
}

/** Numbers given so far to findings of one kind and second: thousands may begin in one, and counting up anew is quadratic. */
const numbers = new WeakMap<Set<string>, Map<string, number>>();

/** `coverage-gap-JAL516-20240102T072255Z-20240102T091314Z`; a number follows where two would be the same. */
function idOf(kind: string, track: Track, start: number, taken: Set<string>): string {
  const stem = `${kind}-${track.meta.id}-${formatTime(start).replace(/[-:]/g, '')}`;
  let given = numbers.get(taken);
  if (!given) numbers.set(taken, (given = new Map()));
  let n = given.get(stem) ?? 1;
  let id = n === 1 ? stem : `${stem}-${n}`;
  while (taken.has(id)) id = `${stem}-${++n}`;
  given.set(stem, n);
  taken.add(id);
  return id;
}

/**
 * What a detector yielded, made a finding: named, dated and with the sources of its rows counted.
 * @param taken ids given so far; the new one is added.
 */
export function findingFrom(hit: Hit, detector: Detector, track: Track, taken: Set<string>): Finding {
  const startTime = track.time[hit.start];
  return {
    ...hit,
    id: idOf(detector.id, track, startTime, taken),
    kind: detector.id,
    category: detector.category,
    unit: hit.unit ?? detector.unit,
    alternatives: [...new Set([...(hit.alternatives ?? []), ...detector.alternatives()])],
    startTime,
    endTime: track.time[hit.end],
    basis: basisOf(track, hit),
  };
}
