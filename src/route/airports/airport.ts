export interface Runway {
  /** Designator of this end, e.g. `26`. */
  readonly ident: string;
  /** End of the pavement or threshold, degrees WGS 84; the next entry of the list is the opposite end. */
  readonly lat: number;
  readonly lon: number;
  /** Degrees true, landing direction. */
  readonly heading: number;
  /** ft; NaN unknown. */
  readonly length: number;
  /** ft; NaN unknown. */
  readonly elevation: number;
}

export interface Airport {
  /** ICAO location indicator (for a few fields of North America and the Antarctic the national code). */
  readonly icao: string;
  /** Empty if it has none. */
  readonly iata: string;
  readonly name: string;
  /** Town it serves; empty if unknown. */
  readonly city?: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  /** ft; NaN unknown. */
  readonly elevation: number;
  /** Both ends of each, one after the other; empty if unknown. */
  readonly runways: readonly Runway[];
}
