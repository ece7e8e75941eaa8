import { destination } from '../../../src/track/geo.js';
import { sources, trackFrom, type Column, type Track } from '../../../src/track/track.js';
import { Random } from '../../../scripts/accuracy/world/random.js';

/**
 * Flights drawn by lot from few values: those at which rules decide, and their neighbors. Nobody flies so, but times, altitudes
 * and flags meet every limit from both sides, and exactly.
 */

type Values = { [C in Column]?: (number | null)[] } & { time: number[] };

interface State {
  time: number;
  lat: number;
  lon: number;
  altitude: number;
  speed: number;
  course: number;
}

const STEPS = [1, 5, 10, 15, 20, 30, 60] as const;
const HOLES = [60, 61, 70, 120, 121, 180, 300, 301, 600, 900, 901] as const;
const RATES = [0, 0, 0, 500, -500, 1000, -1000, -1500, 2000, -3000, 6000, -6000, 10_000] as const;
const TURNS = [0, 0, 0, 0, 1, -1, 3, -3, 3, -6] as const;
const SPEEDS = [60, 90, 140, 140, 220, 350, 450] as const;
const LAGS = [0, 0, 1, 5, 6, 15, 20, 21, 60] as const;
const SQUAWKS = [0o1000, 0o1000, 0o2000, 0o7500, 0o7600, 0o7700];
/** ft; the ground under all of it. */
export const GROUND = 1000;

/** What a flight has, for all of it. */
interface Style {
  readonly flags: boolean;
  readonly reports: boolean;
  readonly airspeeds: boolean;
  readonly times: boolean;
  readonly integrity: boolean;
  readonly mixed: boolean;
  /** ft. */
  readonly quantum: number;
}

/** How a piece of it is wrong. */
type Fault = 'none' | 'held' | 'frozen' | 'blank' | 'away' | 'high' | 'slow' | 'parked';
const FAULTS: readonly Fault[] = [
  ...(['none', 'none', 'none', 'none', 'none', 'none'] as const),
  ...(['held', 'frozen', 'blank', 'away', 'high', 'slow', 'parked'] as const),
];

const columnsFor = ({ flags, reports, airspeeds, times, integrity, mixed }: Style): Column[] => [
  ...(['time', 'lat', 'lon', 'altitude', 'geoAltitude', 'squawk', 'selectedAltitude'] as const),
  ...(flags ? (['onGround'] as const) : []),
  ...(reports ? (['groundSpeed', 'course', 'verticalRate'] as const) : []),
  ...(airspeeds ? (['indicatedAirspeed', 'trueAirspeed', 'heading'] as const) : []),
  ...(times ? (['positionTime'] as const) : []),
  ...(integrity ? (['nic', 'nacp', 'sil'] as const) : []),
  ...(mixed ? (['source', 'emergency'] as const) : []),
];

/** One row of the flight as it is. */
function rowOf(state: State, rate: number, style: Style, random: Random): Record<Column, number | null> {
  const altitude = Math.round(state.altitude / style.quantum) * style.quantum;
  return {
    ...{ time: state.time, lat: state.lat, lon: state.lon, altitude, geoAltitude: altitude + 200 },
    ...{ groundSpeed: state.speed, course: Math.round(state.course), verticalRate: rate },
    ...{ heading: Math.round(state.course), indicatedAirspeed: 0.8 * state.speed, trueAirspeed: state.speed },
    selectedAltitude: altitude + random.pick([0, 0, 0, 200, 300, 400]),
    squawk: 0o1000,
    emergency: 0,
    onGround: state.altitude <= GROUND + 25 && state.speed < 140 ? 1 : 0,
    positionTime: state.time - random.pick(LAGS),
    source: 1,
    ...{ nic: 8, nacp: random.pick([8, 9, 10]), sil: 3, row: null },
  };
}

/** Flies one piece and returns its rows. */
function pieceOf(state: State, style: Style, random: Random): Record<Column, number | null>[] {
  const [step, turn, fault] = [random.pick(STEPS), random.pick(TURNS), random.pick(FAULTS)];
  const rate = state.altitude <= GROUND ? Math.abs(random.pick(RATES)) : random.pick(RATES);
  state.speed = fault === 'parked' ? random.pick([0, 3, 20, 29, 30]) : random.pick(SPEEDS);
  const seconds = step * random.whole(2, 14);
  const [away, code] = [random.pick([1, 2, 5, 20]), random.pick(SQUAWKS)];
  const source = style.mixed ? sources.indexOf(random.pick(sources)) : 1;
  const rows: Record<Column, number | null>[] = [];
  for (let s = 0; s < seconds; s += step) {
    const { lat, lon } = destination(state.lat, state.lon, state.course, (state.speed * step) / 3600);
    [state.lat, state.lon, state.time] = [lat, lon, state.time + step];
    state.course = (state.course + turn * step + 360) % 360;
    state.altitude = Math.max(GROUND, Math.min(39_000, state.altitude + (rate * step) / 60));
    const row = rowOf(state, rate, style, random);
    [row.squawk, row.source] = [code, source];
    const first = rows[0];
    if (fault === 'held' && first) [row.lat, row.lon] = [first.lat, first.lon];
    if (fault === 'frozen' && first) Object.assign(row, { ...first, time: row.time });
    if (fault === 'blank') row[random.pick(['lat', 'altitude', 'groundSpeed', 'course'] as const)] = null;
    if (row.lat === null) row.lon = null;
    if (fault === 'away' && random.next() < 0.4) Object.assign(row, destination(lat, lon, 45, away));
    if (fault === 'high' && random.next() < 0.4)
      row.altitude! += random.pick([300, 900, 1600, -3000, 20_000]);
    if (fault === 'slow') row.groundSpeed = random.pick([0, 20, 30, 50]);
    if (fault === 'slow') Object.assign(row, { nacp: random.pick([0, 4, 6, 7]), nic: 0, emergency: 1 });
    rows.push(row);
  }
  return rows;
}

/** A flight of some pieces, at first on the ground or high. */
export function flightByChance(seed: number): Track {
  const random = new Random(seed);
  const often = (): boolean => random.next() < 0.7;
  const style: Style = {
    ...{ flags: often(), reports: often(), airspeeds: !often(), times: !often() },
    ...{ integrity: !often(), mixed: !often(), quantum: random.pick([25, 100]) },
  };
  const altitude = random.pick([GROUND, GROUND, 4000, 12_000, 35_000]);
  const state: State = {
    ...{ time: 1_600_000_000, lat: 52, lon: 5, altitude },
    ...{ speed: 140, course: random.pick([0, 45, 90, 200]) },
  };
  const rows: Record<Column, number | null>[] = [];
  for (let k = random.whole(8, 22); k > 0; k--) {
    rows.push(...pieceOf(state, style, random));
    if (random.next() < 0.15) state.time += random.pick(HOLES);
  }
  const columns = columnsFor(style).map((name) => [name, rows.map((row) => row[name])] as const);
  return trackFrom(Object.fromEntries(columns) as Values);
}
