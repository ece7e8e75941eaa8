import type { Airport } from '../../../src/route/airports/index.js';
import { deviationFrom } from '../../../src/route/deviation/index.js';
import { makeRoute } from '../../../src/route/make-route.js';
import type { Route } from '../../../src/route/route.js';
import { destination } from '../../../src/track/geo.js';
import { positionStatus } from '../../../src/track/status.js';
import type { Track } from '../../../src/track/track.js';
import { edited } from '../data-synthetic.js';
import { fly } from '../synthetic.js';
import { isWarning, type Boundaries, type Flight } from './boundary.js';

/** NM of a degree of latitude at the equator of WGS 84. */
const DEGREE_NM = 59.705;
const EAST = { lat: 0, lon: 5, heading: 90, altitude: 20_000, speed: 240 };
const line = makeRoute(
  [{ lat: 0, lon: 5 }, destination(0, 5, 90, 100)].map((at) => ({ name: '', ...at })),
  { kind: 'waypoints' },
);
const along = fly([{ seconds: 1500 }], EAST);

/** Along 100 NM of the equator, at each second so many NM north of it. */
function off(nm: (t: number) => number): Flight {
  const track: Track = edited(along, ({ lat }, i) => {
    if (lat) lat[i] = nm(i) / DEGREE_NM;
  });
  return { track, around: { route: line, deviation: deviationFrom(track, line, positionStatus(track)) } };
}

export const routeDeviation: Boundaries = {
  band: { flight: (x) => off(() => x), inside: 5.05, outside: 4.95, stricter: 5.1, looser: 4.9 },
  gross: {
    flight: (x) => off((t) => (t > 500 && t < 1000 ? x : 0)),
    ...{ inside: 25.1, outside: 24.9, stricter: 25.2, looser: 24.8 },
    effect: isWarning,
  },
  sustained: {
    flight: (x) => off((t) => (t >= 600 && t <= 600 + x ? 8 : 0)),
    ...{ inside: 180, outside: 179, stricter: 181, looser: 179 },
  },
  // One row, so many NM from the departure; a second is 0.067 NM.
  terminal: {
    flight: (x) => off((t) => (t === Math.round(Math.sqrt(x * x - 36) * 15) ? 6 : 0)),
    ...{ inside: 30.2, outside: 29.8, stricter: 30.4, looser: 29.6 },
    others: { sustained: 0 },
  },
};

const airport = (icao: string, at: { lat: number; lon: number }): Airport => ({
  ...{ icao, iata: '', name: icao, country: 'XX', elevation: 0, runways: [] },
  ...at,
});
const home = airport('AAAA', { lat: 50, lon: 5 });
const routeTo = (planned: Airport): Route => ({
  ...{ id: '', title: '', kind: 'great circle', length: 100, departure: home, destination: planned },
  points: [home, planned].map(({ icao, lat, lon }) => ({ name: icao, lat, lon })),
});

/** A flight of 100 NM to another airport, so many NM from the planned one. */
function elsewhere(nm: number): Flight {
  const at = destination(50, 5, 0, 100);
  const planned = airport('BBBB', destination(at.lat, at.lon, 90, nm));
  const track = fly([{ seconds: 600, climb: 1000 }, { seconds: 300 }, { seconds: 600, climb: -1000 }], {
    ...{ lat: 50, lon: 5, altitude: 0, speed: 240, heading: 0, step: 10 },
  });
  return { track, around: { airports: [home, airport('CCCC', at), planned], route: routeTo(planned) } };
}

/** Out to so many NM, a half turn of 0.64 NM to each side at 120 kt, and back. */
function back(nm: number): Flight {
  const seconds = Math.round((nm - 0.637) * 30);
  const pieces = [
    { seconds, climb: 1000 },
    { seconds: 60, turnRate: 3 },
    { seconds, climb: -1000 },
  ];
  const track = fly(pieces, { lat: 50, lon: 5, altitude: 0, speed: 120 });
  const planned = airport('BBBB', destination(50, 5, 90, 100));
  return { track, around: { airports: [home, planned], route: routeTo(planned) } };
}

export const diversion: Boundaries = {
  distance: { flight: elsewhere, inside: 15.2, outside: 14.8, stricter: 15.4, looser: 14.6 },
};

export const returnToDeparture: Boundaries = {
  away: { flight: back, inside: 5.1, outside: 4.9, stricter: 5.2, looser: 4.8 },
};
