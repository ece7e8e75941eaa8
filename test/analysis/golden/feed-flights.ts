import { airportOf } from '../../../scripts/accuracy/measure.js';
import { STRIDE } from '../../../scripts/accuracy/run.js';
import { aircraft } from '../../../scripts/accuracy/world/aircraft/index.js';
import { events } from '../../../scripts/accuracy/world/events/index.js';
import { Random } from '../../../scripts/accuracy/world/random.js';
import { airportsOf } from '../../../src/route/airports/index.js';
import { parseRoute } from '../../../src/route/parse-route.js';
import { feeds, tracksOf } from './feeds.js';
import type { GoldenFlight } from './flights.js';

/** Flights that the feeds are of: what they do, and s between rows. */
const flown: readonly (readonly [make: string, step: number])[] = [
  ['airliner', 15],
  ['trainer in circuits', 8],
  ['route-deviation', 20],
  ['altitude-oscillation', 6],
  ['holding', 12],
  ['helicopter', 10],
];

const makerOf = (name: string) =>
  aircraft.find((one) => one.aircraft === name)?.make ?? events.find((one) => one.kind === name)!.make;

/** Each of some flights as each feed writes it. */
export function* feedFlights(): Iterable<GoldenFlight> {
  for (const [name, step] of flown) {
    for (const [words, feed] of Object.entries(feeds)) {
      const open = async () => {
        const scene = makerOf(name)(new Random(2 * STRIDE));
        const airports = airportsOf((scene.fields ?? []).map(airportOf));
        const route = scene.route ? parseRoute(scene.route, airports) : undefined;
        const file = await tracksOf(scene, step, 2 * STRIDE + step, feed);
        return { ...file, around: { airports, ...(route && { route }) } };
      };
      yield { name: `${name}, rows every ${step} s: ${words}`, open };
    }
  }
}
