import type { PositionStatusName } from '../track/status.js';

/** How a line is drawn; px. */
export interface LinePen {
  readonly width: number;
  readonly dashes?: readonly number[];
  readonly round?: boolean;
  readonly alpha?: number;
}

export type LineKind = PositionStatusName | 'connector' | 'jump' | 'route' | 'band' | 'other';

/** The same in the map's layers, its legend and all pictures: the style says how a position is known. */
export const linePens: Readonly<Partial<Record<LineKind, LinePen>>> = {
  observed: { width: 3.2, round: true },
  stale: { width: 1.8, dashes: [5.4, 4] },
  estimated: { width: 1.8, dashes: [5.4, 4] },
  modeled: { width: 3.2, dashes: [0.01, 6], round: true },
  connector: { width: 1, dashes: [2, 4] },
  jump: { width: 1, dashes: [4, 3] },
  route: { width: 1.8, dashes: [9, 4, 1, 4], round: true },
  band: { width: 9, alpha: 0.25 },
  other: { width: 1.6, round: true },
};
