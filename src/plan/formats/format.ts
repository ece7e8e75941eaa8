import { parseDecimal } from '../../formats/base/numbers.js';

/** A point of a planned route as a file has it. */
export interface PlanPoint {
  /** Empty if it has none. */
  readonly name: string;
  /** Degrees WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** Whether the file says that it is an airport. */
  readonly isAirport: boolean;
}

/** A planned route as a file has it. */
export interface Plan {
  readonly points: readonly PlanPoint[];
  /** ft, the planned level of the whole flight; undefined if the file has none. */
  readonly level?: number;
}

/** A file format of planned routes. */
export interface PlanFormat {
  readonly id: string;
  readonly name: string;
  /** Ends of file names, in lower case. */
  readonly extensions: readonly string[];
  /** @throws ReadError for a text that is no such plan, with its line */
  read(text: string): Plan;
}

/** ft; undefined where a plan has none, or 0 for none. */
export function levelOf(text: string | null | undefined): number | undefined {
  const value = parseDecimal((text ?? '').trim());
  return value > 0 ? value : undefined;
}
