import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/chart/flight-chart.js';
import type { FlightChart } from '../../../components/chart/flight-chart.js';
import { metricUnits } from '../../../src/base/display-units.js';
import { flightAnalysis, findingOf, START } from '../analysis.js';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { allHeard } from '../all-heard.js';
import { frames, settled, until } from '../wait.js';

const findings = (track: Parameters<typeof findingOf>[0]) => [
  findingOf(track, 'first', 0, 20),
  findingOf(track, 'second', 100, 110, { severity: 'warning' }),
];
const analysis = flightAnalysis(findings);
const END = START + 10 * 199 + 1200;

async function chart(): Promise<FlightChart> {
  const element = await fixture<FlightChart>(
    html`<flight-chart .analysis=${analysis} style="width: 900px; height: 600px"></flight-chart>`,
  );
  await settled(element);
  return element;
}
const $ = (element: FlightChart, selector: string) =>
  element.renderRoot.querySelector<HTMLElement>(selector)!;
const text = (element: FlightChart, selector: string) =>
  [...element.renderRoot.querySelectorAll(selector)].map((one) => one.textContent!.trim());
const press = (element: FlightChart, key: string, rest: KeyboardEventInit = {}) =>
  $(element, '.stack').dispatchEvent(
    new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...rest }),
  );
/** A pointer event at a share of the plot's width. */
function point(element: FlightChart, type: string, share: number, rest: PointerEventInit = {}) {
  const { left, width } = element.stack!.plotArea();
  const { top } = $(element, '.stack').getBoundingClientRect();
  const init = {
    bubbles: true,
    composed: true,
    pointerId: 1,
    pointerType: 'mouse',
    clientX: left + share * width,
    clientY: top + 60,
  };
  $(element, '.stack').dispatchEvent(new PointerEvent(type, { ...init, ...rest }));
}

describe('<flight-chart>', () => {
  it('shows a chart for each curve that the flight has, and no other', async () => {
    const element = await chart();
    expect(text(element, '.title')).to.deep.equal(['Altitude', 'Ground speed', 'Vertical rate']);
    expect(element.renderRoot.querySelectorAll('.uplot canvas').length).to.equal(4);
    element.series = ['groundSpeed', 'heading'];
    await element.updateComplete;
    expect(text(element, '.title')).to.deep.equal(['Ground speed']);
    expect(element.renderRoot.querySelectorAll('.uplot canvas').length).to.equal(2);
  });

  it('stands all plots exactly above one another', async () => {
    const element = await chart();
    const lefts = [...element.renderRoot.querySelectorAll('.u-over')].map((over) =>
      over.getBoundingClientRect(),
    );
    expect(new Set(lefts.map(({ left }) => left)).size).to.equal(1);
    expect(new Set(lefts.map(({ right }) => right)).size).to.equal(1);
    expect(lefts[0].left - element.getBoundingClientRect().left).to.be.greaterThan(40);
  });

  it('moves the cursor without rendering anew', async () => {
    const element = await chart();
    let renders = 0;
    const update = element.requestUpdate.bind(element);
    element.requestUpdate = (...all) => (renders++, update(...all));
    element.cursor = START + 300;
    expect(renders).to.equal(0);
    expect($(element, '.readout').textContent).to.equal('04:05:00 UTC · observed · line 32');
    expect(text(element, '.value')).to.deep.equal(['5,500 ft', '252 kt', '900 ft/min']);
    expect($(element, '.line').style.visibility).to.equal('visible');
    element.cursor = null;
    expect($(element, '.line').style.visibility).to.equal('hidden');
    expect(text(element, '.value')).to.deep.equal([
      '1,000 – 30,000 ft',
      '250 – 256 kt',
      '−1,500 – 900 ft/min',
    ]);
  });

  it('says missing and modeled values, and no signal', async () => {
    const element = await chart();
    element.cursor = START + 500;
    expect(text(element, '.value')[0]).to.equal('—');
    element.cursor = START + 1190 + 600;
    expect($(element, '.readout').textContent).to.equal('04:29:50 UTC · no signal');
    expect(text(element, '.value')).to.deep.equal(['—', '—', '—']);
    element.cursor = END;
    expect($(element, '.readout').textContent).to.contain('modeled');
    expect($(element, '.notice').textContent).to.equal('reconstruction from published figures');
  });

  it('fires nothing for properties, and a moment for the pointer', async () => {
    const element = await chart();
    const cursor = allHeard(element, 'flight-cursor');
    const range = allHeard(element, 'flight-range');
    element.cursor = START + 10;
    element.range = [START, START + 1000];
    element.range = null;
    expect([cursor.length, range.length]).to.deep.equal([0, 0]);
    point(element, 'pointermove', 0);
    point(element, 'pointermove', 1);
    point(element, 'pointerleave', 1);
    expect(cursor.map(({ time }) => time)).to.deep.equal([START, END, null]);
  });

  it('walks by keys: row, ten rows, ends; and keeps the moment in view', async () => {
    const element = await chart();
    const cursor = allHeard(element, 'flight-cursor');
    const presses: [string, KeyboardEventInit?][] = [
      ['Home'],
      ['ArrowRight'],
      ['ArrowRight', { shiftKey: true }],
      ['ArrowLeft'],
      ['End'],
      ['Escape'],
    ];
    for (const [key, rest] of presses) press(element, key, rest);
    expect(cursor.map(({ time }) => time)).to.deep.equal([
      START,
      START + 10,
      START + 110,
      START + 100,
      END,
      null,
    ]);
    element.range = [START + 100, START + 200];
    element.cursor = START + 200;
    press(element, 'ArrowRight');
    expect(element.range).to.deep.equal([START + 110, START + 210]);
  });

  it('reports the moment in words to assistive technology', async () => {
    const element = await chart();
    press(element, 'Home');
    const words = $(element, '.stack').getAttribute('aria-valuetext');
    expect(words).to.equal(
      '04:00:00 UTC · observed · line 2, Altitude 1,000 ft, Ground speed 250 kt, Vertical rate 900 ft/min',
    );
  });

  it('zooms by keys, wheel and drag, and goes back to the whole', async () => {
    const element = await chart();
    element.gestures = 'full';
    const ranges = allHeard(element, 'flight-range');
    press(element, '+');
    expect(ranges[0].range![1] - ranges[0].range![0]).to.be.closeTo(0.6 * (END - START), 1);
    press(element, '0');
    expect(ranges[1].range).to.equal(null);
    for (const [type, share] of [
      ['pointerdown', 0.25],
      ['pointermove', 0.5],
      ['pointerup', 0.75],
    ] as const)
      point(element, type, share);
    expect(ranges[2].range!.map((t) => Math.round((100 * (t - START)) / (END - START)))).to.deep.equal([
      25, 75,
    ]);
    const { left, width } = element.stack!.plotArea();
    const wheel = new WheelEvent('wheel', {
      deltaY: -100,
      clientX: left + width / 2,
      cancelable: true,
      bubbles: true,
    });
    $(element, '.stack').dispatchEvent(wheel);
    expect(wheel.defaultPrevented).to.equal(true);
    expect(ranges[3].range![1] - ranges[3].range![0]).to.be.closeTo(0.5 * Math.exp(-0.25) * (END - START), 1);
    $(element, '.stack').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    expect(element.range).to.equal(null);
  });

  it('pinches with two fingers', async () => {
    const element = await chart();
    const finger = { pointerType: 'touch' };
    point(element, 'pointerdown', 0.4, { ...finger, pointerId: 1 });
    point(element, 'pointerdown', 0.6, { ...finger, pointerId: 2 });
    point(element, 'pointermove', 0.2, { ...finger, pointerId: 1 });
    point(element, 'pointermove', 0.8, { ...finger, pointerId: 2 });
    const shares = element.range!.map((t) => Math.round((100 * (t - START)) / (END - START)));
    expect(shares).to.deep.equal([33, 67]);
  });

  it('leaves the wheel to the page around and says how to zoom, unless the page has nothing else', async () => {
    const element = await chart();
    element.gestures = 'cooperative';
    const wheel = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', { deltaY: -100, ctrlKey, cancelable: true, bubbles: true });
      $(element, '.stack').dispatchEvent(event);
      return event.defaultPrevented;
    };
    const isHinted = () => $(element, '.wheel-hint').classList.contains('shown');
    expect([wheel(true), isHinted()]).to.deep.equal([true, false]);
    expect([wheel(false), isHinted()]).to.deep.equal([false, true]);
    element.gestures = 'full';
    expect(wheel(false)).to.equal(true);
  });

  it('chooses a finding by its bar and by Enter, and lets go of it', async () => {
    const element = await chart();
    const chosen = allHeard(element, 'flight-finding');
    const foot = $(element, '.foot').getBoundingClientRect();
    const { left, width } = element.stack!.plotArea();
    const at = { clientX: left + (1050 / (END - START)) * width, clientY: foot.top + 14 };
    for (const type of ['pointerdown', 'pointerup', 'pointerdown', 'pointerup']) point(element, type, 0, at);
    expect(chosen.map(({ finding }) => finding?.id ?? null)).to.deep.equal(['second', null]);
    element.cursor = START + 50;
    press(element, 'Enter');
    expect(element.finding?.id).to.equal('first');
  });

  it('draws the chosen finding as a band', async () => {
    const element = await chart();
    const pixels = () => {
      const canvas = element.renderRoot.querySelector<HTMLCanvasElement>('.uplot canvas')!;
      return canvas.toDataURL();
    };
    const before = pixels();
    element.finding = analysis.findings[1];
    await element.updateComplete;
    await frames();
    expect(pixels()).not.to.equal(before);
  });

  describe('as a table', () => {
    async function table(): Promise<FlightChart> {
      const element = await chart();
      $(element, '.bar .button:last-child').click();
      await element.updateComplete;
      return element;
    }
    const cells = (element: FlightChart, row: number) => text(element, `tbody tr:nth-child(${row}) > *`);
    const current = (element: FlightChart) =>
      element.renderRoot.querySelector('tr[aria-current]')?.querySelector('th')?.textContent;

    it('takes the place of the curves, in a small box too', async () => {
      const element = await table();
      element.style.height = '220px';
      await frames();
      const box = $(element, '.table').getBoundingClientRect();
      expect(Math.round(box.bottom)).to.equal(Math.round(element.getBoundingClientRect().bottom));
      expect(box.height).to.be.greaterThan(150);
      expect(getComputedStyle($(element, '.stack')).visibility).to.equal('hidden');
    });

    it('has every column of the rows in view, with units and row headers, and nothing where a value is missing', async () => {
      const element = await table();
      expect(text(element, 'thead th').map((words) => words.replace(/\s+/g, ' '))).to.deep.equal([
        ...['Time UTC', 'Line of the file', 'Position', 'Source', 'Latitude °', 'Longitude °'],
        ...['Altitude ft, pressure', 'Ground speed kt', 'Vertical rate ft/min'],
      ]);
      expect(element.renderRoot.querySelectorAll('tbody tr').length).to.equal(200);
      expect(element.renderRoot.querySelectorAll('tbody th[scope=row]').length).to.equal(200);
      const row = ['04:06:40', '42', 'observed', 'ADS-B', '40.40000', '50.00000', '', '255', '900'];
      expect(cells(element, 41)).to.deep.equal(row);
      element.range = [START + 100, START + 149];
      await element.updateComplete;
      expect(element.renderRoot.querySelectorAll('tbody tr').length).to.equal(5);
    });

    it('marks rows that nothing measured', async () => {
      const element = await table();
      expect(cells(element, 161)[3]).to.equal('modeled');
      expect(element.renderRoot.querySelectorAll('tbody tr.modeled').length).to.equal(40);
    });

    it('follows the cursor, and moves it by keys and by a click', async () => {
      const element = await table();
      const cursor = allHeard(element, 'flight-cursor');
      element.cursor = START + 500;
      expect(current(element)).to.equal('04:08:20');
      const box = $(element, 'tr[aria-current]').getBoundingClientRect();
      const view = $(element, '.table').getBoundingClientRect();
      expect(box.top >= view.top && box.bottom <= view.bottom, 'in view').to.equal(true);
      const down = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
      $(element, '.table').dispatchEvent(down);
      expect(current(element)).to.equal('04:08:30');
      expect($(element, '.spoken').textContent).to.contain('04:08:30 UTC');
      $(element, 'tr[data-row="2"] td').click();
      expect(current(element)).to.equal('04:00:20');
      expect(cursor.map(({ time }) => time)).to.deep.equal([START + 510, START + 20]);
    });

    it('comes and goes by one key, with the focus', async () => {
      const element = await chart();
      const changed = allHeard(element, 'change');
      $(element, '.stack').focus();
      press(element, 't');
      await element.updateComplete;
      await frames();
      expect(element.table).to.equal(true);
      expect((element.renderRoot as ShadowRoot).activeElement?.className).to.equal('table');
      const key = new KeyboardEvent('keydown', { key: 't', bubbles: true, cancelable: true });
      $(element, '.table').dispatchEvent(key);
      await element.updateComplete;
      await frames();
      expect(element.renderRoot.querySelectorAll('.table').length).to.equal(0);
      expect((element.renderRoot as ShadowRoot).activeElement?.className).to.equal('stack');
      expect(changed.length).to.equal(2);
    });
  });

  it('speaks the reader’s units and zone', async () => {
    const element = await chart();
    element.units = metricUnits;
    element.timeZone = 'Asia/Baku';
    await element.updateComplete;
    element.cursor = START;
    expect(text(element, '.value')[0]).to.equal('305 m');
    expect($(element, '.readout').textContent).to.contain('08:00:00 Asia/Baku');
  });

  it('follows a change between light and dark', async () => {
    const element = await chart();
    const line = () => element.renderRoot.querySelector<HTMLCanvasElement>('.uplot canvas')!.toDataURL();
    element.style.colorScheme = 'light';
    element.refreshTheme();
    await frames();
    const light = line();
    element.style.colorScheme = 'dark';
    await until(() => line() !== light, 'it is drawn in other colors');
  });

  it('draws itself to its size', async () => {
    const element = await chart();
    const width = () => element.renderRoot.querySelector<HTMLElement>('.uplot')!.offsetWidth;
    expect(width()).to.equal(900);
    element.style.width = '500px';
    await until(() => width() === 500, 'it is as wide as its element');
  });

  it('works after being taken out and put back, and leaves nothing behind', async () => {
    const element = await chart();
    const home = element.parentElement!;
    element.remove();
    expect(element.stack).to.equal(undefined);
    home.append(element);
    await element.updateComplete;
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('.uplot').length).to.equal(4);
    const cursor = allHeard(element, 'flight-cursor');
    point(element, 'pointermove', 0.5);
    expect(cursor.length).to.equal(1);
  });

  it('draws two curves in one chart, each with its axis, mark and number', async () => {
    const element = await chart();
    element.series = ['altitude+groundSpeed', 'verticalRate'];
    await element.updateComplete;
    expect(text(element, '.title')).to.deep.equal(['Altitude', 'Ground speed', 'Vertical rate']);
    expect(element.renderRoot.querySelectorAll('.u-over').length).to.equal(3);
    element.cursor = START;
    expect(text(element, '.value')).to.deep.equal(['1,000 ft', '250 kt', '900 ft/min']);
    const marks = [...element.renderRoot.querySelectorAll<HTMLElement>('.dot')];
    expect(marks.map(({ style }) => style.visibility)).to.deep.equal(['visible', 'visible', 'visible']);
    const rights = [...element.renderRoot.querySelectorAll('.u-over')].map(
      (over) => over.getBoundingClientRect().right,
    );
    expect(new Set(rights).size).to.equal(1);
  });

  it('lets the reader choose curves, and tells', async () => {
    const element = await chart();
    const changes: Event[] = [];
    element.addEventListener('change', (event) => changes.push(event));
    const button = [...element.renderRoot.querySelectorAll('button')].find(
      (one) => one.textContent!.trim() === 'Curves',
    )!;
    button.click();
    await element.updateComplete;
    const second = element.renderRoot.querySelector<HTMLSelectElement>(
      'select[aria-label="Chart 1: second curve"]',
    )!;
    expect([...second.options].map(({ value }) => value)).to.deep.equal(['', 'groundSpeed', 'verticalRate']);
    second.value = 'verticalRate';
    second.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.series).to.deep.equal(['altitude+verticalRate', 'groundSpeed', 'verticalRate']);
    element.renderRoot.querySelector<HTMLElement>('button[aria-label="Remove chart 3"]')!.click();
    await element.updateComplete;
    expect(element.series).to.deep.equal(['altitude+verticalRate', 'groundSpeed']);
    expect(changes.length).to.equal(2);
    await expect(element).to.be.accessible();
  });

  it('closes the form of the curves with Escape, and the focus goes back to its button', async () => {
    const element = await chart();
    const above: string[] = [];
    element.addEventListener('keydown', ({ key }) => above.push(key));
    const button = $(element, '[popovertarget=choice]');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect($(element, '#choice').matches(':popover-open')).to.equal(true);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement!.localName).to.equal('select');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect($(element, '#choice').matches(':popover-open')).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(button);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(element.renderRoot.querySelector('select')).to.equal(null);
    expect(above).not.to.contain('Escape');
  });

  it('keeps its axis in sight where its height is given', async () => {
    const element = await chart();
    element.style.height = '425px'; // enough for separate headings, too little for charts of their usual height
    await frames();
    const foot = $(element, '.foot').getBoundingClientRect();
    expect(element.hasAttribute('compact')).to.equal(false);
    expect(foot.bottom).to.be.at.most(element.getBoundingClientRect().bottom + 1);
    expect($(element, '.chart').clientHeight).to.be.below(124);
  });

  it('stands on the distance along the route where there is one', async () => {
    const element = await chart();
    element.axis = 'route';
    await element.updateComplete;
    expect(element.view.axis).to.equal('time');
    const along = Float32Array.from({ length: 200 }, (_, i) => (i < 150 ? i : NaN));
    const deviation = { alongTrack: along, crossTrack: along, toDestination: along };
    element.analysis = { ...analysis, deviation: deviation as unknown as Analysis['deviation'] };
    await element.updateComplete;
    await frames();
    expect(element.view.ends).to.deep.equal([0, 149]);
    const cursor = allHeard(element, 'flight-cursor');
    const ranges = allHeard(element, 'flight-range');
    point(element, 'pointermove', 100 / 149);
    expect(cursor[0].time).to.equal(START + 1000);
    press(element, '+');
    const [from, to] = element.view.ends;
    expect(to - from).to.be.closeTo(0.6 * 149, 0.01);
    expect(ranges.length).to.equal(0);
    press(element, '0');
    expect(element.view.ends).to.deep.equal([0, 149]);
    element.units = metricUnits;
    await element.updateComplete;
    expect(element.view.ends[1]).to.be.closeTo(149 * 1.852, 0.01);
    const lefts = [...element.renderRoot.querySelectorAll('.u-over')].map(
      (over) => over.getBoundingClientRect().left,
    );
    expect(new Set(lefts).size).to.equal(1);
  });

  it('takes range and cursor before there is a flight', async () => {
    const element = await fixture<FlightChart>(
      html`<flight-chart .range=${[START - 50, START + 100]} .cursor=${START + 20}></flight-chart>`,
    );
    expect(element.range).to.deep.equal([START - 50, START + 100]);
    element.analysis = analysis;
    await element.updateComplete;
    expect(element.range).to.deep.equal([START, START + 150]);
    expect($(element, '.readout').textContent).to.contain('04:00:20 UTC');
  });

  it('draws other flights behind it, at their time or as if they had begun together', async () => {
    const element = await chart();
    const pixels = () => element.renderRoot.querySelector<HTMLCanvasElement>('.uplot canvas')!.toDataURL();
    const alone = pixels();
    const { track } = flightAnalysis();
    const time = track.time.map((t) => t + 86_400);
    const later = { ...track, time, meta: { ...track.meta, id: 'LATER' }, length: track.length };
    const altitude = track.altitude.map((feet) => feet / 2);
    const other = { ...analysis, track: { ...later, altitude, has: track.has } };
    element.others = [other];
    await element.updateComplete;
    await frames();
    expect(pixels()).to.equal(alone);
    element.aligned = true;
    await element.updateComplete;
    await frames();
    expect(pixels()).not.to.equal(alone);
  });

  it('keeps the moment under a lifted finger', async () => {
    const element = await chart();
    const finger = { pointerType: 'touch' };
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointerleave'])
      point(element, type, 0, finger);
    expect(element.cursor).to.equal(START);
  });

  it('stands closer where there is little height, and loosens where there is more', async () => {
    const element = await chart();
    const heights = () =>
      [...element.renderRoot.querySelectorAll<HTMLElement>('.chart .uplot')].map((plot) => plot.offsetHeight);
    const [roomy] = heights();
    element.style.height = '300px';
    await until(() => element.hasAttribute('compact'), 'it is compact');
    await frames();
    expect(element.scrollHeight).to.be.at.most(301);
    const boxes = [...element.renderRoot.querySelectorAll<HTMLElement>('.plot')].map(
      (box) => box.clientHeight,
    );
    expect(heights()).to.deep.equal(boxes);
    element.style.height = '';
    await until(() => !element.hasAttribute('compact'), 'it is as before');
    await frames();
    expect(heights()[0]).to.be.greaterThan(0.6 * roomy);
  });

  it('says so where no flight is open', async () => {
    const element = await fixture<FlightChart>(html`<flight-chart></flight-chart>`);
    expect($(element, '.empty').textContent).to.equal('No flight is open.');
    element.analysis = analysis;
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('.uplot').length).to.equal(4);
  });

  it('has nothing for axe to find, with and without its table', async () => {
    const element = await chart();
    await expect(element).to.be.accessible();
    $(element, '.bar .button:last-child').click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
