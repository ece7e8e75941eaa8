import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import axe from 'axe-core';
import type { GeoJSONSource } from 'maplibre-gl';
import { basemapStyle } from '../../../components/map/basemap/style.js';
import '../../../components/map/flight-map.js';
import { withOverlays } from '../../../components/map/overlays.js';
import { themeOf } from '../../../components/map/core/map-theme.js';
import { switchNames } from '../../../components/map/layers/index.js';
import type { FlightMap } from '../../../components/map/flight-map.js';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { sourceCode, trackFrom } from '../../../src/track/track.js';
import { archive } from './archive.js';
import { analysisOf, finding, sampleTrack } from './sample.js';
import { frames, until } from '../wait.js';

async function shown(properties: Partial<FlightMap>): Promise<FlightMap> {
  const element = await fixture<FlightMap>(html`<flight-map></flight-map>`);
  Object.assign(element, properties);
  await element.updateComplete;
  await ready(element);
  return element;
}

async function ready(element: FlightMap): Promise<void> {
  await until(() => element.maplibre?.getSource('flight-findings'), 'the map begins');
}

/** Resolves when MapLibre has drawn everything. */
const idle = (element: FlightMap): Promise<unknown> =>
  new Promise((resolve) => {
    element.maplibre!.once('idle', resolve);
    element.maplibre!.triggerRepaint(); // one that has drawn everything says so again
  });

const dataOf = async (element: FlightMap, source: string) =>
  (await element.maplibre!.getSource<GeoJSONSource>(source)!.getData()) as GeoJSON.FeatureCollection;

/** The pointer at a place of the map, as MapLibre hears it. */
function pointAt(element: FlightMap, type: 'mousemove' | 'click', lon: number, lat: number): void {
  const canvas = element.maplibre!.getCanvas();
  const { left, top } = canvas.getBoundingClientRect();
  const { x, y } = element.maplibre!.project([lon, lat]);
  const at = { clientX: left + x, clientY: top + y, bubbles: true };
  if (type === 'click') {
    canvas.dispatchEvent(new MouseEvent('mousedown', at));
    canvas.dispatchEvent(new MouseEvent('mouseup', at));
  }
  canvas.dispatchEvent(new MouseEvent(type, at));
}

/** Red, green and blue of the exported picture at a place. */
async function pixelsOf(element: FlightMap, lon: number, lat: number): Promise<number[]> {
  const image = await createImageBitmap(await element.exportPng());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const ratio = image.width / element.maplibre!.getCanvas().clientWidth;
  const { x, y } = element.maplibre!.project([lon, lat]);
  return [...context.getImageData(x * ratio, y * ratio, 1, 1).data.slice(0, 3)];
}

const next = <K extends 'flight-cursor' | 'flight-finding' | 'flight-select'>(element: FlightMap, type: K) =>
  new Promise<HTMLElementEventMap[K]>((resolve) => element.addEventListener(type, resolve, { once: true }));

const label = (element: FlightMap): string =>
  element.shadowRoot!.querySelector('.cursor-label')?.textContent ?? '';

describe('flight-map', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' }));

  it('draws the flight, its route and its ends', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack(), { route: 'UBBB-URMG' }) });
    const track = await dataOf(element, 'flight-track');
    expect(track.features.every((f) => f.properties!.status === 'observed')).to.equal(true);
    expect(
      (await dataOf(element, 'flight-airports')).features.filter((f) => f.properties!.end),
    ).to.have.length(2);
    expect(element.maplibre!.getBounds().contains([49, 41.5])).to.equal(true);
    expect(element.maplibre!.getBounds().contains([45.7, 43.4])).to.equal(true);
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`begins with a style that MapLibre finds valid: ${scheme}`, async () => {
      const element = await shown({});
      const map = element.maplibre!;
      const errors: string[] = [];
      map.on('error', ({ error }) => errors.push(error.message));
      const style = withOverlays(basemapStyle(scheme), themeOf(element, scheme));
      map.setStyle(style, { diff: false, validate: true });
      await new Promise((resolve) => void map.once('style.load', resolve));
      expect(errors).to.deep.equal([]);
      expect(map.getStyle().layers).to.have.length(style.layers.length);
    });

  it('shows the track in pixels, over the basemap of its own files', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack()) });
    await idle(element);
    const map = element.maplibre!;
    const { x, y } = map.project([49.0467, 41.4675]);
    const found = map.queryRenderedFeatures([x, y], { layers: ['flight-track-observed'] });
    expect(found).to.have.length.greaterThan(0);
    const land = map.queryRenderedFeatures(map.project([47.5, 40.5]), { layers: ['land'] });
    const caspian = map.queryRenderedFeatures(map.project([50.6, 41.6]), { layers: ['land'] });
    expect(land).to.have.length(1);
    expect(caspian, 'the Caspian is water').to.have.length(0);
  });

  it('has a coast that is good to look at closely, anywhere', async () => {
    const element = await shown({ analysis: null });
    element.maplibre!.jumpTo({ center: [139.85, 35.5], zoom: 9 });
    const land = (lon: number, lat: number) =>
      element.maplibre!.queryRenderedFeatures(element.maplibre!.project([lon, lat]), {
        layers: ['detail-land'],
      });
    await until(() => land(139.7, 35.69).length, 'Tokyo stands on finer land');
    // Natural Earth 1:50m has land in the bay east of Yokosuka, 1:10m has not.
    expect(land(139.9, 35.55), 'Tokyo Bay is water').to.have.length(0);
  });

  it('says by the legend which styles are there and what the color means', async () => {
    const source = Array.from({ length: 60 }, (_, i) => sourceCode(i < 30 ? 'adsb' : 'modeled'));
    const { data } = sampleTrack(60);
    const track = trackFrom({ ...data.columns, time: data.columns.time!, source });
    const element = await shown({ analysis: analysisOf(track) });
    const text = element.shadowRoot!.querySelector('.legend')!.textContent!;
    expect(text).to.include('observed').and.include('modeled').and.include('Altitude (ft, pressure)');
    expect(text).not.to.include('stale');
    expect(element.shadowRoot!.querySelector('.notice')!.textContent).to.include('modeled');
  });

  it('shows a track’s own notice, and none where there is none', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack()) });
    expect(element.shadowRoot!.querySelector('.notice')).to.equal(null);
    const { data } = sampleTrack();
    const track = trackFrom({ ...data.columns, time: data.columns.time! }, { notice: 'reconstruction' });
    element.analysis = analysisOf(track);
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.notice')!.textContent).to.equal('reconstruction');
  });

  it('reports the row under the pointer, and when the pointer has left it', async () => {
    const analysis = analysisOf(sampleTrack());
    const element = await shown({ analysis });
    const over = next(element, 'flight-cursor');
    pointAt(element, 'mousemove', analysis.track.lon[50], analysis.track.lat[50]);
    expect((await over).time).to.equal(analysis.track.time[50]);
    expect(label(element)).to.include('5,000 ft').and.include('400 kt');
    const away = next(element, 'flight-cursor');
    pointAt(element, 'mousemove', 46, 40.5);
    expect((await away).time).to.equal(null);
  });

  it('leaves alone a mark that it did not set', async () => {
    const analysis = analysisOf(sampleTrack());
    const element = await shown({ analysis });
    element.cursor = analysis.track.time[10];
    let fired = 0;
    element.addEventListener('flight-cursor', () => fired++);
    pointAt(element, 'mousemove', 46, 40.5);
    await frames();
    expect(fired).to.equal(0);
    expect(element.cursor).to.equal(analysis.track.time[10]);
  });

  it('moves the mark without rendering and without data', async () => {
    const analysis = analysisOf(sampleTrack());
    const element = await shown({ analysis });
    await idle(element);
    let renders = 0;
    const render = element.render.bind(element);
    element.render = () => (renders++, render());
    let loads = 0;
    element.maplibre!.on('sourcedataloading', () => loads++);
    for (let i = 0; i < 60; i++) element.cursor = analysis.track.time[0] + i * 7;
    await frames();
    expect([renders, loads]).to.deep.equal([0, 0]);
    expect(label(element)).to.include('04:20:10 UTC');
  });

  it('says that the position is the last one known, in a gap', async () => {
    const analysis = analysisOf(sampleTrack(40, [20, 21, 22, 23, 24, 25]));
    const element = await shown({ analysis });
    element.cursor = analysis.track.time[23];
    expect(label(element)).to.include('last known position');
    element.cursor = analysis.track.time[30];
    expect(label(element)).not.to.include('last known');
  });

  it('gives the finding whose marker is clicked, and lets go of it elsewhere', async () => {
    const one = finding();
    const analysis = analysisOf(sampleTrack(), { findings: [one] });
    const element = await shown({ analysis });
    await idle(element);
    const chosen = next(element, 'flight-finding');
    pointAt(element, 'click', analysis.track.lon[20], analysis.track.lat[20]);
    expect((await chosen).finding).to.equal(one);
    await element.updateComplete;
    expect((await dataOf(element, 'flight-highlight')).features).to.have.length.greaterThan(0);
    await idle(element);
    const none = next(element, 'flight-finding');
    const bounds = element.maplibre!.getBounds();
    pointAt(element, 'click', bounds.getWest() + 0.02, bounds.getSouth() + 0.02);
    expect((await none).finding).to.equal(null);
  });

  it('brings a finding into view', async () => {
    const one = finding({ start: 80, end: 90 });
    const analysis = analysisOf(sampleTrack(), { findings: [one] });
    const element = await shown({ analysis });
    const before = element.maplibre!.getZoom();
    element.finding = one;
    await element.updateComplete;
    expect(element.maplibre!.getZoom()).to.be.greaterThan(before);
    expect(element.maplibre!.getBounds().contains([analysis.track.lon[85], analysis.track.lat[85]])).to.equal(
      true,
    );
  });

  it('gives another flight whose line is clicked', async () => {
    const analysis = analysisOf(sampleTrack());
    const { data } = sampleTrack();
    const lat = data.columns.lat!.map((v) => v - 0.8);
    const other = analysisOf(trackFrom({ ...data.columns, time: data.columns.time!, lat }, { id: 'other' }));
    const element = await shown({ analysis, others: [other] });
    await idle(element);
    const selected = next(element, 'flight-select');
    pointAt(element, 'click', other.track.lon[60], other.track.lat[60]);
    expect((await selected).flight).to.equal('other');
  });

  it('draws the chosen time over the faded rest', async () => {
    const analysis = analysisOf(sampleTrack());
    const element = await shown({ analysis });
    element.range = [analysis.track.time[20], analysis.track.time[40]];
    await element.updateComplete;
    const lines = (await dataOf(element, 'flight-range')).features.flatMap(
      (f) => (f.geometry as GeoJSON.MultiLineString).coordinates,
    );
    expect(Math.max(...lines.flat().map(([lon]) => lon))).to.be.closeTo(analysis.track.lon[20], 1e-9);
    expect(element.maplibre!.getPaintProperty('flight-track-observed', 'line-opacity')).to.be.lessThan(0.5);
    element.range = null;
    await element.updateComplete;
    expect(element.maplibre!.getPaintProperty('flight-track-observed', 'line-opacity')).to.equal(1);
  });

  it('keeps the view where only the route is new', async () => {
    const track = sampleTrack();
    const element = await shown({ analysis: analysisOf(track) });
    element.maplibre!.jumpTo({ center: [50, 41], zoom: 9 });
    element.analysis = analysisOf(track, { route: 'UBBB-URMG' });
    await element.updateComplete;
    expect(element.maplibre!.getZoom()).to.equal(9);
    expect(JSON.stringify(await dataOf(element, 'flight-route'))).to.include('LineString');
  });

  it('turns dark with the page and keeps what is drawn', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack()) });
    const land = () => element.maplibre!.getPaintProperty('land', 'fill-color');
    const light = land();
    element.style.colorScheme = 'dark';
    await until(() => land() !== light, 'the land turns dark');
    expect((await dataOf(element, 'flight-track')).features).to.have.length.greaterThan(0);
  });

  it('offers its tools by keyboard: the menu changes the map and says so', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack(), { route: 'UBBB-URMG' }) });
    const button = element.shadowRoot!.querySelector<HTMLButtonElement>('.tools button')!;
    button.click();
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const boxes = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('.menu input[type=checkbox]')];
    const heard: object[] = [];
    element.addEventListener('flight-map', ({ options }) => heard.push(options));
    const enabled = boxes.filter(({ disabled }) => !disabled);
    for (const box of enabled) box.click();
    await element.updateComplete;
    const asked = Object.assign({}, ...heard) as Record<string, boolean>;
    expect(switchNames).to.include.members(Object.keys(asked));
    expect(Object.values(asked)).to.deep.equal(enabled.map(() => true));
    expect(asked).to.include.keys('bands', 'ribs', 'graticule', 'globe', 'curtain');
    expect((await dataOf(element, 'flight-bands')).features).to.have.length(4);
    expect((await dataOf(element, 'flight-ribs')).features).to.have.length.greaterThan(10);
    expect((await dataOf(element, 'flight-graticule')).features).to.have.length.greaterThan(5);
    expect(element.maplibre!.getProjection().type).to.equal('globe');
    expect(element.maplibre!.getLayer('flight-curtain')).to.exist;
    await idle(element);
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).to.deep.equal([]);
    boxes[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.menu')).to.equal(null);
    expect(element.shadowRoot!.activeElement).to.equal(button);
  });

  it('draws a curtain on the flat map and on the globe without a WebGL error', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack()), curtain: true, exaggeration: 20 });
    await idle(element);
    const gl = element.maplibre!.getCanvas().getContext('webgl2')!;
    expect(gl.getError()).to.equal(0);
    expect(element.maplibre!.getPitch()).to.be.greaterThan(40);
    element.globe = true;
    await element.updateComplete;
    element.maplibre!.jumpTo({ zoom: 3 });
    await idle(element);
    expect(gl.getError()).to.equal(0);
    element.curtain = false;
    await element.updateComplete;
    expect(element.maplibre!.getLayer('flight-curtain')).to.equal(undefined);
    expect(element.maplibre!.getPitch()).to.equal(0);
  });

  it('measures with the pointer and by keyboard, and ends with Esc', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack()) });
    const reading = () => element.shadowRoot!.querySelector('.reading')?.textContent?.trim();
    const canvas = element.maplibre!.getCanvas();
    const press = (key: string) =>
      canvas.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools button')[1].click();
    await element.updateComplete;
    expect(reading()).to.include('Enter');
    element.maplibre!.jumpTo({ center: [50, 41] });
    press('Enter');
    element.maplibre!.jumpTo({ center: [50, 42] });
    press('Enter');
    await element.updateComplete;
    // A degree of latitude at 41.5° N: 59.97 NM on WGS 84.
    expect(reading()).to.include('60.0 NM').and.include('000° true');
    press('Backspace');
    pointAt(element, 'click', 49, 41);
    await element.updateComplete;
    expect(reading()).to.match(/2(69|70|71)° true/); // a click is on a whole pixel
    press('Escape');
    await element.updateComplete;
    expect(reading()).to.equal(undefined);
    expect((await dataOf(element, 'flight-ruler')).features).to.have.length(0);
  });

  it('leaves Enter to the buttons while it measures, and ends with Esc wherever the focus is', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack()) });
    const reading = () => element.shadowRoot!.querySelector('.reading')?.textContent?.trim();
    element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools button')[1].click();
    await element.updateComplete;
    const closer = element.shadowRoot!.querySelector<HTMLElement>('.maplibregl-ctrl-zoom-in')!;
    const enter = new KeyboardEvent('keydown', {
      key: 'Enter',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    expect(closer.dispatchEvent(enter), 'not prevented').to.equal(true);
    await element.updateComplete;
    expect(reading()).to.include('Enter'); // no point was set
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
    element.shadowRoot!.querySelectorAll('.tools button')[0].dispatchEvent(escape);
    await element.updateComplete;
    expect(reading()).to.equal(undefined);
  });

  it('puts GeoJSON over the basemap, its strings as text only', async () => {
    const name = '<img src=x onerror="window.hacked=1">';
    const area = {
      type: 'Feature',
      properties: { name, class: 'C' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [46, 40.6],
            [48, 40.6],
            [48, 42],
            [46, 42],
            [46, 40.6],
          ],
        ],
      },
    };
    const element = await shown({ analysis: analysisOf(sampleTrack()), overlay: [area] });
    await until(() => element.maplibre!.getLayer('flight-layer-0-fill'), 'the layer is drawn');
    element.maplibre!.jumpTo({ center: [47.5, 41.3], zoom: 6 });
    await idle(element);
    pointAt(element, 'click', 47, 41);
    await until(() => element.shadowRoot!.querySelector('.properties'), 'its properties are told');
    const list = element.shadowRoot!.querySelector('.properties')!;
    expect(list.querySelector('img')).to.equal(null);
    expect(list.textContent).to.include(name);
    element.overlay = [];
    await element.updateComplete;
    expect(element.maplibre!.getLayer('flight-layer-0-fill')).to.equal(undefined);
  });

  it('keeps the flight on another basemap, and comes back', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack()), curtain: true });
    element.mapStyle = {
      version: 8,
      sources: {},
      layers: [{ id: 'plain', type: 'background', paint: { 'background-color': '#eeeeee' } }],
    };
    await until(() => element.maplibre!.getLayer('plain') && element.maplibre!.getLayer('flight-curtain'));
    expect(element.maplibre!.getLayer('land')).to.equal(undefined);
    expect((await dataOf(element, 'flight-track')).features).to.have.length.greaterThan(0);
    element.mapStyle = null;
    await until(
      () => element.maplibre!.getLayer('land') && element.maplibre!.getLayer('flight-track-observed'),
    );
  });

  it('takes the address of a style in its menu, tells of the choice, and goes back', async () => {
    const style = {
      version: 8,
      sources: {},
      layers: [{ id: 'plain', type: 'background', paint: { 'background-color': '#eeeeee' } }],
    };
    const address = URL.createObjectURL(new Blob([JSON.stringify(style)]));
    const element = await shown({ analysis: analysisOf(sampleTrack()) });
    const chosen: unknown[] = [];
    element.addEventListener('flight-map', ({ options }) => chosen.push(options.basemap));
    element.shadowRoot!.querySelector<HTMLElement>('[aria-controls=menu]')!.click();
    await element.updateComplete;
    const form = element.shadowRoot!.querySelector<HTMLFormElement>('#menu form')!;
    form.querySelector('input')!.value = address;
    form.requestSubmit();
    await until(() => element.maplibre!.getLayer('plain') && element.maplibre!.getLayer('flight-route'));
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('#menu button')]
      .find(({ textContent }) => textContent!.includes('built-in'))!
      .click();
    await until(() => element.maplibre!.getLayer('land'));
    expect(chosen).to.deep.equal([address, '']);
    URL.revokeObjectURL(address);
  });

  it('keeps the map there is where the address has no style', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack()) });
    element.mapStyle = '/no-such-style.json';
    await until(() => element.shadowRoot!.querySelector('.over [role=alert]'), 'a sentence is shown');
    expect(element.shadowRoot!.querySelector('.over [role=alert]')!.textContent).to.include('404');
    expect(element.maplibre!.getLayer('land')).to.exist;
  });

  it('says why a basemap cannot be shown, and keeps the one there is', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack()) });
    element.mapStyle = new File(['not an archive'], 'wrong.pmtiles');
    await until(() => element.shadowRoot!.querySelector('.over [role=alert]'), 'a sentence is shown');
    expect(element.shadowRoot!.querySelector('.over [role=alert]')!.textContent).to.include('basemap');
    expect(element.maplibre!.getLayer('land')).to.exist;
  });

  it('shows a PMTiles archive under the flight', async () => {
    const red = new OffscreenCanvas(256, 256);
    const context = red.getContext('2d')!;
    context.fillStyle = '#c00000';
    context.fillRect(0, 0, 256, 256);
    const png = new Uint8Array(await (await red.convertToBlob()).arrayBuffer());
    const element = await shown({ analysis: analysisOf(sampleTrack()) });
    element.mapStyle = archive(2, {}, png, 'red.pmtiles');
    await until(
      () => element.maplibre!.getLayer('tiles') && element.maplibre!.getLayer('flight-track-observed'),
    );
    await idle(element);
    const pixels = await pixelsOf(element, 46, 41);
    expect(pixels[0]).to.be.greaterThan(150);
    expect(pixels[1]).to.be.lessThan(60);
  });

  it('makes a PNG of the map, not an empty one', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack()) });
    const png = await element.exportPng();
    expect(png.type).to.equal('image/png');
    const { width } = await createImageBitmap(png);
    const ratio = Math.max(2, devicePixelRatio); // for print, at any density of the screen
    expect(width).to.be.closeTo(element.maplibre!.getCanvas().clientWidth * ratio, 2);
    expect(element.maplibre!.getPixelRatio()).to.equal(devicePixelRatio);
    expect(await pixelsOf(element, 50.6, 41.6)).to.deep.equal([0xd6, 0xe3, 0xea]);
  });

  it('draws connectors only when they are asked for', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack(40, [20, 21, 22, 23, 24, 25])) });
    expect((await dataOf(element, 'flight-connectors')).features).to.have.length(0);
    element.connectors = true;
    await element.updateComplete;
    expect((await dataOf(element, 'flight-connectors')).features[0].geometry.type).to.equal(
      'MultiLineString',
    );
    expect(element.shadowRoot!.querySelector('.legend')!.textContent).to.include('no data (straight line)');
  });

  it('gives a summary in words', async () => {
    const analysis = analysisOf(sampleTrack(40, [20, 21, 22, 23, 24, 25]), { route: 'UBBB-URMG' });
    const element = await shown({ analysis });
    const words = element.shadowRoot!.querySelector('#summary')!.textContent!;
    expect(words)
      .to.include('TST1')
      .and.include('40.4675° N, 50.0467° E')
      .and.include('Gaps without a line: 1');
    expect(element.maplibre!.getCanvas().getAttribute('aria-describedby')).to.equal('summary');
    const title = () => element.maplibre!.getCanvas().getAttribute('aria-label');
    expect(title()).to.match(/^Map of flight /);
    element.analysis = null;
    await element.updateComplete;
    expect(title()).to.equal('Map without a flight');
  });

  it('has nothing that axe finds fault with', async () => {
    const element = await shown({
      analysis: analysisOf(sampleTrack(), { route: 'UBBB-URMG', findings: [finding()] }),
    });
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).to.deep.equal([]);
  });

  it('works again after it was taken out and put in, with another flight', async () => {
    const element = await shown({ analysis: analysisOf(sampleTrack()) });
    const first = element.maplibre;
    const parent = element.parentElement!;
    element.remove();
    expect(element.maplibre).to.equal(undefined);
    element.analysis = analysisOf(sampleTrack(30));
    parent.append(element);
    await ready(element);
    expect(element.maplibre).not.to.equal(first);
    expect((await dataOf(element, 'flight-track')).features).to.have.length.greaterThan(0);
    element.cursor = 1_735_100_000;
    expect(label(element)).to.include('04:13:20');
  });

  it('can be shown more often than a browser has WebGL contexts', async () => {
    const analysis: Analysis = analysisOf(sampleTrack());
    for (let i = 0; i < 20; i++) {
      const element = await shown({ analysis });
      const gl = element.maplibre!.getCanvas().getContext('webgl2')!;
      expect(gl.isContextLost(), `map ${i} has a context`).to.equal(false);
      element.remove();
      expect(gl.isContextLost(), `map ${i} has given it back`).to.equal(true);
    }
    const element = await shown({ analysis });
    await idle(element);
    expect(element.maplibre!.getCanvas().getContext('webgl2')!.isContextLost()).to.equal(false);
  });

  it('is a picture where there is no WebGL, and says so', async () => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: never[]
    ) {
      return kind.startsWith('webgl') ? null : getContext.call(this, kind as never, ...rest);
    } as typeof getContext;
    try {
      const element = await fixture<FlightMap>(
        html`<flight-map style="height:300px" .analysis=${analysisOf(sampleTrack())}></flight-map>`,
      );
      await until(() => element.shadowRoot!.querySelector('[role=alert]'), 'a sentence is shown');
      expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).to.include('WebGL 2');
      const still = element.shadowRoot!.querySelector('crosstrack-still-map')!;
      const picture = () => still.shadowRoot?.querySelector('img');
      await until(picture, 'the picture is drawn');
      const svg = await (await fetch(picture()!.src)).text();
      expect(svg).to.include('<svg ').and.include('last position');
      expect(picture()!.alt).to.include('the line begins at');
      const before = picture()!.src;
      element.analysis = analysisOf(sampleTrack(30));
      await until(() => picture()!.src !== before, 'another flight is another picture');
      await fetch(before).then(
        () => expect.fail('expected the first picture to be given back'),
        () => undefined,
      );
      await expect(element).to.be.accessible();
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
  });
});
