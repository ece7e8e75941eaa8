import type { GrowingColumns } from './growing-columns.js';

/** Whose row it is. Rows of one `group` (else one `icao24`, else all rows with neither) belong to one aircraft. */
export interface FlightKey {
  readonly group?: string;
  readonly icao24?: string;
  /** Keeps rows apart and names nothing: what stands in the place of an address and is none. */
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
