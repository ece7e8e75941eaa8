import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/viewer/flight-viewer.js';
import '../../../components/case/case-panel.js';
import type { FlightViewer } from '../../../components/viewer/flight-viewer.js';
import { FlightSetAsideEvent } from '../../../components/shared/events.js';
import { findingAddress } from '../../../src/case/finding-address.js';
import { HOSTILE } from '../case/case.js';
import { settled, until } from '../wait.js';

/** Twenty minutes north of Baku, one row every ten seconds, with a hole of two minutes. */
const flight = (callsign: string) => {
  const rows = ['Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction'];
  for (let i = 0; i < 120; i++) {
    if (i > 30 && i < 43) continue;
    const time = 1735100000 + i * 10;
    const utc = new Date(time * 1000).toISOString().replace('.000', '');
    rows.push(
      `${time},${utc},${callsign},"${(40.47 + i * 0.01).toFixed(4)},50.0500",${10000 + i * 100},240,0`,
    );
  }
  return new File([rows.join('\n')], `${callsign}.csv`);
};
const caseFile = (change: object = {}, name = 'own.case.json') => {
  const file = {
    ...{ version: 2, title: 'A case of the user', sources: {}, events: [] },
    ...{ flights: [{ callsign: 'AHY1', files: [{ name: 'AHY1.csv' }] }], ...change },
  };
  return new File([JSON.stringify(file)], name);
};
const drop = (element: Element, ...files: File[]) => {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true }));
};

/** The first element that matches, in any shadow root below. */
function deep<T extends Element>(root: ParentNode, selector: string): T | null {
  const own = root.querySelector<T>(selector);
  if (own) return own;
  for (const one of root.querySelectorAll('*')) {
    const found = one.shadowRoot && deep<T>(one.shadowRoot, selector);
    if (found) return found;
  }
  return null;
}

async function open(...files: File[]) {
  const element = await fixture<FlightViewer>(
    html`<flight-viewer route="UBBB-URMG" style="width: 1100px; height: 700px"></flight-viewer>`,
  );
  const find = <T extends HTMLElement>(selector: string) => deep<T>(element.shadowRoot!, selector);
  await until(() => find('flight-files'), 'files can be dropped');
  await settled(element);
  drop(element, ...files);
  await until(() => element.analysis, 'the flight is open');
  await until(() => element.session.reports.every(({ sha256 }) => sha256), 'the hash is known');
  const click = async (selector: string) => {
    await until(() => find(selector), selector);
    find(selector)!.click();
    await settled(element);
  };
  return { element, find, click, file: () => element.cases.file! };
}
type Opened = Awaited<ReturnType<typeof open>>;

const setAside = async ({ element, find, click }: Opened, note: string) => {
  element.showTab('findings');
  await settled(element);
  element.chooseFinding(element.analysis!.findings.find(({ kind }) => kind === 'coverage-gap')!);
  await settled(element);
  if (!find('[name=note]')) await click('.open');
  find<HTMLTextAreaElement>('[name=note]')!.value = note;
  find<HTMLInputElement>('[name=who]')!.value = 'A. Editor';
  await click('form[aria-label="Set the finding aside"] [type=submit]');
};
/** What would be asked before the page is left: the runner itself takes an event for a page that was left. */
const guards = new Set<unknown>();
const listening = window as unknown as { addEventListener: Listen; removeEventListener: Listen };
const [own, ownRemove] = [listening.addEventListener, listening.removeEventListener];
type Listen = (type: string, listener: unknown, options?: unknown) => void;
const guarded = (act: (guard: unknown) => unknown, before: Listen): Listen =>
  function (type, listener, options) {
    if (type === 'beforeunload') act(listener);
    else before.call(window, type, listener, options);
  };
const leaves = () => guards.size > 0;

describe('the desk of cases', () => {
  before(() => {
    listening.addEventListener = guarded((guard) => guards.add(guard), own);
    listening.removeEventListener = guarded((guard) => guards.delete(guard), ownRemove);
  });
  after(() => {
    [listening.addEventListener, listening.removeEventListener] = [own, ownRemove];
  });

  it('sets a finding aside in the case, counted and folded with its note, and takes it back', async () => {
    const opened = await open(flight('AHY1'), caseFile());
    const { element, find, click, file } = opened;
    await setAside(opened, ' ');
    expect(find('#problem')!.textContent).to.contain('a note');
    expect(file().dismissed).to.deep.equal([]);
    await setAside(opened, HOSTILE);
    await until(() => file().dismissed.length === 1, 'it is set aside');
    await settled(element);
    expect(file().dismissed[0]).to.include({ note: HOSTILE, who: 'A. Editor' });
    expect(file().dismissed[0].when).to.match(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(find('.aside')!.textContent).to.contain(HOSTILE).and.contain('A. Editor');
    expect(find('.aside img, .aside script')).to.equal(null);
    expect(find('flight-findings')!.shadowRoot!.querySelector('.head')!.textContent).to.contain(
      '1 set aside',
    );
    await expect(find('flight-findings')!).to.be.accessible();
    expect([element.cases.isUnsaved, leaves()]).to.deep.equal([true, true]);
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    await settled(element);
    expect([file().dismissed.length, element.cases.isUnsaved, leaves()]).to.deep.equal([0, false, false]);
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Z', ctrlKey: true, shiftKey: true, bubbles: true }),
    );
    await settled(element);
    expect(file().dismissed).to.have.lengthOf(1);
    await click('[data-act=take-back]');
    await until(() => file().dismissed.length === 0, 'it is taken back');
  });

  it('begins a case of what is open at the first note', async () => {
    const { element, file } = await open(flight('AHY1'));
    const gap = element.analysis!.findings.find(({ kind }) => kind === 'coverage-gap')!;
    const address = findingAddress(gap, element.analysis!.track, element.session.reports[0].sha256);
    const say = (note: string) =>
      element.renderRoot.firstElementChild!.dispatchEvent(
        new FlightSetAsideEvent({ address, note, who: '' }),
      );
    say('known');
    await until(() => element.cases.file?.dismissed.length === 1, 'a case is begun');
    expect(file().title).to.equal('AHY1, 2024-12-25');
    expect(file().route).to.equal('UBBB-URMG');
    expect(file().flights[0].files[0].sha256).to.equal(element.session.reports[0].sha256);
    expect(element.cases.isUnsaved).to.equal(true);
    say('known well');
    await until(() => file().dismissed[0].note === 'known well', 'the note is changed');
    expect(file().dismissed).to.have.lengthOf(1);
  });

  it('applies the route and settings of a case that is dropped, also with its tracks', async () => {
    const input = {
      route: 'UBBB-UATE',
      settings: { thresholds: { 'coverage-gap': { minimum: 3000 } }, qnh: 1000 },
    };
    const { element, find } = await open(flight('AHY1'), caseFile(input));
    const kinds = () => element.analysis!.findings.map(({ kind }) => kind);
    await until(() => element.analysis!.route?.id === 'UBBB-UATE', 'its route');
    expect(kinds()).not.to.include('coverage-gap');
    expect(element.session.qnh).to.equal(1000);
    drop(element, caseFile({ settings: { thresholds: {} } }, 'other.case.json'));
    await until(() => kinds().includes('coverage-gap'), 'its settings');
    expect(element.session.qnh).to.equal(null);
    expect(element.session.route).to.equal('UBBB-UATE');
    drop(element, caseFile({ route: 'XXXX-YYYY' }, 'bad.case.json'));
    await until(() => find('[part=problems]'), 'a route that cannot be used is named');
    expect(find('[part=problems]')!.textContent).to.contain('bad.case.json').and.contain('XXXX');
    expect(element.session.route).to.equal('UBBB-UATE');
  });

  it('asks before another case takes the place of edits', async () => {
    const opened = await open(flight('AHY1'), caseFile());
    const { element, find, click, file } = opened;
    await setAside(opened, 'known');
    await until(() => element.cases.isUnsaved, 'it is edited');
    await settled(element);
    expect(find('#tab-case .mark')!.getAttribute('aria-label')).to.equal('not saved');
    drop(element, caseFile({ title: 'Another' }));
    await until(() => find('[data-answer=cancel]'), 'it asks');
    expect(find('.question')!.textContent).to.contain('A case of the user');
    await expect(find('.question')!).to.be.accessible();
    await click('[data-answer=cancel]');
    expect([file().title, find('.question')]).to.deep.equal(['A case of the user', null]);
    element.showTab('case');
    await click('[data-act=new]');
    await click('[data-answer=discard]');
    await until(() => file().title === 'AHY1, 2024-12-25', 'a new case');
    expect([file().dismissed.length, element.cases.isUnsaved]).to.deep.equal([0, false]);
  });

  it('is saved, and is no more than a file then', async () => {
    const opened = await open(flight('AHY1'), caseFile());
    const { element, find, click } = opened;
    await setAside(opened, 'known');
    await until(() => element.cases.isUnsaved, 'it is edited');
    element.showTab('case');
    await settled(element);
    expect(find('.unsaved')!.textContent).to.contain('Not saved');
    expect(find('.dismissed')!.textContent).to.contain('Findings set aside: 1');
    await click('[data-act=save]');
    await until(() => !element.cases.isUnsaved, 'it is saved');
    await settled(element);
    expect([find('.unsaved'), leaves()]).to.deep.equal([null, false]);
  });
});
