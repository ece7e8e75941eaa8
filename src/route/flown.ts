import { memoByKey } from '../base/memo.js';
import { hasPosition, type Track } from '../track/track.js';
import { milesBetween } from './earth/geodesic.js';

/**
 * NM flown up to each row: geodesics of WGS 84 between one position and the next. A row without a position is where the one
 * before it was.
 */
export const flownOf = memoByKey((track: Track): Float64Array => {
  const { lat, lon, length } = track;
  const flown = new Float64Array(length);
  let [sum, last] = [0, -1];
  for (let i = 0; i < length; i++) {
    if (hasPosition(track, i)) {
      if (last >= 0) sum += milesBetween(lat[last], lon[last], lat[i], lon[i]);
      last = i;
    }
    flown[i] = sum;
  }
  return flown;
});

/** NM. */
export const lengthOf = (track: Track): number => flownOf(track).at(-1) ?? 0;
