import type { Place } from './earth.js';
import type { Random } from './random.js';
import type { Row } from './rows.js';
import type { State } from './pilot.js';

/** What happened, known because the world made it so. Times in seconds from the beginning of the flight. */
export interface TrueEvent {
  /** The kind of finding that describes it. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** In the unit of the kind's finding; undefined if it has no size of its own. */
  readonly size?: number;
}

export interface Field extends Place {
  readonly icao: string;
  /** ft. */
  readonly elevation: number;
  /** Degrees true of the one runway. */
  readonly runway: number;
}

/** What went wrong between the aircraft and the file: changes the sampled rows, and says what that was. */
export type Fault = (rows: Row[], random: Random) => { rows: Row[]; events: readonly TrueEvent[] };

/** One flight as it was, second for second, and what is known of it. */
export interface Scene {
  readonly states: readonly State[];
  readonly events: readonly TrueEvent[];
  /** Kinds that describe the same thing rightly in other words: they are not false alarms. */
  readonly also?: readonly string[];
  readonly fields?: readonly Field[];
  /** ICAO codes, joined by a hyphen. */
  readonly route?: string;
  readonly fault?: Fault;
}

/** Draws one flight with an event of a kind. */
export interface EventFamily {
  readonly kind: string;
  /** Which of its kind. */
  readonly name: string;
  readonly make: (random: Random) => Scene;
}

/** Draws one ordinary flight. */
export interface AircraftFamily {
  readonly aircraft: string;
  readonly make: (random: Random) => Scene;
}
