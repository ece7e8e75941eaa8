import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/map/flight-map.js';
import '../../../components/chart/flight-chart.js';
import '../../../components/summary/flight-summary.js';
import { noticeWord } from '../../../components/shared/notice.js';
import { flightAnalysis } from '../analysis.js';

const analysis = flightAnalysis();
const NOTICE = 'reconstruction from published figures';
const withSeconds = (seconds: Partial<typeof analysis.status.seconds>) => ({
  ...analysis,
  status: { ...analysis.status, seconds: { ...analysis.status.seconds, ...seconds } },
});

describe('the word for a notice', () => {
  it('says whether all of the track is modeled or a part', () => {
    expect(noticeWord(analysis)).to.equal('partly modeled');
    expect(noticeWord(withSeconds({ observed: 0 }))).to.equal('modeled');
  });

  it('is the notice itself where nothing is modeled', () =>
    expect(noticeWord(withSeconds({ modeled: 0 }))).to.equal(NOTICE));

  for (const name of ['flight-map', 'flight-chart', 'flight-summary'] as const)
    it(`stands in ${name} in a page that shows the notice, which stands there in any other`, async () => {
      const parent = await fixture(html`<div style="width: 800px; height: 500px"></div>`);
      const element = Object.assign(document.createElement(name), { analysis });
      parent.append(element);
      await element.updateComplete;
      const shown = () =>
        element.renderRoot.querySelector('.badge')?.textContent ??
        element.renderRoot.querySelector('.notice')!.textContent;
      expect(shown()!.toLowerCase()).to.equal(NOTICE);
      element.briefNotice = true;
      await element.updateComplete;
      expect(shown()).to.equal(`partly modeled: ${NOTICE}`);
      expect(element.renderRoot.querySelector<HTMLElement>('.badge')!.title).to.equal(NOTICE);
    });
});
