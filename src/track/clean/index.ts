import { memoByKey } from '../../base/memo.js';
import { clean } from './hampel.js';
import type { Cleaned, HampelOptions } from './hampel.js';
import type { Track } from '../track.js';

export type { Cleaned } from './hampel.js';

/** kt; no transport aircraft touches down faster. Below it an altitude of exactly 0 means "on the ground". */
const TOUCHDOWN = 200;

/**
 * 1 for rows without a usable altitude: exactly 0 on the ground or at ground speeds. Feeds write 0 for "on the ground" at
 * airports of any elevation; such a step is not a spike.
 */
function groundZeros(track: Track): Uint8Array {
  const skip = new Uint8Array(track.length);
  const { altitude, groundSpeed, onGround } = track;
  for (let i = 0; i < track.length; i++) {
    if (altitude[i] === 0 && (onGround[i] === 1 || groundSpeed[i] < TOUCHDOWN)) skip[i] = 1;
  }
  return skip;
}

function cleaned(track: Track, hampel?: HampelOptions): Cleaned {
  const rates = track.has('verticalRate') ? track.verticalRate : undefined;
  return clean(track.time, track.altitude, { skip: groundZeros(track), rates, hampel });
}

const cleanedByDefault = memoByKey((track: Track) => cleaned(track));

/** The track's altitude (ft) without outliers; at the default thresholds computed once per track. */
export const cleanAltitude = (track: Track, hampel?: HampelOptions): Cleaned =>
  hampel ? cleaned(track, hampel) : cleanedByDefault(track);
