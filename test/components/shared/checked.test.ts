import { expect, fixture, oneEvent } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';
import '../../../components/index.js';
import { flightAnalysis } from '../analysis.js';
import { allHeard } from '../all-heard.js';
import { frames } from '../wait.js';

/** Properties that are set by script, and what they are not. */
const wrong: Readonly<Record<string, readonly unknown[]>> = {
  'flight-chart': ['analysis', 'others', 'finding', 'events', 'series', 'units'],
  'flight-map': ['analysis', 'others', 'flightOrder', 'finding', 'range', 'units'],
  'flight-list': ['flights'],
  'flight-findings': ['analysis', 'finding', 'units'],
  'flight-summary': ['analysis', 'units'],
  'flight-player': ['analysis'],
  'flight-oscillation': ['analysis', 'finding', 'units'],
  'flight-import': ['reports'],
  'flight-files': ['problems'],
  'flight-timeline': ['analysis', 'file', 'results', 'range'],
  'flight-claims': ['file', 'results'],
  'flight-story': ['file', 'results'],
};

describe('a property of another shape', () => {
  const { reportError } = globalThis;
  beforeEach(() => (globalThis.reportError = () => undefined));
  afterEach(() => (globalThis.reportError = reportError));

  for (const [tag, names] of Object.entries(wrong))
    for (const name of names as string[])
      it(`is said and changes nothing: ${name} of <${tag}>`, async () => {
        const element = await fixture<HTMLElement & Record<string, unknown>>(
          html`<${unsafeStatic(tag)}></${unsafeStatic(tag)}>`,
        );
        const before = element[name];
        const errors = allHeard(element, 'flight-error');
        for (const value of ['words', 7, { a: 1 }, [7, 'words', null]]) element[name] = value;
        await frames();
        expect(element[name]).to.equal(before);
        const said = errors.filter(({ subject }) => subject === 'property');
        expect(said.map(({ message }) => message.includes(name))).to.deep.equal([true, true, true, true]);
        expect(said[0].message).to.contain('found string').and.contain('expected ');
        element[name] = undefined;
        await frames();
        expect(errors.filter(({ subject }) => subject === 'property')).to.have.lengthOf.at.most(5);
      });

  it('that is right afterwards is taken', async () => {
    const element = await fixture<HTMLElementTagNameMap['flight-chart']>(html`<flight-chart></flight-chart>`);
    const told = oneEvent(element, 'flight-error');
    (element as unknown as Record<string, unknown>)['analysis'] = { track: 'TEST1' };
    await told;
    const analysis = flightAnalysis();
    element.analysis = analysis;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('canvas')).to.exist;
  });
});
