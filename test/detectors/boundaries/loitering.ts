import type { Finding } from '../../../src/finding/finding.js';
import { destination } from '../../../src/track/geo.js';
import { trackFrom } from '../../../src/track/track.js';
import type { Boundaries, Flight } from './boundary.js';

/** Orbits, a row at the beginning and one at the end of each, of which the last is so far (NM) from the middle of all. */
function patterns(count: number, minutes: number, radius: number, percent: number): Flight {
  const lasts = (minutes * 60 * percent) / (100 * count);
  const pause = (minutes * 60 - count * lasts) / (count - 1);
  const starts = Array.from({ length: count }, (_, k) => k * (lasts + pause));
  const time = starts.flatMap((start) => [start, start + lasts]);
  const at = starts.flatMap((_, k) => {
    const place = destination(52, 5, 0, k === count - 1 ? (radius * count) / (count - 1) : 0);
    return [place, place];
  });
  const track = trackFrom({ time, lat: at.map(({ lat }) => lat), lon: at.map(({ lon }) => lon) });
  const found = starts.map((start, k): Finding => ({
    ...{ id: `${k}`, kind: 'orbit', category: 'flight', unit: 'count', value: 3, severity: 'advisory' },
    ...{ start: 2 * k, end: 2 * k + 1, startTime: start, endTime: start + lasts, confidence: 'high' },
    ...{ evidence: {}, alternatives: [], basis: {}, basisClass: 'observed' },
  }));
  return { track, found };
}

export const loitering: Boundaries = {
  patterns: { flight: (x) => patterns(x, 90, 2, 80), inside: 4, outside: 3, stricter: 5, looser: 3 },
  minimum: {
    flight: (x) => patterns(6, x, 2, 80),
    ...{ inside: 60.1, outside: 59.9, stricter: 60.2, looser: 59.8 },
  },
  radius: {
    flight: (x) => patterns(8, 120, x, 80),
    ...{ inside: 24.9, outside: 25.1, stricter: 24.8, looser: 25.2 },
    effect: ([hit]) => hit.evidence.patterns === 8,
  },
  share: {
    flight: (x) => patterns(8, 120, 2, x),
    ...{ inside: 51, outside: 49, stricter: 52, looser: 48 },
  },
};
