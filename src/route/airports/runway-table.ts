import { bearingFrom } from '../earth/geodesic.js';
import type { Runway } from './airport.js';

/** Columns of equal length, a runway an entry; scripts/build-runways.ts writes them. */
export interface RunwayTable {
  /** Of the airport; empty where it is that of the entry before. */
  readonly code: readonly string[];
  /** Designators of both ends: `08/26`. */
  readonly idents: readonly string[];
  /** 1e-5 degrees, of the first end. */
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  /** 1e-5 degrees from the first end to the second. */
  readonly toLat: readonly number[];
  readonly toLon: readonly number[];
  /** ft. */
  readonly length: readonly number[];
  /** ft of either end; null unknown. */
  readonly elevation: readonly (number | null)[];
  readonly toElevation: readonly (number | null)[];
}

const STEP = 1e-5;

/** The two landing directions of one entry. */
function endsOf(table: RunwayTable, i: number): Runway[] {
  const [first, second] = table.idents[i].split('/');
  const from = { lat: table.lat[i] * STEP, lon: table.lon[i] * STEP };
  const to = { lat: from.lat + table.toLat[i] * STEP, lon: from.lon + table.toLon[i] * STEP };
  const length = table.length[i];
  const heading = bearingFrom(from.lat, from.lon, to.lat, to.lon);
  const back = bearingFrom(to.lat, to.lon, from.lat, from.lon);
  return [
    { ...from, ident: first, heading, length, elevation: table.elevation[i] ?? NaN },
    { ...to, ident: second, heading: back, length, elevation: table.toElevation[i] ?? NaN },
  ];
}

/** Runways of an airport by its code; none for a code without. */
export function runwaysByCode(table: RunwayTable): (code: string) => readonly Runway[] {
  const firstOf = new Map<string, number>();
  table.code.forEach((code, i) => code !== '' && firstOf.set(code, i));
  return (code) => {
    const runways: Runway[] = [];
    const first = firstOf.get(code);
    if (first === undefined) return runways;
    for (let i = first; i === first || table.code[i] === ''; i++) runways.push(...endsOf(table, i));
    return runways;
  };
}
