import { destination } from '../../src/track/geo.js';
import { trackFrom, type Track } from '../../src/track/track.js';
import { FOOT, GRAVITY, KNOT } from '../../src/base/units.js';

/** Flights with exact truth: integrated second by second through still or moving air, then sampled. */

/** A piece of a flight: so long, turning and climbing so fast. */
export interface Piece {
  readonly seconds: number;
  /** Degrees a second, right positive. */
  readonly turnRate?: number;
  /** ft/min. */
  readonly climb?: number;
  /** kt, true airspeed at the end of the piece; kept where it is not given. */
  readonly speed?: number;
}

export interface Setting {
  /** s between rows. */
  readonly step?: number;
  readonly lat?: number;
  readonly lon?: number;
  readonly altitude?: number;
  readonly heading?: number;
  readonly speed?: number;
  /** Wind: degrees from which, and kt. */
  readonly windFrom?: number;
  readonly wind?: number;
  /** Whether the turns are flown over the ground, with the nose into the wind, instead of through the air. */
  readonly crab?: boolean;
  /** Unix seconds. */
  readonly start?: number;
  /** ft, noise of the altitude (standard deviation), and the transponder's step. */
  readonly noise?: number;
  readonly quantum?: number;
  readonly seed?: number;
  /** ft; below it (within 50 ft) the rows are on the ground. */
  readonly ground?: number;
}

/** Repeatable numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal numbers (Box–Muller). */
export function normal(seed: number): () => number {
  const next = random(seed);
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

interface State {
  time: number;
  lat: number;
  lon: number;
  altitude: number;
  heading: number;
  speed: number;
  climb: number;
  groundSpeed: number;
  course: number;
}

/** With `crab`, `heading` is the course to make good: the wind across is headed off, the wind along carries. */
function drift(state: State, from: number, wind: number, crab: boolean): void {
  if (crab) {
    const off = ((from + 180 - state.heading) * Math.PI) / 180;
    const across = Math.min(1, Math.abs((wind * Math.sin(off)) / state.speed));
    state.course = state.heading;
    state.groundSpeed = state.speed * Math.sqrt(1 - across * across) + wind * Math.cos(off);
    return;
  }
  const air = (state.heading * Math.PI) / 180;
  const to = ((from + 180) * Math.PI) / 180;
  const east = state.speed * Math.sin(air) + wind * Math.sin(to);
  const north = state.speed * Math.cos(air) + wind * Math.cos(to);
  state.groundSpeed = Math.hypot(east, north);
  state.course = ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

export function fly(pieces: readonly Piece[], setting: Setting = {}): Track {
  const { step = 1, windFrom = 270, wind = 0, crab = false, quantum = 25, noise = 0, seed = 1 } = setting;
  const { start = 1_600_000_000, lat = 52, lon = 5, altitude = 10_000, heading = 0, speed = 220 } = setting;
  const noisy = normal(seed);
  const state: State = {
    time: start,
    lat,
    lon,
    altitude,
    heading,
    speed,
    climb: 0,
    groundSpeed: 0,
    course: 0,
  };
  const rows: State[] = [];
  const keep = (): void => {
    drift(state, windFrom, wind, crab);
    const heard = state.altitude + noise * noisy();
    rows.push({ ...state, altitude: quantum > 0 ? Math.round(heard / quantum) * quantum : heard });
  };
  let clock = 0;
  for (const piece of pieces) {
    const from = state.speed;
    state.climb = piece.climb ?? 0;
    for (let s = 0; s < piece.seconds; s++, clock++) {
      if (clock % step === 0) keep();
      drift(state, windFrom, wind, crab);
      const next = destination(state.lat, state.lon, state.course, state.groundSpeed / 3600);
      state.lat = next.lat;
      state.lon = next.lon;
      state.heading = (((state.heading + (piece.turnRate ?? 0)) % 360) + 360) % 360;
      state.altitude += state.climb / 60;
      state.speed = from + (((piece.speed ?? from) - from) * (s + 1)) / piece.seconds;
      state.time++;
    }
  }
  keep();
  return columnsOf(rows, setting.ground);
}

function columnsOf(rows: readonly State[], ground?: number): Track {
  const column = (name: keyof State) => rows.map((row) => row[name]);
  return trackFrom({
    time: column('time'),
    lat: column('lat'),
    lon: column('lon'),
    altitude: column('altitude'),
    groundSpeed: column('groundSpeed'),
    course: column('course'),
    verticalRate: column('climb'),
    ...(ground !== undefined && { onGround: rows.map((row) => (row.altitude <= ground + 50 ? 1 : 0)) }),
  });
}

export interface Phugoid {
  readonly period: number;
  /** ft, peak to peak of the first cycle. */
  readonly swing: number;
  /** kt. */
  readonly speed: number;
  readonly seconds: number;
  /** Damping ratio; 0 keeps the swings as they are. */
  readonly damping?: number;
  readonly step?: number;
  /** ft, standard deviation. */
  readonly noise?: number;
  readonly seed?: number;
  /** Part of the energy that is traded: 1 as in a phugoid, 0 speed stays. */
  readonly traded?: number;
  readonly positions?: boolean;
  /** ft. */
  readonly altitude?: number;
}

/** Altitude and speed of a phugoid of known period and damping: g·h + V²/2 stays. */
export function phugoid(of: Phugoid): Track {
  const { period, swing, seconds, damping = 0, step = 1, noise = 0, seed = 1, traded = 1 } = of;
  const { positions = false, altitude = 9000 } = of;
  const noisy = normal(seed);
  const omega = (2 * Math.PI) / period;
  const decay = (damping * omega) / Math.sqrt(1 - damping * damping);
  const v0 = of.speed * KNOT;
  const time = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, i) => i * step);
  const off = time.map((t) => (swing / 2) * Math.exp(-decay * t) * Math.sin(omega * t));
  const speed = off.map((h) => Math.sqrt(Math.max(100, v0 * v0 - 2 * GRAVITY * h * FOOT * traded)) / KNOT);
  return trackFrom({
    time: time.map((t) => 1_600_000_000 + t),
    altitude: off.map((h) => Math.round((altitude + h + noise * noisy()) / 25) * 25),
    trueAirspeed: speed,
    groundSpeed: speed,
    ...(positions && { lat: time.map((t) => 44 + (t * of.speed) / 3600 / 60), lon: time.map(() => 50) }),
  });
}

/** The track without the rows for which `drop` holds: a hole in the data. */
export function without(track: Track, drop: (i: number) => boolean): Track {
  const kept = Array.from({ length: track.length }, (_, i) => i).filter((i) => !drop(i));
  const columns = Object.fromEntries(
    Object.entries(track.data.columns).map(([name, values]) => [name, kept.map((i) => values[i])]),
  );
  return trackFrom(columns as { time: number[] }, track.meta);
}
