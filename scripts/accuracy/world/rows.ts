import { moved } from './earth.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';

/** One line of the file; undefined is an empty cell. */
export interface Row {
  /** s from the beginning of the flight, as the file says it. */
  time: number;
  lat?: number;
  lon?: number;
  /** ft, pressure and geometric. */
  altitude?: number;
  geoAltitude?: number;
  /** kt, degrees, ft/min. */
  groundSpeed?: number;
  course?: number;
  verticalRate?: number;
  selectedAltitude?: number;
  onGround?: number;
  squawk?: string;
  source: string;
}

/** m, positions are within that of the truth in 95 of 100 rows. */
const NOISE_M = [10, 50] as const;
/** A normal distribution in two directions has 95 % within so many standard deviations. */
const WITHIN_95 = 2.448;
/** ft between pressure altitude and height: 27 ft a hPa, 15 hPa either way. */
const PRESSURE_FT = 400;
/** ft, kt, degrees and ft/min between two values of a column, as transponders send them. */
const STEPS = { altitude: 25, speed: 1, course: 1, rate: 64 } as const;
/** Share of the interval by which a row comes earlier or later. */
const JITTER = 0.1;

const inSteps = (value: number, step: number): number => Math.round(value / step) * step;
const digits = (value: number): number => Number(value.toFixed(5));

/** Seconds at which rows are written. */
function timesOf(seconds: number, step: number, random: Random): number[] {
  const times: number[] = [];
  for (let at = random.whole(0, step - 1); at < seconds; at += step) {
    const time = Math.round(at + (step > 1 ? random.between(-JITTER, JITTER) * step : 0));
    if (time >= 0 && time < seconds && time > (times.at(-1) ?? -1)) times.push(time);
  }
  return times;
}

/** What a receiver writes of a flight every `step` seconds. */
export function rowsOf({ states }: Scene, step: number, random: Random): Row[] {
  const sigma = random.between(...NOISE_M) / WITHIN_95 / 1852;
  const pressure = random.between(-PRESSURE_FT, PRESSURE_FT);
  return timesOf(states.length, step, random).map((time) => {
    const { height, speed, course, rate, onGround, squawk, selected, ...place } = states[time];
    const { lat, lon } = moved(moved(place, 0, sigma * random.normal()), 90, sigma * random.normal());
    return {
      ...{ time, lat: digits(lat), lon: digits(lon), squawk, source: 'adsb' },
      altitude: inSteps(height + pressure, STEPS.altitude),
      geoAltitude: inSteps(height, STEPS.altitude),
      groundSpeed: inSteps(speed, STEPS.speed),
      course: inSteps(course, STEPS.course) % 360,
      verticalRate: inSteps(rate, STEPS.rate),
      onGround: onGround ? 1 : 0,
      ...(selected === selected && { selectedAltitude: inSteps(selected + pressure, STEPS.altitude) }),
    };
  });
}

const columns = [
  ...['lat', 'lon', 'altitude', 'geoAltitude', 'groundSpeed', 'course', 'verticalRate'],
  ...['selectedAltitude', 'squawk', 'onGround', 'source'],
] as const;

/** Unix seconds at which every flight begins. */
export const BEGIN = Date.UTC(2024, 5, 10, 6) / 1000;

/** The file as text, in the project's own CSV. */
export function csvOf(rows: readonly Row[], callsign: string): string {
  const head = ['time', ...columns, 'callsign', 'icao24'].join(',');
  const lines = rows.map((row) => {
    const cells = columns.map((name) => (row as unknown as Record<string, unknown>)[name] ?? '');
    return [new Date((BEGIN + row.time) * 1000).toISOString(), ...cells, callsign, '3c0001'].join(',');
  });
  return `${[head, ...lines].join('\n')}\n`;
}
