import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import axe from 'axe-core';
import '../../../../components/viewer/article/article-dialog.js';
import type { CrosstrackArticle } from '../../../../components/viewer/article/article-dialog.js';
import { analysisOf, sampleTrack } from '../../map/sample.js';

async function opened(route = 'UBBB 41.9,48.2 URMG') {
  const analysis = analysisOf(sampleTrack(60), { route });
  const element = await fixture<CrosstrackArticle>(html`<crosstrack-article></crosstrack-article>`);
  element.source = { analysis, files: ['sample.csv'] };
  await element.updateComplete;
  const part = <E extends HTMLElement>(selector: string) => element.renderRoot.querySelector<E>(selector)!;
  const svg = async () => (await fetch(part<HTMLImageElement>('img').src)).text();
  return { element, part, svg };
}

describe('crosstrack-article', () => {
  it('shows the picture, and follows what is chosen', async () => {
    const { element, part, svg } = await opened();
    expect((await svg()).includes('width="1600"')).to.equal(true);
    const headline = part<HTMLTextAreaElement>('#headline');
    headline.value = 'Off <b>the</b> plan';
    headline.dispatchEvent(new Event('input'));
    part<HTMLInputElement>('input[value="4:5"]').click();
    part<HTMLInputElement>('input[value="dark"]').click();
    part<HTMLInputElement>('input[name="bands"]').click();
    await element.updateComplete;
    const drawn = await svg();
    for (const words of [
      'width="1200"',
      'height="1500"',
      'Off &lt;b&gt;the&lt;/b&gt; plan',
      'bands ±',
      '#14181d',
    ])
      expect(drawn.includes(words), words).to.equal(true);
  });

  it('has a size of its own, within limits', async () => {
    const { element, part, svg } = await opened();
    part<HTMLInputElement>('input[value="free"]').click();
    await element.updateComplete;
    const width = part<HTMLInputElement>('input[name="width"]');
    width.value = '99999';
    width.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect((await svg()).includes('width="4000"')).to.equal(true);
  });

  it('asks before an arrow says something of a line that nobody filed', async () => {
    const plan = await opened();
    expect(plan.part<HTMLInputElement>('input[name="arrow"]').checked).to.equal(true);
    const circle = await opened('UBBB-URMG');
    expect(circle.part<HTMLInputElement>('input[name="arrow"]').checked).to.equal(false);
  });

  it('saves a PNG of its size and an SVG, under a name that says what they are', async () => {
    const { element, part } = await opened();
    const saved: { name: string; url: string }[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ name: this.download, url: this.href });
    };
    try {
      for (const button of element.renderRoot.querySelectorAll<HTMLElement>('.acts button')) button.click();
      await waitUntil(() => saved.length === 2, 'both are saved', { timeout: 10_000 });
      expect(saved.map(({ name }) => name).sort()).to.deep.equal([
        'TST1_2024-12-25_map-16x9.png',
        'TST1_2024-12-25_map-16x9.svg',
      ]);
      const png = saved.find(({ name }) => name.endsWith('png'))!;
      const bitmap = await createImageBitmap(await (await fetch(png.url)).blob());
      expect([bitmap.width, bitmap.height]).to.deep.equal([1600, 900]);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(part('[role=status]').textContent).to.equal('Saved.');
  });

  it('has nothing that axe finds fault with', async () => {
    const { element } = await opened();
    const { violations } = await axe.run(element);
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });
});
