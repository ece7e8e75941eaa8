/**
 * Turning points with hysteresis: a maximum counts when the value has since come down by `hysteresis`, a minimum when it
 * has since gone up by as much; so steps of a coarse altitude (25 or 100 ft) are not turning points.
 */
export interface TurningPoints {
  /** Indices into the series; maxima and minima alternate within a piece. */
  readonly at: Uint32Array;
  /** 1 maximum, 0 minimum. */
  readonly isMaximum: Uint8Array;
  /** Piece between holes; points of different pieces are not neighbors. */
  readonly piece: Uint32Array;
}

/**
 * @param time seconds, ascending; @param value without NaN
 * @param hole seconds between values above which the series is cut: a swing within it would not be seen
 */
export function turningPoints(
  time: Float64Array,
  value: Float64Array,
  hysteresis: number,
  hole: number,
): TurningPoints {
  const at: number[] = [];
  const isMaximum: number[] = [];
  const pieces: number[] = [];
  let piece = 0;
  let begin = 0;
  let low = 0;
  let high = 0;
  let direction = 0; // 1 climbing since the last turning point, −1 descending, 0 not known yet
  const keep = (index: number, maximum: number) => {
    // The first value of a piece is where the data begins, not where the aircraft turned.
    if (index === begin) return;
    at.push(index);
    isMaximum.push(maximum);
    pieces.push(piece);
  };
  let lowest = value[0];
  let highest = value[0];
  for (let i = 1; i < time.length; i++) {
    const now = value[i];
    if (time[i] - time[i - 1] > hole) {
      piece++;
      begin = low = high = i;
      lowest = highest = now;
      direction = 0;
      continue;
    }
    if (now > highest) highest = value[(high = i)];
    if (now < lowest) lowest = value[(low = i)];
    if (direction >= 0 && highest - now >= hysteresis) {
      keep(high, 1);
      direction = -1;
      lowest = value[(low = i)];
    } else if (direction <= 0 && now - lowest >= hysteresis) {
      keep(low, 0);
      direction = 1;
      highest = value[(high = i)];
    }
  }
  return { at: Uint32Array.from(at), isMaximum: Uint8Array.from(isMaximum), piece: Uint32Array.from(pieces) };
}
