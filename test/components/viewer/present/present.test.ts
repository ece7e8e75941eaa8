import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../../components/viewer/flight-viewer.js';
import type { FlightViewer } from '../../../../components/viewer/flight-viewer.js';
import type { CrosstrackSplit } from '../../../../components/shared/split.js';
import { settled, until } from '../../wait.js';

/** Ten minutes north of Baku, one row every ten seconds, with two holes. */
const rows = ['Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction'];
for (let i = 0; i < 90; i++) {
  if ((i > 30 && i < 43) || (i > 60 && i < 75)) continue;
  const time = 1735100000 + i * 10;
  const utc = new Date(time * 1000).toISOString().replace('.000', '');
  rows.push(`${time},${utc},AHY1,"${(40.47 + i * 0.01).toFixed(4)},50.0500",${10000 + i * 100},240,0`);
}
const track = () => new File([rows.join('\n')], 'AHY1.csv');
const story = () =>
  new File(
    [
      JSON.stringify({
        version: 2,
        title: 'A flight',
        flights: [{ callsign: 'AHY1', files: [{ name: 'AHY1.csv' }] }],
        events: [],
        sources: { A: { who: 'a paper', address: 'https://example.org/a' } },
        story: ['One', 'Two'].map((title, i) => ({
          ...{ id: title.toLowerCase(), title, text: `The text of ${title}.`, sources: ['A'] },
          view: { time: new Date((1735100000 + i * 60) * 1000).toISOString().replace('.000', '') },
        })),
      }),
    ],
    'own.case.json',
  );

async function opened(...files: File[]): Promise<FlightViewer> {
  const viewer = await fixture<FlightViewer>(
    html`<flight-viewer style="width: 1000px; height: 650px"></flight-viewer>`,
  );
  await viewer.open(files);
  await until(() => viewer.analysis, 'a flight is open');
  await settled(viewer);
  return viewer;
}
const inside = <T extends HTMLElement>(viewer: FlightViewer, selector: string) =>
  viewer.shadowRoot!.querySelector<T>(selector);
const caption = (viewer: FlightViewer) => inside(viewer, 'crosstrack-caption')?.shadowRoot;
const said = (viewer: FlightViewer) => caption(viewer)?.querySelector('.words')?.textContent ?? '';
const key = (viewer: FlightViewer, name: string) =>
  viewer
    .shadowRoot!.querySelector('.content')!
    .dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
    );
const isSeen = (viewer: FlightViewer, selector: string) => inside(viewer, selector)!.checkVisibility();
async function presented(...files: File[]): Promise<FlightViewer> {
  const viewer = await opened(...files);
  key(viewer, 'f');
  await until(() => caption(viewer)?.activeElement, 'the caption has the focus');
  return viewer;
}

describe('present mode', () => {
  before(() => setViewport({ width: 1100, height: 750 }));

  it('shows map, charts, player and a caption alone, and Escape leaves it', async () => {
    const viewer = await presented(track());
    const seen = () =>
      ['header', 'crosstrack-panel', 'flight-map', 'flight-chart', 'flight-player'].map((one) =>
        isSeen(viewer, one),
      );
    expect(seen()).to.deep.equal([false, false, true, true, true]);
    await expect(viewer).to.be.accessible();
    key(viewer, 'Escape');
    await until(() => !caption(viewer), 'it is left');
    expect(seen()).to.deep.equal([true, true, true, true, true]);
    await until(() => viewer.shadowRoot!.activeElement, 'the focus is back');
    expect(viewer.shadowRoot!.activeElement!.getAttribute('popovertarget')).to.equal('view-menu');
  });

  it('steps through the findings, each with its confidence', async () => {
    const viewer = await presented(track());
    key(viewer, 'ArrowRight');
    await until(() => said(viewer).includes('Finding 1 of'), 'the first finding');
    expect(said(viewer)).to.match(/\((low|medium|high) confidence\)\./);
    key(viewer, 'PageDown');
    await until(() => said(viewer).includes('Finding 2 of'), 'the second finding');
    key(viewer, 'ArrowLeft');
    await until(() => said(viewer).includes('Finding 1 of'), 'the first finding again');
  });

  it('steps through the story of a case, with its sources, and from it to the findings', async () => {
    const viewer = await presented(track(), story());
    await until(() => said(viewer).includes('Step 1 of 2'), 'the first step');
    key(viewer, 'ArrowRight');
    await until(() => said(viewer).includes('The text of Two.'), 'the second step');
    expect(caption(viewer)!.querySelector('.sources a')!.getAttribute('href')).to.equal(
      'https://example.org/a',
    );
    key(viewer, 'ArrowRight');
    key(viewer, 'n');
    await until(() => said(viewer).includes('Finding 1 of'), 'the first finding');
  });
});

it('folded charts keep the player', async () => {
  const viewer = await opened(track());
  const before = inside(viewer, 'flight-map')!.clientHeight;
  inside<CrosstrackSplit>(viewer, '.stage')!.toggle();
  await settled(viewer);
  expect([isSeen(viewer, 'flight-chart'), isSeen(viewer, 'flight-player')]).to.deep.equal([false, true]);
  expect(inside(viewer, 'flight-map')!.clientHeight).to.be.greaterThan(before + 50);
});
