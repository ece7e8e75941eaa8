import { expect } from 'chai';
import { ReadError } from '../../src/formats/base/report.js';
import { planFormats } from '../../src/plan/formats/index.js';
import { isPlanName, planExtensions } from '../../src/plan/plan-names.js';
import { planText } from '../../src/plan/plan-text.js';
import { loadAirports, type Airports } from '../../src/route/airports/index.js';
import { readRoute } from '../../src/route/read-route.js';

const folder = new URL('fixtures/', import.meta.url);
const textOf = async (name: string): Promise<string> => (await fetch(new URL(name, folder))).text();

describe('files of planned routes', () => {
  let airports: Airports;
  let expected: Readonly<Record<string, string>>;
  before(async () => {
    airports = await loadAirports();
    expected = JSON.parse(await textOf('expected.json')) as typeof expected;
  });

  it('become routes that can be typed', async () => {
    for (const [name, route] of Object.entries(expected)) {
      expect(planText(name, await textOf(name), airports), name).to.equal(route);
      expect((await readRoute(route, airports))!.id, name).to.equal(route);
    }
  });

  it('each have an example, and an end of their names that is known before they are read', () => {
    for (const { id, extensions } of planFormats) {
      const isOwn = (name: string) => extensions.some((end) => name.endsWith(end));
      expect(Object.keys(expected).some(isOwn), id).to.equal(true);
    }
    expect(planFormats.flatMap(({ extensions }) => extensions)).to.have.members([...planExtensions]);
    expect([isPlanName('A.FPL'), isPlanName('a.csv')]).to.deep.equal([true, false]);
  });

  it('that are cut, empty or another format are refused', async () => {
    for (const name of Object.keys(expected)) {
      const text = await textOf(name);
      const withoutPlaces = text.replace(/4[0-3]\.?\d*/g, 'NaN').replace(/N4\d°/g, '');
      for (const wrong of ['', 'x', '<a/>', text.slice(0, 70), withoutPlaces])
        expect(() => planText(name, wrong, airports), `${name}: ${wrong.slice(0, 20)}`).to.throw(ReadError);
    }
  });

  it('do not take an airport of the same code elsewhere', async () => {
    const moved = (await textOf('v3.fms')).replace('40.467499', '10.5');
    expect(planText('a.fms', moved, airports)).to.match(/^UBBB@10.5,50.0467 /);
  });
});
