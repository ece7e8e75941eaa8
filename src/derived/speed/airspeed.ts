import { groundSpeedOf } from '../../track/ground-speed.js';
import type { Track } from '../../track/track.js';
import { FOOT, KNOT } from '../../base/units.js';

/**
 * True airspeed from what a file has. Constants of the International Standard Atmosphere (ICAO Doc 7488),
 * troposphere to 36,089 ft and the isothermal layer above.
 */
const T0 = 288.15; // K
const A0 = 340.294; // m/s, speed of sound at T0
const LAPSE = 0.0065; // K/m
const TROPOPAUSE = 11000; // m
const PRESSURE_EXPONENT = 5.25588;

/** ISA temperature (K) and pressure ratio p/p0 at a pressure altitude in ft. */
export function standardAir(altitude: number): { temperature: number; pressureRatio: number } {
  const height = altitude * FOOT;
  const temperature = T0 - LAPSE * Math.min(height, TROPOPAUSE);
  const below = (temperature / T0) ** PRESSURE_EXPONENT;
  if (height <= TROPOPAUSE) return { temperature, pressureRatio: below };
  // Scale height RT/g of the isothermal layer, 6341.6 m.
  return { temperature, pressureRatio: below * Math.exp(-(height - TROPOPAUSE) / 6341.6) };
}

/**
 * kt. Indicated airspeed is used as calibrated (position error is some knots and unknown), with compressibility,
 * in standard temperature: 10 K warmer air makes it 2 % faster.
 */
export function trueFromIndicated(indicated: number, altitude: number): number {
  const { temperature, pressureRatio } = standardAir(altitude);
  const sea = (indicated * KNOT) / A0;
  const impact = (1 + 0.2 * sea * sea) ** 3.5 - 1;
  const mach = Math.sqrt(5 * ((impact / pressureRatio + 1) ** (2 / 7) - 1));
  return (mach * A0 * Math.sqrt(temperature / T0)) / KNOT;
}

/** Where a speed comes from, best first. Ground speed differs from airspeed by the wind: what rests on it says so. */
export const speedBases = [
  'true airspeed',
  'true airspeed from indicated, standard atmosphere',
  'ground speed',
  'ground speed from positions',
] as const;
export type SpeedBasis = (typeof speedBases)[number];

/** Whether a speed is over the ground: it differs from airspeed by the wind, and comes with the position. */
export const isOverGround = (basis: SpeedBasis | undefined): boolean => basis?.startsWith('ground') === true;

/** kt at row i of one basis; NaN where the row has it not. */
export function speedOf(track: Track, i: number, basis: SpeedBasis): number {
  if (basis === 'true airspeed') return track.trueAirspeed[i];
  if (isOverGround(basis)) return groundSpeedOf(track).values[i];
  const altitude = track.altitude[i];
  return trueFromIndicated(track.indicatedAirspeed[i], altitude);
}
