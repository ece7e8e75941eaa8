import { expect } from 'chai';
import {
  draftOf,
  draftText,
  undone,
  withMoved,
  withPointAt,
  withoutPoint,
  type RouteDraft,
} from '../../src/plan/draft.js';
import { snapped } from '../../src/plan/snap.js';
import { navaidsOf } from '../../src/route/navaids/index.js';
import { fewAirports } from '../analysis/helpers.js';

const at = (lat: number, lon: number, name = '') => ({ name, lat, lon });
const names = ({ points }: RouteDraft): string => points.map(({ name }) => name).join('');
const abc = [at(1, 1, 'A'), at(2, 2, 'B'), at(3, 3, 'C')].reduce(
  (draft, point) => withPointAt(draft, point),
  draftOf([]),
);

describe('a route that is drawn', () => {
  it('takes points at the end, between two, and none where its neighbor is', () => {
    expect(names(abc)).to.equal('ABC');
    expect(names(withPointAt(abc, at(9, 9, 'X'), 1))).to.equal('AXBC');
    expect(names(withPointAt(abc, at(3, 3, 'X')))).to.equal('ABC');
    expect(names(withPointAt(abc, at(2, 2, 'X'), 1))).to.equal('ABC');
    expect(names(withPointAt(abc, at(1, 1, 'X')))).to.equal('ABCX');
  });

  it('moves and removes points, and undoes each step', () => {
    const moved = withMoved(abc, 1, at(5, 5, 'M'));
    const removed = withoutPoint(moved, 0);
    expect([names(moved), names(removed), names(withoutPoint(abc, 3))]).to.deep.equal(['AMC', 'MC', 'ABC']);
    let draft = removed;
    const states: string[] = [];
    for (let i = 0; i < 7; i++) states.push(names((draft = undone(draft))));
    expect(states).to.deep.equal(['AMC', 'ABC', 'AB', 'A', '', '', '']);
  });

  it('is a text that can be typed, from two points on', () => {
    const [airport] = fewAirports.all;
    const named = { name: airport.icao, lat: airport.lat, lon: airport.lon, airport };
    expect(draftText(draftOf([named]))).to.equal('');
    expect(draftText(draftOf([named, at(42.5, 49)]))).to.equal('UBBB 42.5,49');
  });

  it('takes the airport or beacon below the pointer, the nearer one, and else the place', () => {
    const beacon = { ident: 'TST', type: 'VOR', name: 'Test', country: '', lat: 40.5, lon: 50.0467 } as const;
    const navaids = navaidsOf([beacon]);
    const name = (lat: number, within: number, beacons = navaids) =>
      snapped({ lat, lon: 50.0467 }, within, fewAirports, beacons).name;
    // The airport is at 40.4675, the beacon 2 NM north of it.
    expect([name(40.47, 3), name(40.498, 3), name(40.47, 0.1), name(40.498, 0.1)]).to.deep.equal([
      'UBBB',
      'TST',
      '',
      '',
    ]);
    expect(name(40.498, 3, navaidsOf([]))).to.equal('UBBB');
    expect(snapped({ lat: 1, lon: 2 }, 3, undefined)).to.deep.equal(at(1, 2));
  });
});
