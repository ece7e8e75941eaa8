import type { Declaration } from '../finding/declaration.js';
import type { Route } from '../route/route.js';
import { isPath, noTimes } from '../track/path.js';
import { columnTypes, type Column, type Track } from '../track/track.js';
import { columnWords } from '../track/words.js';
import { msg, str } from '../base/words.js';

/** Whether the column is there and says something in at least one row. */
function hasValues(track: Track, column: Column): boolean {
  if (!track.has(column)) return false;
  const values = track[column];
  const { missing } = columnTypes[column];
  for (let i = 0; i < values.length; i++) {
    if (values[i] === values[i] && values[i] !== missing) return true;
  }
  return false;
}

/** Why a detector cannot look at this flight; undefined where it can. */
export function whyNot(detector: Declaration, track: Track, route?: Route): string | undefined {
  if (isPath(track)) return noTimes();
  const { needs, derives = [] } = detector;
  const computed = (column: Column): boolean => column === 'groundSpeed' && hasValues(track, 'lat');
  const lacking = needs.filter(
    (column) => !hasValues(track, column) && !(derives.includes(column) && computed(column)),
  );
  if (lacking.some((column) => !computed(column))) return lackingWords(lacking);
  if (lacking.length > 0)
    return msg('it needs reported ground speeds, which positions cannot replace; the file has none');
  return detector.needsRoute && !route ? msg('no planned route is given') : undefined;
}

/** `the file has no time, no altitude for this flight`. */
function lackingWords(columns: readonly Column[]): string {
  const all = columns
    .map((column) => columnWords[column]())
    .reduce((list, name) => msg(str`${list}, no ${name}`));
  return msg(str`the file has no ${all} for this flight`);
}
