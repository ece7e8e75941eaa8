import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/route/flight-route.js';
import type { FlightRoute } from '../../../components/route/flight-route.js';
import { heard } from '../heard.js';
import { loadAirports } from '../../../src/route/airports/index.js';
import { parseRoute } from '../../../src/route/parse-route.js';

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
});
