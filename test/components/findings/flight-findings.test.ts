import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/findings/flight-findings.js';
import type { FlightFindings } from '../../../components/findings/flight-findings.js';
import { metricUnits } from '../../../src/base/display-units.js';
import type { Finding } from '../../../src/finding/finding.js';
import type { Track } from '../../../src/track/track.js';
import { allHeard } from '../all-heard.js';
import { findingOf, flightAnalysis } from '../analysis.js';

const findings = (track: Track): Finding[] => [
  findingOf(track, 'one', 0, 20),
  findingOf(track, 'two', 100, 190, {
    severity: 'warning',
    basis: { adsb: 60, modeled: 31 },
    parts: [findingOf(track, 'part', 100, 110)],
    rows: [100, 105],
    untested: ['true airspeed'],
    evidence: { medianPeakToPeak: 1234.5, period: 184, dampingRatio: 0.01234, verdict: '<b>manoeuvre</b>' },
  }),
  findingOf(track, 'three', 150, 160, {
    kind: 'route-deviation',
    category: 'data',
    severity: 'advisory',
    unit: 'NM',
    value: 12.34,
  }),
];
const analysis = { ...flightAnalysis(findings), notRun: [{ kind: 'route-deviation', why: 'no route' }] };

const make = () => fixture<FlightFindings>(html`<flight-findings .analysis=${analysis}></flight-findings>`);
const items = (element: FlightFindings) => [...element.renderRoot.querySelectorAll<HTMLElement>('.choose')];
const ids = (element: FlightFindings) => items(element).map(({ dataset }) => dataset.id);
const text = (element: FlightFindings, selector: string) =>
  [...element.renderRoot.querySelectorAll(selector)].map((one) =>
    one.textContent!.replace(/\s+/g, ' ').trim(),
  );

describe('<flight-findings>', () => {
  it('has an address to copy once the hash of the file is known', async () => {
    const element = await make();
    element.finding = analysis.findings[0];
    await element.updateComplete;
    const cite = () => element.renderRoot.querySelector('crosstrack-cite');
    expect(cite()).to.equal(null);
    element.sha256 = 'a'.repeat(64);
    await element.updateComplete;
    expect(cite()!.address).to.match(
      /^a{64}\/[^/]+\/altitude-oscillation\/20241225T040000Z\/20241225T040320Z@/,
    );
    const copied: string[] = [];
    const own = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = (words: string) => Promise.resolve(void copied.push(words));
    for (const button of cite()!.shadowRoot!.querySelectorAll('button')) {
      button.click();
      await Promise.resolve();
      await cite()!.updateComplete;
    }
    navigator.clipboard.writeText = own;
    expect(copied).to.deep.equal([cite()!.sentence, cite()!.address]);
    expect(cite()!.sentence).to.match(
      /^.+2024-12-25 .+\. Altitude oscillation: .+ \(medium confidence\)\.\nSource: .+, SHA-256 a{64}, lines \d+ to \d+; computed by Crosstrack /,
    );
    expect(cite()!.shadowRoot!.querySelector('[role=status]')!.textContent).to.contain('Copied');
    await expect(element).to.be.accessible();
  });

  it('lists what was found with sign, word, time, confidence and value', async () => {
    const element = await make();
    expect(ids(element)).to.deep.equal(['two', 'one', 'three']);
    expect(text(element, '.title')).to.deep.equal([
      'Altitude oscillation',
      'Altitude oscillation',
      'Route deviation',
    ]);
    expect(text(element, '.at')[0]).to.equal('04:16:40 UTC');
    expect(text(element, '.meta')[0]).to.equal('Warning · medium confidence · 2,000 ft');
    expect(text(element, '.choose > [aria-hidden]')).to.deep.equal(['◆', '△', '○']);
  });

  it('puts the gravest first, or in time order', async () => {
    const element = await make();
    const order = () =>
      element.renderRoot.querySelector<HTMLButtonElement>('button[title="Change the order"]')!;
    expect([ids(element), order().textContent!.trim()]).to.deep.equal([
      ['two', 'one', 'three'],
      '⇅gravest first',
    ]);
    order().click();
    await element.updateComplete;
    expect(ids(element)).to.deep.equal(['one', 'two', 'three']);
    await expect(element).to.be.accessible();
  });

  it('marks what rests on computed rows as none of the severities, and counts it apart', async () => {
    const computed = ({ track }: typeof analysis) => [
      findingOf(track, 'real', 0, 20),
      findingOf(track, 'model', 100, 190, {
        severity: 'advisory',
        confidence: null,
        basis: { modeled: 91 },
        basisClass: 'modeled',
      }),
    ];
    const element = await fixture<FlightFindings>(
      html`<flight-findings .analysis=${{ ...analysis, findings: computed(analysis) }}></flight-findings>`,
    );
    expect(text(element, '.choose > [aria-hidden]')).to.deep.equal(['△', '◌']);
    expect(text(element, '.meta')[1]).to.equal('On computed rows · no confidence · 2,000 ft');
    expect(text(element, '.say')[1]).to.match(/^Modeled: /);
    const lines = [...element.renderRoot.querySelectorAll('.item')].map(
      (item) => getComputedStyle(item).borderLeftStyle,
    );
    expect(lines).to.deep.equal(['none', 'dashed']);
    expect(text(element, '.head button[aria-pressed]')).to.deep.equal(['△1', '◌1']);
  });

  it('speaks the reader’s units', async () => {
    const element = await make();
    element.units = metricUnits;
    await element.updateComplete;
    expect(text(element, '.meta')[2]).to.contain('22.9 km');
  });

  it('chooses by a click, and lets go by another', async () => {
    const element = await make();
    const heard = allHeard(element, 'flight-finding');
    items(element)[0].click();
    await element.updateComplete;
    expect(items(element)[0].getAttribute('aria-expanded')).to.equal('true');
    items(element)[0].click();
    expect(heard.map(({ finding }) => finding?.id ?? null)).to.deep.equal(['two', null]);
  });

  it('opens what a finding rests on: evidence, lines, basis, parts, doubts, rule', async () => {
    const element = await make();
    element.finding = analysis.findings[1];
    await element.updateComplete;
    const detail = text(element, '.detail')[0];
    expect(text(element, 'dt')).to.deep.equal(['Median peak to peak', 'Period', 'Damping ratio', 'Verdict']);
    expect(text(element, 'dd')).to.deep.equal([
      '1,235 ft',
      '184 s (3 min 4 s)',
      '0.0123',
      '<b>manoeuvre</b>',
    ]);
    for (const words of [
      'lines 102 – 192 of test.csv (rows: 60 ADS-B, 31 modeled)',
      'Mainly lines 102, 107',
      'reconstruction from published figures',
      'a demonstration flight',
      'true airspeed',
      'The rule and its thresholds',
    ])
      expect(detail).to.contain(words);
    expect(element.renderRoot.querySelector('.detail b')?.textContent).not.to.equal('manoeuvre');
    const { options } = element.detectors.find(({ kind }) => kind === 'altitude-oscillation')!;
    expect(text(element, '.threshold').length).to.equal(Object.keys(options).length);
  });

  it('shows a probability that is the least that can be told as a bound, never as 0', async () => {
    const element = await make();
    const finding = { ...analysis.findings[1], evidence: { chanceInRedNoise: 1e-4, period: 61 } };
    element.finding = finding;
    element.analysis = { ...analysis, findings: [analysis.findings[0], finding] };
    await element.updateComplete;
    expect(text(element, 'dd')).to.deep.equal(['at most 0.0001', '61 s']);
  });

  it('leaves half of the width to the values, however long a name is', async () => {
    const element = await make();
    element.style.width = '380px';
    const finding = {
      ...analysis.findings[1],
      evidence: {
        falseAlarmProbabilityOfTheWholeStretchLookedAt: 1,
        verdict: 'great circle (no filed route)',
      },
    };
    element.finding = finding;
    element.analysis = { ...analysis, findings: [analysis.findings[0], finding] };
    await element.updateComplete;
    const [list] = element.renderRoot.querySelectorAll('dl');
    expect(list.querySelector('dd')!.offsetWidth).to.be.above(list.offsetWidth * 0.35);
  });

  it('shows a changed threshold with its default', async () => {
    const element = await make();
    const { kind, options } = element.detectors.find(({ kind }) => kind === 'altitude-oscillation')!;
    const [name, option] = Object.entries(options)[0];
    element.settings = { [kind]: { [name]: option.max } };
    element.finding = analysis.findings[0];
    await element.updateComplete;
    expect(text(element, '.threshold')[0]).to.contain('(default');
  });

  it('does not call recorded rows a reconstruction', async () => {
    const element = await make();
    element.finding = analysis.findings[0];
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.notice')).to.equal(null);
  });

  it('walks by arrow keys with one stop for the tab key', async () => {
    const element = await make();
    const stops = () => items(element).map(({ tabIndex }) => tabIndex);
    const focused = () => (element.shadowRoot!.activeElement as HTMLElement).dataset.id;
    expect(stops()).to.deep.equal([0, -1, -1]);
    items(element)[0].focus();
    const press = (key: string) =>
      element.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    press('ArrowDown');
    expect(focused()).to.equal('one');
    press('End');
    expect(focused()).to.equal('three');
    press('ArrowDown');
    expect(focused()).to.equal('three');
    press('Home');
    press('ArrowUp');
    expect(focused()).to.equal('two');
    await element.updateComplete;
    expect(stops()).to.deep.equal([0, -1, -1]);
  });

  it('leaves out by severity and shows by category or kind', async () => {
    const element = await make();
    element.renderRoot.querySelector<HTMLButtonElement>('button[aria-label^="Caution"]')!.click();
    await element.updateComplete;
    expect(ids(element)).to.deep.equal(['two', 'three']);
    expect(text(element, 'h2')).to.deep.equal(['Findings: 2 of 3']);
    const select = element.renderRoot.querySelector('select')!;
    for (const [value, left] of [
      ['data', ['three']],
      ['altitude-oscillation', ['two']],
    ] as const) {
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
      expect(ids(element)).to.deep.equal(left);
    }
  });

  it('says what could not look, and that nothing was found', async () => {
    const element = await make();
    const looked = text(element, '.not-run li');
    expect(looked).to.include('Route deviation: not at all (no route)');
    expect(text(element, '.not-run summary')[0]).to.match(
      /^\d+ of \d+ detectors looked at the whole flight, \d+ at part of it \(at least .+ of .+\), \d+ could not look\.$/,
    );
    element.analysis = { ...analysis, findings: [] };
    await element.updateComplete;
    expect(text(element, '.none')).to.deep.equal(['No findings.']);
    expect(text(element, '.not-run summary')[0]).to.contain('could not look');
  });

  it('brings the chosen one into view', async () => {
    const many = {
      ...analysis,
      findings: Array.from({ length: 60 }, (_, i) => findingOf(analysis.track, `f${i}`, i, i + 5)),
    };
    const box = await fixture<HTMLElement>(
      html`<div style="height: 300px; overflow: auto">
        <flight-findings .analysis=${many}></flight-findings>
      </div>`,
    );
    const element = box.querySelector('flight-findings')!;
    element.finding = many.findings[50];
    await element.updateComplete;
    const top =
      element.renderRoot.querySelector('.chosen')!.getBoundingClientRect().top -
      box.getBoundingClientRect().top;
    expect(top).to.be.within(-1, 300);
  });

  it('has nothing for axe to find, closed and open', async () => {
    const element = await make();
    await expect(element).to.be.accessible();
    element.finding = analysis.findings[1];
    await element.updateComplete;
    element.renderRoot.querySelector('details')!.open = true;
    await expect(element).to.be.accessible();
  });
});
