import { expect, fixture, html } from '@open-wc/testing';
import { nothing, type ReactiveControllerHost } from 'lit';
import { ExportedFlights } from '../../../components/viewer/export-scope.js';
import type { Analysis } from '../../../src/analysis/analyze.js';

const flight = (id: string) => ({ track: { meta: { id } } }) as Analysis;
const [one, two, three] = [flight('1'), flight('2'), flight('3')];
const exportedOf = (analyses: readonly Analysis[], hidden: readonly string[] = []) =>
  new ExportedFlights({
    analysis: two,
    session: { analyses },
    choice: { hidden: new Set(hidden) },
    requestUpdate: () => undefined,
  } as Partial<ReactiveControllerHost> as ConstructorParameters<typeof ExportedFlights>[0]);

async function choose(exported: ExportedFlights, scope: string): Promise<readonly Analysis[]> {
  const box = await fixture(html`<div>${exported.part()}</div>`);
  const select = box.querySelector('select')!;
  select.value = scope;
  select.dispatchEvent(new Event('change'));
  return exported.flights;
}
const ids = (flights: readonly Analysis[]) => flights.map(({ track }) => track.meta.id);

describe('flights of an export', () => {
  it('are the one that is looked at, until others are asked for', async () => {
    const exported = exportedOf([one, two, three], ['3']);
    expect(ids(exported.flights)).to.deep.equal(['2']);
    expect(ids(await choose(exported, 'shown'))).to.deep.equal(['2', '1']);
    expect(ids(await choose(exported, 'all'))).to.deep.equal(['2', '1', '3']);
  });

  it('offer no choice where there is one', () => {
    expect(exportedOf([two]).part() === nothing).to.equal(true);
  });
});
