import type { Airport } from '../../../src/route/airports/index.js';
import { destination } from '../../../src/track/geo.js';
import { trackFrom } from '../../../src/track/track.js';
import { grid, hold, orbits } from '../shapes.js';
import { fly, type Piece, type Setting } from '../synthetic.js';
import type { Boundaries, Flight } from './boundary.js';

const FLIGHT: Setting = { step: 5, quantum: 0, altitude: 12_000 };
const field: Airport = {
  ...{ icao: 'TEST', iata: '', name: '', country: 'XX', elevation: 0, runways: [] },
  ...destination(52, 5, 0, 30),
};
/** Two loops of `seconds` each, with turns of a minute. */
const holding2 = (seconds: number, setting: Setting = {}, loops = 2): Flight => ({
  track: fly(hold(loops, 1, seconds / 2 - 60), { ...FLIGHT, ...setting }),
});
const changed = (pieces: readonly Piece[], change: (piece: Piece, k: number) => Partial<Piece>): Piece[] =>
  pieces.map((piece, k) => ({ ...piece, ...change(piece, k) }));

export const holding: Boundaries = {
  // Beginning and end of a loop are known to half of the 20 s between points.
  shortest: { flight: (x) => holding2(x), inside: 206, outside: 190, stricter: 240, looser: 180 },
  longest: { flight: (x) => holding2(x, {}, 1), inside: 420, outside: 460, stricter: 440, looser: 540 },
  length: {
    flight: (x) => holding2(380, { speed: (x * 3600) / 403.3 }, 1),
    ...{ inside: 39.5, outside: 40.5, stricter: 39, looser: 41 },
  },
  racetrack: {
    flight: (x) => holding2(60 * x, { step: 10 }),
    ...{ inside: 34.5, outside: 36, stricter: 33.5, looser: 37 },
  },
  // Seconds of the legs.
  elongation: {
    flight: (x) => ({ track: fly(hold(3, 1, x, 120), { ...FLIGHT, step: 1 }) }),
    ...{ inside: 20, outside: 5, stricter: 1.3, looser: 1.05 },
  },
  // One leg of a minute climbs.
  climb: {
    flight: (x) => ({
      track: fly(
        changed(hold(2, 1), (_, k) => (k === 4 ? { climb: x } : {})),
        FLIGHT,
      ),
    }),
    ...{ inside: 495, outside: 505, stricter: 490, looser: 510 },
  },
  descent: {
    flight: (x) => ({
      track: fly(
        changed(hold(2, 1), () => ({ climb: -x })),
        { ...FLIGHT, altitude: 40_000 },
      ),
    }),
    ...{ inside: 1195, outside: 1205, stricter: 1190, looser: 1210 },
  },
  height: {
    flight: (x) => ({ ...holding2(240, { altitude: x }), around: { airports: [field] } }),
    ...{ inside: 1005, outside: 995, stricter: 1010, looser: 990 },
  },
  speed: {
    flight: (x) => holding2(240, { speed: x }),
    ...{ inside: 72, outside: 68, stricter: 75, looser: 65 },
  },
};

const circling = (turns: number, seconds: number, speed: number): Flight => ({
  track: fly(orbits(turns, seconds, -1), { ...FLIGHT, speed }),
});

export const orbit: Boundaries = {
  turns: { flight: (x) => circling(x, 120, 120), inside: 1.6, outside: 1.4, stricter: 1.7, looser: 1.3 },
  diameter: {
    flight: (x) => circling(3, 480, (Math.PI * x * 3600) / 480),
    ...{ inside: 10.6, outside: 11, stricter: 10.4, looser: 11.2 },
  },
  // One of four circles climbs, the next comes down again, 100 ft above the field.
  climb: {
    flight: (x) => ({
      around: { airports: [field] },
      track: fly(
        [
          { seconds: 600 },
          ...[0, x / 2, -x / 2, 0].map((climb) => ({ seconds: 120, turnRate: 3, climb })),
          { seconds: 600 },
        ],
        { ...FLIGHT, speed: 120, altitude: 100 },
      ),
    }),
    ...{ inside: 490, outside: 510, stricter: 480, looser: 520 },
  },
};

/** s to fly the radius of a turn at 1.5° a second. */
const RADIUS_S = 360 / (2 * Math.PI) / 1.5;
/** Two lobes of that many degrees, whose tangents cross. */
function eightOf(degrees: number): Piece[] {
  const tangent = RADIUS_S / Math.tan(((degrees - 180) / 2) * (Math.PI / 180));
  const seconds = Math.round(degrees / 1.5);
  const turning = (side: number): Piece => ({ seconds, turnRate: (side * degrees) / seconds });
  return [{ seconds: 600 }, turning(1), { seconds: Math.round(2 * tangent) }, turning(-1), { seconds: 800 }];
}
/** Two lobes of 270° of so many seconds; of the second, and what follows, only a part. */
function slowEight(seconds: number, speed = 220, part = 1): Piece[] {
  const straight = Math.round((seconds * 360) / 270 / Math.PI);
  const rate = 270 / seconds;
  return [
    { seconds: 800 },
    { seconds, turnRate: rate, speed },
    { seconds: straight },
    { seconds: Math.round(seconds * part), turnRate: -rate },
    ...(part < 1 ? [] : [{ seconds: 1200 }]),
  ];
}

export const figureEight: Boundaries = {
  lobe: {
    flight: (x) => ({ track: fly(eightOf(x), FLIGHT) }),
    ...{ inside: 206, outside: 194, stricter: 212, looser: 188 },
  },
  longest: {
    flight: (x) => ({ track: fly(slowEight(x, 120), { ...FLIGHT, speed: 120 }) }),
    ...{ inside: 1300, outside: 1380, stricter: 1100, looser: 1300 },
  },
  // Share of the second lobe that is flown before the record ends.
  closed: {
    flight: (x) => ({ track: fly(slowEight(180, 220, x), { ...FLIGHT, step: 1 }) }),
    ...{ inside: 0.97, outside: 0.9, stricter: 0.4, looser: 0.65 },
  },
};

/** Corners in NM along and across, flown at 140 kt with a row every 5 s. */
function polyline(corners: readonly (readonly [number, number])[]): Flight {
  const step = (140 / 3600) * 5;
  const points = corners.slice(1).flatMap(([x, y], k) => {
    const [fromX, fromY] = corners[k];
    const n = Math.max(1, Math.round(Math.hypot(x - fromX, y - fromY) / step));
    return Array.from(
      { length: n },
      (_, i) => [fromX + ((x - fromX) * i) / n, fromY + ((y - fromY) * i) / n] as const,
    );
  });
  return {
    track: trackFrom({
      time: points.map((_, i) => 5 * i),
      lat: points.map(([x]) => 45 + x / 60),
      lon: points.map(([, y]) => 5 + y / 60 / Math.SQRT1_2),
    }),
  };
}
/** Seven lines back and forth of 10 NM, so many NM apart: a loop of 45° turns between them. */
const close = (spacing: number): Flight =>
  polyline(
    Array.from({ length: 7 }, (_, k) => {
      const [start, end, way] = k % 2 ? [10, 0, -1] : [0, 10, 1];
      const y = k * spacing;
      const a = 1 + spacing;
      return [
        [start, y],
        [end, y],
        [end + way * a, y + a],
        [end + way * (a + 0.5), y + a - 0.5],
        [end + way * a, y + a - 1],
      ] as const;
    }).flat(),
  );
/** Seven lines of 10 NM, 3 NM apart; each begins so far along the one before that this share of it is alongside. */
const staggered = (share: number): Flight =>
  polyline(
    Array.from({ length: 7 }, (_, k) => {
      const [from, to] = k % 2 ? [20 - 10 * share, 10 - 10 * share] : [0, 10];
      const y = 3 * k;
      const next = k % 2 ? 0 : 20 - 10 * share;
      const part = (next - to) / 4;
      return [
        [from, y],
        [to, y],
        [to + part, y + Math.abs(part)],
        [to + 2 * part, y + 0.1],
        [to + 3 * part, y + Math.abs(part)],
        [next, y + 0.2],
        [next, y + 3],
      ] as const;
    }).flat(),
  );

const LINES: Setting = { step: 5, speed: 140 };
export const survey: Boundaries = {
  lines: {
    flight: (x) => ({ track: fly(grid(x, 240), LINES) }),
    inside: 5,
    outside: 4,
    stricter: 6,
    looser: 4,
  },
  // Every other line is turned by so many degrees.
  angle: {
    flight: (x) => ({
      track: fly(
        changed(grid(7, 240), ({ turnRate }) =>
          turnRate ? { turnRate: Math.sign(turnRate) * ((180 + x) / 60) } : {},
        ),
        LINES,
      ),
    }),
    ...{ inside: 9, outside: 11.5, stricter: 8, looser: 12 },
  },
  beside: { flight: staggered, inside: 0.55, outside: 0.45, stricter: 0.6, looser: 0.35 },
  spacing: { flight: close, inside: 0.11, outside: 0.09, stricter: 0.12, looser: 0.08 },
  // Three and a half turns of so many seconds between the lines.
  pause: {
    flight: (x) => ({
      track: fly(
        changed(grid(7, 240), ({ turnRate }) =>
          turnRate ? { seconds: x, turnRate: (Math.sign(turnRate) * 1260) / x } : {},
        ),
        LINES,
      ),
    }),
    ...{ inside: 450, outside: 510, stricter: 400, looser: 560 },
  },
};
