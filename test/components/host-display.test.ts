import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../components/chart/flight-chart.js';
import '../../components/viewer/flight-viewer.js';
import { flightAnalysis } from './analysis.js';

/** What pages say of a box that they give a size. */
const displays = ['block', 'flex', 'inline-block'];

const bottom = (element: Element | null | undefined) => element!.getBoundingClientRect().bottom;

describe('an element that a page gives a display', () => {
  for (const display of displays) {
    it(`charts fill it: ${display}`, async () => {
      const chart = await fixture(
        html`<flight-chart
          .analysis=${flightAnalysis()}
          style="display: ${display}; width: 700px; height: 500px"
        ></flight-chart>`,
      );
      await waitUntil(() => chart.shadowRoot!.querySelector('.stack canvas'), 'the charts are drawn');
      expect(bottom(chart.shadowRoot!.querySelector('.stack'))).to.be.closeTo(bottom(chart), 1);
    });

    it(`map, charts and panel are inside of it: ${display}`, async () => {
      const viewer = await fixture(
        html`<flight-viewer
          src="/tracks/j2-8243.csv"
          style="display: ${display}; width: 900px; height: 620px"
        ></flight-viewer>`,
      );
      const main = () => viewer.shadowRoot!.querySelector('.main');
      await waitUntil(main, 'something is open', { timeout: 60_000 });
      await waitUntil(() => bottom(main()) - bottom(viewer) < 1, 'it is as high as it is said', {
        timeout: 10_000,
      });
      expect(bottom(main())).to.be.closeTo(bottom(viewer), 1);
    });
  }
});
