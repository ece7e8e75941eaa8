import { FOOT, GRAVITY, KNOT } from '../../../src/base/units.js';
import { destination } from '../../../src/track/geo.js';
import { trackFrom, type Track } from '../../../src/track/track.js';
import { normal } from '../../detectors/synthetic.js';

/** What is flown on purpose, or by the air, at a period and with an exchange of speed that may be a phugoid's. */
interface Flown {
  /** s, one repetition. */
  readonly period: number;
  /** ft about the mean, of the phase 0 to 1. */
  height(phase: number): number;
  /** kt, mean true airspeed. */
  readonly speed: number;
  /** Share of the height that the speed pays: 1 all, 0 constant speed. */
  readonly traded: number;
  /** Degrees turned within a repetition, of the phase. */
  course?(phase: number): number;
  /** ft. */
  readonly from: number;
  /** s, of the whole. */
  readonly seconds: number;
}

const sine = (swing: number) => (phase: number) => (-swing / 2) * Math.cos(2 * Math.PI * phase);

/** Weightless from phase 0.3 to 0.7: a parabola, joined by one that is pulled. */
function parabola(swing: number): (phase: number) => number {
  const [free, pulled] = [0.4, 0.6];
  // Two parabolas with equal slopes where they join: the shares of the swing are as the shares of the time.
  return (phase) => {
    const x = Math.abs(phase - 0.5);
    if (x < free / 2) return swing * (0.5 - free * (x / (free / 2)) ** 2);
    return swing * (-0.5 + pulled * ((0.5 - x) / (pulled / 2)) ** 2);
  };
}

/** A reversal of course about the top of each repetition, by turns to one side. */
const reversal = (phase: number): number => 180 / (1 + Math.exp(-(phase - 0.5) / 0.04));

export const maneuvers: Readonly<Record<string, Flown>> = {
  'parabolas of an airliner': {
    period: 180,
    height: parabola(7000),
    speed: 390,
    traded: 1,
    from: 24_000,
    seconds: 2400,
  },
  'parabolas one after another': {
    period: 65,
    height: parabola(9000),
    speed: 380,
    traded: 1,
    from: 28_000,
    seconds: 1300,
  },
  'wing-overs': {
    period: 38,
    height: sine(500),
    speed: 120,
    traded: 1,
    course: reversal,
    from: 2500,
    seconds: 600,
  },
  loops: { period: 26, height: sine(1300), speed: 150, traded: 1, from: 5000, seconds: 400 },
  'pull-ups of a glider': { period: 27, height: sine(420), speed: 82, traded: 1, from: 5000, seconds: 500 },
  'terrain following': { period: 80, height: sine(900), speed: 420, traded: 0, from: 3000, seconds: 1200 },
  'terrain following with the throttle fixed': {
    period: 70,
    height: sine(600),
    speed: 400,
    traded: 0.25,
    from: 3000,
    seconds: 1200,
  },
  'mountain waves under attitude hold': {
    period: 70,
    height: sine(1000),
    speed: 260,
    traded: 0.15,
    from: 20_000,
    seconds: 1500,
  },
};

/** Rows of a maneuver: 25 ft, 1 kt, 1°. */
export function maneuver(
  { period, height, speed, traded, course, from, seconds }: Flown,
  step: number,
  airspeed = true,
): Track {
  const noise = normal(3);
  const v0 = speed * KNOT;
  const rows: {
    time: number;
    lat: number;
    lon: number;
    altitude: number;
    groundSpeed: number;
    trueAirspeed: number;
    course: number;
  }[] = [];
  let [lat, lon] = [46, 8];
  const heightAt = (t: number) => height((t / period) % 1);
  for (let t = 0; t < seconds; t++) {
    const h = heightAt(t);
    const v = Math.sqrt(Math.max(400, v0 ** 2 - 2 * GRAVITY * h * FOOT * traded));
    const climb = (heightAt(t + 0.5) - heightAt(t - 0.5 < 0 ? t - 0.5 + period : t - 0.5)) * FOOT;
    const along = Math.sqrt(Math.max(25, v * v - Math.min(climb * climb, v * v))) / KNOT;
    const turned =
      (90 + Math.floor(t / period) * (course ? 180 : 0) + (course?.((t / period) % 1) ?? 0)) % 360;
    if (t % step === 0)
      rows.push({
        time: 1_700_000_000 + t,
        lat,
        lon,
        altitude: Math.round((from + h + 8 * noise()) / 25) * 25,
        groundSpeed: Math.round(along),
        trueAirspeed: airspeed ? Math.round(v / KNOT) : NaN,
        course: Math.round(turned),
      });
    const next = destination(lat, lon, turned, along / 3600);
    [lat, lon] = [next.lat, next.lon];
  }
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name]);
  return trackFrom({
    time: column('time'),
    lat: column('lat'),
    lon: column('lon'),
    altitude: column('altitude'),
    groundSpeed: column('groundSpeed'),
    trueAirspeed: column('trueAirspeed'),
    course: column('course'),
  });
}
