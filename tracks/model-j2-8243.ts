/**
 * The modeled part of tracks/j2-8243.csv. Nothing here was measured: each curve joins published figures in the plainest way,
 * so that the shape of the flight can be seen. README.md next to this file says what is based on what.
 */
import { along, bearing, destination, distance, lineString, length } from '@turf/turf';

export interface ModeledRow {
  time: number;
  lat?: number;
  lon?: number;
  altitude: number;
  groundSpeed: number;
  course?: number;
  heading?: number;
  indicatedAirspeed?: number;
  verticalRate: number;
}
type Knot = readonly [clock: string, value: number];

export const seconds = (iso: string): number => Date.parse(iso) / 1000;
const at = (clock: string): number => seconds(`2024-12-25T${clock}Z`);
const NM = 1852;

/** Through all knots, level at each: the simplest curve without added swings. */
function between(knots: readonly Knot[], time: number): number {
  const next = knots.findIndex(([clock]) => at(clock) >= time);
  if (next < 0) return knots[knots.length - 1][1];
  if (next === 0) return knots[0][1];
  const [from, a] = [at(knots[next - 1][0]), knots[next - 1][1]];
  const [to, b] = [at(knots[next][0]), knots[next][1]];
  return a + ((b - a) * (1 - Math.cos((Math.PI * (time - from)) / (to - from)))) / 2;
}

const times = (from: string, to: string, step: number): number[] =>
  Array.from({ length: Math.floor((at(to) - at(from)) / step) + 1 }, (_, i) => at(from) + i * step);

// --- 03:55 to 04:25: along the airway that the published map resembles -------------------------------------------

/** UBBB, then fixes of an airway (X-Plane cycle 2013.10) along the coast to the VOR-DME MKL near Makhachkala and one beyond. */
const airway = lineString([
  [50.0467, 40.4675],
  [48.45, 41.676667],
  [48.281944, 42.099722],
  [48.211667, 42.23],
  [47.645444, 42.821194],
  [47.191389, 42.9575],
]);
/** Published: 402 kt at 04:25; about 400 kt and 30,000 ft some 15 minutes after take-off. The climb is an ordinary one. */
const cruiseSpeed: readonly Knot[] = [
  ['03:55:00', 140],
  ['03:58:00', 250],
  ['04:03:00', 330],
  ['04:10:00', 400],
  ['04:25:00', 402],
];
const cruiseAltitude: readonly Knot[] = [
  ['03:55:00', 0],
  ['03:57:00', 3000],
  ['04:02:00', 15000],
  ['04:10:00', 30000],
  ['04:25:00', 30000],
];
/** Straight between the knots: a climb does not level at each. */
function straight(knots: readonly Knot[], time: number): number {
  const next = Math.max(
    1,
    knots.findIndex(([clock]) => at(clock) >= time),
  );
  const [[from, a], [to, b]] = [knots[next - 1], knots[next]];
  return a + ((b - a) * (time - at(from))) / (at(to) - at(from));
}

export function cruise(): ModeledRow[] {
  let flown = 0; // NM
  let last = at('03:55:00');
  const end = length(airway, { units: 'kilometers' });
  return times('03:55:00', '04:24:50', 10).map((time) => {
    flown += (straight(cruiseSpeed, (time + last) / 2) * (time - last)) / 3600;
    last = time;
    const km = Math.min((flown * NM) / 1000, end - 1);
    const here = along(airway, km, { units: 'kilometers' });
    const [lon, lat] = here.geometry.coordinates;
    const course = bearing(here, along(airway, km + 1, { units: 'kilometers' }));
    const rate =
      (straight(cruiseAltitude, Math.min(time + 5, at('04:24:59'))) -
        straight(cruiseAltitude, Math.max(time - 5, at('03:55:00')))) *
      6;
    return {
      time,
      lat,
      lon,
      altitude: straight(cruiseAltitude, time),
      groundSpeed: straight(cruiseSpeed, time),
      course: (course + 360) % 360,
      verticalRate: rate,
    };
  });
}

// --- 05:13:31 to 06:27:58: the altitude swings --------------------------------------------------------------------

/**
 * ft. Published: 3,500 at 05:13:31, then swings to about 8,000, 6,000 and 10,000 (minutes not given), FL80 at 05:27:47,
 * FL90 at 05:28:17, the ground at 06:27:58. All other knots are chosen to join these.
 */
const level: readonly Knot[] = [
  ['05:13:31', 3500],
  ['05:15:30', 8000],
  ['05:16:20', 6000],
  ['05:17:40', 10000],
  ['05:20:00', 9000],
  ['05:27:17', 8500],
  ['05:29:00', 8500],
  ['05:40:00', 9000],
  ['05:55:00', 9500],
  ['06:07:00', 8500],
  ['06:13:00', 6000],
  ['06:19:13', 2400],
  ['06:22:20', 2600],
  ['06:26:50', 1500],
  ['06:28:30', -800], // through the ground at 06:27:58: some 70 ft there are -250 ft of pressure altitude at the METAR's 1025 hPa
];
/** ft, half of peak to peak. Published: 500 about FL85 at 05:28; elsewhere chosen. */
const amplitude: readonly Knot[] = [
  ['05:17:40', 0],
  ['05:20:00', 600],
  ['05:27:17', 500],
  ['05:29:00', 500],
  ['05:40:00', 550],
  ['05:55:00', 500],
  ['06:07:00', 500],
  ['06:13:00', 400],
  ['06:19:13', 300],
  ['06:24:00', 250],
  ['06:27:53', 0],
];
/** s. FL80 and FL90 thirty seconds apart; "more than 100" altitude changes in 74 min and Lanchester's period at 260 kt agree. */
const PERIOD = 60;
const swing = (time: number) =>
  -between(amplitude, time) * Math.cos((2 * Math.PI * (time - at('05:27:47'))) / PERIOD);
const altitudeAt = (time: number) => between(level, time) + swing(time);
const rateAt = (time: number) => (altitudeAt(time + 1) - altitudeAt(time - 1)) * 30;
/** kt true: height exchanged for speed about the mean, (V² − V₀²) / 2 = −g Δh, as a phugoid does. */
const trueSpeed = (time: number, mean: number) => {
  const v = (mean * NM) / 3600;
  return (Math.sqrt(v * v - 2 * 9.80665 * swing(time) * 0.3048) * 3600) / NM;
};
/** Indicated from true: square root of the density ratio of the standard atmosphere (troposphere). */
const indicated = (tas: number, ft: number) => tas * (1 - 6.8756e-6 * ft) ** (4.2559 / 2);

/** Degrees. Published: turning north at 05:13:31, a 360 to the left at 05:20, east from 05:25, 100 and 090 at 05:29, north of east until 05:37, then east. */
const headings: readonly Knot[] = [
  ['05:13:31', 290],
  ['05:15:00', 360],
  ['05:20:00', 360],
  ['05:22:00', 0],
  ['05:25:00', 0],
  ['05:27:30', 95],
  ['05:29:15', 100],
  ['05:29:31', 90],
  ['05:32:00', 65],
  ['05:37:00', 70],
  ['05:39:00', 95],
  ['06:07:00', 110],
];
const mean: readonly Knot[] = [
  ['05:13:31', 200],
  ['05:17:00', 250],
  ['06:06:55', 260],
];

/** Altitude, speed and heading were sent, a position was not: none is modeled. */
export function withoutPosition(): ModeledRow[] {
  return times('05:13:36', '06:06:56', 5).map((time) => {
    const tas = trueSpeed(time, between(mean, time));
    const altitude = altitudeAt(time);
    return {
      time,
      altitude,
      groundSpeed: tas, // no wind
      heading: (between(headings, time) + 360) % 360,
      indicatedAirspeed: indicated(tas, altitude),
      verticalRate: rateAt(time),
    };
  });
}

// --- 06:07 to 06:27:58: positions again, a wide figure of eight, the end -----------------------------------------

/** km, east and north of the crossing point: a lemniscate of Gerono, entered from the west on a straight line. */
const [WIDE, HIGH, IN] = [22, 10, 62];
const END = { lon: 51.01, lat: 43.8825 };
const CLOSE = 2 * Math.PI - 0.25; // where on the curve it ends: inbound, on the side of runway 12
const onCurve = (t: number): [number, number] => [WIDE * Math.sin(t), -HIGH * Math.sin(t) * Math.cos(t)];
const offset = ([lon, lat]: number[], [east, north]: [number, number]) =>
  destination([lon, lat], Math.hypot(east, north), (Math.atan2(east, north) * 180) / Math.PI, {
    units: 'kilometers',
  }).geometry.coordinates;

function finalPath() {
  const [endEast, endNorth] = onCurve(CLOSE);
  const crossing = offset([END.lon, END.lat], [-endEast, -endNorth]);
  const inbound = Array.from({ length: 40 }, (_, i): [number, number] => [
    -IN * (1 - i / 40),
    (IN / 5) * (1 - i / 40),
  ]);
  const eight = Array.from({ length: 400 }, (_, i) => onCurve((CLOSE * i) / 400));
  return lineString([...[...inbound, ...eight].map((p) => offset(crossing, p)), [END.lon, END.lat]]);
}

export function aktau(): ModeledRow[] {
  const path = finalPath();
  const total = length(path, { units: 'kilometers' });
  const [from, to] = [at('06:07:01'), at('06:27:58')];
  const all = times('06:07:01', '06:27:56', 5);
  const average = ((total / (to - from)) * 3600 * 1000) / NM; // kt: what the curve's length asks for
  return all.map((time) => {
    const km = (total * (time - from)) / (to - from);
    const here = along(path, km, { units: 'kilometers' });
    const [lon, lat] = here.geometry.coordinates;
    const ahead = along(path, Math.min(km + 0.2, total), { units: 'kilometers' });
    const tas = trueSpeed(time, average);
    const altitude = altitudeAt(time);
    const course = distance(here, ahead) > 0 ? (bearing(here, ahead) + 360) % 360 : undefined;
    return {
      time,
      lat,
      lon,
      altitude,
      groundSpeed: tas,
      course,
      heading: course,
      indicatedAirspeed: indicated(tas, altitude),
      verticalRate: rateAt(time),
    };
  });
}
