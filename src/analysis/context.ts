import { memoLast } from '../base/memo.js';
import { msg, str } from '../base/words.js';
import type { Context, Vicinity } from '../finding/detector.js';
import type { Finding } from '../finding/finding.js';
import type { Airports } from '../route/airports/index.js';
import { deviationFrom } from '../route/deviation/index.js';
import type { Route } from '../route/route.js';
import type { Legs } from '../track/legs.js';
import type { Range } from '../track/runs.js';
import { positionStatus } from '../track/status.js';
import type { Track } from '../track/track.js';

/** What an analysis is made with. */
export interface Surroundings {
  readonly airports: Airports;
  readonly route?: Route;
  /** Detectors that analyze the whole flight also analyze the part of it within this vicinity. */
  readonly near?: Vicinity;
  /** hPa at sea level on that day: heights above fields then need no allowance for it. */
  readonly qnh?: number;
  /** Where that pressure is from, such as `METAR UATE 250600Z`; the reader's own if absent. */
  readonly qnhFrom?: string;
}

/**
 * What detectors read: each part is computed when the first of them asks for it, and kept.
 * @param suspect rows whose positions are not trusted
 */
export function contextOf(
  track: Track,
  { airports, route, near, qnh }: Surroundings,
  legs: () => Legs,
  suspect: readonly Range[],
): (found: readonly Finding[]) => Context {
  const status = memoLast(() => positionStatus(track, { suspect }));
  const deviation = memoLast(() => route && deviationFrom(track, route, status()));
  return (found) => ({
    airports,
    found,
    ...(route && { route }),
    ...(near && { near }),
    ...(qnh !== undefined && { qnh }),
    get legs() {
      return legs();
    },
    get status() {
      return status();
    },
    get deviation() {
      return deviation();
    },
  });
}

/** NM around an airport if the user gives no radius: the reach of a terminal area. */
export const VICINITY_RADIUS = 30;

/** @throws RangeError for an unknown airport, or a radius that is not greater than 0 */
export function vicinityOf(code: string, radius: number, airports: Airports): Vicinity {
  const airport = airports.find(code);
  if (!airport)
    throw new RangeError(msg(str`Unknown airport “${code}”; expected an ICAO or IATA code such as UATE.`));
  if (!(radius > 0)) throw new RangeError(msg(str`Radius ${radius}: expected NM greater than 0.`));
  return { airport, radius };
}
