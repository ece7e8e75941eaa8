import { moved, nmBetween } from '../earth.js';
import { airborne, cruise } from '../maneuvers.js';
import type { Row } from '../rows.js';
import type { EventFamily, TrueEvent } from '../scene.js';
import { faulty, stretch, within } from './faults.js';

const rowAt = (rows: readonly Row[], time: number): number =>
  Math.max(
    1,
    rows.findIndex((row) => row.time >= time),
  );

/** The moment of one row, as a stretch from the row before to the one after. */
const momentOf = (rows: readonly Row[], k: number): { start: number; end: number } => ({
  start: rows[Math.max(0, k - 1)].time,
  end: rows[Math.min(rows.length - 1, k + 1)].time,
});

export const values: readonly EventFamily[] = [
  {
    kind: 'position-jump',
    name: 'one row 25 to 60 NM away',
    make: (random) =>
      faulty(
        random,
        (rows) => {
          const events = [900, 1800, 2700].map((at): TrueEvent => {
            const k = rowAt(rows, at + random.between(0, 400));
            const row = rows[k] as Row & { lat: number; lon: number };
            const before = rows[k - 1] as typeof row;
            Object.assign(row, moved(row, random.between(0, 360), random.between(25, 60)));
            return { kind: 'position-jump', ...momentOf(rows, k), size: nmBetween(before, row) };
          });
          return { rows, events };
        },
        ['gnss-interference'],
      ),
  },
  {
    kind: 'implausible-speed',
    name: 'reported 30 to 80 kt at cruise for 4 to 8 min',
    make(random) {
      const span = stretch(random, 240, 480);
      const speed = random.whole(30, 80);
      return faulty(
        random,
        (rows) => {
          const slow = rows.filter((row) => within(row, span));
          for (const row of slow) row.groundSpeed = speed;
          const [start, end] = [slow[0].time, slow[slow.length - 1].time];
          return { rows, events: [{ kind: 'implausible-speed', start, end, size: speed }] };
        },
        ['speed-mismatch', 'gnss-interference'],
      );
    },
  },
  {
    kind: 'speed-mismatch',
    name: 'reported speed half as high for 6 to 12 min',
    make(random) {
      const span = stretch(random, 360, 720);
      return faulty(
        random,
        (rows) => {
          const wrong = rows.filter((row) => within(row, span));
          const off = wrong.reduce((sum, row) => sum + row.groundSpeed! / 2, 0) / wrong.length;
          for (const row of wrong) row.groundSpeed = Math.round(row.groundSpeed! / 2);
          const [start, end] = [wrong[0].time, wrong[wrong.length - 1].time];
          return { rows, events: [{ kind: 'speed-mismatch', start, end, size: off }] };
        },
        ['position-jump', 'gnss-interference'],
      );
    },
  },
  {
    kind: 'altitude-spike',
    name: 'one row 15,000 to 30,000 ft off',
    make: (random) =>
      faulty(random, (rows) => {
        const events = [700, 1700, 2700].map((at): TrueEvent => {
          const k = rowAt(rows, at + random.between(0, 600));
          const off = -random.between(15_000, 30_000);
          rows[k].altitude! += Math.round(off / 25) * 25;
          return { kind: 'altitude-spike', ...momentOf(rows, k), size: off };
        });
        return { rows, events };
      }),
  },
  {
    kind: 'baro-geometric-step',
    name: 'geometric altitude moves by 1,000 to 4,000 ft',
    make: (random) =>
      faulty(random, (rows) => {
        const k = rowAt(rows, random.between(1200, 2400));
        const off = random.side() * random.between(1000, 4000);
        for (const row of rows.slice(k)) row.geoAltitude! += Math.round(off / 25) * 25;
        return { rows, events: [{ kind: 'baro-geometric-step', ...momentOf(rows, k), size: off }] };
      }),
  },
  {
    kind: 'squawk-change',
    name: 'from one code to another',
    make(random) {
      const jet = cruise(airborne(random, 33_000, 440), random, 1200);
      const start = jet.time - 60;
      jet.squawk = '2345';
      return {
        states: cruise(jet, random, 1200).states,
        events: [{ kind: 'squawk-change', start, end: start + 120, size: 2345 }],
      };
    },
  },
  {
    kind: 'emergency-squawk',
    name: '7700 for 5 to 15 min',
    make(random) {
      const jet = cruise(airborne(random, 33_000, 440), random, 1200);
      jet.squawk = '7700';
      jet.during('emergency-squawk', () => {
        cruise(jet, random, random.between(300, 900));
        return 7700;
      });
      jet.squawk = '1000';
      return { states: cruise(jet, random, 900).states, events: jet.events, also: ['squawk-change'] };
    },
  },
  {
    kind: 'squawk-change',
    name: 'to and fro between two codes, every 2 to 4 min',
    make(random) {
      const jet = cruise(airborne(random, 33_000, 440), random, 900);
      jet.during('squawk-change', () => {
        for (let k = 1; k <= 6; k++) {
          jet.squawk = k % 2 ? '4512' : '1000';
          jet.fly(random.between(130, 240));
        }
        return 1000;
      });
      return { states: cruise(jet, random, 900).states, events: jet.events };
    },
  },
];

export const clocks: readonly EventFamily[] = [
  {
    kind: 'time-disorder',
    name: '5 to 20 rows written two to six rows too late',
    make: (random) =>
      faulty(random, (rows) => {
        const [shuffled, at] = [[...rows], [] as number[]];
        const count = Math.min(20, Math.max(5, Math.floor(rows.length / 12)));
        for (let n = 0; n < count; n++) {
          const k = Math.floor(((n + 0.5) * rows.length) / count) - 3;
          const [row] = shuffled.splice(k, 1);
          shuffled.splice(k + random.whole(2, 5), 0, row);
          at.push(row.time);
        }
        const [start, end] = [Math.min(...at), Math.max(...at)];
        return { rows: shuffled, events: [{ kind: 'time-disorder', start, end, size: count }] };
      }),
  },
  {
    kind: 'clock-step',
    name: 'in straight flight, the clock steps ahead by 1 to 3 h',
    make(random) {
      const jet = airborne(random, random.whole(300, 380) * 100, 450).fly(3600);
      return {
        ...{ states: jet.states, events: [], also: ['coverage-gap'] },
        fault(rows) {
          const k = rowAt(rows, random.between(1200, 2400));
          const step = 3600 * random.whole(1, 3);
          for (const row of rows.slice(k)) row.time += step;
          return { rows, events: [{ kind: 'clock-step', ...momentOf(rows, k), size: step }] };
        },
      };
    },
  },
  {
    kind: 'clock-rate',
    name: 'the clock runs 5 to 20 % fast or slow',
    make: (random) =>
      faulty(random, (rows) => {
        const rate = 1 + random.side() * random.between(0.05, 0.2);
        for (const row of rows) row.time *= rate;
        const [start, end] = [rows[0].time, rows[rows.length - 1].time];
        return { rows, events: [{ kind: 'clock-rate', start, end, size: 100 * (rate - 1) }] };
      }),
  },
];
