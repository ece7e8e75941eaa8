import type { AltitudeReference, Column, TrackMeta } from '../track/track.js';
import type { TimeFormat } from './time.js';

/** Units that a column of a file may be in; each belongs to one kind of quantity. */
export const dialectUnits = {
  ft: 1,
  m: 1 / 0.3048,
  km: 1000 / 0.3048,
  FL: 100,
  kt: 1,
  'm/s': 3600 / 1852,
  'km/h': 1000 / 1852,
  mph: 1609.344 / 1852,
  'ft/min': 1,
  'ft/s': 60,
  'm/s up': 60 / 0.3048,
  deg: 1,
  rad: 180 / Math.PI,
} as const;
export type DialectUnit = keyof typeof dialectUnits;

/** What a column of a file tells: a column of the track, or who the row is about, or a part of its time. */
export type Target =
  | Exclude<Column, 'row'>
  | 'callsign'
  | 'icao24'
  | 'registration'
  | 'aircraftType'
  /** An id of the flight in this file: rows of one id are one flight. */
  | 'flightId'
  /** Latitude and longitude in one cell, `42.787994,141.685074`. */
  | 'position'
  /** The date (or a date with a time), where the clock has a column of its own. */
  | 'date'
  | 'clock'
  /** `+05:00`, what the clock is ahead of UTC. */
  | 'utcOffset';

export interface DialectColumn {
  readonly to: Target;
  /** Of altitudes, speeds, rates and angles; the track's own unit where it is not said. */
  readonly unit?: DialectUnit;
  /** Cells that mean "not known" here, beside blank, NA, NaN, null, None and -. */
  readonly missing?: readonly string[];
  /** For times; `auto` (numbers are Unix seconds, text is ISO 8601) where it is not said. */
  readonly time?: TimeFormat;
  /** What the words of a column of `source` or `onGround` mean: a source's name, `true`, `false`, or '' for unknown. */
  readonly values?: Readonly<Record<string, string>>;
  /** For squawks: the decimal value of the code's digits read as hexadecimal (16466 is 4052). */
  readonly hexDigits?: boolean;
}

/** Where all `is` hold, the named columns are missing: whatever they hold, or where they hold 0. */
export interface DialectRule {
  /** Header name → cell. */
  readonly is: Readonly<Record<string, string>>;
  readonly missing?: readonly Column[];
  readonly missingIfZero?: readonly Column[];
  /** Why, for the import report. */
  readonly why: string;
}

/**
 * How one supplier's CSV is written: data, so that it can be saved as JSON, given to the command line and made in a
 * dialog. Units follow from names, never from values.
 */
export interface Dialect {
  /** Kebab-case. */
  readonly id: string;
  readonly title: string;
  /** Header names (lower case, trimmed) that must all be there; `a|b`: one of them. Not needed where it is chosen by hand. */
  readonly needs?: readonly string[];
  /** Header names that must not be there. */
  readonly lacks?: readonly string[];
  /** By header name (lower case, trimmed), or `#3` for the third column. Where two tell the same, the first that the file has. */
  readonly columns: Readonly<Record<string, DialectColumn>>;
  /** Cells `KEY:value` in columns without a name: what each key tells. */
  readonly pairs?: Readonly<Record<string, DialectColumn>>;
  readonly rules?: readonly DialectRule[];
  readonly altitudeReference: AltitudeReference;
  readonly headingReference?: TrackMeta['headingReference'];
  /** Of every row, where no column says it. */
  readonly source?: string;
  /** Found from the head of the file where it is not said. ' ' joins runs of spaces. */
  readonly delimiter?: ',' | ';' | '\t' | ' ' | '|';
  /** ',' only where the delimiter is another. */
  readonly decimal?: '.' | ',';
  /** Line of the header, 1-based; 0: the file has none; found from the names where it is not said. */
  readonly headerLine?: number;
  /** Of times that do not say theirs: `+02:00`, `Z`. UTC (and said so in the report) where it is not given. */
  readonly zone?: string;
  /** Rows of one time and the same values are separate receptions, not repetitions: keep them. */
  readonly keepRepeats?: boolean;
}
