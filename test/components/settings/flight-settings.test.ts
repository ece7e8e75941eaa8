import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/settings/flight-settings.js';
import type { FlightSettings } from '../../../components/settings/flight-settings.js';
import { heard } from '../heard.js';
import { defineDetector } from '../../../src/finding/detector.js';
import { until } from '../wait.js';

const detector = defineDetector({
  kind: 'long-wait',
  title: () => 'Long wait',
  rule: () => 'Nothing for longer than a threshold.',
  category: 'data',
  unit: 's',
  needs: [],
  options: {
    least: {
      label: () => 'Shortest',
      unit: 's',
      default: 60,
      min: 10,
      max: 600,
      step: 10,
      source: () => 'Test, 2024',
    },
  },
  evidence: {},
  alternatives: () => [],
  blindFrom: 60,
  limits: () => [],
  sentence: () => '',
  *detect() {},
});
const make = (settings = {}, count: FlightSettings['count'] = null) =>
  fixture<FlightSettings>(
    html`<flight-settings .detectors=${[detector]} .settings=${settings} .count=${count}></flight-settings>`,
  );
const change = (element: FlightSettings, value: string) => {
  const input = element.renderRoot.querySelector<HTMLInputElement>('.option input')!;
  input.value = value;
  input.dispatchEvent(new Event('change'));
};

describe('flight-settings', () => {
  it('shows the default and where it comes from', async () => {
    const element = await make();
    expect(element.renderRoot.textContent!.replace(/\s+/g, ' ')).to.contain('Default 60: Test, 2024');
    expect(element.renderRoot.querySelector<HTMLInputElement>('.option input')!.value).to.equal('60');
  });

  it('reports only what differs from the defaults', async () => {
    const element = await make({ 'long-wait': { least: 90 } });
    const other = heard(element, 'flight-settings');
    change(element, '120');
    expect((await other).settings).to.deep.equal({ 'long-wait': { least: 120 } });
    const same = heard(element, 'flight-settings');
    change(element, '60');
    expect((await same).settings).to.deep.equal({});
  });

  it('keeps a value outside the limits to itself', async () => {
    const element = await make();
    let told = 0;
    element.addEventListener('flight-settings', () => told++);
    change(element, '5');
    expect(told).to.equal(0);
  });

  it('draws how many findings each value gives', async () => {
    const asked: number[] = [];
    const element = await make({}, async (_detector, _option, values) => {
      asked.push(...values);
      return values.map((value) => (value < 100 ? 2 : 0));
    });
    element.renderRoot.querySelector('details')!.open = true;
    element.renderRoot.querySelector<HTMLButtonElement>('.link')!.click();
    await until(() => element.renderRoot.querySelector('svg'));
    expect(asked).to.include.members([10, 60, 600]);
    expect(element.renderRoot.querySelector('svg')!.getAttribute('aria-label'))
      .to.contain('10: 2')
      .and.contain('600: 0');
    await expect(element).to.be.accessible();
  });
});

describe('flight-settings, the pressure of the day', () => {
  it('reports it, and none when the field is empty', async () => {
    const element = await make();
    const form = element.renderRoot.querySelector<HTMLFormElement>('.pressure')!;
    const field = form.querySelector<HTMLInputElement>('[name=qnh]')!;
    field.value = '985';
    const chosen = heard(element, 'flight-pressure');
    form.requestSubmit();
    expect((await chosen).qnh).to.equal(985);
    field.value = '';
    const none = heard(element, 'flight-pressure');
    form.requestSubmit();
    expect((await none).qnh).to.equal(null);
    field.value = '29.92';
    expect(form.checkValidity()).to.equal(false);
  });
});

describe('flight-settings, near an airport', () => {
  it('reports the airport and the distance, and none when the field is empty', async () => {
    const element = await make();
    const form = element.renderRoot.querySelector<HTMLFormElement>('.near')!;
    form.querySelector<HTMLInputElement>('[name=airport]')!.value = 'uate';
    const chosen = heard(element, 'flight-near');
    form.requestSubmit();
    expect((await chosen).near).to.deep.equal({ airport: 'UATE', radius: 30 });
    form.querySelector<HTMLInputElement>('[name=airport]')!.value = '';
    const none = heard(element, 'flight-near');
    form.requestSubmit();
    expect((await none).near).to.equal(null);
  });
});
