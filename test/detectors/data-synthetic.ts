import { destination } from '../../src/track/geo.js';
import { trackFrom, type Column, type Track, type TrackMeta } from '../../src/track/track.js';
import { fly, type Piece, type Setting } from './synthetic.js';

/** Faults of known size and time, put into a flight. */

type Values = (number | null)[];
export type Edit = (columns: { [C in Column]?: Values }, i: number) => void;

/** The flight with rows changed by `edit`, which sees copies of the columns that `add` names and those there are. */
export function edited(
  track: Track,
  edit: Edit,
  add: readonly Column[] = [],
  meta: Partial<TrackMeta> = {},
): Track {
  const columns: { [C in Column]?: Values } = {};
  for (const name of [...(Object.keys(track.data.columns) as Column[]), ...add])
    columns[name] = [...track[name]];
  for (let i = 0; i < track.length; i++) edit(columns, i);
  return trackFrom({ ...columns, time: columns.time as number[] }, { ...track.meta, ...meta });
}

/** An airliner at FL350 for an hour, 450 kt, with a turn of 40° after 20 minutes. */
export const cruise = (step: number, setting: Setting = {}, pieces?: readonly Piece[]): Track =>
  fly(pieces ?? [{ seconds: 1200 }, { seconds: 40, turnRate: 1 }, { seconds: 2360 }], {
    step,
    altitude: 35_000,
    speed: 450,
    heading: 40,
    ...setting,
  });

/** From second `from` to second `to` all positions are `nm` away in direction `bearing`. */
export const shifted = (track: Track, from: number, to: number, nm: number, bearing = 90): Track =>
  edited(track, ({ lat, lon }, i) => {
    const at = track.time[i] - track.time[0];
    if (at < from || at >= to || !lat || !lon) return;
    const moved = destination(track.lat[i], track.lon[i], bearing, nm);
    lat[i] = moved.lat;
    lon[i] = moved.lon;
  });

/** From second `from` to second `to` the feed repeats what it had in the named columns. */
export const held = (track: Track, from: number, to: number, names: readonly Column[]): Track => {
  let last = 0;
  return edited(track, (columns, i) => {
    const at = track.time[i] - track.time[0];
    if (at < from || at >= to) last = i;
    else for (const name of names) (columns[name] as Values)[i] = track[name][last];
  });
};

/** Second of the flight of a row. */
export const second = (track: Track, i: number): number => track.time[i] - track.time[0];
