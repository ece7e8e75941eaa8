import type { Analysis } from '../analysis/analyze.js';
import { formatTime } from '../base/units.js';
import { isPath } from '../track/path.js';

/** Letters, digits, dots and hyphens: safe in the name of a file on every system. */
const safe = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join('-');

/** Name of a picture's file without its extension: who flew, which day, what it shows: `AHY8243_2024-12-25_map`. */
export function pictureName(analysis: Pick<Analysis, 'track'> | null, shows: string): string {
  if (!analysis) return shows;
  const { track } = analysis;
  const { callsign, registration, icao24, id } = track.meta;
  const day = isPath(track) || track.length === 0 ? '' : formatTime(track.time[0]).slice(0, 10);
  return [safe(callsign ?? registration ?? icao24 ?? id), day, shows].filter(Boolean).join('_');
}
