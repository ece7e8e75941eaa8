import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/case/flight-story.js';
import type { FlightStory } from '../../../components/case/flight-story.js';
import type { ViewRequest } from '../../../components/shared/events.js';
import { START } from '../analysis.js';
import { HOSTILE, judged, testCase } from './case.js';

async function story(file = testCase(), layout = 'steps') {
  const results = await judged(file);
  const views: ViewRequest[] = [];
  const element = await fixture<FlightStory>(
    html`<flight-story
      .file=${file}
      .results=${results}
      layout=${layout}
      @flight-view=${({ view }: { view: ViewRequest }) => views.push(view)}
    ></flight-story>`,
  );
  return { element, views, root: element.shadowRoot! };
}
const button = (root: ShadowRoot, words: string) =>
  [...root.querySelectorAll<HTMLButtonElement>('.turn .button')].find((one) =>
    one.textContent.includes(words),
  )!;

describe('flight-story', () => {
  it('goes on and back, a step at a time, and asks for each step’s view', async () => {
    const { element, views, root } = await story();
    expect(root.querySelector('h3')!.textContent).to.equal('First');
    expect([button(root, 'Back').disabled, button(root, 'Next').disabled]).to.deep.equal([true, false]);
    button(root, 'Next').click();
    await element.updateComplete;
    expect(root.querySelector('h3')!.textContent).to.equal('Then a call');
    expect(button(root, 'Next').disabled).to.equal(true);
    expect(views[0]).to.deep.equal({ time: START, range: [START, START + 420], layers: ['ribs'] });
    button(root, 'Back').click();
    expect(views[1]).to.deep.equal({ time: START + 600, range: [START + 300, START + 900] });
    await expect(element).to.be.accessible();
  });

  it('is turned by arrow keys, and says which step it is', async () => {
    const { element, views, root } = await story();
    const key = (name: string) =>
      root.querySelector('.turn')!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    key('ArrowLeft');
    key('ArrowRight');
    key('ArrowRight');
    await element.updateComplete;
    expect([element.step, views.length]).to.deep.equal([1, 1]);
    expect(root.querySelector('[role=status]')!.textContent).to.include('Step 2 of 2');
  });

  it('shows all steps where it is scrolled, and follows the one in the middle', async () => {
    const { element, views, root } = await story(testCase(), 'scroll');
    const steps = [...root.querySelectorAll('.step')];
    expect(steps).to.have.lengthOf(2);
    const seen = new Promise((resolve) => element.addEventListener('flight-view', resolve, { once: true }));
    steps[1].scrollIntoView({ block: 'center' });
    await seen;
    expect([element.step, views[0].layers]).to.deep.equal([1, ['ribs']]);
  });

  it('shows the verdict of the claim that a step names', async () => {
    const { element, root } = await story();
    element.step = 1;
    await element.updateComplete;
    expect(root.querySelector('.say')!.textContent).to.match(/^Agrees\./);
  });

  it('holds foreign strings as text', async () => {
    const { element, root } = await story(testCase(HOSTILE));
    element.step = 1;
    await element.updateComplete;
    expect(root.querySelector('.step')!.textContent).to.include(HOSTILE);
    expect(root.querySelector('img, script')).to.equal(null);
  });
});
