import { loitering as declared } from '../finding/declarations/loitering.js';
import { distanceNm, turn } from '../track/geo.js';
import type { Track } from '../track/track.js';
import type { ValuesOf } from '../finding/declaration.js';
import { defineDetector } from '../finding/detector.js';
import type { Finding, HitOf } from '../finding/finding.js';

type Values = ValuesOf<typeof declared.options>;

interface Middle {
  readonly lat: number;
  readonly lon: number;
}

interface Pattern extends Middle {
  readonly finding: Finding;
}

/** Mean of places; longitudes are counted from the first, so that the date line is no edge. */
function middleOf(places: readonly Middle[]): Middle {
  const [first] = places;
  const mean = (of: (place: Middle) => number) =>
    places.reduce((sum, place) => sum + of(place), 0) / places.length;
  const lon = first.lon + mean((place) => turn(first.lon, place.lon));
  return { lat: mean(({ lat }) => lat), lon: ((lon + 540) % 360) - 180 };
}

/** Where a pattern is flown: the mean of its positions. */
function patternOf(track: Track, finding: Finding): Pattern | undefined {
  const places: Middle[] = [];
  for (let i = finding.start; i <= finding.end; i++) {
    const [lat, lon] = [track.lat[i], track.lon[i]];
    if (lat === lat) places.push({ lat, lon });
  }
  return places.length > 0 ? { ...middleOf(places), finding } : undefined;
}

const seconds = ({ startTime, endTime }: Finding): number => endTime - startTime;

/** s in which at least one of the patterns is flown, in the order of their beginnings. */
function covered(patterns: readonly Pattern[]): number {
  let [sum, until] = [0, -Infinity];
  for (const { finding } of patterns) {
    sum += Math.max(0, finding.endTime - Math.max(until, finding.startTime));
    until = Math.max(until, finding.endTime);
  }
  return sum;
}

const radiusOf = (patterns: readonly Pattern[], { lat, lon }: Middle): number =>
  Math.max(...patterns.map((one) => distanceNm(lat, lon, one.lat, one.lon)));

/** Patterns that follow one another near the middle of those before, without a longer pause than the shortest loitering. */
function groupsOf(patterns: readonly Pattern[], { radius, minimum }: Values): Pattern[][] {
  const groups: Pattern[][] = [];
  for (const pattern of patterns) {
    const open = groups.at(-1);
    const pause = open
      ? pattern.finding.startTime - Math.max(...open.map(({ finding }) => finding.endTime))
      : 0;
    if (open && pause <= minimum * 60 && radiusOf([...open, pattern], middleOf([...open, pattern])) <= radius)
      open.push(pattern);
    else groups.push([pattern]);
  }
  return groups;
}

/** Share of the time, 0 to 1, that patterns fill. */
const shareOf = (patterns: readonly Pattern[], lasts: number): number => covered(patterns) / lasts;

function hitOf(patterns: readonly Pattern[]): HitOf<typeof declared> {
  const findings = patterns.map(({ finding }) => finding);
  const last = findings.reduce((a, b) => (b.endTime > a.endTime ? b : a));
  const lasts = last.endTime - findings[0].startTime;
  const middle = middleOf(patterns);
  const count = (kind: string) => findings.filter((one) => one.kind === kind).length;
  return {
    start: findings[0].start,
    end: last.end,
    value: lasts,
    severity: 'advisory',
    confidence: findings.every(({ confidence }) => confidence === 'high') ? 'high' : 'medium',
    evidence: {
      patterns: findings.length,
      holds: count('holding'),
      orbits: count('orbit'),
      eights: count('figure-eight'),
      share: 100 * shareOf(patterns, lasts),
      radius: radiusOf(patterns, middle),
      centerLat: middle.lat,
      centerLon: middle.lon,
    },
  };
}

export const loitering = defineDetector({
  ...declared,
  *detect(track, context, o) {
    const patterns = [...context.found]
      .sort((a, b) => a.startTime - b.startTime || seconds(a) - seconds(b))
      .flatMap((finding) => patternOf(track, finding) ?? []);
    for (const group of groupsOf(patterns, o)) {
      const hit = hitOf(group);
      if (
        group.length < o.patterns ||
        hit.value < o.minimum * 60 ||
        shareOf(group, hit.value) < o.share / 100
      )
        continue;
      yield hit;
    }
  },
});
