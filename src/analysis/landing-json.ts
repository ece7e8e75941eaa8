import type { Landing } from '../derived/ground/landings.js';
import { profileFigures } from '../derived/ground/profile-figures.js';
import { formatTime } from '../base/units.js';
import type { Track } from '../track/track.js';

/** Missing is null. */
const rounded = (value: number | undefined, digits: number): number | null =>
  value !== undefined && Number.isFinite(value) ? Number(value.toFixed(digits)) : null;

/** A take-off, landing or approach with the figures of its approach profile; see docs/json.md. */
export function landingJson(landing: Landing, track: Track) {
  const {
    kind,
    row,
    time,
    airport,
    runway,
    touchdownSpeed,
    derivedSpeed,
    height,
    heightUncertainty,
    profile,
  } = landing;
  const figures = profile && profileFigures(profile, track);
  return {
    kind,
    at: formatTime(time),
    line: track.row[row],
    airport: airport ? airport.icao || airport.iata : null,
    runway: runway ?? null,
    touchdownKt: rounded(touchdownSpeed, 1),
    touchdownFrom: touchdownSpeed === undefined ? null : derivedSpeed ? 'positions' : 'reported',
    lowestFt: rounded(height, 0),
    lowestUncertaintyFt: rounded(heightUncertainty, 0),
    confidence: landing.confidence,
    finding: landing.finding ?? null,
    approach: profile
      ? {
          fromNm: rounded(Math.max(...profile.distance), 2),
          rows: profile.rows.length,
          slopeDeg: rounded(figures?.slope, 2),
          slopeOverNm: rounded(figures?.slopeOver, 2),
          crossingFt: rounded(figures?.crossing, 0),
          heightUncertaintyFt: rounded(profile.heightUncertainty, 0),
          offsetNm: rounded(figures?.offset, 3),
        }
      : null,
  };
}
