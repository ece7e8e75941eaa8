import type { Analysis } from '../../../src/analysis/analyze.js';
import type { Finding } from '../../../src/finding/finding.js';
import { airportsOf, type Airport } from '../../../src/route/airports/index.js';
import { deviationFrom } from '../../../src/route/deviation/index.js';
import { parseRoute } from '../../../src/route/parse-route.js';
import { positionStatus, type StatusOptions } from '../../../src/track/status.js';
import { trackFrom, type Track } from '../../../src/track/track.js';

const airport = (icao: string, iata: string, city: string, lat: number, lon: number): Airport => ({
  icao,
  iata,
  city,
  name: `${city} Airport`,
  country: 'AZ',
  lat,
  lon,
  elevation: 10,
  runways: [],
});

export const airports = airportsOf([
  airport('UBBB', 'GYD', 'Baku', 40.4675, 50.0467),
  airport('URMG', 'GRV', 'Grozny', 43.3881, 45.6998),
]);

/** A row every 10 s, north-west from Baku and climbing 100 ft a row; `lost` rows have no position. */
export function sampleTrack(count = 100, lost: readonly number[] = []): Track {
  const rows = Array.from({ length: count }, (_, i) => i);
  const gone = new Set(lost);
  return trackFrom(
    {
      time: rows.map((i) => 1_735_100_000 + 10 * i),
      lat: rows.map((i) => (gone.has(i) ? null : 40.4675 + 0.02 * i)),
      lon: rows.map((i) => (gone.has(i) ? null : 50.0467 - 0.02 * i)),
      altitude: rows.map((i) => 100 * i),
      groundSpeed: rows.map(() => 400),
      nacp: rows.map(() => 8),
    },
    { id: 'sample', callsign: 'TST1' },
  );
}

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    id: 'implausible-speed-1',
    kind: 'implausible-speed',
    category: 'data',
    start: 20,
    end: 30,
    startTime: 1_735_100_200,
    endTime: 1_735_100_300,
    value: 52,
    unit: 'kt',
    severity: 'warning',
    confidence: 'high',
    evidence: {},
    alternatives: [],
    basis: {},
    basisClass: 'observed',
    ...over,
  };
}

interface SampleOptions extends Partial<StatusOptions> {
  readonly route?: string;
  readonly findings?: readonly Finding[];
}

export function analysisOf(track: Track, { route, findings = [], ...options }: SampleOptions = {}): Analysis {
  const status = positionStatus(track, options);
  const planned = route ? parseRoute(route, airports) : undefined;
  return {
    track,
    status,
    findings,
    notRun: [],
    ...(planned ? { route: planned, deviation: deviationFrom(track, planned, status) } : {}),
  };
}
