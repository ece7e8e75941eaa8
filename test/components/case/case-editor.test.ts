import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/case/case-editor.js';
import type { CrosstrackCaseEditor } from '../../../components/case/case-editor.js';
import type { FlightCaseEvent } from '../../../components/shared/events.js';
import { nothingPresent } from '../../../components/case/present.js';
import { measures } from '../../../src/case/measures/index.js';
import { historyOf } from '../../../src/case/edit/history.js';
import { START } from '../analysis.js';
import { until } from '../wait.js';
import { HOSTILE, testCase } from './case.js';

async function editor(file = testCase()) {
  const events: FlightCaseEvent[] = [];
  const element = await fixture<CrosstrackCaseEditor>(
    html`<crosstrack-case-editor
      .history=${historyOf(file)}
      .cursor=${START + 650.4}
      @flight-case=${(event: FlightCaseEvent) => events.push(event)}
    ></crosstrack-case-editor>`,
  );
  const root = element.shadowRoot!;
  const click = async (selector: string) => {
    root.querySelector<HTMLElement>(selector)!.click();
    await element.updateComplete;
    await element.updateComplete;
  };
  const fill = (values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values))
      root.querySelector<HTMLInputElement>(`form.edit [name="${name}"]`)!.value = value;
  };
  const focused = () =>
    root.activeElement?.getAttribute('data-act') ?? root.activeElement?.getAttribute('name');
  return { element, root, events, click, fill, focused, now: () => element.history.present };
}
const SAVE = 'form.edit [type=submit]';
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('the editor of a case', () => {
  it('adds an event at the cursor, and takes it back and again', async () => {
    const { root, events, click, fill, focused, now, element } = await editor();
    await click('[data-act=event]');
    expect(focused()).to.equal('text');
    expect(root.querySelector<HTMLInputElement>('[name=from]')!.value).to.equal('2024-12-25T04:10:50Z');
    await expect(element).to.be.accessible();
    fill({ text: 'a turn', class: 'press', category: 'flown' });
    await click('[name=sources][value=P]');
    await click(SAVE);
    expect(events.at(-1)!.history.present).to.equal(now());
    expect(now().events.find(({ id }) => id === 'event')).to.include({
      from: START + 650,
      category: 'flown',
    });
    expect([root.querySelector('form'), focused()]).to.deep.equal([null, 'event']);
    await click('[data-act=undo]');
    expect(ids(now().events)).not.to.include('event');
    root
      .querySelector('[data-act=redo]')!
      .dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Z', ctrlKey: true, shiftKey: true, bubbles: true }),
      );
    expect(ids(now().events)).to.include('event');
    expect(events).to.have.lengthOf(3);
  });

  it('takes the place of an event from the map, the flight or the fields', async () => {
    const { element, root, click, fill, focused, now } = await editor();
    let answer: (place: { lat: number; lon: number; uncertainty: number } | null) => void = () => undefined;
    let signal: AbortSignal | undefined;
    element.present = {
      ...nothingPresent,
      ...{ canPick: () => true, aircraft: () => ({ lat: 41, lon: 50.123456 }) },
      pick: (given) => {
        signal = given;
        return new Promise((resolve) => (answer = resolve));
      },
    };
    const words = () => root.querySelector('[role=status]')!.textContent!.trim();
    const value = (name: string) => root.querySelector<HTMLInputElement>(`form.edit [name=${name}]`)?.value;
    await click('[data-act=event]');
    fill({ text: 'a turn', class: 'press' });
    await click('[name=sources][value=P]');
    await click('[data-fill=pick]');
    expect(words()).to.contain('Esc cancels');
    answer(null);
    await until(() => words() === 'No place was picked.');
    expect([focused(), value('lat')]).to.deep.equal([null, undefined]);
    expect(root.activeElement!.getAttribute('data-fill')).to.equal('pick');
    await click('[data-fill=pick]');
    answer({ lat: 43.86, lon: 51.09, uncertainty: 0.4 });
    await until(() => value('lat') === '43.86000');
    expect([value('text'), value('lon'), value('uncertainty')]).to.deep.equal(['a turn', '51.09000', '0.4']);
    expect(words()).to.contain('43.86000°, 51.09000°').and.contain('0.4 NM');
    await expect(element).to.be.accessible();
    fill({ name: 'a field', lat: '95' });
    await click(SAVE);
    expect(focused()).to.equal('lat');
    fill({ lat: '43.9' });
    await click(SAVE);
    const event = () => now().events.find(({ id }) => id === 'event')!;
    expect(event().place).to.deep.equal({ name: 'a field', lat: 43.9, lon: 51.09, uncertainty: 0.4 });

    await click('[data-id=event] [data-act=change]');
    expect(value('place')).to.equal('=');
    await click('[data-fill=aircraft]');
    expect(value('lon')).to.equal('50.12346');
    fill({ uncertainty: '', name: '' });
    await click(SAVE);
    expect(event().place).to.deep.equal({ lat: 41, lon: 50.12346 });

    await click('[data-id=event] [data-act=change]');
    fill({ lat: '', lon: '' });
    await click(SAVE);
    expect(focused()).to.equal('name');
    await click('[data-fill=pick]');
    await click('[data-id=event] [data-act=delete]');
    expect(signal!.aborted, 'the form has gone').to.equal(true);
    answer({ lat: 1, lon: 1, uncertainty: 1 });
  });

  it('says that there is no map to pick on', async () => {
    const { root, click } = await editor();
    await click('[data-act=place]');
    await click('[data-fill=pick]');
    expect(root.querySelector('[role=status]')!.textContent).to.contain('no map');
    await click('[data-fill=aircraft]');
    expect(root.querySelector('[role=status]')!.textContent).to.contain('no position');
  });

  it('says at the field why it refuses, and changes nothing', async () => {
    const { element, root, events, click, fill, focused } = await editor();
    await click('[data-act=event]');
    fill({ text: 'a turn', class: 'press', from: 'noon' });
    await click('[name=sources][value=P]');
    await click(SAVE);
    expect(focused()).to.equal('from');
    const alerts = [...root.querySelectorAll('[role=alert]')];
    expect(alerts).to.have.lengthOf(1);
    expect(alerts[0].previousElementSibling!.querySelector('[name=from]')).to.exist;
    expect(alerts[0].textContent).to.contain('noon');
    expect(root.querySelector<HTMLInputElement>('[name=from]')!.value).to.equal('noon');
    expect(events).to.have.lengthOf(0);
    await expect(element).to.be.accessible();
  });

  it('adds a source while a claim is written, and ticks it', async () => {
    const { root, click, fill, now } = await editor();
    await click('[data-act=claim]');
    fill({ text: 'it climbed', class: 'official', who: 'a pilot', said: '2024-12-26' });
    fill({ 'source-label': 'N', 'source-who': 'a site', 'source-address': 'javascript:alert(1)' });
    await click('.source [type=submit]');
    expect(root.querySelector('.source [role=alert]')!.textContent).to.contain('http');
    fill({ 'source-address': 'https://example.org/n' });
    await click('.source [type=submit]');
    await click(SAVE);
    expect(now().claims.at(-1)).to.deep.include({ who: 'a pilot', said: '2024-12-26', sources: ['N'] });
    expect(now().sources['N']).to.deep.equal({ who: 'a site', address: 'https://example.org/n' });
  });

  it('changes an event, and keeps the focus with it', async () => {
    const { root, click, fill, focused, now } = await editor();
    await click('[data-id=call] [data-act=change]');
    fill({ text: 'another call', to: '2024-12-25T04:20:00Z' });
    await click(SAVE);
    expect(now().events.find(({ id }) => id === 'call')).to.include({
      text: 'another call',
      to: START + 1200,
    });
    expect([focused(), root.activeElement!.closest('li')!.dataset['id']]).to.deep.equal(['change', 'call']);
  });

  it('orders claims and steps by keyboard, and stops at the ends', async () => {
    const { root, click, focused, now, events } = await editor();
    await click('[data-id=low] [data-act=up]');
    expect(ids(now().claims)).to.deep.equal(['low', 'high', 'why']);
    expect([focused(), root.activeElement!.closest('li')!.dataset['id']]).to.deep.equal(['up', 'low']);
    await click('[data-id=low] [data-act=up]');
    expect(events).to.have.lengthOf(1);
    await click('[data-id=s1] [data-act=down]');
    expect(ids(now().story)).to.deep.equal(['s2', 's1']);
  });

  it('deletes what nothing refers to, and says what refers to the rest', async () => {
    const { root, click, now } = await editor();
    await click('[data-id=call] [data-act=delete]');
    expect(root.querySelector('[data-id=call] [role=alert]')!.textContent).to.contain('s1');
    await click('[data-id=search] [data-act=delete]');
    expect(ids(now().events)).to.deep.equal(['before', 'call']);
  });

  it('has a field for each parameter of each measure, and for what the claim says', async () => {
    const { root, click, fill, now } = await editor(testCase(HOSTILE));
    await click('[data-act=place]');
    fill({ name: HOSTILE, lat: '43', lon: '51' });
    await click(SAVE);
    await click('[data-act=claim]');
    fill({ text: HOSTILE });
    const choose = async (id: string) => {
      const select = root.querySelector<HTMLSelectElement>('[name=measure]')!;
      select.value = id;
      select.dispatchEvent(new Event('change'));
      await click('.hint');
    };
    for (const measure of measures) {
      await choose(measure.id);
      for (const name of Object.keys(measure.parameters))
        expect(root.querySelector(`[name="parameter-${name}"]`), `${measure.id} ${name}`).to.exist;
      for (const name of measure.expects) expect(root.querySelector(`[name="expect-${name}"]`)).to.exist;
    }
    expect(root.querySelector<HTMLTextAreaElement>('[name=text]')!.value, 'what was written stays').to.equal(
      HOSTILE,
    );
    await choose('distance-from-place');
    fill({ who: HOSTILE, said: '2024-12-26', class: 'press', 'expect-unit': 'km' });
    await click('[name=sources][value=P]');
    await click('[name=standsAgainst][value=low]');
    await click(SAVE);
    expect(root.querySelector('[name="parameter-places"]')!.getAttribute('aria-invalid')).to.equal('true');
    fill({ 'parameter-places': 'UATE', 'expect-atMost': '3' });
    await click(SAVE);
    expect(now().claims.at(-1)).to.deep.include({
      standsAgainst: ['low'],
      measure: {
        id: 'distance-from-place',
        parameters: { places: ['UATE'] },
        expect: { atMost: 3, unit: 'km' },
      },
    });
    expect(root.querySelector('img, script')).to.equal(null);
  });

  it('makes a step of what is shown, and keeps what was refused in view until it is closed', async () => {
    const { element, root, click, fill, now } = await editor();
    element.present = {
      ...nothingPresent,
      view: () => ({ time: START, layers: ['ribs'], finding: 'orbit' }),
    };
    await click('[data-act=step]');
    await click('[name=view][value=layers]');
    fill({ title: HOSTILE, text: 'x', claim: 'high' });
    await click(SAVE);
    expect(now().story.at(-1)).to.deep.include({
      title: HOSTILE,
      view: { time: START, finding: 'orbit', claim: 'high' },
    });
    await click('[data-id=high] [data-act=delete]');
    expect(root.querySelector('[data-id=high] [role=alert]')).to.exist;
    await click('[data-id=high] [role=alert] button');
    expect(root.querySelector('[role=alert]')).to.equal(null);
    expect(root.querySelector('img, script')).to.equal(null);
    await click('[data-act=about]');
    fill({ title: '' });
    await click(SAVE);
    expect(root.querySelector('form.edit [role=alert]')!.textContent).to.contain('title');
    await expect(element).to.be.accessible();
  });

  it('takes a CSV, and lists the rows that it leaves out', async () => {
    const { element, root, now } = await editor();
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const give = (text: string) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'events.csv'));
      input.files = data.files;
      input.dispatchEvent(new Event('change'));
    };
    give('description,date,time,class,sources\na turn,2024-12-25,04:30:00,press,P\nno day,,,press,P\n');
    await until(() => root.querySelector('.rows li'), 'the row is named');
    expect(root.querySelector('.rows')!.textContent).to.contain('Row 3');
    expect(root.querySelector('[role=status]')!.textContent).to.contain(
      '1 events, 0 claims, 1 rows left out',
    );
    expect(now().events).to.have.lengthOf(4);
    give('a,b\n1,2\n');
    await until(() => root.querySelector('[role=alert]'), 'it is refused');
    await element.updateComplete;
    expect(now().events).to.have.lengthOf(4);
  });

  it('shows foreign strings as text', async () => {
    const { element, root, click } = await editor(testCase(HOSTILE));
    await click('[data-id=call] [data-act=change]');
    expect(root.querySelector('img, script')).to.equal(null);
    expect(root.querySelector<HTMLTextAreaElement>('[name=text]')!.value).to.equal(HOSTILE);
    await expect(element).to.be.accessible();
  });
});
