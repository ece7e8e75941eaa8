import type { Vicinity } from '../../src/finding/detector.js';

/** Surroundings that are looked at by themselves too. */
export interface Near {
  readonly airport: string;
  /** NM. */
  readonly radius: Vicinity['radius'];
}

/** `UATE 30` → 30 NM around UATE; null where the text is not of that form. */
export function nearOf(text: string): Near | null {
  const [, airport, radius = '30'] = /^\s*([A-Za-z]{3,4})(?:\s+(\d+))?\s*$/.exec(text) ?? [];
  return airport ? { airport: airport.toUpperCase(), radius: Number(radius) } : null;
}
export const nearText = (near: Near | null): string => (near ? `${near.airport} ${near.radius}` : '');
