import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/shared/split.js';
import type { CrosstrackSplit } from '../../../components/shared/split.js';

const make = async () => {
  const element = await fixture<CrosstrackSplit>(
    html`<crosstrack-split label="Charts" .value=${0.5} style="width: 600px; height: 300px">
      <div slot="start">a</div>
      <div slot="end">b</div>
    </crosstrack-split>`,
  );
  return {
    element,
    bar: element.renderRoot.querySelector<HTMLElement>('.bar')!,
    end: element.renderRoot.querySelector<HTMLElement>('.end')!,
  };
};

describe('crosstrack-split', () => {
  it('gives the second pane its share', async () => {
    const { end } = await make();
    expect(end.getBoundingClientRect().width).to.be.closeTo(300, 4);
  });

  it('is moved with the arrow keys and folded with Enter', async () => {
    const { element, bar, end } = await make();
    let changes = 0;
    element.addEventListener('change', () => changes++);
    bar.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await element.updateComplete;
    expect(element.value).to.be.closeTo(0.52, 1e-9);
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(end.getBoundingClientRect().width).to.equal(0);
    expect(bar.getAttribute('aria-valuenow')).to.equal('0');
    expect(changes).to.equal(2);
  });

  it('passes axe', async () => {
    const { element } = await make();
    await expect(element).to.be.accessible();
  });
});
