import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/map/flight-map.js';
import type { FlightMap } from '../../../components/map/flight-map.js';
import { heard } from '../heard.js';
import { until } from '../wait.js';
import { analysisOf, sampleTrack } from './sample.js';

async function drawing(route?: string) {
  const element = await fixture<FlightMap>(html`<flight-map></flight-map>`);
  element.analysis = analysisOf(sampleTrack(), route ? { route } : {});
  await until(() => element.canPick && element.maplibre?.loaded(), 'the map is drawn');
  element.drawRoute();
  await until(() => element.shadowRoot!.querySelector('.drawing') !== null, 'the tool is loaded');
  const canvas = element.maplibre!.getCanvas();
  const mouse = (type: string, lon: number, lat: number) => {
    const { left, top } = canvas.getBoundingClientRect();
    const { x, y } = element.maplibre!.project([lon, lat]);
    const at = { clientX: left + x, clientY: top + y, bubbles: true, cancelable: true };
    canvas.dispatchEvent(new MouseEvent(type, at));
  };
  const click = async (lon: number, lat: number) => {
    for (const type of ['mousedown', 'mouseup', 'click']) mouse(type, lon, lat);
    await element.updateComplete;
  };
  const key = async (name: string, ctrlKey = false) => {
    const options = { key: name, ctrlKey, bubbles: true, composed: true, cancelable: true };
    canvas.dispatchEvent(new KeyboardEvent('keydown', options));
    await element.updateComplete;
  };
  const bar = () => element.shadowRoot!.querySelector('.drawing');
  const text = () => bar()?.querySelector('p')?.textContent ?? '';
  const words = () => text().split(' ').length;
  const button = (name: string) =>
    [...bar()!.querySelectorAll('button')].find((one) => one.textContent!.includes(name))!;
  return { element, mouse, click, key, bar, text, words, button };
}

describe('a route drawn on the map', function () {
  this.timeout(240_000);

  it('takes points by clicks, moves one by a drag, removes and undoes, and is given as text', async () => {
    const { element, mouse, click, key, bar, text, words, button } = await drawing();
    const others: string[] = [];
    for (const type of ['click', 'flight-cursor', 'flight-finding', 'flight-select'])
      element.addEventListener(type, () => others.push(type));
    const { lng, lat } = element.maplibre!.getCenter();
    expect(button('Use as plan').disabled).to.equal(true);
    await click(lng - 1, lat);
    await click(lng + 1, lat);
    const [start, end] = text().split(' ');
    expect(Number(start.split(',')[1])).to.be.closeTo(lng - 1, 0.1);
    expect(Number(end.split(',')[1])).to.be.closeTo(lng + 1, 0.1);
    const moved = [lng + 1, lat + 0.4] as const;
    mouse('mousedown', lng + 1, lat);
    mouse('mousemove', ...moved);
    mouse('mouseup', ...moved);
    await element.updateComplete;
    expect(Number(text().split(' ')[1].split(',')[0])).to.be.closeTo(lat + 0.4, 0.1);
    await key('Enter');
    expect(words()).to.equal(3);
    await key('Delete');
    expect(words()).to.equal(2);
    await key('z', true);
    await key('z', true);
    await key('z', true);
    expect(text()).to.equal(`${start} ${end}`);
    expect(others).to.deep.equal([]);
    await expect(element).to.be.accessible();
    const given = heard(element, 'flight-route');
    button('Use as plan').click();
    expect((await given).route).to.equal(`${start} ${end}`);
    await element.updateComplete;
    expect(bar() === null).to.equal(true);
  });

  it('begins with the plan that there is, adds a point into the leg that is clicked, and is left by Escape', async () => {
    const { element, click, key, bar, text, words } = await drawing('UBBB-URMG FL300');
    expect(text()).to.equal('UBBB URMG FL300');
    const shown = () => element.maplibre!.queryRenderedFeatures({ layers: ['flight-draft-line'] }).length > 0;
    await until(shown, 'the leg is drawn');
    // The middle of the geodesic from Baku to Grozny.
    await click(47.92, 41.96);
    expect([words(), text().split(' ')[0], text().split(' ')[2]]).to.deep.equal([4, 'UBBB', 'URMG']);
    await key('Escape');
    expect(bar() === null).to.equal(true);
    element.drawRoute();
    await element.updateComplete;
    void element.pickPlace();
    await element.updateComplete;
    expect(bar() === null, 'one tool at a time').to.equal(true);
    expect(element.analysis!.route!.id).to.equal('UBBB-URMG FL300');
  });
});
