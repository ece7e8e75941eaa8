import { recorded } from '../../../scripts/accuracy/measure.js';
import { STRIDE } from '../../../scripts/accuracy/run.js';
import { aircraft } from '../../../scripts/accuracy/world/aircraft/index.js';
import { events } from '../../../scripts/accuracy/world/events/index.js';
import { Random } from '../../../scripts/accuracy/world/random.js';
import type { Row } from '../../../scripts/accuracy/world/rows.js';
import type { Scene } from '../../../scripts/accuracy/world/scene.js';
import type { Surroundings } from '../../../src/analysis/context.js';
import type { Track } from '../../../src/track/track.js';
import { boundaries } from '../../detectors/boundaries/index.js';
import { tableOf } from '../../detectors/context.js';
import { flights as shapes } from '../../detectors/flights.js';
import { chanceFlights } from './chance-flights.js';
import { feedFlights } from './feed-flights.js';
import { maneuverFlights } from './maneuvers.js';

/** What was opened: the tracks of a file, what is known around them, and what was done to its rows. */
export interface GoldenFile {
  readonly tracks: readonly Track[];
  readonly around: Surroundings;
  readonly repairs?: readonly {
    readonly kind: string;
    readonly count: number;
    readonly rows: readonly number[];
  }[];
}

/** A flight of a golden file. */
export interface GoldenFlight {
  readonly name: string;
  /** Whether its file holds what is said of it, without what that is made from. */
  readonly findingsAlone?: true;
  readonly open: () => Promise<GoldenFile>;
}

/** A file that knows where and how high, and nothing else: speeds, courses and rates follow from that. */
const bare = ({ time, lat, lon, altitude, source }: Row): Row => ({ time, lat, lon, altitude, source });

/** How a flight of the world is recorded. */
interface Recording {
  readonly words: string;
  /** s between rows. */
  readonly step: number;
  readonly edit?: (row: Row) => Row;
}

const recordings: readonly Recording[] = [
  { words: 'rows every 10 s', step: 10 },
  { words: 'rows every 30 s', step: 30 },
  { words: 'positions and altitudes alone, every 15 s', step: 15, edit: bare },
];

/** The first flight of every family of the world, at every recording; each is flown once. */
function* worldFlights(): Iterable<GoldenFlight> {
  const families = [
    ...events.map(({ kind, name, make }) => ({ title: `${kind}, ${name}`, make })),
    ...aircraft.map(({ aircraft: title, make }) => ({ title, make })),
  ];
  for (const { title, make } of families) {
    let flown: Scene | undefined;
    for (const { words, step, edit } of recordings) {
      const open = () => recorded((flown ??= make(new Random(STRIDE))), step, STRIDE + step, edit);
      yield { name: `${title}: ${words}`, open };
    }
  }
}

/** Both sides of the boundary of every option. */
function* boundaryFlights(): Iterable<GoldenFlight> {
  for (const [kind, all] of Object.entries(boundaries)) {
    for (const [option, { flight, inside, outside }] of Object.entries(all)) {
      for (const x of [inside, outside]) {
        if (x === undefined) continue;
        const open = async () => {
          const { track, around: { airports = [], route, near, qnh } = {} } = flight(x);
          const known = { ...(route && { route }), ...(near && { near }), ...(qnh !== undefined && { qnh }) };
          return { tracks: [track], around: { airports: tableOf(airports), ...known } };
        };
        yield { name: `${kind}.${option} ${x}`, open, findingsAlone: true };
      }
    }
  }
}

const shapeFlights: readonly GoldenFlight[] = Object.entries(shapes).map(
  ([name, { track, around = {} }]) => ({
    name,
    open: async () => ({
      tracks: [track],
      around: { airports: tableOf(around.airports ?? []), ...(around.route && { route: around.route }) },
    }),
  }),
);

/** The golden files, by name: `expected/<name>.json`. */
export const golden: Readonly<Record<string, readonly GoldenFlight[]>> = {
  chance: [...chanceFlights()],
  maneuvers: maneuverFlights,
  shapes: shapeFlights,
  boundaries: [...boundaryFlights()],
  feeds: [...feedFlights()],
  world: [...worldFlights()],
};
