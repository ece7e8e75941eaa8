export interface Runway {
  /** Designator of this end, e.g. `26`. */
  readonly ident: string;
  /** Threshold, degrees WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** Degrees true in which one lands on this end. */
  readonly heading: number;
  /** ft; NaN unknown. */
  readonly length: number;
  /** ft; NaN unknown. */
  readonly elevation: number;
}

export interface Airport {
  readonly icao: string;
  /** Empty where it has none. */
  readonly iata: string;
  readonly name: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  /** ft; NaN unknown. */
  readonly elevation: number;
  /** Empty where the table has none. */
  readonly runways: readonly Runway[];
}

export interface Airports {
  readonly all: readonly Airport[];
  /** By ICAO or IATA code, case-insensitive. */
  find(code: string): Airport | undefined;
  /** Airports within `radius` NM, nearest first, with the distance in NM. */
  near(
    lat: number,
    lon: number,
    radius: number,
  ): readonly { readonly airport: Airport; readonly distance: number }[];
}

/** The embedded OurAirports table. */
export declare function loadAirports(): Promise<Airports>;
