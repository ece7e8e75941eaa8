import type { Track } from '../track/track.js';

/** kt; turboprops reach it only in a strong tailwind, helicopters, gliders and light aircraft never. */
export const JET_SPEED = 350;
/** Rows that must show it, so that wrong rows make no jet. */
const ROWS = 5;
/** kt; beyond this a speed is wrong and says nothing of the aircraft. */
const BELIEVED = 700;

/** Whether the record shows the aircraft at jet speeds: over ground or through the air, in five rows. */
export function flewAsJet(track: Track): boolean {
  let rows = 0;
  for (let i = 0; i < track.length; i++) {
    const speed = Math.max(track.groundSpeed[i] || 0, track.trueAirspeed[i] || 0);
    if (speed >= JET_SPEED && speed <= BELIEVED && ++rows >= ROWS) return true;
  }
  return false;
}
