import { defineDetector, type Detector } from '../../src/finding/detector.js';
import type { Hit } from '../../src/finding/finding.js';
import { airportsOf, type Airports } from '../../src/route/airports/index.js';
import { trackFrom, type Track, type TrackMeta } from '../../src/track/track.js';

/** 2024-12-25T04:00:00Z. */
export const T0 = Date.UTC(2024, 11, 25, 4) / 1000;

/** A few fields around the Caspian, so that these tests need no table. */
export const fewAirports: Airports = airportsOf([
  airport('UBBB', 'GYD', 'Heydar Aliyev International Airport', 'Baku', 40.4675, 50.0467),
  airport('UATE', 'SCO', 'Aktau International Airport', 'Aktau', 43.8601, 51.0909),
  airport('URMG', 'GRV', 'Grozny Airport', 'Grozny', 43.3881, 45.6998),
]);

function airport(icao: string, iata: string, name: string, city: string, lat: number, lon: number) {
  return { icao, iata, name, city, country: 'XX', lat, lon, elevation: 0, runways: [] };
}

/** Twenty minutes along a parallel, a row each ten seconds, at `lat`. */
export function straightTrack(meta: Partial<TrackMeta> = {}, lat = 42): Track {
  const rows = Array.from({ length: 121 }, (_, i) => i);
  return trackFrom(
    {
      time: rows.map((i) => T0 + 10 * i),
      lat: rows.map(() => lat),
      lon: rows.map((i) => 49 + i * 0.01),
      altitude: rows.map(() => 30000),
      row: rows.map((i) => i + 2),
    },
    { id: 'TEST1-20241225T040000Z', callsign: 'TEST1', file: 'test.csv', ...meta },
  );
}

/** A detector that yields what a test wants. */
export function fixed(hits: readonly Partial<Hit>[], of: Partial<Detector> = {}): Detector {
  return defineDetector({
    kind: 'fixed',
    title: () => 'Fixed',
    rule: () => 'Yields what the test says.',
    category: 'data',
    unit: 'NM',
    needs: ['time'],
    options: {},
    evidence: {},
    alternatives: () => ['a usual reason'],
    blindFrom: 60,
    limits: () => [],
    sentence: (hit) => `It was ${hit.value}`,
    *detect() {
      const usual = {
        start: 0,
        end: 0,
        value: 1,
        severity: 'advisory',
        confidence: 'high',
        evidence: {},
      } as const;
      for (const hit of hits) yield { ...usual, end: hit.start ?? 0, ...hit };
    },
    ...of,
  });
}
