import { expect, fixture, html } from '@open-wc/testing';
import type { GeoJSONSource } from 'maplibre-gl';
import '../../../components/map/flight-map.js';
import type { FlightMap } from '../../../components/map/flight-map.js';
import { analysisOf, sampleTrack } from './sample.js';
import { frames, until } from '../wait.js';

const alertOf = (element: FlightMap) => element.shadowRoot!.querySelector<HTMLElement>('[role=alert]');

async function shown(): Promise<FlightMap> {
  const element = await fixture<FlightMap>(html`<flight-map style="height: 300px"></flight-map>`);
  element.analysis = analysisOf(sampleTrack());
  await until(() => element.maplibre?.getSource('flight-findings'), 'the map begins');
  return element;
}

/** Takes the context away as the browser does; what is returned gives it back. */
async function lose(element: FlightMap): Promise<() => void> {
  const gl = element.maplibre!.getCanvas().getContext('webgl2')!;
  const extension = gl.getExtension('WEBGL_lose_context')!;
  extension.loseContext();
  await until(() => alertOf(element), 'the loss is said');
  return () => extension.restoreContext();
}

const trackData = async (element: FlightMap) =>
  (await element.maplibre!.getSource<GeoJSONSource>('flight-track')!.getData()) as GeoJSON.FeatureCollection;

describe('a lost WebGL context', () => {
  it('is said, and what was added meanwhile is there when it returns', async () => {
    const element = await shown();
    element.maplibre!.jumpTo({ center: [12, 34], zoom: 5 });
    const restore = await lose(element);
    expect(alertOf(element)!.textContent).to.contain('WebGL context lost');
    expect(element.maplibre).to.equal(undefined);
    element.others = [analysisOf(sampleTrack())];
    element.overlay = [{ type: 'Point', coordinates: [50, 44] }];
    element.cursor = element.analysis!.track.time[3];
    await element.updateComplete;
    restore();
    await until(() => element.maplibre?.getSource('flight-layer-0'), 'the map returns');
    expect(alertOf(element)).to.equal(null);
    expect((await trackData(element)).features).to.not.be.empty;
    const others = element.maplibre!.getSource<GeoJSONSource>('flight-others')!;
    expect(((await others.getData()) as GeoJSON.FeatureCollection).features).to.not.be.empty;
    expect(element.maplibre!.getZoom()).to.equal(5);
    expect(element.maplibre!.getCenter().lng).to.be.closeTo(12, 1e-6);
    element.style.height = '420px';
    await until(() => element.maplibre!.getContainer().clientHeight > 400, 'it has another size');
    await frames(5);
    expect(element.maplibre!.getZoom()).to.equal(5);
  });

  it('that does not return is made anew by the button', async () => {
    const element = await shown();
    await lose(element);
    alertOf(element)!.querySelector('button')!.click();
    await until(() => element.maplibre?.getSource('flight-track'), 'another map begins');
    expect((await trackData(element)).features).to.not.be.empty;
    expect(alertOf(element)).to.equal(null);
    expect(element.shadowRoot!.querySelectorAll('canvas.maplibregl-canvas')).to.have.lengthOf(1);
  });

  it('comes back when it comes into view', async () => {
    const element = await shown();
    await lose(element);
    element.style.marginTop = '5000px';
    await frames(10);
    expect(element.maplibre).to.equal(undefined);
    element.style.marginTop = '';
    await until(() => element.maplibre?.getSource('flight-track'), 'another map begins');
  });

  it('of an element that is taken out is forgotten', async () => {
    const element = await shown();
    const restore = await lose(element);
    const parent = element.parentElement!;
    element.remove();
    restore();
    await frames(5);
    expect(element.maplibre).to.equal(undefined);
    parent.append(element);
    await until(() => element.maplibre?.getSource('flight-track'), 'it begins');
    expect(alertOf(element)).to.equal(null);
  });
});

describe('what cannot be drawn', () => {
  it('is named: an added layer is not the basemap', async () => {
    const element = await shown();
    const broken = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [null] } };
    element.overlay = [{ type: 'Point', coordinates: [50, 44] }, broken];
    await until(() => alertOf(element), 'the failure is said');
    expect(alertOf(element)!.textContent).to.contain('added layer 2').and.not.contain('basemap');
  });
});
