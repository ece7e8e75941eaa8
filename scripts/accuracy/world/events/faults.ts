import { airborne, cruise } from '../maneuvers.js';
import type { Random } from '../random.js';
import type { Row } from '../rows.js';
import type { EventFamily, Fault, Scene } from '../scene.js';

/** A jet in cruise for about an hour, with whatever the receiver makes of it. */
export function faulty(random: Random, fault: Fault, also: readonly string[] = []): Scene {
  const jet = cruise(airborne(random, random.whole(300, 380) * 100, 450), random, 3600);
  return { states: jet.states, events: [], also, fault };
}

/** A stretch in the middle of the flight that lasts between two numbers of seconds. */
export function stretch(random: Random, shortest: number, longest: number): { start: number; end: number } {
  const start = random.between(1000, 1600);
  return { start, end: start + random.between(shortest, longest) };
}

export const within = (row: Row, { start, end }: { start: number; end: number }): boolean =>
  row.time >= start && row.time <= end;

/** First and last time of the rows in a stretch, and one row to each side. */
export function around(
  rows: readonly Row[],
  span: { start: number; end: number },
): { start: number; end: number } {
  const first = rows.findIndex((row) => row.time >= span.start);
  const last = rows.findLastIndex((row) => row.time <= span.end);
  return { start: rows[Math.max(0, first - 1)].time, end: rows[Math.min(rows.length - 1, last + 1)].time };
}

export const gaps: readonly EventFamily[] = [
  {
    kind: 'coverage-gap',
    name: 'no rows for 8 to 14 min',
    make(random) {
      const span = stretch(random, 480, 840);
      return faulty(random, (rows) => {
        const { start, end } = around(rows, span);
        const left = rows.filter((row) => !within(row, span));
        return { rows: left, events: [{ kind: 'coverage-gap', start, end, size: end - start }] };
      });
    },
  },
  {
    kind: 'position-gap',
    name: 'rows without a position for 8 to 14 min',
    make(random) {
      const span = stretch(random, 480, 840);
      return faulty(random, (rows) => {
        const { start, end } = around(rows, span);
        for (const row of rows) if (within(row, span)) row.lat = row.lon = undefined;
        return { rows, events: [{ kind: 'position-gap', start, end, size: end - start }] };
      });
    },
  },
  {
    kind: 'list-gap',
    name: 'published figures 2 to 20 min apart',
    make: (random) =>
      faulty(random, (rows) => {
        const listed: Row[] = [];
        for (let at = 100; at < 3000; at += random.between(120, 1200)) {
          const row = rows.find(({ time }) => time >= at);
          if (row && row !== listed.at(-1)) listed.push({ ...row, source: 'reported' });
        }
        const lasts = listed.slice(1).map(({ time }, k) => time - listed[k].time);
        const [start, end] = [listed[0].time, listed[listed.length - 1].time];
        return { rows: listed, events: [{ kind: 'list-gap', start, end, size: Math.max(...lasts) }] };
      }),
  },
];

export const repeats: readonly EventFamily[] = [
  {
    kind: 'stale-position',
    name: 'one position repeated for 3 to 6 min',
    make(random) {
      const span = stretch(random, 180, 360);
      return faulty(random, (rows) => {
        const held = rows.filter((row) => within(row, span));
        for (const row of held) [row.lat, row.lon] = [held[0].lat, held[0].lon];
        const [start, end] = [held[0].time, held[held.length - 1].time];
        return { rows, events: [{ kind: 'stale-position', start, end, size: end - start }] };
      });
    },
  },
  {
    kind: 'frozen-record',
    name: 'one row repeated for 5 to 10 min',
    make(random) {
      const span = stretch(random, 300, 600);
      return faulty(
        random,
        (rows) => {
          const held = rows.filter((row) => within(row, span));
          for (const row of held) Object.assign(row, { ...held[0], time: row.time });
          const [start, end] = [held[0].time, held[held.length - 1].time];
          return { rows, events: [{ kind: 'frozen-record', start, end, size: end - start }] };
        },
        ['stale-position'],
      );
    },
  },
  {
    kind: 'interpolated-stretch',
    name: 'rows on a straight line at a constant step for 6 to 9 min',
    make(random) {
      const span = stretch(random, 360, 540);
      return faulty(random, (rows) => {
        const first = rows.findIndex((row) => row.time >= span.start);
        const last = rows.findLastIndex((row) => row.time <= span.end);
        const [from, to] = [rows[first], rows[last]];
        // A resampler writes at whole intervals, whenever the rows came.
        const step = (to.time - from.time) / (last - first);
        const every = Math.max(1, Math.round(step));
        const made: Row[] = [];
        for (let time = Math.ceil((from.time + 1) / every) * every; time < to.time; time += every) {
          const share = (time - from.time) / (to.time - from.time);
          const between = (a: number, b: number): number => a + share * (b - a);
          const row = { ...from, time };
          for (const name of ['lat', 'lon', 'altitude', 'groundSpeed'] as const)
            row[name] = between(from[name]!, to[name]!);
          made.push(row);
        }
        rows.splice(first + 1, last - first - 1, ...made);
        const [start, end] = [made[0].time, made[made.length - 1].time];
        return { rows, events: [{ kind: 'interpolated-stretch', start, end, size: end - start }] };
      });
    },
  },
];
