import { memoByKey } from '../../base/memo.js';
import { anchor } from './anchors.js';
import { clean } from './hampel.js';
import type { Cleaned, HampelOptions } from './hampel.js';
import { groundZeros } from './on-ground.js';
import type { Track } from '../track.js';

export type { Cleaned } from './hampel.js';

function cleaned(track: Track, hampel?: HampelOptions): Cleaned {
  const rates = track.has('verticalRate') ? track.verticalRate : undefined;
  const outlier = new Uint8Array(track.length);
  const anchors = anchor(track, outlier);
  return clean(track.time, track.altitude, { skip: groundZeros(track), rates, hampel, outlier, anchors });
}

const cleanedByDefault = memoByKey((track: Track) => cleaned(track));

/**
 * The track's altitude (ft) without outliers and without zeros that are not heights; at the default thresholds computed once
 * per track.
 */
export const cleanAltitude = (track: Track, hampel?: HampelOptions): Cleaned =>
  hampel ? cleaned(track, hampel) : cleanedByDefault(track);
