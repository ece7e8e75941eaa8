import { memoByKey } from '../../src/base/memo.js';
import { msg, str } from '@lit/localize';
import { isPath } from '../../src/track/path.js';
import type { Track } from '../../src/track/track.js';
import { namedZone, signed, zoneOf, zoneOfLongitude, type Zone } from './time-zone.js';

/** Name in the time zone database of the place at a latitude and longitude, at sea of the nearest land's or the nautical one. */
type Lookup = (lat: number, lon: number) => string;

let lookup: Lookup | undefined;
let loading: Promise<void> | undefined;

/** The borders of the zones (70 kB, rounded to some km) are read where somebody asks for such times. */
const loadBorders = (): Promise<void> =>
  (loading ??= import('@photostructure/tz-lookup').then(({ default: found }) => {
    lookup = found;
  }));

/** s: how often along the flight a zone is looked up; a jet flies 8 NM in it, and the borders are not finer. */
const STRIDE = 60;

/** An element that renders its times again. */
interface Renewed {
  requestUpdate(name?: PropertyKey): void;
}

interface ZoneStretch {
  readonly since: number;
  readonly name: string;
  readonly zone: Zone;
}

/** The zones that the flight was in, each from the moment it was first known to be there. */
function stretchesOf({ time, lat, lon }: Track, find: Lookup): ZoneStretch[] {
  const zones = new Map<string, Zone>();
  const stretches: ZoneStretch[] = [];
  let last = -Infinity;
  for (let i = 0; i < time.length; i++) {
    if (time[i] - last < STRIDE || !Number.isFinite(lat[i]) || !Number.isFinite(lon[i])) continue;
    last = time[i];
    const name = find(lat[i], ((((lon[i] + 180) % 360) + 360) % 360) - 180);
    if (name === stretches.at(-1)?.name) continue;
    if (!zones.has(name)) zones.set(name, namedZone(name));
    stretches.push({ since: time[i], name, zone: zones.get(name)! });
  }
  return stretches;
}

function zoneOfPlaces(stretches: readonly ZoneStretch[]): Zone {
  const at = (time: number) => stretches.findLast(({ since }) => since <= time) ?? stretches[0];
  const offset = (time: number) => at(time).zone.offset(time);
  const all = [...new Set(stretches.map(({ since, zone }) => `UTC${signed(zone.offset(since))}`))].join(', ');
  return {
    label: msg(str`${all} (where the aircraft was)`),
    labelAt: (time) => `UTC${signed(offset(time))}, ${at(time).name}`,
    offset,
  };
}

const zoneByPlaces = memoByKey((track: Track, borders: NonNullable<typeof lookup>): Zone => {
  const stretches = stretchesOf(track, borders);
  return stretches.length > 0 ? zoneOfPlaces(stretches) : zoneOf('UTC');
});

/** Before the borders are loaded, or without them: by the longitude of the first position. */
function zoneOfTrack(track: Track): Zone {
  if (!lookup) return zoneOfLongitude(track.lon.find((lon) => Number.isFinite(lon)) ?? NaN);
  return zoneByPlaces(track, lookup);
}

/**
 * The zone in which an element shows times: `aircraft` is the civil time of the place where the aircraft was at each moment,
 * all else as in `zoneOf`. The element renders again when the borders of the zones are loaded.
 */
export function zoneFor(host: Renewed, timeZone: string, track: Track | undefined): Zone {
  if (timeZone !== 'aircraft' || !track || isPath(track)) return zoneOf(timeZone);
  if (!lookup)
    void loadBorders().then(
      () => host.requestUpdate('timeZone'),
      () => undefined,
    );
  return zoneOfTrack(track);
}
