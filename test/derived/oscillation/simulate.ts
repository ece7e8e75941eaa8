import { FOOT, GRAVITY, KNOT } from '../../../src/base/units.js';
import { destination } from '../../../src/track/geo.js';
import { trackFrom, type Track } from '../../../src/track/track.js';
import { normal, random } from '../../detectors/synthetic.js';

/**
 * Flights for the reference of the altitude oscillation, made without the detector's own formulas: a point mass is
 * integrated with constant lift coefficient, quadratic drag and constant thrust, and seen through what receivers and
 * transponders do to it.
 */

/** Every tenth of a second: height in ft above the first, and true airspeed in kt. */
interface Motion {
  readonly height: Float64Array;
  readonly speed: Float64Array;
}
const PER_SECOND = 10;

export interface PhugoidCase {
  /** kt, true airspeed in trim. */
  readonly speed: number;
  /** ft, peak to peak of the first swing. */
  readonly swing: number;
  /** ft/min of the trend. */
  readonly climb: number;
  /** Drag over lift in trim; sets the damping. */
  readonly drag: number;
  readonly cycles: number;
  /** s between rows. */
  readonly step: number;
  /** kt along the flight, tail wind positive. */
  readonly wind: number;
  /** s, length of a hole in the middle of the rows; 0 none. */
  readonly hole: number;
  /** Share of the rows that are lost. */
  readonly lost: number;
  readonly airspeed: boolean;
  readonly seed: number;
}

/**
 * Point mass with constant lift coefficient: dV/dt = a − d(V/V0)² − g·sin γ, dγ/dt = g/V·((V/V0)² − cos γ), where the
 * thrust less drag in trim holds the climb. Lanchester's phugoid for small swings without drag.
 */
function motion({ speed, swing, climb, drag, cycles }: PhugoidCase): Motion {
  const v0 = speed * KNOT;
  const trim = Math.asin((climb * FOOT) / 60 / v0);
  const d = drag * GRAVITY;
  const thrust = d + GRAVITY * Math.sin(trim);
  const period = (Math.SQRT2 * Math.PI * v0) / GRAVITY;
  const seconds = Math.round(cycles * period);
  // A swing of height h (half of peak to peak) at the height of trim is a change of angle h·ω/V0.
  let gamma = trim + (((swing / 2) * FOOT) / v0) * ((2 * Math.PI) / period);
  let v = v0;
  let h = 0;
  const height = new Float64Array(seconds * PER_SECOND);
  const speeds = new Float64Array(seconds * PER_SECOND);
  const dt = 1 / PER_SECOND;
  const slope = (v: number, gamma: number): [number, number, number] => {
    const q = (v / v0) ** 2;
    return [
      thrust - d * q - GRAVITY * Math.sin(gamma),
      (GRAVITY / v) * (q * Math.cos(trim) - Math.cos(gamma)),
      v * Math.sin(gamma),
    ];
  };
  for (let i = 0; i < height.length; i++) {
    height[i] = h / FOOT;
    speeds[i] = v / KNOT;
    const a = slope(v, gamma);
    const b = slope(v + (a[0] * dt) / 2, gamma + (a[1] * dt) / 2);
    v += b[0] * dt;
    gamma += b[1] * dt;
    h += b[2] * dt;
  }
  return { height, speed: speeds };
}

/** s, of the motion itself, by the times between its crossings of the trend upwards. */
export function truePeriod(of: PhugoidCase): number {
  const { height } = motion(of);
  const slope = of.climb / 60 / PER_SECOND;
  const crossings: number[] = [];
  const level = (i: number) => height[i] - slope * i;
  for (let i = 1; i < height.length; i++) {
    const [a, b] = [level(i - 1), level(i)];
    if (a < 0 && b >= 0) crossings.push((i - b / (b - a)) / PER_SECOND);
  }
  const last = crossings.length - 1;
  return last > 0 ? (crossings[last] - crossings[0]) / last : NaN;
}

export interface Seen {
  readonly step: number;
  readonly wind: number;
  readonly airspeed: boolean;
  readonly seed: number;
  readonly from: number;
  readonly isKept: (second: number) => boolean;
}

/** What a file has of a motion: 25 ft, 1 kt, 64 ft/min. */
export function seen({ height, speed }: Motion, { step, wind, airspeed, seed, from, isKept }: Seen): Track {
  const noise = normal(seed);
  const time: number[] = [];
  const columns: Record<
    'lat' | 'lon' | 'altitude' | 'groundSpeed' | 'trueAirspeed' | 'course' | 'verticalRate',
    number[]
  > = { lat: [], lon: [], altitude: [], groundSpeed: [], trueAirspeed: [], course: [], verticalRate: [] };
  let here = { lat: 44, lon: 50 };
  let flown = 0; // NM since the last row
  const last = height.length - 1;
  for (let i = 0; i < height.length; i++) {
    const before = Math.max(0, i - PER_SECOND);
    const after = Math.min(last, i + PER_SECOND);
    const rate = ((height[after] - height[before]) / ((after - before) / PER_SECOND)) * 60;
    const second = i / PER_SECOND;
    if (i % Math.round(step * PER_SECOND) === 0 && isKept(second)) {
      here = destination(here.lat, here.lon, 90, flown);
      flown = 0;
      time.push(1_735_100_000 + second);
      columns.lat.push(here.lat + noise() * 5e-5);
      columns.lon.push(here.lon + noise() * 5e-5);
      columns.altitude.push(Math.round((from + height[i] + 10 * noise()) / 25) * 25);
      columns.groundSpeed.push(Math.round(speed[i] + wind + noise()));
      columns.trueAirspeed.push(airspeed ? Math.round(speed[i] + noise()) : NaN);
      columns.course.push(90);
      columns.verticalRate.push(Math.round(rate / 64) * 64);
    }
    flown += (speed[i] + wind) / 3600 / PER_SECOND;
  }
  return trackFrom({ time, ...columns });
}

/** ft; no trend brings the flight to the ground. */
const FROM = 20_000;

export function phugoidTrack(of: PhugoidCase): Track {
  const next = random(of.seed);
  const flown = motion(of);
  const middle = flown.height.length / PER_SECOND / 2;
  return seen(flown, {
    ...of,
    from: FROM,
    isKept: (second) => Math.abs(second - middle) >= of.hole / 2 && next() >= of.lost,
  });
}

/**
 * Height as red noise (first-order, so long swings are the greatest) smoothed as an aircraft's inertia does, with the speed
 * that constant total energy gives: each swing alone is as good as a phugoid's, but they have no common period.
 */
export function redNoise(hours: number, step: number, seed: number): Track {
  const next = random(seed);
  const noise = normal(seed + 1);
  const speed = 200 + 280 * next();
  const size = 100 + 400 * next(); // ft, standard deviation
  const memory = 30 + 270 * next(); // s
  const inertia = 5 + 10 * next(); // s
  const count = Math.round(hours * 3600 * PER_SECOND);
  const height = new Float64Array(count);
  const speeds = new Float64Array(count);
  const dt = 1 / PER_SECOND;
  let [red, one, two] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    red += (-red / memory) * dt + size * Math.sqrt((2 * dt) / memory) * noise();
    one += ((red - one) / inertia) * dt;
    two += ((one - two) / inertia) * dt;
    height[i] = two;
    speeds[i] = Math.sqrt(Math.max(2500, (speed * KNOT) ** 2 - 2 * GRAVITY * two * FOOT)) / KNOT;
  }
  return seen(
    { height, speed: speeds },
    { step, wind: 0, airspeed: true, seed, from: FROM, isKept: () => true },
  );
}
