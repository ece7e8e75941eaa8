import type { Context, Finding, Vicinity } from '../finding/detector.js';
import type { Airports } from '../route/airports/index.js';
import { deviationFrom, type Deviation } from '../route/deviation/index.js';
import type { Route } from '../route/route.js';
import type { Legs } from '../track/legs.js';
import type { Range } from '../track/runs.js';
import { positionStatus, type PositionStatus } from '../track/status.js';
import type { Track } from '../track/track.js';

/** Computes once, when first asked. */
export function lazy<T>(compute: () => T): () => T {
  let value: T | undefined;
  let known = false;
  return () => {
    if (!known) {
      value = compute();
      known = true;
    }
    return value as T;
  };
}

export interface Surroundings {
  readonly airports: Airports;
  readonly route?: Route;
  readonly near?: Vicinity;
  readonly legs: () => Legs;
  /** Filled by the caller as detectors report. */
  readonly found: readonly Finding[];
  /** Rows whose positions are not believed. */
  readonly suspect: readonly Range[];
}

/** What detectors see: each part is computed when the first of them asks for it, and kept. */
export function contextOf(track: Track, around: Surroundings): Context {
  const { route, suspect } = around;
  const status = lazy<PositionStatus>(() => positionStatus(track, { suspect }));
  const deviation = lazy<Deviation | undefined>(() => route && deviationFrom(track, route, status()));
  return {
    airports: around.airports,
    found: around.found,
    ...(route && { route }),
    ...(around.near && { near: around.near }),
    get legs() {
      return around.legs();
    },
    get status() {
      return status();
    },
    get deviation() {
      return deviation();
    },
  };
}
