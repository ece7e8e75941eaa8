import { analyze, type Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/finding.js';
import { airportsOf } from '../../src/route/airports/index.js';
import { sourceCode, trackFrom, type Track } from '../../src/track/track.js';

/** Unix seconds of 2024-12-25T04:00:00Z. */
export const START = 1_735_099_200;

const climb = (i: number): number => Math.min(30_000, 1000 + 150 * i);

/** 200 rows, one each 10 s; no altitude in rows 40 to 59; a hole of 20 min after row 119; rows from 160 on are modeled. */
export function flightTrack(): Track {
  const rows = Array.from({ length: 200 }, (_, i) => i);
  return trackFrom(
    {
      time: rows.map((i) => START + 10 * i + (i >= 120 ? 1200 : 0)),
      lat: rows.map((i) => 40 + i / 100),
      lon: rows.map(() => 50),
      altitude: rows.map((i) => (i >= 40 && i < 60 ? null : climb(i))),
      groundSpeed: rows.map((i) => 250 + (i % 7)),
      verticalRate: rows.map((i) => (i < 190 ? 900 : -1500)),
      source: rows.map((i) => sourceCode(i >= 160 ? 'modeled' : 'adsb')),
      row: rows.map((i) => i + 2),
    },
    { id: 'TEST1', file: 'test.csv', callsign: 'TEST1', notice: 'reconstruction from published figures' },
  );
}

/** A finding of the given rows, for elements that show findings. */
export function findingOf(
  track: Track,
  id: string,
  start: number,
  end: number,
  rest: Partial<Finding> = {},
): Finding {
  return {
    id,
    kind: 'altitude-oscillation',
    category: 'flight',
    start,
    end,
    startTime: track.time[start],
    endTime: track.time[end],
    value: 2000,
    unit: 'ft',
    severity: 'caution',
    confidence: 'medium',
    evidence: { verdict: 'manoeuvre', period: 180 },
    alternatives: ['a demonstration flight'],
    basis: { adsb: end - start + 1 },
    basisClass: 'observed',
    ...rest,
  };
}

/** The analysis of `flightTrack`, with findings of the test added to those found. */
export function flightAnalysis(findings?: (track: Track) => Finding[]): Analysis {
  const track = flightTrack();
  const analysis = analyze(track, { airports: airportsOf([]) });
  return findings ? { ...analysis, findings: findings(track) } : analysis;
}
