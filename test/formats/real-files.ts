import type { Track } from '../../src/track/track.js';

export function positionsOf({ lat, length }: Track): number {
  let count = 0;
  for (let i = 0; i < length; i++) if (!Number.isNaN(lat[i])) count++;
  return count;
}
