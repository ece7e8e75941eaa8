import { courseTo, moved, nmBetween } from '../earth.js';
import { arrive, climbOut, fieldAt, takeOff } from '../maneuvers.js';
import type { Random } from '../random.js';
import type { EventFamily, Field } from '../scene.js';
import type { Pilot } from '../pilot.js';

interface Leg {
  readonly jet: Pilot;
  readonly from: Field;
  readonly to: Field;
  readonly fields: readonly Field[];
  readonly route: string;
}

/** A jet on its way from one field to another, climbing out. */
function underWay(random: Random): Leg {
  const from = fieldAt(random);
  const course = from.runway + random.between(-60, 60);
  const to = fieldAt(random, 'XBBB', moved(from, course, random.between(230, 320)));
  const jet = takeOff(random, from, 155, 2000, 30);
  climbOut(jet, course, 33_000, 440, 2400);
  const fields = [from, to, fieldAt(random, 'XCCC', moved(to, course + 90 * random.side(), 110))];
  return { jet, from, to, fields, route: `${from.icao}-${to.icao}` };
}

export const routes: readonly EventFamily[] = [
  {
    kind: 'route-deviation',
    name: '15 to 40 NM beside the line for 10 to 20 min',
    make(random) {
      const { jet, from, to, fields, route } = underWay(random);
      const line = courseTo(from, to);
      jet.toward(moved(from, line, 75));
      const [side, off] = [random.side(), random.between(15, 40)];
      const beside = (along: number, nm: number) => moved(moved(from, line, along), line + 90 * side, nm);
      jet.toward(beside(75 + 5, 5)).during('route-deviation', () => {
        jet
          .toward(beside(80 + off, off))
          .toward(beside(120 + off, off))
          .toward(beside(150 + off, 5));
        return off;
      });
      return { states: arrive(jet, to, 138).states, events: jet.events, fields, route };
    },
  },
  {
    kind: 'diversion',
    name: 'lands 110 NM from the destination',
    make(random) {
      const { jet, from, to, fields, route } = underWay(random);
      jet.toward(moved(from, courseTo(from, to), 140));
      arrive(jet, fields[2], 138);
      const event = { kind: 'diversion', start: 0, end: jet.time, size: nmBetween(fields[2], to) };
      return { states: jet.states, events: [event], fields, route, also: ['route-deviation'] };
    },
  },
  {
    kind: 'return-to-departure',
    name: 'turns back after 90 to 130 NM',
    make(random) {
      const { jet, from, to, fields, route } = underWay(random);
      const most = random.between(90, 130);
      jet.toward(moved(from, courseTo(from, to), most));
      arrive(jet, from, 138);
      const event = { kind: 'return-to-departure', start: 0, end: jet.time, size: most };
      return { states: jet.states, events: [event], fields, route, also: ['route-deviation'] };
    },
  },
];
