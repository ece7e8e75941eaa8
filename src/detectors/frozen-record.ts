import { MOVING } from '../track/legs.js';
import { columnNames, type Column, type Track } from '../track/track.js';
import { formatDuration, formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { defineDetector } from '../finding/detector.js';
import { evidenceOf } from '../finding/evidence.js';

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
  id: 'frozen-record',
  title: () => msg('Frozen record'),
  about: () =>
    msg(
      'Rows go on for a minute or more, but nothing in them changes, neither position nor speed, course nor altitude, while the speed says that the aircraft moves.',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'lat', 'lon', 'groundSpeed'],
  options: {
    minimum: {
      label: () => msg('Shortest time without change'),
      unit: 's',
      default: 60,
      min: 10,
      max: 3600,
      source: () => msg('As for gaps (Pik et al., 60 s): nothing measured came in'),
    },
    rows: {
      label: () => msg('Fewest rows without change'),
      unit: 'count',
      default: 5,
      min: 3,
      max: 1000,
      source: () => msg('Two or three equal rows are one message heard by several receivers (engineering)'),
    },
  },
  evidenceUnits: { rows: 'count', columns: 'count', groundSpeed: 'kt', altitude: 'ft' },
  alternatives: () => [
    msg('the feed or the file’s maker fills rows with the last values while none come in'),
    msg('rows of a lost aircraft that a tracker keeps alive'),
  ],
  limits: () => [
    msg('Such rows are no measurements: counts and rates that rest on them are not either.'),
    msg(
      'Standing aircraft are not judged. A file without course or altitude shows less, and confidence is lower.',
    ),
    msg('Holds with rows up to 12 s apart for a minute; with rows of 60 s after four minutes.'),
  ],
  say({ value, evidence }) {
    const rows = formatQuantity(Number(evidence.rows), 'count');
    const speed = formatQuantity(Number(evidence.groundSpeed), 'kt');
    return msg(str`${rows} rows say the same for ${formatDuration(value)}, at a reported ${speed}`);
  },
  *detect(track, _context, { minimum, rows }) {
    const there = columnNames.filter((name) => moving.includes(name) && track.has(name));
    const columns = there.map((name) => track[name]);
    const { time, lat, length } = track;
    for (let start = 0, end = 0; start < length; start = end + 1) {
      end = start;
      // Nearly every row of a flight: the next has another latitude (or none), and is no repetition.
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
        evidence: evidenceOf({
          rows: end - start + 1,
          columns: there.length,
          groundSpeed: track.groundSpeed[start],
          altitude: track.altitude[start],
        }),
      };
    }
  },
});
