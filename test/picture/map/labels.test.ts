import { expect } from 'chai';
import fc from 'fast-check';
import { LabelPlaces } from '../../../src/picture/map/labels.js';

const size = { width: 400, height: 300 };
const label = (x: number, y: number, text: string, away = 6) => ({
  ...{ x, y, text, away, size: 12, color: '#000', halo: '#fff' },
});
/** Where a label was put: its anchor and baseline. */
const placeOf = (markup: string) => {
  const [, x, y, anchor] = /x="([-\d.]+)" y="([-\d.]+)" text-anchor="(\w+)"/.exec(markup) ?? [];
  return markup ? { x: Number(x), y: Number(y), anchor } : undefined;
};
/** Left, top, right, bottom of a label, with the widths that the placing reckons with. */
function areaOf(markup: string, text: string): [number, number, number, number] {
  const { x, y, anchor } = placeOf(markup)!;
  const w = text.length * 12 * 0.58;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2;
  return [left, y - 12 * 0.95, left + w, y - 12 * 0.95 + 15];
}

describe('names on a map', () => {
  it('stand right of their point, else left, above or below', () => {
    const places = new LabelPlaces(size);
    const put = [1, 2, 3, 4].map(() => placeOf(places.put(label(200, 150, 'NAME', 14))));
    expect(put.map((at) => at?.anchor)).to.deep.equal(['start', 'end', 'middle', 'middle']);
    expect(placeOf(places.put(label(200, 150, 'NAME', 14)))).to.equal(undefined);
  });

  it('keep clear of one another, of what is taken and of the edge', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      text: fc.constantFrom('A', 'Baku', 'Makhachkala', 'a longer name'),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        const places = new LabelPlaces(size);
        places.take(0, 250, 150, 300);
        const areas = points.flatMap(({ x, y, text }) => {
          const markup = places.put(label(x, y, text));
          return markup ? [areaOf(markup, text)] : [];
        });
        const all = [[0, 250, 150, 300] as const, ...areas];
        for (const [i, a] of all.entries())
          for (const b of all.slice(i + 1))
            expect(a[0] < b[2] - 0.2 && b[0] < a[2] - 0.2 && a[1] < b[3] - 0.2 && b[1] < a[3] - 0.2).to.equal(
              false,
            );
        for (const [left, top, right, bottom] of areas)
          expect(left >= 1.8 && top >= 1.8 && right <= 398.2 && bottom <= 298.2).to.equal(true);
      }),
    );
  });
});
