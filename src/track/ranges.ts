/** Rows `start` to `end`, both included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
