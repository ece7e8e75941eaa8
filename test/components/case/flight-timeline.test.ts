import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../components/case/flight-timeline.js';
import type { FlightTimeline } from '../../../components/case/flight-timeline.js';
import { findingOf, flightAnalysis, START } from '../analysis.js';
import { heard } from '../heard.js';
import { HOSTILE, judged, testCase } from './case.js';

const analysis = flightAnalysis((track) => [findingOf(track, 'f1', 20, 30)]);

async function timeline(file = testCase()) {
  const results = await judged(file);
  const element = await fixture<FlightTimeline>(
    html`<flight-timeline
      .file=${file}
      .results=${results}
      .analysis=${analysis}
      style="width:600px"
    ></flight-timeline>`,
  );
  return { element, root: element.shadowRoot! };
}
const entries = (root: ShadowRoot) =>
  [...root.querySelectorAll<HTMLElement>('.list .item')].map(
    (one) => one.querySelector('.text')!.textContent,
  );
const press = (root: ShadowRoot, words: string) =>
  [...root.querySelectorAll<HTMLElement>('button')]
    .find((one) => (one.getAttribute('aria-label') ?? one.textContent).includes(words))!
    .click();

describe('flight-timeline', () => {
  it('offers the pressure of a weather report, and lets go of it again', async () => {
    const file = testCase();
    const [, call] = file.events;
    const time = new Date(call.from * 1000).toISOString();
    const metar = `METAR UATE ${time.slice(8, 10)}${time.slice(11, 13)}${time.slice(14, 16)}Z 03005MPS 9999 Q1025`;
    const { element, root } = await timeline({ ...file, events: [{ ...call, metar }] });
    await waitUntil(() => root.querySelector('.pressure'), 'the report is read');
    const offered = root.querySelector<HTMLButtonElement>('.pressure')!;
    expect(offered.textContent).to.contain('Use QNH 1025 hPa');
    const asked = heard(element, 'flight-pressure');
    offered.click();
    const chosen = await asked;
    const name = metar.slice(0, 18);
    expect([chosen.qnh, chosen.from]).to.deep.equal([1025, name]);
    element.analysis = { ...analysis, qnh: 1025, qnhFrom: name };
    await element.updateComplete;
    expect(offered.getAttribute('aria-pressed')).to.equal('true');
    await expect(element).to.be.accessible();
    const released = heard(element, 'flight-pressure');
    offered.click();
    expect((await released).qnh).to.equal(null);
  });

  it('has events, claims and findings by time, as bars and as a list', async () => {
    const { element, root } = await timeline();
    expect(entries(root)).to.deep.equal([
      'long before a call',
      ...['high', 'low'].map((id) => `who says ${id}: what ${id} says`),
      'who says why: a call',
      'Altitude oscillation',
      'a call',
      'a search',
    ]);
    expect(root.querySelectorAll('.bar')).to.have.lengthOf(7);
    await expect(element).to.be.accessible();
  });

  it('is filtered by kind, class and source', async () => {
    const { element, root } = await timeline();
    press(root, 'Claims');
    await element.updateComplete;
    expect(entries(root)).to.have.lengthOf(4);
    const choose = async (label: string, value: string) => {
      const select = root.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)!;
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
    };
    await choose('All classes', 'official');
    expect(entries(root)).to.deep.equal(['long before a call', 'a search']);
    await choose('All classes', '');
    await choose('All sources', 'P');
    expect(entries(root)).to.deep.equal(['a call']);
  });

  it('is zoomed from all of it to a minute, by buttons and keys', async () => {
    const { element, root } = await timeline();
    press(root, 'The flight');
    await element.updateComplete;
    expect(element.range![0]).to.equal(START);
    expect(entries(root)).not.to.include('long before a call');
    const strip = root.querySelector('svg')!;
    for (let i = 0; i < 30; i++) {
      strip.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
      await element.updateComplete;
    }
    expect(element.range![1] - element.range![0]).to.be.closeTo(60, 1e-6);
    const [before] = element.range!;
    strip.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(element.range![0]).to.be.closeTo(before + 60 / 8, 1e-6);
    strip.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true }));
    expect(element.range).to.equal(null);
  });

  it('zooms by the wheel only with Ctrl, so that a page scrolls', async () => {
    const { element, root } = await timeline();
    const strip = root.querySelector('svg')!;
    const plain = new WheelEvent('wheel', { deltaY: -100, cancelable: true });
    strip.dispatchEvent(plain);
    expect([plain.defaultPrevented, element.range]).to.deep.equal([false, null]);
    strip.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, ctrlKey: true, cancelable: true }));
    expect(element.range).not.to.equal(null);
  });

  it('asks to see what is chosen, where the flight has data of that time', async () => {
    const { element, root } = await timeline();
    const buttons = [...root.querySelectorAll<HTMLElement>('.entry')];
    expect(buttons.some((one) => one.textContent.includes('long before'))).to.equal(false);
    for (const [words, expected] of [
      ['a call', { time: START + 600, range: [START + 300, START + 900] }],
      ['Altitude oscillation', { time: analysis.track.time[20], finding: 'f1' }],
    ] as const) {
      const view = heard(element, 'flight-view');
      buttons.find((one) => one.querySelector('.text')!.textContent === words)!.click();
      expect((await view).view, words).to.deep.equal(expected);
    }
  });

  it('holds foreign strings as text', async () => {
    const { root } = await timeline(testCase(HOSTILE));
    expect(entries(root)).to.include(HOSTILE);
    expect(root.querySelector('img, script')).to.equal(null);
  });
});
