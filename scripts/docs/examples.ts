import { analyze } from '../../src/analysis/analyze.js';
import { DetectorRun, requiredFor } from '../../src/analysis/run-detectors.js';
import { detectors } from '../../src/detectors/index.js';
import type { Detector } from '../../src/finding/detector.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Airport } from '../../src/route/airports/index.js';
import type { Route } from '../../src/route/route.js';
import { destination, distanceNm } from '../../src/track/geo.js';
import { sourceCode, trackFrom, type Column, type Track } from '../../src/track/track.js';
import { tableOf } from '../../test/detectors/context.js';
import { cruise as cruiseOf, edited, held } from '../../test/detectors/data-synthetic.js';
import { circuits, eight, grid, hold, loiter, orbits } from '../../test/detectors/shapes.js';
import { fly, phugoid, without, type Piece } from '../../test/detectors/synthetic.js';

/** What a picture of a flight draws: its path, or one of its columns over time. */
export type Picture = 'path' | 'altitude' | 'geoAltitude' | 'groundSpeed' | 'squawk' | 'lon' | 'row';

/** A synthetic flight in which a detector finds what it looks for, and what a picture of it shows. */
export interface Example {
  readonly track: Track;
  readonly picture: Picture;
  readonly airports?: readonly Airport[];
  readonly route?: Route;
}

function changed(track: Track, column: Column, of: (value: number, i: number) => number): Track {
  const { columns } = track.data;
  const values = Array.from(track[column] as ArrayLike<number>, of);
  return trackFrom({ ...(columns as { time: Float64Array }), [column]: values });
}

/** Positions to five decimals, and from row 90 to 150 on the line between the two. */
function onLine(track: Track, column: 'lat' | 'lon'): Track {
  const [from, to] = [track[column][90], track[column][150]];
  return changed(track, column, (own, i) =>
    i >= 90 && i <= 150 ? from + ((i - 90) / 60) * (to - from) : Number(own.toFixed(5)),
  );
}

const cruise = { altitude: 35_000, speed: 440, step: 5, heading: 90 };
const level: Piece[] = [{ seconds: 1200 }];
const curve: Piece[] = [{ seconds: 450 }, { seconds: 300, turnRate: 0.3 }, { seconds: 450 }];
const resampled = onLine(onLine(fly(curve, cruise), 'lat'), 'lon');
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
const onRoute = { airports: [home, planned], route };
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
/** Two minutes without rows: the nearest and the furthest refer to the rest. */
const holed = (track: Track) => without(track, (i) => i >= 100 && i < 112);
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
const withRunway = (at: Airport): Airport => ({
  ...at,
  runways: [{ ident: '09', lat: at.lat, lon: at.lon, heading: 90, length: 8200, elevation: 0 }],
});
/** 3° down to 1,600 ft, 5.7 NM before the middle of the field, and away. */
const brokenOff = fly(
  [
    { seconds: 360 },
    { seconds: 274, climb: -745 },
    { seconds: 120, climb: 1800 },
    { seconds: 300, climb: 1000 },
  ],
  { altitude: 5000, speed: 140, heading: 90, step: 5 },
);
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

const level20 = cruiseOf(5, {}, [{ seconds: 1200 }]);
const climbing = fly([{ seconds: 1200, climb: 1000 }], { ...cruise, altitude: 5000 });
/** Geometric above pressure altitude, with a step. */
const heights = edited(
  level20,
  ({ geoAltitude, altitude }, i) => {
    if (geoAltitude && altitude) geoAltitude[i] = altitude[i]! + (i > 120 ? 1900 : 300);
  },
  ['geoAltitude'],
);
/** Lines of the file: every twentieth row is ten lines too late. */
const shuffled = edited(level20, ({ row }, i) => row && (row[i] = i % 20 === 10 ? i + 12 : i + 2), ['row']);
/** For ten minutes the aircraft sends a place far away, and a speed to match. */
const spoofed = edited(cruiseOf(10), ({ lat, lon, groundSpeed }, i) => {
  if (i < 150 || i >= 210 || !lat || !lon || !groundSpeed) return;
  const place = destination(53.5, 9, 260, (50 / 360) * (i - 150));
  [lat[i], lon[i], groundSpeed[i]] = [place.lat, place.lon, 50];
});

/** By kind of finding. */
export const examples: Readonly<Record<string, Example>> = {
  'list-gap': {
    track: changed(fly(level, { ...cruise, step: 240 }), 'source', () => sourceCode('reported')),
    picture: 'altitude',
  },
  'coverage-gap': { track: without(fly(level, cruise), (i) => i > 90 && i < 150), picture: 'altitude' },
  'position-gap': {
    track: edited(climbing, ({ lat, lon }, i) => {
      if (i > 90 && i < 150 && lat && lon) lat[i] = lon[i] = null;
    }),
    picture: 'altitude',
  },
  'stale-position': { track: held(level20, 450, 750, ['lat', 'lon']), picture: 'lon' },
  'speed-mismatch': {
    track: changed(level20, 'groundSpeed', (v, i) => (i > 90 && i < 150 ? v - 120 : v)),
    picture: 'groundSpeed',
  },
  'baro-geometric-step': { track: heights, picture: 'geoAltitude' },
  'time-disorder': { track: shuffled, picture: 'row' },
  'clock-step': {
    track: changed(level20, 'time', (time, i) => (i > 120 ? time + 3600 : time)),
    picture: 'lon',
  },
  'clock-rate': { track: changed(level20, 'time', (time, i) => time + 0.5 * i), picture: 'lon' },
  'frozen-record': {
    track: held(climbing, 450, 750, ['lat', 'lon', 'altitude', 'groundSpeed', 'course', 'verticalRate']),
    picture: 'altitude',
  },
  'interpolated-stretch': { track: resampled, picture: 'path' },
  'gnss-interference': { track: spoofed, picture: 'path' },
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
  'route-deviation': { track: detour, picture: 'path', ...onRoute },
  diversion: {
    track: holed(elsewhere),
    picture: 'path',
    airports: [home, planned, airport('CCCC', destination(52, 5, 130, 107))],
    route,
  },
  'return-to-departure': { track: without(back, (i) => i >= 20 && i < 28), picture: 'path', ...onRoute },
  'emergency-squawk': { track: coded((i) => (i > 120 ? 7700 : 3241)), picture: 'squawk' },
  'squawk-change': { track: coded((i) => (i > 120 ? 2641 : 3766)), picture: 'squawk' },
  'altitude-oscillation': {
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
  'go-around': { track: missed, picture: 'altitude', airports: [airport('TEST', east(24.9))] },
  'discontinued-approach': {
    track: brokenOff,
    picture: 'altitude',
    airports: [withRunway(airport('TEST', east(30.4)))],
  },
  'touch-and-go': { track: lesson, picture: 'altitude' },
  holding: { track: fly(hold(3, 1), { step: 5, heading: 90, wind: 20, crab: true }), picture: 'path' },
  survey: { track: fly(grid(7, 240), { step: 5, heading: 90, speed: 140 }), picture: 'path' },
  'figure-eight': { track: fly(eight(1.5, 1), { step: 5, heading: 90 }), picture: 'path' },
  loitering: {
    track: fly([{ seconds: 900 }, ...loiter(5), { seconds: 900 }], {
      speed: 120,
      step: 10,
      heading: 90,
      wind: 12,
    }),
    picture: 'path',
  },
  orbit: { track: fly(orbits(4, 150, -1), { step: 5, heading: 90, speed: 120, wind: 12 }), picture: 'path' },
  'final-descent': {
    track: fly([{ seconds: 240 }, { seconds: 130, climb: -4000 }], { altitude: 9000, speed: 200, step: 5 }),
    picture: 'altitude',
  },
};

const surroundings = ({ airports = [], route }: Example) => ({
  airports: tableOf(airports),
  ...(route && { route }),
});

/** The findings of a detector in an example, at its default thresholds. */
export function findIn(detector: Detector, example: Example): readonly Finding[] {
  const run = new DetectorRun(example.track, surroundings(example));
  run.run(requiredFor(detector, detectors), {});
  return run.findingsOf(detector, {});
}

/** Kinds of everything that is found in an example. */
export const kindsIn = (example: Example): Set<string> =>
  new Set(analyze(example.track, surroundings(example)).findings.map(({ kind }) => kind));
