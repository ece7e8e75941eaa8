import { expect, fixture, html } from '@open-wc/testing';
import { menuExports } from '../../../components/viewer/export.js';
import '../../../components/viewer/flight-viewer.js';
import type { FlightViewer } from '../../../components/viewer/flight-viewer.js';
import { viewerEvents } from '../../../components/viewer/event-table.js';
import { defaultPreferences, viewChoices } from '../../../components/viewer/preferences.js';
import { tabs, type PanelState } from '../../../components/viewer/tabs.js';
import { nothingPresent } from '../../../components/case/present.js';
import * as events from '../../../components/shared/events.js';
import { historyOf } from '../../../src/case/edit/history.js';
import { emptyCase } from '../../../src/case/file/model.js';
import { exportFormats } from '../../../src/export/index.js';
import { airports } from '../map/sample.js';
import { flightAnalysis } from '../analysis.js';

const analysis = flightAnalysis();

describe('every event of the elements', () => {
  it('has an entry in the viewer’s table', () => {
    const types = Object.values(events).flatMap((one) => ('type' in one ? [one.type as string] : []));
    expect(types.length).to.be.greaterThan(10);
    expect(Object.keys(viewerEvents)).to.have.members(types);
  });
});

describe('every export', () => {
  it('of the library is in the menu, and each has an id, a title and an extension of its own', () => {
    expect(menuExports.map(({ id }) => id)).to.include.members(exportFormats.map(({ id }) => id));
    for (const what of ['id', 'extension'] as const)
      expect(new Set(menuExports.map((one) => one[what])).size).to.equal(menuExports.length);
    for (const one of menuExports) expect(one.title()).to.match(/\S/);
  });

  for (const { id, write, mediaType } of exportFormats)
    it(`${id} writes a flight`, async () => {
      const text = [...(await write({ analyses: [analysis], files: [], airports, settings: {} }))].join('');
      expect(text).to.contain('TEST1');
      expect(mediaType).to.match(/^[a-z]+\/[a-z0-9.+-]+$/);
      if (mediaType.endsWith('json')) JSON.parse(text);
    });
});

describe('every choice of the view menu', () => {
  for (const { choice, get, set } of viewChoices)
    it(`${choice.label()} can be set to each of its options`, () => {
      expect(choice.options.length).to.be.greaterThan(1);
      for (const option of choice.options) {
        const changed = set(defaultPreferences, option);
        expect(get(changed)).to.equal(option);
        expect(choice.title?.(option) ?? option).to.match(/\S/);
        expect(get(defaultPreferences), 'the others stay').to.equal(choice.initial);
      }
    });
});

describe('every tab of the side panel', () => {
  let viewer: FlightViewer;
  before(async () => (viewer = await fixture<FlightViewer>(html`<flight-viewer></flight-viewer>`)));

  for (const tab of tabs)
    it(`${tab.id} shows a flight, and that none is open`, async () => {
      const { session, preferences } = viewer;
      const rest = {
        ...{ finding: null, hiddenFlights: new Set<string>(), aligned: false, airports },
        ...{ case: historyOf(emptyCase('A case')), claims: [], held: null },
        ...{
          suggestions: [],
          allFindings: false,
          keptList: {},
          canOpen: true,
          canDraw: true,
          changes: '',
          isUnsaved: false,
          canEdit: true,
          isReadOnly: false,
          dismissed: [],
          setAside: new Map(),
          present: nothingPresent,
        },
      };
      const box = document.createElement('div');
      const { render } = await import('lit');
      for (const shown of [null, analysis]) {
        const state: PanelState = { session, analysis: shown, preferences, ...rest };
        await tab.load?.(state);
        render(tab.render(state), box);
        expect(box.childElementCount).to.be.greaterThan(0);
        for (const element of box.querySelectorAll('*'))
          if (/^(flight|crosstrack)-/.test(element.localName))
            expect(customElements.get(element.localName), element.localName).not.to.equal(undefined);
      }
      expect(tab.title()).to.match(/^[A-Z]/);
    });
});
