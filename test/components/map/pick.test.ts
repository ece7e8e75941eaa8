import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/map/flight-map.js';
import type { FlightMap } from '../../../components/map/flight-map.js';
import { pickUncertainty } from '../../../components/map/pick-tool.js';
import { until } from '../wait.js';
import { analysisOf, sampleTrack } from './sample.js';

async function shown() {
  const element = await fixture<FlightMap>(html`<flight-map></flight-map>`);
  element.analysis = analysisOf(sampleTrack(), { route: 'UBBB-URMG' });
  await until(() => element.canPick, 'the map begins');
  const canvas = element.maplibre!.getCanvas();
  const note = () => element.shadowRoot!.querySelector('.reading')?.textContent ?? '';
  const key = (name: string, target: EventTarget = canvas) =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
    );
  const click = (lon: number, lat: number) => {
    const { left, top } = canvas.getBoundingClientRect();
    const { x, y } = element.maplibre!.project([lon, lat]);
    const at = { clientX: left + x, clientY: top + y, bubbles: true };
    for (const type of ['mousedown', 'mouseup', 'click']) canvas.dispatchEvent(new MouseEvent(type, at));
  };
  return { element, canvas, note, key, click };
}

describe('a place picked on the map', function () {
  this.timeout(240_000);

  it('is where the click is, within what a hand can tell at the zoom; nobody else hears the click', async () => {
    const { element, canvas, note, click } = await shown();
    const heard: string[] = [];
    for (const type of ['click', 'flight-cursor', 'flight-finding', 'flight-select'])
      element.addEventListener(type, () => heard.push(type));
    const picked = element.pickPlace();
    await element.updateComplete;
    expect(note()).to.contain('Click the place');
    expect(element.shadowRoot!.activeElement === canvas).to.equal(true);
    const { lng, lat } = element.maplibre!.getCenter();
    click(lng + 0.1, lat);
    const place = (await picked)!;
    expect(place.lon).to.be.closeTo(lng + 0.1, place.uncertainty / 60);
    expect(place.lat).to.be.closeTo(lat, place.uncertainty / 60);
    expect(place.uncertainty).to.equal(pickUncertainty(place.lat, element.maplibre!.getZoom()));
    await element.updateComplete;
    expect([note(), heard]).to.deep.equal(['', []]);
  });

  it('is the middle of the map with Enter, and none with Escape, wherever the focus is', async () => {
    const { element, key } = await shown();
    const { lng, lat } = element.maplibre!.getCenter();
    const picked = element.pickPlace();
    key('Enter');
    expect(await picked).to.include({ lon: Number(lng.toFixed(5)), lat: Number(lat.toFixed(5)) });
    for (const target of [element.maplibre!.getCanvas(), document.body]) {
      const left = element.pickPlace();
      key('Escape', target);
      expect(await left).to.equal(null);
    }
    const over = new AbortController();
    const aborted = element.pickPlace(over.signal);
    over.abort();
    expect(await aborted).to.equal(null);
    const gone = element.pickPlace();
    element.remove();
    expect([await gone, element.canPick]).to.deep.equal([null, false]);
  });

  it('is some px off in NM', () => {
    // A px of the equator at zoom 0 is 40,075 km / 512 = 78.27 km.
    expect(pickUncertainty(0, 0)).to.equal(130);
    expect(pickUncertainty(60, 10)).to.be.closeTo((3 * 42.263 * 0.5) / 1024, 0.01);
  });
});
