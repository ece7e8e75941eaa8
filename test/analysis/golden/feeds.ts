import { readText } from '../../../scripts/accuracy/measure.js';
import { Random } from '../../../scripts/accuracy/world/random.js';
import { moved } from '../../../scripts/accuracy/world/earth.js';
import { BEGIN, rowsOf } from '../../../scripts/accuracy/world/rows.js';
import type { Scene } from '../../../scripts/accuracy/world/scene.js';
import type { GoldenFile } from './flights.js';

/** Flights as receivers, exports and loggers write them: with all columns, and with what is wrong in them. */

/** Cells of a row by column; undefined is an empty one. */
type Cells = Record<string, string | number | undefined>;
/** Changes the rows of a flight, in place or by returning others. */
export type Feed = (rows: Cells[], random: Random) => Cells[] | void;

/** Columns by which the project's own CSV is known; others are written where a row has them. */
const always = ['time', 'lat', 'lon', 'altitude', 'groundSpeed', 'course', 'source'];
const columns = [
  ...always,
  ...['geoAltitude', 'verticalRate', 'heading'],
  ...['selectedAltitude', 'indicatedAirspeed', 'trueAirspeed', 'squawk', 'emergency', 'onGround'],
  ...['positionTime', 'nic', 'nacp', 'sil', 'callsign', 'icao24'],
];

const iso = (seconds: number): string => new Date((BEGIN + seconds) * 1000).toISOString();
const written = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : /time$/i.test(name) ? iso(Number(value)) : String(value);

/** A file that was read, and its repairs. */
export async function fileOf(text: string): Promise<Pick<GoldenFile, 'tracks' | 'repairs'>> {
  const { tracks, report } = await readText(text);
  return {
    tracks,
    repairs: report.repairs.map(({ kind, count, rows }) => ({ kind, count, rows: [...rows] })),
  };
}

/** The tracks of a file with a row every `step` seconds of the scene, as the feed writes it. */
export async function tracksOf(
  scene: Scene,
  step: number,
  seed: number,
  feed: Feed,
): Promise<Pick<GoldenFile, 'tracks' | 'repairs'>> {
  const random = new Random(seed);
  const rows = rowsOf(scene, step, random).map((row): Cells => ({
    ...row,
    callsign: 'TEST1',
    icao24: '3c0001',
  }));
  const changed = feed(rows, random) ?? rows;
  const used = columns.filter(
    (name) => always.includes(name) || changed.some((row) => row[name] !== undefined),
  );
  const lines = changed.map((row) => used.map((name) => written(name, row[name])).join(','));
  return fileOf(`${[used.join(','), ...lines].join('\n')}\n`);
}

const at = (rows: readonly Cells[], share: number): number => Math.floor(share * rows.length);
/** Rows of a part of the flight, as shares of it. */
const part = (rows: Cells[], from: number, to: number): Cells[] => rows.slice(at(rows, from), at(rows, to));
const number = (value: Cells[string]): number => Number(value);
const hide = (rows: readonly Cells[], ...names: string[]): void => {
  for (const row of rows) for (const name of names) row[name] = undefined;
};

/** Position times with a lag, positions that arrive twice, and the integrity of each. */
const raw: Feed = (rows, random) => {
  for (const [i, row] of rows.entries()) {
    row.positionTime = number(row.time) - random.whole(0, 20) / 10;
    [row.nic, row.nacp, row.sil] = [8, random.whole(8, 10), 3];
    if (i > 0 && random.next() < 0.2)
      [row.lat, row.lon, row.positionTime] = [rows[i - 1].lat, rows[i - 1].lon, rows[i - 1].positionTime];
    if (random.next() < 0.03) row.altitude = number(row.altitude) + 1000 * random.whole(-9, 9);
    if (random.next() < 0.05) row.source = 'mlat';
    if (random.next() < 0.3) row.callsign = undefined;
  }
  for (const row of part(rows, 0.4, 0.5)) [row.nic, row.nacp, row.sil] = [0, random.whole(0, 3), 0];
};

/** Bits of the altitude that are wrong for some rows, held values and a few that are absurd. */
const altitudes: Feed = (rows, random) => {
  for (let k = 0; k < rows.length; k++) {
    if (random.next() > 0.06) continue;
    const off = random.pick([400, 800, 1600, 6400, 12_800, -3200]);
    const held = random.whole(1, 5);
    for (const row of rows.slice(k, k + held)) row.altitude = number(row.altitude) + off;
    k += held;
  }
  const held = rows[at(rows, 0.7)].altitude;
  for (const row of part(rows, 0.7, 0.74)) row.altitude = held;
  for (const share of [0.2, 0.6]) rows[at(rows, share)].altitude = random.pick([-9000, 120_000]);
  for (const row of rows) row.geoAltitude = number(row.geoAltitude) + (random.next() < 0.02 ? 2000 : 0);
};

/** Airspeeds instead of speed over the ground. */
const airspeeds: Feed = (rows) => {
  for (const row of rows) {
    const high = number(row.altitude);
    row.trueAirspeed = row.groundSpeed;
    row.indicatedAirspeed = Math.round(number(row.groundSpeed) / (1 + high / 60_000));
    row.heading = row.course;
    row.groundSpeed = undefined;
  }
};

/** Rows that come twice, late or without anything, and rows of another aircraft. */
const untidy: Feed = (rows, random) => {
  const all = rows.flatMap((row) => {
    const place = { lat: number(row.lat), lon: number(row.lon) };
    if (random.next() < 0.08) return [row, { ...row }];
    if (random.next() < 0.05)
      return [row, { ...row, icao24: undefined, callsign: undefined, squawk: undefined }];
    if (random.next() < 0.05) {
      const other = moved(place, 70, 12);
      return [row, { ...row, ...other, icao24: '4b1812', callsign: 'TEST9', altitude: 11_000 }];
    }
    return [row];
  });
  for (let k = 2; k < all.length; k++)
    if (random.next() < 0.04) all.splice(k - random.whole(1, 2), 0, ...all.splice(k, 1));
  return all;
};

/** The flight, a stay at the gate with the callsign of the next, and that flight the way back. */
const turnaround: Feed = (rows, random) => {
  const last = rows[rows.length - 1];
  const stay = Array.from({ length: 30 }, (_, k): Cells => ({
    ...last,
    time: number(last.time) + 60 * (k + 1),
    groundSpeed: 0,
    onGround: 1,
    callsign: k > 18 ? 'TEST2' : random.next() < 0.1 ? 'TESTX' : 'TEST1',
  }));
  const begin = number(last.time) + 60 * 30;
  const back = rows.toReversed().map((row): Cells => ({
    ...row,
    time: begin + number(last.time) - number(row.time) + 60,
    course: (number(row.course) + 180) % 360,
    verticalRate: -number(row.verticalRate),
    callsign: 'TEST2',
  }));
  return [...rows, ...stay, ...back];
};

/** Lost for a quarter of an hour, then for longer than a flight is. */
const lost: Feed = (rows) => {
  const late = rows.slice(at(rows, 0.7)).map((row) => ({ ...row, time: number(row.time) + 5400 }));
  return [...part(rows, 0, 0.3), ...part(rows, 0.4, 0.6), ...late];
};

/** Measured, estimated, modeled and published rows in one file. */
const mixed: Feed = (rows, random) => {
  for (const row of part(rows, 0.2, 0.35)) row.source = 'estimated';
  for (const row of part(rows, 0.5, 0.6)) row.source = 'modeled';
  for (const row of part(rows, 0.6, 0.75)) row.source = random.next() < 0.2 ? 'reported' : 'radar';
  hide(part(rows, 0.8, 0.85), 'lat', 'lon');
  for (const row of part(rows, 0.4, 0.5)) row.emergency = 'general';
  for (const row of part(rows, 0.4, 0.45)) row.squawk = '7600';
  hide(part(rows, 0.46, 0.47), 'squawk');
};

/** A logger without flags and rates, whose altitude on the ground is zero. */
const zeros: Feed = (rows) => {
  for (const row of rows) {
    if (row.onGround === 1) [row.altitude, row.verticalRate] = [0, 0];
    [row.onGround, row.verticalRate] = [undefined, row.onGround === 1 ? 0 : undefined];
  }
};

/** Positions that stand still, go back and forth, and lie elsewhere for a moment; speeds that are absurd. */
const positions: Feed = (rows, random) => {
  const [first] = part(rows, 0.3, 1);
  for (const row of part(rows, 0.3, 0.33)) [row.lat, row.lon] = [first.lat, first.lon];
  for (const [k, row] of part(rows, 0.5, 0.56).entries()) {
    if (k % 2 === 1) Object.assign(row, moved({ lat: number(row.lat), lon: number(row.lon) }, 45, 15));
  }
  for (const row of rows) {
    if (random.next() < 0.01) Object.assign(row, { groundSpeed: random.pick([0, 15, 1400]) });
    if (random.next() < 0.01)
      Object.assign(row, moved({ lat: number(row.lat), lon: number(row.lon) }, 300, 4));
  }
  rows[0].lat = number(rows[0].lat) + 1;
  rows[rows.length - 1].lon = number(rows[rows.length - 1].lon) - 1;
};

export const feeds: Readonly<Record<string, Feed>> = {
  'raw messages': raw,
  'wrong altitudes': altitudes,
  airspeeds,
  'untidy rows': untidy,
  turnaround,
  'lost twice': lost,
  'mixed sources': mixed,
  'zero on the ground': zeros,
  'wrong positions': positions,
};
