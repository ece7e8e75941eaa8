import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/case/flight-claims.js';
import type { FlightClaims } from '../../../components/case/flight-claims.js';
import { START } from '../analysis.js';
import { heard } from '../heard.js';
import { HOSTILE, judged, testCase } from './case.js';

async function claims(file = testCase()): Promise<FlightClaims> {
  const results = await judged(file);
  return fixture(html`<flight-claims .file=${file} .results=${results}></flight-claims>`);
}
const items = (element: FlightClaims) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.item')];
const words = (node: Element) => node.textContent.replace(/\s+/g, ' ');

describe('flight-claims', () => {
  it('shows who said what, the verdict in words, and what superseded it', async () => {
    const element = await claims();
    const texts = items(element).map(words);
    expect(texts.map((text) => /Agrees|Conflicts|Cannot tell/.exec(text)?.[0])).to.deep.equal([
      ...['Agrees', 'Conflicts', 'Cannot tell'],
    ]);
    expect(texts[0]).to.include('who says high, 2024-12-25').and.include('what high says');
    expect(texts[1]).to.include('superseded by who says high');
    expect(texts[2]).to.include('stands against who says high').and.include('not why');
    await expect(element).to.be.accessible();
  });

  it('leaves a verdict out and brings it back, and says how many are shown', async () => {
    const element = await claims();
    const chip = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.head .button')].find((one) =>
      one.textContent.includes('conflicts'),
    )!;
    chip.click();
    await element.updateComplete;
    expect(items(element)).to.have.lengthOf(2);
    expect(chip.getAttribute('aria-pressed')).to.equal('false');
    expect(words(element.shadowRoot!.querySelector('[role=status]')!)).to.include('2 of 3');
    chip.click();
    await element.updateComplete;
    expect(items(element)).to.have.lengthOf(3);
  });

  it('asks to see the rows of a claim, and offers it only where there are rows', async () => {
    const element = await claims();
    const buttons = items(element).map((item) => item.querySelector<HTMLElement>('.acts .link'));
    expect(buttons.map(Boolean)).to.deep.equal([true, true, false]);
    const view = heard(element, 'flight-view');
    buttons[0]!.click();
    expect((await view).view).to.deep.equal({ time: START, range: [START, START + 420] });
  });

  it('holds foreign strings as text, and links only what is http', async () => {
    const element = await claims(testCase(HOSTILE));
    expect(items(element)[2].textContent).to.include(HOSTILE);
    expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
    expect((globalThis as { hacked?: number }).hacked).to.equal(undefined);
    const [link] = element.shadowRoot!.querySelectorAll('a');
    expect([link.protocol, link.rel]).to.deep.equal(['https:', 'noopener noreferrer']);
  });
});
