import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/route/flight-route.js';
import type { FlightRoute } from '../../../components/route/flight-route.js';
import { heard } from '../heard.js';
import { loadAirports } from '../../../src/route/airports/index.js';
import { parseRoute } from '../../../src/route/parse-route.js';

const button = (element: FlightRoute, words: string) =>
  [...element.renderRoot.querySelectorAll('button')].find((one) => one.textContent!.includes(words))!;

const make = async (error = '') => {
  const plan = parseRoute('UBBB-URMG', await loadAirports());
  return fixture<FlightRoute>(
    html`<flight-route route="UBBB-URMG" .plan=${plan} .error=${error}></flight-route>`,
  );
};

describe('flight-route', () => {
  it('gives what was typed, trimmed', async () => {
    const element = await make();
    element.renderRoot.querySelector<HTMLInputElement>('input')!.value = '  GYD GRV ';
    const given = heard(element, 'flight-route');
    element.renderRoot.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
    expect((await given).route).to.equal('GYD GRV');
  });

  it('says that a great circle is no filed route, and lists its points', async () => {
    const element = await make();
    const text = element.renderRoot.textContent!;
    expect(text).to.contain('not a filed route');
    expect(element.renderRoot.querySelectorAll('tbody tr').length).to.equal(2);
  });

  it('shows why a text is no route, and marks the field', async () => {
    const element = await make('Expected an airport, got “XXXX”.');
    expect(element.renderRoot.querySelector('[role=alert]')!.textContent).to.contain('XXXX');
    expect(element.renderRoot.querySelector('input')!.getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('names what of a plan is not resolved, and why', async () => {
    const element = await make();
    element.plan = parseRoute('UBBB LUKAN A909 URMG', await loadAirports());
    await element.updateComplete;
    const words = [...element.renderRoot.querySelectorAll('.unresolved li strong')].map(
      (one) => one.textContent,
    );
    expect(words).to.deep.equal(['LUKAN', 'A909']);
    expect(element.renderRoot.querySelector('.unresolved')!.textContent).to.contain('an airway');
    await expect(element).to.be.accessible();
  });

  it('offers plans, and takes none itself', async () => {
    const element = await make();
    element.plan = null;
    element.suggestions = [{ route: 'UBBB-UATE', from: 'track', why: 'landing observed at UATE Aktau' }];
    await element.updateComplete;
    expect(element.renderRoot.textContent).to.contain('landing observed at UATE Aktau');
    await expect(element).to.be.accessible();
    const given = heard(element, 'flight-route');
    button(element, 'Use').click();
    expect((await given).route).to.equal('UBBB-UATE');
  });

  it('gives a file of a plan, where files may be given', async () => {
    const element = await make();
    expect(element.renderRoot.querySelector('input[type=file]') === null).to.equal(true);
    element.canOpen = true;
    await element.updateComplete;
    const input = element.renderRoot.querySelector<HTMLInputElement>('input[type=file]')!;
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'plan.fpl'));
    input.files = data.files;
    const given = heard(element, 'flight-plan-file');
    input.dispatchEvent(new Event('change'));
    expect((await given).file.name).to.equal('plan.fpl');
  });
});
