import { rapidClimb as declared } from '../finding/declarations/rapid-climb.js';
import { defineDetector } from '../finding/detector.js';
import { steepHit } from './rapid-descent.js';
import { airborneAltitude, steepStretches } from '../derived/series/vertical-rate.js';

export const rapidClimb = defineDetector({
  ...declared,
  *detect(track, _context, { rate, window }) {
    const series = airborneAltitude(track);
    for (const steep of steepStretches(series, 1, rate, window, track.verticalRate)) {
      const hit = steepHit(track, series, steep, 1);
      if (hit) yield hit;
    }
  },
});
