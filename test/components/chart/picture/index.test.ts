import { expect, fixture, html } from '@open-wc/testing';
import '../../../../components/chart/flight-chart.js';
import type { FlightChart } from '../../../../components/chart/flight-chart.js';
import { PIXELS } from '../../../../components/chart/picture/index.js';
import { makeTrack } from '../../../../src/track/track.js';
import { findingOf, flightAnalysis, START } from '../../analysis.js';
import { settled } from '../../wait.js';

const analysis = flightAnalysis((track) => [findingOf(track, 'first', 20, 80, { severity: 'warning' })]);

async function chart(style = '', series?: readonly string[]): Promise<FlightChart> {
  const element = await fixture<FlightChart>(
    html`<flight-chart
      .analysis=${analysis}
      .series=${series ?? ['altitude', 'groundSpeed']}
      style="width: 1000px; height: 500px; ${style}"
    ></flight-chart>`,
  );
  await settled(element);
  return element;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

async function pixelsOf(png: Blob): Promise<Pixels> {
  const picture = await createImageBitmap(png);
  const { width, height } = picture;
  const ctx = new OffscreenCanvas(width, height).getContext('2d')!;
  ctx.drawImage(picture, 0, 0);
  return { width, height, data: ctx.getImageData(0, 0, width, height).data };
}

/** Pixels of just that color, between two shares of the height. */
function count({ width, height, data }: Pixels, color: string, from = 0, to = 1): number {
  const [r, g, b] = color.match(/\d+/g)!.map(Number);
  let found = 0;
  for (let i = 4 * width * Math.floor(from * height); i < 4 * width * Math.floor(to * height); i += 4)
    if (data[i] === r && data[i + 1] === g && data[i + 2] === b) found++;
  return found;
}

const blue = 'rgb(11, 98, 196)';
const orange = 'rgb(180, 84, 10)';
const brown = 'rgb(143, 90, 0)';

describe('the picture of the charts', () => {
  it('has twice the pixels, and the curve, the heading and a legend on it', async () => {
    const element = await chart('color-scheme: light');
    const png = await element.exportPng();
    expect(png.type).to.equal('image/png');
    const pixels = await pixelsOf(png);
    expect(pixels.width).to.equal(1000 * PIXELS);
    expect(pixels.height).to.be.greaterThan(500 * PIXELS);
    expect(count(pixels, 'rgb(255, 255, 255)') / (pixels.width * pixels.height)).to.be.within(0.5, 0.95);
    expect(count(pixels, blue, 0.15, 0.75)).to.be.greaterThan(2000);
    expect(count(pixels, 'rgb(26, 32, 39)', 0, 0.08)).to.be.greaterThan(500);
    expect(count(pixels, blue, 0.88)).to.be.greaterThan(20);
    expect(count(pixels, orange)).to.equal(0);
  });

  it('is larger than charts that are small on the screen', async () => {
    const element = await chart('width: 360px; height: 240px');
    expect(element.hasAttribute('compact')).to.equal(true);
    const { width, height } = await pixelsOf(await element.exportPng());
    expect(width).to.equal(960 * PIXELS);
    expect(height).to.be.greaterThan(2 * 132 * PIXELS);
    expect(element.hasAttribute('compact')).to.equal(true);
  });

  it('shows what is seen: the second curve, the dark theme, the stretch and the chosen finding', async () => {
    const element = await chart('color-scheme: light', ['altitude+groundSpeed']);
    const pair = await pixelsOf(await element.exportPng());
    expect(count(pair, orange)).to.be.greaterThan(1000);
    element.range = [START + 200, START + 500];
    element.finding = analysis.findings[0];
    await element.updateComplete;
    const zoomed = await pixelsOf(await element.exportPng());
    expect(zoomed.data).not.to.deep.equal(pair.data);
    const dark = await pixelsOf(await (await chart('color-scheme: dark')).exportPng());
    expect(count(dark, 'rgb(20, 24, 29)')).to.be.greaterThan(dark.width * dark.height * 0.5);
    expect(count(dark, 'rgb(108, 178, 255)')).to.be.greaterThan(2000);
  });

  it('reports above everything that rows are modeled, where some are', async () => {
    const { notice, ...meta } = analysis.track.meta;
    expect(notice).to.be.a('string');
    const element = await chart('color-scheme: light');
    element.analysis = { ...analysis, findings: [], track: makeTrack({ ...analysis.track.data, meta }) };
    await element.updateComplete;
    const all = await pixelsOf(await element.exportPng());
    expect(count(all, brown, 0, 0.16)).to.be.greaterThan(100);
    element.range = [START, START + 100];
    const recorded = await pixelsOf(await element.exportPng());
    expect(count(recorded, brown)).to.equal(0);
  });

  it('leaves the cursor out, and nothing behind', async () => {
    const element = await chart();
    const before = await pixelsOf(await element.exportPng());
    const boxes = element.renderRoot.querySelectorAll('*').length;
    element.cursor = START + 300;
    const after = await pixelsOf(await element.exportPng());
    expect(after.data.every((value, i) => value === before.data[i])).to.equal(true);
    expect(element.renderRoot.querySelectorAll('*').length).to.equal(boxes);
    expect(element.cursor).to.equal(START + 300);
  });

  it('is refused where there is no flight', async () => {
    const element = await fixture<FlightChart>(html`<flight-chart></flight-chart>`);
    const error = await element.exportPng().catch((reason: Error) => reason);
    expect(String(error)).to.contain('No flight is open');
  });
});
