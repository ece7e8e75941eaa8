import { analysisJson } from '../../src/analysis/json.js';
import { VERSION } from '../../src/base/version.js';
import { computeRecord } from '../../src/bundle/compute.js';
import { bytesOf } from '../../src/bundle/hash.js';
import { bundleFiles, originalPaths, type BundleInput } from '../../src/bundle/make.js';
import type { BundleRecord } from '../../src/bundle/record.js';
import { airportsOf } from '../../src/route/airports/index.js';

export const airports = airportsOf([]);

/** An hour eastward with a stretch without positions, a row each 20 s. */
export function trackCsv(callsign = 'TST1', altitude = 30_000): string {
  const rows = Array.from({ length: 180 }, (_, k) => {
    const time = new Date(Date.UTC(2024, 11, 25, 4, 0, 20 * k)).toISOString();
    const place =
      k > 60 && k < 120
        ? ','
        : `${(45 + (k > 140 ? (k - 140) * 0.01 : 0)).toFixed(4)},${(10 + k * 0.03).toFixed(4)}`;
    return `${time},abc123,${callsign},${place},${altitude + (k % 7) * 100},420`;
  });
  return ['timestamp,icao24,callsign,latitude,longitude,altitude,groundspeed', ...rows].join('\n');
}

export const record = (change: Partial<BundleRecord> = {}): BundleRecord => ({
  ...{ crosstrack: VERSION, made: '2026-01-02T03:04:05Z', language: 'en' },
  files: [{ path: 'originals/track.csv', name: 'track.csv', undo: [] }],
  flights: [],
  ...{ route: '45N 10E, 45N 16E', near: null, qnh: null, settings: {} },
  ...change,
});

/** A bundle of files that are texts, all flights in it, computed as the bundle's own check does. */
export async function bundleOf(
  texts: Readonly<Record<string, string>> = { 'track.csv': trackCsv() },
  change: Partial<BundleRecord> = {},
): Promise<BundleInput> {
  const names = Object.keys(texts);
  const paths = originalPaths(names);
  const files = names.map((name, i) => ({ path: paths[i], name, undo: [], bytes: bytesOf(texts[name]) }));
  const given = record({ files: files.map(({ path, name, undo }) => ({ path, name, undo })), ...change });
  const { reports, analyses } = await computeRecord(given, files, { airports, all: true });
  const flights = analyses.map(({ track }) => ({ id: track.meta.id, route: true }));
  const input = { title: 'A flight', record: { ...given, flights }, files };
  const result = analysisJson(reports, analyses, airports);
  return { ...input, result, extras: new Map([['report.md', '# A flight\n']]) };
}

export const filesOf = async (): Promise<Map<string, Uint8Array>> => new Map(bundleFiles(await bundleOf()));
