import { DEGREE, FOOT, FOOT_PER_MINUTE, KNOT, NAUTICAL_MILE, STATUTE_MILE } from '../../base/units.js';
import type { AltitudeReference, Column, TrackMeta } from '../../track/track.js';
import { msg } from '../../base/words.js';
import type { TimeFormat } from './time.js';

/** Units that a column of a file may be in, by what it measures, with the factor to the track's own unit. */
export const dialectUnits = {
  altitude: { ft: 1, m: 1 / FOOT, km: 1000 / FOOT, FL: 100 },
  speed: { kt: 1, 'm/s': 1 / KNOT, 'km/h': 1 / 3.6 / KNOT, mph: STATUTE_MILE / NAUTICAL_MILE },
  rate: { 'ft/min': 1, 'm/s': 1 / FOOT_PER_MINUTE, 'ft/s': 60 },
  angle: { deg: 1, rad: 1 / DEGREE },
} as const;
export type DialectQuantity = keyof typeof dialectUnits;
export type DialectUnit = { [Q in DialectQuantity]: keyof (typeof dialectUnits)[Q] }[DialectQuantity];

/** What is measured in a column that has a unit. */
export const quantities: Readonly<Partial<Record<Target, DialectQuantity>>> = {
  lat: 'angle',
  lon: 'angle',
  position: 'angle',
  altitude: 'altitude',
  geoAltitude: 'altitude',
  selectedAltitude: 'altitude',
  groundSpeed: 'speed',
  indicatedAirspeed: 'speed',
  trueAirspeed: 'speed',
  course: 'angle',
  heading: 'angle',
  verticalRate: 'rate',
};

/** The unit that the track keeps: the first of the quantity's. */
export const ownUnit = (quantity: DialectQuantity): DialectUnit =>
  Object.keys(dialectUnits[quantity])[0] as DialectUnit;

/** The factor from a column's unit to the track's own; undefined where that quantity is not measured in it. */
export function factorOf(target: Target, unit: DialectUnit | undefined): number | undefined {
  const quantity = quantities[target];
  if (!unit) return 1;
  return quantity && (dialectUnits[quantity] as Partial<Record<DialectUnit, number>>)[unit];
}

/** What a column of a file means: a column of the track, the aircraft or flight of the row, or a part of its time. */
export const targets = {
  time: () => msg('time'),
  date: () => msg('date (time of day in a separate column)'),
  clock: () => msg('time of day (date in a separate column)'),
  utcOffset: () => msg('UTC offset, +05:00'),
  lat: () => msg('latitude'),
  lon: () => msg('longitude'),
  latHemisphere: () => msg('hemisphere of the latitude (N or S)'),
  lonHemisphere: () => msg('hemisphere of the longitude (E or W)'),
  position: () => msg('latitude and longitude in one cell'),
  altitude: () => msg('altitude'),
  geoAltitude: () => msg('geometric (GNSS) altitude'),
  groundSpeed: () => msg('ground speed'),
  course: () => msg('track over the ground'),
  heading: () => msg('heading'),
  indicatedAirspeed: () => msg('indicated airspeed'),
  trueAirspeed: () => msg('true airspeed'),
  verticalRate: () => msg('vertical rate'),
  selectedAltitude: () => msg('selected altitude'),
  squawk: () => msg('squawk'),
  emergency: () => msg('emergency status'),
  onGround: () => msg('on the ground'),
  positionTime: () => msg('time of the position'),
  source: () => msg('source of the position'),
  nic: () => msg('NIC'),
  nacp: () => msg('NACp'),
  sil: () => msg('SIL'),
  callsign: () => msg('callsign'),
  icao24: () => msg('ICAO 24-bit address'),
  registration: () => msg('registration'),
  aircraftType: () => msg('aircraft type'),
  flightId: () => msg('id of the flight in this file'),
} as const;
export type Target = keyof typeof targets;

export interface DialectColumn {
  readonly to: Target;
  /** Of altitudes, speeds, rates and angles; the track's own unit where it is not said. */
  readonly unit?: DialectUnit;
  /** Cells that mean "not known" here, in addition to blank, NA, NaN, null, None and -. */
  readonly missing?: readonly string[];
  /** For times; `auto` (numbers are Unix seconds, text is ISO 8601) where it is not said. */
  readonly time?: TimeFormat;
  /** What the words of a column of `source` or `onGround` mean: a source's name, `true`, `false`, or '' for unknown. */
  readonly values?: Readonly<Record<string, string>>;
  /** For squawks: the decimal value of the code's digits read as hexadecimal (16466 is 4052). */
  readonly hexDigits?: boolean;
}

/** If all `is` hold, the named columns are missing: always, or only if they are 0. */
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
  /** By header name (lower case, trimmed), or `#3` for the third column. If two have the same meaning, the first that the file has. */
  readonly columns: Readonly<Record<string, DialectColumn>>;
  /** Cells `KEY:value` in columns without a name: the meaning of each key. */
  readonly pairs?: Readonly<Record<string, DialectColumn>>;
  readonly rules?: readonly DialectRule[];
  /** Headers of the columns that say what is known of a published figure: its class, its sources, and its text. */
  readonly figures?: readonly [figureClass: string, sources: string, text: string];
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
