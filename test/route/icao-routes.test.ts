import { expect } from 'chai';
import { loadAirports, type Airports } from '../../src/route/airports/index.js';
import { namedPointsOf } from '../../src/route/named-points.js';
import { loadNavaids, navaidsOf } from '../../src/route/navaids/index.js';
import { parseRoute } from '../../src/route/parse-route.js';
import { readRoute } from '../../src/route/read-route.js';
import { RouteError } from '../../src/route/route.js';
import { distanceNm } from '../../src/track/geo.js';

interface Example {
  readonly text: string;
  readonly id: string;
  readonly level?: number;
  readonly unresolved?: readonly string[];
  /** How many beacons of the world share the name of each beacon of the route. */
  readonly sharedBy?: readonly number[];
  /** A part of the reason that the last unresolved word has. */
  readonly why?: string;
}

describe('a route in words of flight plans', () => {
  let airports: Airports;
  let examples: readonly Example[];
  before(async () => {
    airports = await loadAirports();
    examples = (await (await fetch(new URL('icao-routes.json', import.meta.url))).json()) as typeof examples;
  });

  it('reads each example, and its id as the same route', async () => {
    for (const { text, id, level, unresolved, sharedBy = [], why = '' } of examples) {
      const route = (await readRoute(text, airports))!;
      const named = route.unresolved?.map(({ word }) => word);
      expect([route.id, route.level, named], text).to.deep.equal([id, level, unresolved]);
      const beacons = route.points.filter(({ navaid }) => navaid);
      expect(
        beacons.map((point) => point.sharedBy ?? 1),
        text,
      ).to.deep.equal(sharedBy);
      expect(route.unresolved?.at(-1)?.why ?? '', text).to.contain(why);
      expect((await readRoute(id, airports))!.id, text).to.equal(id);
    }
  });

  it('says in its title, wherever that stands, what it lacks', async () => {
    const route = await readRoute('UBBB MOTEG URMG', airports);
    expect([route!.kind, route!.title]).to.deep.equal([
      'part of a plan',
      'Baku (UBBB) – Grozny (URMG) (not resolved: MOTEG)',
    ]);
  });

  it('takes the beacon nearest to the line of all that share a name', async () => {
    const navaids = await loadNavaids();
    const shared = navaids.find('TGO');
    expect(shared.length).to.be.greaterThan(1);
    for (const { lat, lon } of shared) {
      const [start, end] = [`${lat - 1},${lon}`, `${lat + 1},${lon}`];
      const route = parseRoute(`${start} TGO ${end}`, { airports, navaids });
      expect(distanceNm(lat, lon, route.points[1].lat, route.points[1].lon)).to.be.below(0.1);
    }
  });

  it('takes a beacon that is just near enough to the line, and not one further off', () => {
    // On the equator, off a leg of 100 NM: the way past the beacon may be longer by 250 NM and half of the leg.
    const detour = (nm: number) => 2 * Math.hypot(50, nm) - 100;
    for (const [off, taken] of [
      [190, true],
      [200, false],
    ] as const) {
      const navaid = {
        ident: 'TST',
        type: 'VOR',
        name: 'Test',
        country: '',
        lat: off / 60,
        lon: 50 / 60,
      } as const;
      const navaids = { all: [navaid], find: (ident: string) => (ident === 'TST' ? [navaid] : []) };
      const route = parseRoute(`0,0 TST 0,${100 / 60}`, { airports, navaids });
      expect(detour(off) < 300, String(off)).to.equal(taken);
      expect(route.unresolved === undefined, String(off)).to.equal(taken);
    }
  });

  it('has at most 100 beacons', () => {
    const ident = (i: number) => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26));
    const beacon = (i: number) =>
      ({ ident: ident(i), type: 'VOR', name: '', country: '', lat: 0, lon: i / 10 }) as const;
    const navaids = navaidsOf(Array.from({ length: 101 }, (_, i) => beacon(i)));
    const of = (count: number) => {
      const names = Array.from({ length: count }, (_, i) => ident(i));
      return parseRoute(`1,0 ${names.join(' ')} 1,5`, { airports, navaids });
    };
    expect(of(100).points).to.have.lengthOf(102);
    expect(() => of(101)).to.throw(RouteError, /at most 100 radio beacons/);
  });

  it('looks names up in a table of the caller first', () => {
    const points = namedPointsOf([{ name: 'lukan', lat: 41.5, lon: 48.2 }]);
    const route = parseRoute('UBBB LUKAN URMG', { airports, points });
    expect(route.id).to.equal('UBBB lukan@41.5,48.2 URMG');
    expect(route.unresolved).to.equal(undefined);
  });
});
