import type { Airport } from '../../../src/route/airports/index.js';
import { airportsOf } from '../../../src/route/airports/index.js';
import { makeRoute } from '../../../src/route/make-route.js';
import { destination } from '../../../src/track/geo.js';
import { trackFrom, type Column, type Track } from '../../../src/track/track.js';
import { Random } from '../../../scripts/accuracy/world/random.js';
import { circuits, eight, grid, loiter, straight } from '../../detectors/shapes.js';
import { fly, type Piece, type Setting } from '../../detectors/synthetic.js';
import type { GoldenFile, GoldenFlight } from './flights.js';

/**
 * Flights of maneuvers drawn by lot, between straight flight: holds, circles, eights, lines, approaches that are broken off,
 * circuits, swings and dives, of every size, at every interval of rows, with columns that are missing and holes.
 */

const LATITUDES = [52, 0.2, -33, 71] as const;
const LONGITUDES = [5, 5, 179.8, -179.95] as const;
const STEPS = [1, 2, 5, 5, 8, 10, 10, 15, 20, 30, 60] as const;
const HOLES = [40, 70, 130, 200, 320, 620, 950] as const;

/** Turns and straight legs, one after the other, so many times. */
function loops(random: Random): Piece[] {
  const [count, side, rate] = [
    random.pick([1, 1.5, 2, 3, 4]),
    random.side(),
    random.pick([0.7, 1, 1.5, 2, 3]),
  ];
  const leg = random.pick([0, 0, 10, 30, 45, 60, 90, 150, 300, 600]);
  const climb = random.pick([0, 0, 0, 300, -500, -1000]);
  const half = [{ seconds: Math.round(180 / rate), turnRate: rate * side, climb }, straight(leg)];
  return Array.from({ length: Math.round(2 * count) }, () => half).flat();
}

const eights = (random: Random): Piece[] => eight(random.pick([1, 1.5, 2, 3]), random.side());

const lines = (random: Random): Piece[] =>
  grid(random.whole(3, 8), random.pick([60, 120, 240, 300]), random.side());

/** Turns of a few degrees one way and the other. */
const weaving = (random: Random): Piece[] =>
  Array.from({ length: random.whole(2, 9) }, () => ({
    seconds: random.whole(10, 90),
    turnRate: random.pick([-3, -2, -1, -0.5, 0, 0.5, 1, 2, 3]),
  }));

/** Up and down again and again, swings or steps. */
function swings(random: Random): Piece[] {
  const [half, climb] = [random.pick([8, 12, 20, 30, 45, 60, 90]), random.pick([300, 600, 1200, 2500, 5000])];
  const damped = random.pick([1, 1, 0.9, 0.75, 1.1]);
  return Array.from({ length: random.whole(3, 16) }, (_, k) => ({
    seconds: half,
    climb: climb * damped ** k * (k % 2 ? -1 : 1),
    ...(random.next() < 0.2 && { speed: random.pick([180, 220, 260]) }),
  }));
}

const dive = (random: Random): Piece[] => [
  { seconds: random.pick([20, 40, 61, 120]), climb: random.pick([-16_000, -9000, -6100, -5900, -3000]) },
  { seconds: random.pick([5, 10, 30]), climb: random.pick([-300, 0, 4000]) },
  { seconds: random.pick([20, 40, 61]), climb: random.pick([-9000, -6100, 6100, 9000]) },
];

/** Low speed and a high rate of descent. */
const stall = (random: Random): Piece[] => [
  { seconds: 60, speed: random.pick([45, 60, 80, 100, 120]) },
  { seconds: random.pick([20, 40, 90]), climb: random.pick([-1500, -3000, -6000, -12_000]) },
  { seconds: 60, speed: 200 },
];

const shapes: readonly ((random: Random) => Piece[])[] = [
  ...[loops, loops, loops, eights, lines, weaving, weaving, swings, swings, dive, stall],
  (random) => loiter(random.whole(1, 3)),
];

/** Straight and level for a while. */
const between = (random: Random): Piece => straight(random.pick([60, 120, 300, 300, 600, 1000]));

interface Flown {
  readonly pieces: Piece[];
  readonly setting: Setting;
}

function enRoute(random: Random): Flown {
  const pieces: Piece[] = [between(random)];
  for (let k = random.whole(1, 4); k > 0; k--) pieces.push(...random.pick(shapes)(random), between(random));
  const altitude = random.pick([4000, 12_000, 24_000, 35_000]);
  return { pieces, setting: { altitude, speed: random.pick([90, 140, 220, 220, 300, 450]) } };
}

/** Descents towards the field that end at some height, and climbs, and at last perhaps a landing. */
function towardsField(random: Random): Flown {
  const [speed, rate] = [random.pick([70, 140, 140]), random.pick([500, 700, 745, 900, 1500])];
  const lowest = random.pick([0, 20, 60, 150, 300, 450, 600, 950, 1300, 2100]);
  const pieces: Piece[] = [
    straight(random.pick([60, 300])),
    { seconds: ((4000 - lowest) / rate) * 60, climb: -rate },
  ];
  const again = random.whole(0, 2);
  for (let k = 0; k < again; k++) {
    const [up, ran] = [random.pick([500, 1000, 2000]), lowest === 0 ? random.pick([5, 15, 40, 120]) : 0];
    pieces.push(
      { seconds: ran, speed: random.pick([speed, 0.8 * speed, 20]) },
      { seconds: 60, climb: up, speed },
    );
    pieces.push(
      { seconds: 60, turnRate: 3 },
      straight(90),
      { seconds: 60, turnRate: 3 },
      straight(random.pick([30, 90])),
    );
    pieces.push({ seconds: ((up - (random.next() < 0.3 ? 200 : 0)) / rate) * 60, climb: -rate });
  }
  if (random.next() < 0.5)
    pieces.push({ seconds: 40, speed: 15 }, { seconds: random.pick([30, 200]), speed: 3 });
  else pieces.push({ seconds: random.pick([60, 200]), climb: 1000 }, straight(random.pick([60, 400, 1200])));
  return { pieces, setting: { altitude: 4000, speed, ...(random.next() < 0.5 && { ground: 0 }) } };
}

const lesson = (random: Random): Flown => ({
  pieces: [
    { seconds: random.pick([10, 60, 400]) },
    { seconds: 20, speed: 55 },
    ...circuits(random.whole(1, 3)),
    { seconds: random.pick([5, 30]), speed: random.pick([3, 45]) },
    ...(random.next() < 0.4 ? circuits(1) : []),
    { seconds: 60, speed: 3 },
  ],
  setting: { altitude: random.pick([20, 40]), speed: 1, ...(random.next() < 0.6 && { ground: 20 }) },
});

/** The rows that a file has of a flight, and the columns. */
function received(track: Track, random: Random): Track {
  const often = (share: number): boolean => random.next() < share;
  const { time, length } = track;
  const holes = Array.from({ length: random.whole(0, 3) }, () => {
    const from = time[Math.floor(random.next() * length)];
    return [
      from,
      from + random.pick(HOLES),
      random.pick(['rows', 'rows', 'lat', 'altitude', 'groundSpeed']),
    ] as const;
  });
  const inHole = (i: number, what: string): boolean =>
    holes.some(([from, to, which]) => which === what && time[i] > from && time[i] < to);
  const kept = Array.from({ length }, (_, i) => i).filter((i) => !inHole(i, 'rows'));
  const coarse = often(0.15);
  const known = (name: Column) => (i: number) => {
    const value = track[name][i];
    if (inHole(i, name === 'lon' ? 'lat' : name)) return NaN;
    if (name === 'lat' || name === 'lon') return coarse ? Math.round(value * 500) / 500 : value;
    return name === 'altitude' || name === 'onGround' || name === 'time' ? value : Math.round(value);
  };
  const [reports, rates] = [often(0.7), often(0.7)];
  const names: Column[] = [
    ...(['time', 'lat', 'lon', 'altitude'] as const),
    ...(reports ? (['groundSpeed', 'course'] as const) : []),
    ...(rates ? (['verticalRate'] as const) : []),
    ...(often(0.6) ? (['onGround'] as const) : []),
  ];
  const columns = Object.fromEntries(names.map((name) => [name, kept.map(known(name))]));
  if (often(0.2)) columns.indicatedAirspeed = kept.map((i) => Math.round(track.groundSpeed[i] * 0.8));
  if (often(0.2)) columns.geoAltitude = kept.map((i) => track.altitude[i] + 300);
  return trackFrom(columns as { time: number[] });
}

function fieldAt(at: { lat: number; lon: number }, heading: number): Airport {
  const end = (way: number) => ({
    ...{ ident: String(Math.round(way / 10) || 36), heading: way, length: 9000, elevation: 0 },
    ...destination(at.lat, at.lon, way + 180, 0.7),
  });
  const runways = [end(heading), end((heading + 180) % 360)];
  return { icao: 'XAAA', iata: '', name: 'XAAA', country: 'XX', ...at, elevation: 0, runways };
}

const kinds = [enRoute, enRoute, towardsField, lesson] as const;

/** A flight by its number: what is flown, how it is recorded, and what is known around it. */
function maneuversByChance(seed: number): GoldenFile {
  const random = new Random(seed);
  const { pieces, setting } = random.pick(kinds)(random);
  const place = { lat: random.pick(LATITUDES), lon: random.pick(LONGITUDES) };
  const heading = random.pick([0, 90, 90, 225]);
  const step = random.pick(STEPS);
  const flown = fly(
    pieces
      .map((piece) => ({ ...piece, seconds: Math.round(piece.seconds) }))
      .filter(({ seconds }) => seconds > 0),
    {
      ...{ step, heading, quantum: random.pick([0, 25, 25, 100]), noise: random.pick([0, 0, 0, 40]), seed },
      ...{ wind: random.pick([0, 0, 20, 60]), ...place, ...setting },
    },
  );
  const track = received(flown, random);
  const low = flown.altitude.indexOf(Math.min(...flown.altitude));
  const at = { lat: flown.lat[low], lon: flown.lon[low] };
  const around = { airports: airportsOf(random.next() < 0.75 ? [fieldAt(at, heading)] : []) };
  if (random.next() > 0.3) return { tracks: [track], around };
  const end = destination(place.lat, place.lon, heading, random.pick([20, 60, 200]));
  const corners = [
    { name: '', ...place },
    { name: '', ...destination(place.lat, place.lon, heading + 10, 12) },
    { name: '', ...end },
  ];
  const route = makeRoute(random.next() < 0.5 ? corners : [corners[0], corners[2]], {
    kind: random.next() < 0.5 ? 'waypoints' : 'great circle',
  });
  return { tracks: [track], around: { ...around, route } };
}

/** Numbers of flights: the first ones, and ones that meet limits that these do not. */
const FLIGHTS = [
  ...Array.from({ length: 60 }, (_, k) => k + 1),
  ...[1005, 1006, 1007, 1059, 1070, 2007, 2008, 2009, 2012, 2015, 2017, 2022, 2023, 2024, 2060, 2070, 2072],
  ...[2075, 3004, 3018, 3035, 3056, 3059, 3066, 3076, 3087, 4003, 4004, 4005, 4007],
];

export const maneuverFlights: readonly GoldenFlight[] = FLIGHTS.map((seed) => ({
  name: `maneuvers ${seed}`,
  open: async () => maneuversByChance(seed),
}));
