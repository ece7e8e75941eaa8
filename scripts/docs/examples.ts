import type { Detector } from '../../src/finding/detector.js';
import { altitudeOscillation } from '../../src/detectors/altitude-oscillation.js';
import { contextFor, type Around } from '../../test/detectors/context.js';
import { circuits, eight, grid, hold, orbits } from '../../test/detectors/shapes.js';
import { fly, phugoid, without, type Piece } from '../../test/detectors/synthetic.js';
import type { Airport } from '../../src/route/airports/index.js';
import { deviationFrom, type Deviation } from '../../src/route/deviation/index.js';
import type { Route } from '../../src/route/route.js';
import { destination, distanceNm } from '../../src/track/geo.js';
import { positionStatus } from '../../src/track/status.js';
import { trackFrom, type Column, type Track } from '../../src/track/track.js';

/** A synthetic flight in which a detector finds what it looks for, and what a picture of it shows. */
export interface Example {
  readonly track: Track;
  readonly picture: 'path' | 'altitude' | 'groundSpeed' | 'squawk';
  readonly around?: Around;
}

function changed(track: Track, column: Column, of: (value: number, i: number) => number): Track {
  const { columns } = track.data;
  const values = Array.from(track[column] as ArrayLike<number>, of);
  return trackFrom({ ...(columns as { time: Float64Array }), [column]: values });
}

const cruise = { altitude: 35_000, speed: 440, step: 5, heading: 90 };
const level: Piece[] = [{ seconds: 1200 }];
const east = (nm: number) => destination(52, 5, 90, nm);
const airport = (icao: string, at: { lat: number; lon: number }): Airport => ({
  ...{ icao, iata: '', name: icao, country: 'XX', elevation: 0, runways: [] },
  ...at,
});
const [home, planned] = [airport('AAAA', { lat: 52, lon: 5 }), airport('BBBB', east(150))];
const route: Route = {
  ...{
    id: 'AAAA-BBBB',
    title: 'AAAA–BBBB',
    kind: 'waypoints',
    length: distanceNm(52, 5, planned.lat, planned.lon),
  },
  points: [home, planned].map(({ icao, lat, lon }) => ({ name: icao, lat, lon })),
  departure: home,
  destination: planned,
};
const onRoute = (track: Track, airports: readonly Airport[] = [home, planned]): Around => {
  const deviation: Deviation = deviationFrom(track, route, positionStatus(track));
  return { route, deviation, airports };
};
const trip = (heading: number, pieces: readonly Piece[]) =>
  fly(pieces, { altitude: 0, speed: 240, heading, step: 10 });
const detour = fly(
  [
    { seconds: 900 },
    { seconds: 20, turnRate: 2 },
    { seconds: 400 },
    { seconds: 40, turnRate: -2 },
    { seconds: 400 },
    { seconds: 20, turnRate: 2 },
    { seconds: 300 },
  ],
  {
    ...cruise,
    speed: 240,
  },
);
const elsewhere = trip(130, [
  { seconds: 600, climb: 1000 },
  { seconds: 400 },
  { seconds: 600, climb: -1000 },
]);
const back = trip(90, [
  { seconds: 300, climb: 1000 },
  { seconds: 60, turnRate: 3 },
  { seconds: 380, climb: -800 },
]);
const missed = fly(
  [{ seconds: 300 }, { seconds: 340, climb: -800 }, { seconds: 160, climb: 1500 }, { seconds: 200 }],
  {
    altitude: 5000,
    speed: 140,
    step: 5,
    heading: 90,
  },
);
const lesson = fly(
  [{ seconds: 120 }, { seconds: 20, speed: 55 }, ...circuits(3), { seconds: 40, speed: 5 }, { seconds: 60 }],
  {
    altitude: 20,
    speed: 1,
    step: 5,
  },
);
const coded = (code: (i: number) => number) => changed(fly(level, cruise), 'squawk', (_, i) => code(i));

/** By detector id. */
export const examples: Readonly<Record<string, Example>> = {
  'coverage-gap': { track: without(fly(level, cruise), (i) => i > 90 && i < 150), picture: 'altitude' },
  'altitude-spike': {
    track: changed(fly(level, { ...cruise, step: 2 }), 'altitude', (v, i) =>
      i === 200 || i === 410 ? v - 9000 : v,
    ),
    picture: 'altitude',
  },
  'position-jump': {
    track: changed(fly(level, cruise), 'lat', (v, i) => (i > 90 && i < 150 ? v + 0.6 : v)),
    picture: 'path',
  },
  'implausible-speed': {
    track: changed(fly(level, cruise), 'groundSpeed', (v, i) => (i > 100 && i < 140 ? 52 : v)),
    picture: 'groundSpeed',
  },
  'route-deviation': { track: detour, picture: 'path', around: onRoute(detour) },
  diversion: {
    track: elsewhere,
    picture: 'path',
    around: onRoute(elsewhere, [home, planned, airport('CCCC', destination(52, 5, 130, 107))]),
  },
  'return-to-departure': { track: back, picture: 'path', around: onRoute(back) },
  'emergency-squawk': { track: coded((i) => (i > 120 ? 7700 : 3241)), picture: 'squawk' },
  'squawk-change': { track: coded((i) => (i > 120 ? 2641 : 3766)), picture: 'squawk' },
  [altitudeOscillation.id]: {
    track: phugoid({ period: 60, swing: 1500, speed: 260, seconds: 600, damping: 0.01 }),
    picture: 'altitude',
  },
  'rapid-descent': {
    track: fly([{ seconds: 300 }, { seconds: 180, climb: -6000 }, { seconds: 300 }], cruise),
    picture: 'altitude',
  },
  'rapid-climb': {
    track: fly([{ seconds: 300 }, { seconds: 120, climb: 7000 }, { seconds: 300 }], { step: 5 }),
    picture: 'altitude',
  },
  'low-speed-high-sink': {
    track: fly(
      [
        { seconds: 900 },
        { seconds: 60, speed: 150 },
        { seconds: 60, climb: -6000 },
        { seconds: 60, speed: 440 },
        { seconds: 300 },
      ],
      cruise,
    ),
    picture: 'groundSpeed',
  },
  'level-bust': {
    track: changed(
      fly(
        [
          { seconds: 300, climb: 1000 },
          { seconds: 30, climb: 1200 },
          { seconds: 30, climb: -1200 },
          { seconds: 300 },
        ],
        { altitude: 25_000, step: 5 },
      ),
      'selectedAltitude',
      () => 30_000,
    ),
    picture: 'altitude',
  },
  'go-around': { track: missed, picture: 'altitude', around: { airports: [airport('TEST', east(24.9))] } },
  'touch-and-go': { track: lesson, picture: 'altitude' },
  holding: { track: fly(hold(3, 1), { step: 5, heading: 90, wind: 20, crab: true }), picture: 'path' },
  survey: { track: fly(grid(7, 240), { step: 5, heading: 90, speed: 140 }), picture: 'path' },
  'figure-eight': { track: fly(eight(1.5, 1), { step: 5, heading: 90 }), picture: 'path' },
  orbit: { track: fly(orbits(4, 150, -1), { step: 5, heading: 90, speed: 120, wind: 12 }), picture: 'path' },
  'final-descent': {
    track: fly([{ seconds: 240 }, { seconds: 130, climb: -4000 }], { altitude: 9000, speed: 200, step: 5 }),
    picture: 'altitude',
  },
};

/** The findings of a detector in its example, at its default thresholds. */
export function findIn(detector: Detector, example: Example) {
  const options = Object.fromEntries(Object.entries(detector.options).map(([name, o]) => [name, o.default]));
  return [...detector.detect(example.track, contextFor(example.track, example.around), options)];
}
