import type { GrowingColumns } from './growing-columns.js';

/** Whose row it is. Rows of one `group` (else one `icao24`, else all rows with neither) belong to one aircraft. */
export interface FlightKey {
  readonly group?: string;
  readonly icao24?: string;
  /** Separates rows without naming an aircraft: a value in the address column that is not an address. */
  readonly apart?: string;
  readonly callsign?: string;
  readonly registration?: string;
  readonly aircraftType?: string;
}

export interface AircraftRows {
  readonly columns: GrowingColumns;
  /** Row indices; within an aircraft by time. */
  readonly order: Uint32Array;
  /** Flight key number of each row. */
  readonly flights: Uint32Array;
  readonly keys: readonly FlightKey[];
}
