import fc from 'fast-check';
import { trackFrom, type Track } from '../../src/track/track.js';

/** Rows of any kind: times that repeat or leap, positions anywhere, values missing or absurd. */
const row = fc.record({
  step: fc.constantFrom(0, 0.1, 1, 1, 1, 10, 70, 5000),
  lat: fc.constantFrom(50, 50, 50.01, 50.02, -89.9, 90, NaN),
  lon: fc.constantFrom(7, 7, 7.01, 179.99, -180, NaN),
  altitude: fc.constantFrom(0, 10_000, 10_000, 35_000, -1000, 1e6, NaN),
  geoAltitude: fc.constantFrom(10_300, 35_300, 0, NaN),
  groundSpeed: fc.constantFrom(0, 52, 450, 450, 450, 3000, -5, NaN),
  course: fc.constantFrom(0, 90, 359.9, 720, -30, NaN),
  verticalRate: fc.constantFrom(0, 2000, -30_000, NaN),
  trueAirspeed: fc.constantFrom(440, NaN),
  indicatedAirspeed: fc.constantFrom(0, 250, -3, 900, NaN),
  selectedAltitude: fc.constantFrom(10_000, 35_000, NaN),
  squawk: fc.constantFrom(7700, 1000, null),
  positionAge: fc.constantFrom(0, 1, 100, -100, NaN),
  onGround: fc.constantFrom(0, 1, 255),
  source: fc.constantFrom(0, 1, 1, 2, 3, 4, 6, 7),
  nacp: fc.constantFrom(0, 2, 3, 9, 255),
  nic: fc.constantFrom(0, 8, 255),
  line: fc.integer({ min: 1, max: 99 }),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

/** Each row given is repeated `times` times, so that windows and counters fill; `drift` degrees of latitude from one to the next. */
function trackOf(rows: readonly Row[], times: number, drift: number): Track {
  const all = rows.flatMap((one) => Array.from({ length: times }, () => one));
  let now = 1_700_000_000;
  const time = all.map(({ step }) => (now += step));
  const column = <K extends keyof Row>(name: K) => all.map((one) => one[name]);
  return trackFrom({
    time,
    lat: all.map(({ lat }, i) => (Math.abs(lat) > 60 ? lat : lat + drift * i)),
    lon: all.map(({ lat, lon }) => (Number.isNaN(lat) ? NaN : lon)),
    altitude: column('altitude'),
    geoAltitude: column('geoAltitude'),
    groundSpeed: column('groundSpeed'),
    course: column('course'),
    verticalRate: column('verticalRate'),
    trueAirspeed: column('trueAirspeed'),
    indicatedAirspeed: column('indicatedAirspeed'),
    selectedAltitude: column('selectedAltitude'),
    squawk: column('squawk'),
    positionTime: all.map(({ positionAge }, i) => time[i] - positionAge),
    onGround: column('onGround'),
    source: column('source'),
    nacp: column('nacp'),
    nic: column('nic'),
    row: column('line'),
  });
}

/** A track of up to 625 rows of any kind. */
export const anyTrack: fc.Arbitrary<Track> = fc
  .tuple(fc.array(row, { maxLength: 25 }), fc.constantFrom(1, 3, 25), fc.constantFrom(0, 0.003, 0.02))
  .map(([rows, times, drift]) => trackOf(rows, times, drift));
