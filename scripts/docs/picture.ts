import { DEGREE } from '../../src/base/units.js';
import { turn } from '../../src/track/geo.js';
import type { Range } from '../../src/track/runs.js';
import type { Example, Picture } from './examples.js';

/** An example flight as SVG: the flight thin and gray, the plan dashed, the rows of the findings thick and orange. */

const WIDTH = 420;
const HEIGHT = 170;
const MARGIN = 14;

interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The track from above, in degrees of latitude, east to the right; or a column over time. NaN where a row has none. */
function pointsOf({ track, picture, route }: Example): { flight: Points; plan: Points } {
  const rows = Array.from({ length: track.length }, (_, i) => i);
  if (picture !== 'path') {
    const flight = {
      x: rows.map((i) => track.time[i] - track.time[0]),
      y: rows.map((i) => track[picture][i]),
    };
    return { flight, plan: { x: [], y: [] } };
  }
  const scale = Math.cos(track.lat[0] * DEGREE);
  const east = (lon: number) => turn(track.lon[0], lon) * scale;
  const plan = route?.points ?? [];
  return {
    flight: { x: rows.map((i) => east(track.lon[i])), y: rows.map((i) => track.lat[i]) },
    plan: { x: plan.map(({ lon }) => east(lon)), y: plan.map(({ lat }) => lat) },
  };
}

const range = (values: readonly number[]): [number, number] => {
  const finite = values.filter(Number.isFinite);
  return [Math.min(...finite), Math.max(...finite)];
};

/** Puts points into the picture: a path keeps its proportions, a curve fills it. */
function placer(all: Points, path: boolean): (points: Points) => Points {
  const [left, right] = range(all.x);
  const [low, high] = range(all.y);
  const wide = (WIDTH - 2 * MARGIN) / (right - left || 1);
  const tall = (HEIGHT - 2 * MARGIN) / (high - low || 1);
  const [sx, sy] = path ? [Math.min(wide, tall), Math.min(wide, tall)] : [wide, tall];
  const [dx, dy] = [(WIDTH - (right - left) * sx) / 2, (HEIGHT - (high - low) * sy) / 2];
  return ({ x, y }) => ({
    x: x.map((v) => dx + (v - left) * sx),
    y: y.map((v) => HEIGHT - dy - (v - low) * sy),
  });
}

/** Rows to show: all, or of a pattern within a long path its own and a third as many to either side. */
function shown({ track, picture, route }: Example, hits: readonly Range[]): [number, number] {
  if (picture !== 'path' || route) return [0, track.length - 1];
  const [first, last] = [Math.min(...hits.map((h) => h.start)), Math.max(...hits.map((h) => h.end))];
  const more = Math.max(8, Math.round((last - first) / 3));
  return [Math.max(0, first - more), Math.min(track.length - 1, last + more)];
}

/** SVG path; a missing point, or a hole of more than six times the usual interval, lifts the pen. */
function lineOf({ x, y }: Points, time: Float64Array, from: number, to: number): string {
  const usual = (time[time.length - 1] - time[0]) / time.length;
  let d = '';
  let down = false;
  for (let i = from; i <= to; i++) {
    if (!Number.isFinite(x[i]) || !Number.isFinite(y[i])) {
      down = false;
      continue;
    }
    // Two rows on both sides of a hole are a finding about the hole.
    if (to - from > 1 && i > from && time[i] - time[i - 1] > 6 * usual) down = false;
    d += `${down ? 'L' : 'M'}${x[i].toFixed(1)} ${y[i].toFixed(1)}`;
    down = true;
  }
  return d;
}

const words: Readonly<Record<Picture, string>> = {
  path: 'the path from above, north up',
  altitude: 'altitude over time',
  groundSpeed: 'ground speed over time',
  squawk: 'squawk over time',
  geoAltitude: 'geometric altitude over time',
  lon: 'longitude over time',
  row: 'line of the file over time',
};

export const pictureWords = (picture: Picture): string => words[picture];

const FOUND = 'stroke="#c2410c" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"';
const FLIGHT = 'stroke="#64748b" stroke-width="1.3" stroke-linejoin="round"';
const PLAN = 'stroke="#1d4ed8" stroke-width="1.3" stroke-dasharray="5 4"';

export function pictureOf(example: Example, hits: readonly Range[], title: string): string {
  const { track, picture } = example;
  const { flight, plan } = pointsOf(example);
  const [from, to] = shown(example, hits);
  const x = [...flight.x.slice(from, to + 1), ...plan.x];
  const y = [...flight.y.slice(from, to + 1), ...plan.y];
  const place = placer({ x, y }, picture === 'path');
  const points = place(flight);
  const line = (d: string, style: string) => `  <path d="${d}" fill="none" ${style}/>`;
  const found = hits.map(({ start, end }) => {
    // A single moment is also shown by the row before it.
    const first = Math.max(0, start - (end - start < 1 ? 1 : 0));
    return line(lineOf(points, track.time, first, Math.min(track.length - 1, end)), FOUND);
  });
  const planned = place(plan);
  const route = planned.x
    .map((px, k) => `${k ? 'L' : 'M'}${px.toFixed(1)} ${planned.y[k].toFixed(1)}`)
    .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">`,
    `  <title>${title}</title>`,
    `  <rect width="${WIDTH}" height="${HEIGHT}" rx="6" fill="#f8fafc"/>`,
    ...(route ? [line(route, PLAN)] : []),
    line(lineOf(points, track.time, from, to), FLIGHT),
    ...found,
    '</svg>',
    '',
  ].join('\n');
}
