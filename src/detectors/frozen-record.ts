import { frozenRecord as declared } from '../finding/declarations/frozen-record.js';
import { MOVING } from '../track/legs.js';
import { columnNames, type Column, type Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';

/** What a moving aircraft changes from one message to the next. */
const moving: readonly Column[] = [
  'lat',
  'lon',
  'altitude',
  'geoAltitude',
  'groundSpeed',
  'course',
  'heading',
  'indicatedAirspeed',
  'trueAirspeed',
  'verticalRate',
];

/** Whether two rows say the same in all of the columns; missing is the same as missing. */
function repeats(columns: readonly ArrayLike<number>[], a: number, b: number): boolean {
  for (const values of columns) {
    if (values[a] !== values[b] && !(Number.isNaN(values[a]) && Number.isNaN(values[b]))) return false;
  }
  return true;
}

const stands = (track: Track, i: number): boolean =>
  track.onGround[i] === 1 || !(track.groundSpeed[i] >= MOVING);

export const frozenRecord = defineDetector({
  ...declared,
  *detect(track, _context, { minimum, rows }) {
    const there = columnNames.filter((name) => moving.includes(name) && track.has(name));
    const columns = there.map((name) => track[name]);
    const { time, lat, length } = track;
    for (let start = 0, end = 0; start < length; start = end + 1) {
      end = start;
      // Nearly every row of a flight: the next has another latitude (or none), and is not a repetition.
      if (lat[start] !== lat[start + 1] || stands(track, start)) continue;
      while (end + 1 < length && repeats(columns, start, end + 1)) end++;
      const seconds = time[end] - time[start];
      if (end - start + 1 < rows || !(seconds >= minimum)) continue;
      yield {
        start,
        end,
        value: seconds,
        severity: 'advisory',
        confidence: there.length >= 5 ? 'high' : 'medium',
        evidence: {
          rows: end - start + 1,
          columns: there.length,
          groundSpeed: track.groundSpeed[start],
          altitude: track.altitude[start],
        },
      };
    }
  },
});
