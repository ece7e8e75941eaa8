import type { FlightKey } from './index.js';

/** Characters of a name: ids become names of files, and a hostile text may be endless. */
const LONGEST = 60;

/** `JAL516-20240102T072255Z`: callsign, else registration, address or
 * the file's id of the flight, else the file's name without its endings; unique in `taken`. */
export function uniqueId(key: FlightKey, file: string, startTime: number, taken: Set<string>): string {
  const stem = file.replace(/^.*[\\/]/, '').replace(/(?<=.)\.[^ ]*$/, '');
  const name = (key.callsign || key.registration || key.icao24 || key.group || stem).replace(
    /[^\p{L}\p{N}_]+/gu,
    '-',
  );
  const base = `${name.slice(0, LONGEST).replace(/^-+|-+$/g, '') || 'track'}-${compactTime(startTime)}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/** `20240102T072255Z`, whole seconds; `undated` outside the years that a date can be written in. */
function compactTime(seconds: number): string {
  if (!(Math.abs(seconds) < 8.64e12)) return 'undated';
  return new Date(Math.floor(seconds) * 1000)
    .toISOString()
    .replace(/\.000Z$/, 'Z')
    .replace(/[-:]/g, '');
}
