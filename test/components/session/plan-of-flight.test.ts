import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import fc from 'fast-check';
import { FlightSession } from '../../../components/session/session.js';
import { routeFits } from '../../../src/route/route-fits.js';

/** Rows of a flight northwards from a place. */
function fileOf(callsign: string, lat: number, lon: number): File {
  const lines = ['Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction'];
  for (let i = 0; i < 60; i++) {
    const time = 1735100000 + i * 10;
    const utc = new Date(time * 1000).toISOString().replace('.000', '');
    lines.push(`${time},${utc},${callsign},"${(lat + i * 0.01).toFixed(4)},${lon}",${10000 + i * 100},240,0`);
  }
  return new File([lines.join('\n')], `${callsign}.csv`);
}
type Place = 'BAKU' | 'TOKYO' | 'KANSAS';
const places: Readonly<Record<Place, readonly [number, number]>> = {
  BAKU: [40.47, 50.05],
  TOKYO: [35.55, 139.78],
  KANSAS: [38.9, -94.7],
};
const routes = { BAKU: 'UBBB-URMG', TOKYO: 'RJTT-RJCC', KANSAS: 'KMCI-KDEN' } as const;

const host: ReactiveControllerHost = {
  updateComplete: Promise.resolve(true),
  addController() {},
  removeController() {},
  requestUpdate() {},
};

const place = fc.constantFrom<Place>('BAKU', 'TOKYO', 'KANSAS');
const action = fc.oneof(
  fc.record({ do: fc.constant('open' as const), place, add: fc.boolean(), waits: fc.boolean() }),
  fc.record({ do: fc.constant('route' as const), place, waits: fc.boolean() }),
  fc.record({ do: fc.constant('prepare' as const), place }),
  fc.record({ do: fc.constant('cancel' as const) }),
);

describe('a plan belongs to its flight', () => {
  it('a file that takes the place of one that is still loading does not inherit its plan', async () => {
    const session = new FlightSession(host);
    session.prepare({ route: routes.BAKU, settings: {}, near: null });
    const first = session.open([fileOf('BAKU', ...places.BAKU)], false);
    await session.open([fileOf('TOKYO', ...places.TOKYO)], false);
    await first;
    expect(session.analyses.map(({ track, route }) => [track.meta.callsign, route?.id])).to.deep.equal([
      ['TOKYO', undefined],
    ]);
    expect(session.route).to.equal('');
    expect(session.routeNotice).to.contain('UBBB-URMG');
    session.prepare({ route: routes.BAKU, settings: {}, near: null });
    const [id] = session.analyses.map(({ track }) => track.meta.id);
    const counts = await session.count(id, 'route-deviation', 'band', [1, 20]);
    expect(counts, 'nor in what a threshold would find').to.deep.equal([0, 0]);
    session.hostDisconnected();
  });

  it('one that the user gives for this flight is applied, with a word that it does not fit', async () => {
    const session = new FlightSession(host);
    await session.open([fileOf('TOKYO', ...places.TOKYO)], false);
    await session.setRoute(routes.BAKU);
    expect(session.analyses[0].route?.id).to.equal(routes.BAKU);
    expect(session.routeNotice).not.to.equal('');
    await session.setSettings({ 'route-deviation': { band: 6 } });
    expect(session.settingsError).to.equal('');
    expect(session.analyses[0].route?.id, 'it stays').to.equal(routes.BAKU);
    await session.open([fileOf('KANSAS', ...places.KANSAS)], true);
    const [tokyo, kansas] = session.analyses;
    expect([tokyo.route?.id, kansas.route?.id], 'it was not given for the other').to.deep.equal([
      routes.BAKU,
      undefined,
    ]);
    session.hostDisconnected();
  });

  it('whatever is opened, canceled and planned in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 2, maxLength: 7 }), async (actions) => {
        const session = new FlightSession(host);
        const pending: Promise<unknown>[] = [];
        const given = new Set<string>();
        try {
          for (const step of actions) {
            if (step.do === 'cancel') session.cancel();
            else if (step.do === 'prepare')
              session.prepare({ route: routes[step.place], settings: {}, near: null });
            else {
              if (step.do === 'route') given.add(routes[step.place]);
              const work =
                step.do === 'open'
                  ? session.open([fileOf(step.place, ...places[step.place])], step.add)
                  : session.setRoute(routes[step.place]);
              pending.push(work);
              if (step.waits) await work;
            }
          }
          await Promise.all(pending);
          for (const { track, route, deviation, findings } of session.analyses) {
            const fits = route === undefined || routeFits(route, track);
            expect(fits || given.has(route.id), `${track.meta.callsign} with ${route?.id}`).to.equal(true);
            expect(deviation === undefined).to.equal(route === undefined);
            if (!route) expect(findings.some(({ kind }) => kind === 'route-deviation')).to.equal(false);
          }
        } finally {
          session.hostDisconnected();
        }
      }),
      { numRuns: 25 },
    );
  });
});
