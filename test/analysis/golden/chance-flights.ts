import { destination } from '../../../src/track/geo.js';
import { airportsOf, type Airport } from '../../../src/route/airports/index.js';
import { makeRoute } from '../../../src/route/make-route.js';
import { Random } from '../../../scripts/accuracy/world/random.js';
import { flightByChance, GROUND } from './chance.js';
import { fileOf } from './feeds.js';
import type { GoldenFile, GoldenFlight } from './flights.js';

/** Numbers of flights, and of files of several: the first ones, and ones that meet limits that these do not. */
const first = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1);
const FLIGHTS = [
  ...first(60),
  ...[1108, 1121, 1126, 1128, 1130, 1135, 1146, 2121, 2126, 2141, 2157, 3108, 3116, 3121, 3122, 3128, 3139],
  ...[3164, 4122, 4128, 4144, 4146, 4178, 4186],
];
const FILES = [
  ...first(24),
  ...[1104, 1111, 1113, 1125, 1166, 2102, 2104, 2105, 2109, 2116, 2130, 2155, 3126, 3172, 4117, 4147, 4150],
];

/** A field where the flights begin, another 25 NM on without a known runway, and a third that is further. */
function fieldAt(icao: string, bearing: number, nm: number, runways: number): Airport {
  const at = destination(52, 5, bearing, nm);
  const end = (heading: number) => ({
    ...{ ident: String(heading / 10), heading },
    ...{ ...destination(at.lat, at.lon, heading + 180, 0.7), length: 8500, elevation: GROUND },
  });
  return {
    ...{ icao, iata: '', name: icao, country: 'XX', ...at, elevation: GROUND },
    runways: [end(90), end(270)].slice(0, runways),
  };
}
const airports = airportsOf([
  fieldAt('XAAA', 90, 3, 2),
  fieldAt('XBBB', 45, 25, 0),
  fieldAt('XCCC', 90, 60, 1),
]);
const corners = [
  { name: 'XAAA', lat: 52, lon: 5 },
  { name: '', lat: 52.1, lon: 5.6 },
  { name: '', lat: 52.05, lon: 6 },
  { name: 'XCCC', lat: 52, lon: 6.6 },
];
const route = makeRoute(corners, { kind: 'waypoints' });

/** Rows of one or two aircraft under some callsigns, some twice, late, or in reverse, as state vectors in SI units. */
function tableByChance(seed: number): string {
  const random = new Random(seed);
  const rows: (readonly [time: number, line: string])[] = [];
  const codes = random.next() < 0.4 ? ['3c0001', '4b1812'] : ['3c0001'];
  for (const [n, code] of codes.entries()) {
    let later = 0;
    for (let flight = random.whole(1, 3); flight > 0; flight--) {
      const { time, lat, lon, altitude, groundSpeed, course, verticalRate, onGround, length } =
        flightByChance(seed * 100 + 10 * n + flight);
      const callsigns = random.pick([['TST1'], ['TST1', 'TST2'], ['TST1', ''], ['', 'TST3', 'TST1']]);
      let callsign = callsigns[0];
      for (let i = 0; i < length; i++) {
        if (random.next() < 0.02) callsign = random.pick(callsigns);
        const at = time[i] - 1_600_000_000 + later;
        const cells = [1_600_000_000 + at, code, lat[i], lon[i], (groundSpeed[i] * 1852) / 3600, course[i]];
        const more = [(verticalRate[i] * 0.3048) / 60, callsign, onGround[i] === 1, altitude[i] * 0.3048];
        const known = [...cells, ...more].map((cell) => (cell === cell ? String(cell) : ''));
        rows.push([at, known.join(',')]);
        if (random.next() < 0.03) rows.push(rows[rows.length - 1]);
      }
      later += time[length - 1] - time[0] + random.pick([300, 1199, 1200, 1500, 3600, 3601, 7200]);
    }
  }
  const late = (time: number): number => time + (random.next() < 0.05 ? random.pick([3, 9, 10, 11, 400]) : 0);
  const ordered = rows.map(([time, line]) => [late(time), line] as const).sort((a, b) => a[0] - b[0]);
  if (random.next() < 0.15) ordered.reverse();
  const head = 'time,icao24,lat,lon,velocity,heading,vertrate,callsign,onground,baroaltitude';
  return `${[head, ...ordered.map(([, line]) => line)].join('\n')}\n`;
}

/** The flight of a number, and what is known around it. */
export function chanceFlight(seed: number): GoldenFile {
  const around = { airports, ...(seed % 2 === 0 && { route }), ...(seed % 5 === 0 && { qnh: 985 }) };
  return { tracks: [flightByChance(seed)], around };
}

/** The flights of the file of a number. */
export const chanceFile = async (seed: number): Promise<GoldenFile> => ({
  ...(await fileOf(tableByChance(seed))),
  around: { airports },
});

export function* chanceFlights(): Iterable<GoldenFlight> {
  for (const seed of FLIGHTS) yield { name: `flight ${seed}`, open: async () => chanceFlight(seed) };
  for (const seed of FILES) yield { name: `file ${seed}`, open: () => chanceFile(seed), findingsAlone: true };
}
