import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/map/flight-map.js';
import type { FlightMap } from '../../../components/map/flight-map.js';
import { analysisOf, sampleTrack } from './sample.js';
import { frames, until } from '../wait.js';

/** Whether the whole flight is in the map and fills a good part of it. */
function isFitted(element: FlightMap): boolean {
  const { maplibre: map, analysis } = element;
  if (!map || !analysis) return false;
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const at = Array.from(analysis.track.lat, (lat, i) => [analysis.track.lon[i], lat] as [number, number])
    .filter(([lon, lat]) => Number.isFinite(lon + lat))
    .map((place) => map.project(place));
  const [xs, ys] = [at.map(({ x }) => x), at.map(({ y }) => y)];
  const inside = xs.every((x) => x >= 0 && x <= width) && ys.every((y) => y >= 0 && y <= height);
  const share = Math.max(
    (Math.max(...xs) - Math.min(...xs)) / width,
    (Math.max(...ys) - Math.min(...ys)) / height,
  );
  return inside && share > 0.35;
}

const shown = async (style: string): Promise<{ box: HTMLElement; element: FlightMap }> => {
  const box = await fixture<HTMLElement>(html`<div style=${style}><flight-map></flight-map></div>`);
  const element = box.querySelector('flight-map')!;
  element.analysis = analysisOf(sampleTrack());
  await until(() => element.maplibre?.getSource('flight-findings'), 'the map begins');
  return { box, element };
};

describe('a map that gets another size', () => {
  for (const style of ['display: none', 'width: 0; height: 0', 'width: 90px; height: 60px'])
    it(`fits its flight when it is shown after ${style}`, async () => {
      const { box, element } = await shown(style);
      await frames(3);
      box.style.cssText = 'width: 700px; height: 500px; display: block';
      await until(() => isFitted(element), 'the flight is fitted');
    });

  it('stays where the reader has moved it', async () => {
    const { box, element } = await shown('width: 500px; height: 400px');
    await until(() => isFitted(element), 'the flight is fitted');
    const map = element.maplibre!;
    map.jumpTo({ center: [10, 50], zoom: 4 }, { originalEvent: new MouseEvent('mouseup') });
    box.style.width = '700px';
    await until(() => map.getContainer().clientWidth > 600, 'it is wider');
    await frames(5);
    expect(map.getZoom()).to.equal(4);
  });
});
