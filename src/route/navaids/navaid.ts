/** What kinds of radio beacons there are, as OurAirports names them. */
export const navaidTypes = ['NDB', 'NDB-DME', 'VOR', 'VOR-DME', 'VORTAC', 'TACAN', 'DME'] as const;

/** A radio beacon. */
export interface Navaid {
  /** What it sends as its name; many beacons of the world share one. */
  readonly ident: string;
  readonly type: (typeof navaidTypes)[number];
  readonly name: string;
  /** ISO 3166 alpha-2; empty if unknown. */
  readonly country: string;
  /** Degrees WGS 84, to 11 m. */
  readonly lat: number;
  readonly lon: number;
}

export interface Navaids {
  /** All of that ident, case-insensitive. */
  find(ident: string): readonly Navaid[];
  /** All that there are. */
  readonly all: readonly Navaid[];
}
