import { phugoidTrack } from '../derived/oscillation/simulate.js';
import type { Airport } from '../../src/route/airports/index.js';
import { deviationFrom } from '../../src/route/deviation/index.js';
import { makeRoute } from '../../src/route/make-route.js';
import { destination } from '../../src/track/geo.js';
import { positionStatus } from '../../src/track/status.js';
import type { Track } from '../../src/track/track.js';
import type { Around } from './context.js';
import { circuits, eight, grid, hold, orbits } from './shapes.js';
import { fly, phugoid } from './synthetic.js';

/** A flight and what is known around it. */
export interface Flight {
  readonly track: Track;
  readonly around?: Around;
}

/** An airport `nm` from where the flights begin, with one runway. */
function airportAt(bearing: number, nm: number): Airport {
  const at = destination(52, 5, bearing, nm);
  const runway = { ident: '09', heading: bearing, ...at, length: 9000, elevation: 0 };
  return { ...at, icao: 'TEST', iata: '', name: '', country: 'XX', elevation: 0, runways: [runway] };
}

/** Off a line of 100 NM by 8 NM, and by twice as much near its end. */
function vectored(): Flight {
  const aside = [{ seconds: 20, turnRate: 2 }, { seconds: 180 }, { seconds: 20, turnRate: -2 }];
  const track = fly([{ seconds: 540 }, ...aside, { seconds: 540 }, ...aside, { seconds: 120 }], {
    altitude: 20_000,
    speed: 240,
    step: 10,
    heading: 90,
  });
  const ends = [{ lat: 52, lon: 5 }, destination(52, 5, 90, 100)].map((at) => ({ name: '', ...at }));
  const route = makeRoute(ends, { kind: 'great circle' });
  return { track, around: { route, deviation: deviationFrom(track, route, positionStatus(track)) } };
}

/** Flights that show one pattern each. */
export const flights: Readonly<Record<string, Flight>> = {
  phugoid: { track: phugoid({ period: 60, swing: 2000, speed: 260, seconds: 900, positions: true }) },
  'phugoid over the ground': {
    track: phugoidTrack({
      ...{ speed: 260, swing: 1500, climb: 0, drag: 0.03, cycles: 10, step: 5 },
      ...{ wind: -60, hole: 0, lost: 0, airspeed: false, seed: 1 },
    }),
  },
  swings: {
    track: fly(
      Array.from({ length: 8 }, () => [
        { seconds: 20, climb: 3000 },
        { seconds: 20, climb: -3000 },
      ]).flat(),
      { speed: 300 },
    ),
  },
  vectors: vectored(),
  hold: { track: fly(hold(3, 1), { step: 5 }) },
  orbit: { track: fly(orbits(4, 120, -1), { step: 5, speed: 120 }) },
  eight: { track: fly(eight(1.5, 1), { step: 5 }) },
  grid: { track: fly(grid(7, 240), { step: 5, speed: 140 }) },
  'approach broken off': {
    track: fly(
      [
        { seconds: 360 },
        { seconds: 274, climb: -745 },
        { seconds: 120, climb: 1800 },
        { seconds: 300, climb: 1000 },
      ],
      { altitude: 5000, speed: 140, step: 5, heading: 90 },
    ),
    around: { airports: [airportAt(90, 29.7)] },
  },
  lesson: {
    around: { airports: [airportAt(0, 0)] },
    track: fly([{ seconds: 60 }, { seconds: 20, speed: 55 }, ...circuits(3), { seconds: 60, speed: 3 }], {
      altitude: 20,
      speed: 1,
    }),
  },
  'missed approach': {
    track: fly(
      [{ seconds: 300 }, { seconds: 340, climb: -800 }, { seconds: 160, climb: 1500 }, { seconds: 200 }],
      { altitude: 5000, speed: 140, step: 5, heading: 90 },
    ),
    around: { airports: [airportAt(90, 24.9)] },
  },
  'steep landing': {
    track: fly([{ seconds: 240 }, { seconds: 130, climb: -4000 }], { altitude: 9000, speed: 200, step: 5 }),
    around: { airports: [airportAt(0, 20.6)] },
  },
  'dive with a climb in between': {
    track: fly(
      [
        { seconds: 120 },
        { seconds: 60, climb: -16_000 },
        { seconds: 8, climb: 6000 },
        { seconds: 50, climb: -16_000 },
      ],
      { altitude: 34_000, speed: 300 },
    ),
  },
  'zoom with a descent in between': {
    track: fly(
      [
        { seconds: 120 },
        { seconds: 60, climb: 12_000 },
        { seconds: 8, climb: -4000 },
        { seconds: 50, climb: 12_000 },
      ],
      { altitude: 4000, speed: 300 },
    ),
  },
  dive: { track: fly([{ seconds: 300 }, { seconds: 200, climb: -9000 }], { altitude: 32_000, speed: 300 }) },
};
