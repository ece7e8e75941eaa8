import { expect } from '@open-wc/testing';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { keepInView } from '../../../components/map/camera.js';

/** A map of 400 × 200 px on which a degree is a pixel; tells where it was moved to. */
function stub(isMoving = false) {
  const moved: unknown[] = [];
  const map = {
    isMoving: () => isMoving,
    getContainer: () => ({ clientWidth: 400, clientHeight: 200 }),
    project: ([x, y]: readonly [number, number]) => ({ x, y }),
    easeTo: ({ center }: { center: unknown }) => moved.push(center),
  } as unknown as MapLibreMap;
  return { map, moved };
}

describe('following the aircraft', () => {
  it('leaves the map where the aircraft is well inside', () => {
    const { map, moved } = stub();
    for (const [lon, lat] of [
      [200, 100],
      [100, 60],
      [300, 140],
    ])
      keepInView(map, { lon, lat });
    expect(moved).to.deep.equal([]);
  });

  it('brings it back to the middle near an edge, and from outside', () => {
    const { map, moved } = stub();
    for (const [lon, lat] of [
      [20, 100],
      [200, 190],
      [900, -50],
    ])
      keepInView(map, { lon, lat });
    expect(moved).to.deep.equal([
      [20, 100],
      [200, 190],
      [900, -50],
    ]);
  });

  it('waits for a movement that there is', () => {
    const { map, moved } = stub(true);
    keepInView(map, { lon: 20, lat: 100 });
    expect(moved).to.deep.equal([]);
  });
});
