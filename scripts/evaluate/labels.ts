import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is known about one file, as its labels say it. */
export interface Expectation {
  readonly kind: string;
  /** ISO times; a finding has to overlap them. */
  readonly from?: string;
  readonly to?: string;
  readonly at?: string;
  /** Exactly so many in the file. */
  readonly count?: number;
  readonly at_least?: number;
  /** So many in each flight, overlapping the flight's window in the file named by `windows`. */
  readonly per_flight?: number;
  readonly windows?: string;
  /** Windows of which one each finding overlaps. */
  readonly within?: readonly (readonly [string, string])[];
  /** What the finding's numbers have to be. */
  readonly period_s?: readonly [number, number];
  readonly verdict?: string;
  readonly peaks?: number;
  readonly nm?: number;
  readonly seconds?: number;
}

export interface Case {
  readonly file: string;
  readonly flight: string;
  readonly expect?: readonly Expectation[];
  readonly never?: readonly string[];
  readonly max_findings?: Readonly<Record<string, number>>;
  readonly max_flights_with?: Readonly<Record<string, number>>;
  readonly flights?: number;
}

/** Unix seconds. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

export const seconds = (iso: string): number => Date.parse(iso) / 1000;

/** Every case of the folder's `labels*.json`, in the order of their names. */
export function readCases(folder: string): readonly Case[] {
  const files = readdirSync(folder).filter((name) => /^labels.*\.json$/.test(name));
  if (files.length === 0) throw new Error(`Expected labels.json in ${folder}, found none.`);
  return files
    .sort()
    .flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { cases: Case[] }).cases);
}

/**
 * Windows by flight from a table `flight_id,callsign,…,first…_utc,last…_utc,…` with clock times; the day is that of
 * `near` (Unix seconds).
 */
export function readWindows(folder: string, file: string, near: number): Map<string, Window[]> {
  const day = new Date(near * 1000).toISOString().slice(0, 10);
  const [head, ...lines] = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  const first = columns.findIndex((name) => name.startsWith('first'));
  const last = columns.findIndex((name) => name.startsWith('last'));
  const windows = new Map<string, Window[]>();
  for (const cells of lines.map((line) => line.split(','))) {
    const window = { start: seconds(`${day}T${cells[first]}Z`), end: seconds(`${day}T${cells[last]}Z`) };
    for (const id of [cells[0], cells[1]]) windows.set(id, [...(windows.get(id) ?? []), window]);
  }
  return windows;
}
