import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/player/flight-player.js';
import type { FlightPlayer } from '../../../components/player/flight-player.js';
import { allHeard } from '../all-heard.js';
import { findingOf, flightAnalysis, START } from '../analysis.js';
import { framesByHand } from './frames-by-hand.js';

const analysis = flightAnalysis((track) => [
  findingOf(track, 'first', 20, 30),
  findingOf(track, 'second', 100, 110),
]);
const END = START + 10 * 199 + 1200;
const make = () => fixture<FlightPlayer>(html`<flight-player .analysis=${analysis}></flight-player>`);
const button = (element: FlightPlayer, name: string) =>
  element.renderRoot.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)!;
const clock = (element: FlightPlayer) =>
  element.renderRoot.querySelector('.time')!.textContent!.replace(/\s+/g, ' ').trim();

describe('<flight-player>', () => {
  describe('frame by frame', () => {
    let hand: ReturnType<typeof framesByHand>;
    beforeEach(() => (hand = framesByHand()));
    afterEach(() => hand.restore());

    it('plays at its speed, from the start, and only while it plays', async () => {
      const element = await make();
      const heard = allHeard(element, 'flight-cursor');
      element.speed = 100;
      await element.updateComplete;
      button(element, 'Play').click();
      await element.updateComplete;
      hand.pass(20);
      hand.pass(30);
      expect(heard.map(({ time }) => time! - START)).to.deep.equal([0, 2, 5]);
      button(element, 'Pause').click();
      await element.updateComplete;
      hand.pass(20);
      expect(element.cursor! - START).to.equal(5);
      expect(heard.length).to.equal(3);
      expect(hand.awaited).to.equal(false);
    });

    it('stops at the end, and starts again from the beginning', async () => {
      const element = await make();
      element.speed = 500;
      element.cursor = END - 1;
      element.toggle();
      await element.updateComplete;
      hand.pass(20);
      await element.updateComplete;
      expect(element.playing).to.equal(false);
      expect(element.cursor).to.equal(END);
      expect(hand.awaited).to.equal(false);
      element.toggle();
      expect(element.cursor).to.equal(START);
    });

    it('stops when it is taken out', async () => {
      const element = await make();
      const heard = allHeard(element, 'flight-cursor');
      element.toggle();
      await element.updateComplete;
      hand.pass(20);
      const count = heard.length;
      expect(count).to.be.greaterThan(1);
      element.remove();
      hand.pass(20);
      expect(heard.length).to.equal(count);
      expect(hand.awaited).to.equal(false);
    });
  });

  it('steps by rows and stops playing', async () => {
    const element = await make();
    element.cursor = START + 14;
    button(element, 'Next row').click();
    expect(element.cursor).to.equal(START + 20);
    button(element, 'Previous row').click();
    expect(element.cursor).to.equal(START + 10);
  });

  it('goes from finding to finding', async () => {
    const element = await make();
    const heard = allHeard(element, 'flight-finding');
    for (let i = 0; i < 3; i++) button(element, 'Next finding').click();
    button(element, 'Previous finding').click();
    expect(heard.map(({ finding }) => finding!.id)).to.deep.equal(['first', 'second', 'first']);
    expect(element.cursor).to.equal(START + 200);
  });

  it('marks where findings begin', async () => {
    const element = await make();
    const marks = [...element.renderRoot.querySelectorAll<HTMLElement>('.marks span')];
    expect(marks.map(({ style }) => parseFloat(style.left).toFixed(2))).to.deep.equal(['6.27', '31.35']);
  });

  it('is scrubbed', async () => {
    const element = await make();
    const heard = allHeard(element, 'flight-cursor');
    const scrubber = element.renderRoot.querySelector('input')!;
    scrubber.value = '300';
    scrubber.dispatchEvent(new Event('input'));
    expect(heard.map(({ time }) => time)).to.deep.equal([START + 300]);
    expect(clock(element)).to.equal('04:05:00 UTC');
    expect(scrubber.getAttribute('aria-valuetext')).to.equal('04:05:00 UTC, 25 Dec 2024');
  });

  it('follows the cursor of others, keeps its place when they leave, and fires nothing for it', async () => {
    const element = await make();
    const heard = allHeard(element, 'flight-cursor');
    element.cursor = START + 60;
    element.cursor = null;
    expect(element.cursor).to.equal(START + 60);
    expect(element.renderRoot.querySelector('input')!.value).to.equal('60');
    expect(heard).to.deep.equal([]);
  });

  it('labels its zone', async () => {
    const element = await make();
    element.timeZone = 'Asia/Baku';
    await element.updateComplete;
    expect(clock(element)).to.equal('08:00:00 Asia/Baku');
  });

  it('keeps the place when the same flight is computed anew, and forgets it with another', async () => {
    const element = await make();
    element.cursor = START + 60;
    element.analysis = { ...analysis };
    await element.updateComplete;
    expect(element.cursor).to.equal(START + 60);
    const { track } = flightAnalysis();
    const meta = { ...track.meta, id: 'OTHER' };
    element.analysis = { ...analysis, track: { ...track, meta, length: track.length } };
    await element.updateComplete;
    expect(element.cursor).to.equal(null);
  });

  it('is disabled without a flight', async () => {
    const element = await fixture<FlightPlayer>(html`<flight-player></flight-player>`);
    expect(button(element, 'Play').disabled).to.equal(true);
    element.toggle();
    expect(element.playing).to.equal(false);
  });

  it('has nothing for axe to find', async () => {
    await expect(await make()).to.be.accessible();
  });
});
