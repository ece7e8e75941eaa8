import { expect, fixture, html } from '@open-wc/testing';
import { FlightViewer } from '../../../components/viewer/flight-viewer.js';
import { tabs } from '../../../components/viewer/tabs.js';
import { language, languages } from '../../../src/base/language.js';
import { flightFile } from '../../worker/helpers.js';
import { allHeard } from '../all-heard.js';
import { until } from '../wait.js';

const T0 = Date.UTC(2024, 11, 25, 4) / 1000;
const utc = (seconds: number) => new Date(1000 * seconds).toISOString();
const addresses: string[] = [];
const address = (file: File) => {
  const url = URL.createObjectURL(file);
  addresses.push(url);
  return url;
};
const files = [flightFile('a.csv', 'AAA1'), flightFile('b.csv', 'BBB2', 43)].map(address);
/** Eight minutes without rows. */
const holed = flightFile('a.csv', 'AAA1')
  .text()
  .then((text) => {
    const lines = text.split('\n');
    return address(new File([[...lines.slice(0, 100), ...lines.slice(150)].join('\n')], 'holed.csv'));
  });
const caseOf = (title: string) =>
  address(new File([JSON.stringify({ version: 2, title, flights: [], sources: {}, events: [] })], 'c.json'));
const map = (viewer: FlightViewer) => viewer.shadowRoot!.querySelector('flight-map');
const chart = (viewer: FlightViewer) => viewer.shadowRoot!.querySelector('flight-chart');
const panel = (viewer: FlightViewer) => viewer.shadowRoot!.querySelector('crosstrack-panel');

/** An attribute with two values, and what the viewer makes of the value it has. */
interface Example {
  readonly values: readonly [string, string];
  /** What is seen of it, once a flight is open. */
  seen(viewer: FlightViewer): unknown;
  readonly expected: readonly [unknown, unknown];
  /** What is seen when the attribute is removed. */
  readonly without?: unknown;
  /** A value that cannot be used. */
  readonly wrong?: string;
}

/** One for each attribute: the list is that of the element, so that a new attribute asks for its example. */
const examples: Readonly<Record<string, Example>> = {
  src: {
    values: [files[0], files.join(' ')],
    seen: ({ session }) => session.analyses.map(({ track }) => track.meta.callsign).join(),
    expected: ['AAA1', 'AAA1,BBB2'],
    without: '',
  },
  route: {
    values: ['UBBB-URMG', 'UBBB URMG UATE'],
    seen: ({ analysis }) => analysis?.route?.id,
    expected: ['UBBB-URMG', 'UBBB URMG UATE'],
    without: undefined,
    wrong: 'XXXX',
  },
  case: {
    values: [caseOf('one'), caseOf('two')],
    seen: ({ cases }) => cases.file?.title,
    expected: ['one', 'two'],
    without: undefined,
    wrong: 'nowhere.json',
  },
  near: {
    values: ['UATE 30', 'UBBB 10'],
    seen: ({ session }) => session.near && `${session.near.airport} ${session.near.radius}`,
    expected: ['UATE 30', 'UBBB 10'],
    without: null,
    wrong: 'thirty miles around Aktau',
  },
  units: {
    values: ['metric', 'm km/h'],
    seen: (viewer) => Object.values(chart(viewer)!.units).join(),
    expected: ['m,km/h,m/s,km', 'm,km/h,ft/min,NM'],
    without: 'ft,kt,ft/min,NM',
    wrong: 'furlongs',
  },
  'time-zone': {
    values: ['aircraft', 'Asia/Baku'],
    seen: (viewer) => chart(viewer)!.timeZone,
    expected: ['aircraft', 'Asia/Baku'],
    without: 'UTC',
    wrong: 'Nowhere/No',
  },
  theme: {
    values: ['dark', 'light'],
    seen: (viewer) => getComputedStyle(viewer).colorScheme,
    expected: ['dark', 'light'],
  },
  time: {
    values: [utc(T0 + 600), String(T0 + 60)],
    seen: (viewer) => chart(viewer)?.cursor,
    expected: [T0 + 600, T0 + 60],
    without: null,
    wrong: 'noon',
  },
  range: {
    values: [`${utc(T0 + 60)}/${utc(T0 + 600)}`, `${T0 + 600}/${T0 + 900}`],
    seen: (viewer) => chart(viewer)?.range?.join(),
    expected: [`${T0 + 60},${T0 + 600}`, `${T0 + 600},${T0 + 900}`],
    without: undefined,
    wrong: '12/noon',
  },
  finding: {
    values: ['coverage-gap', 'route-deviation'],
    seen: (viewer) => map(viewer)?.finding?.kind,
    expected: ['coverage-gap', 'route-deviation'],
    without: undefined,
    wrong: 'nothing-like-it',
  },
  'color-by': {
    values: ['time', 'status'],
    seen: (viewer) => map(viewer)!.colorBy,
    expected: ['time', 'status'],
    without: 'altitude',
    wrong: 'mood',
  },
  tabs: {
    values: ['import findings', 'settings'],
    seen: (viewer) =>
      [...panel(viewer)!.shadowRoot!.querySelectorAll('[role=tab]')]
        .map(({ id, ariaSelected }) => id.replace('tab-', '') + (ariaSelected === 'true' ? '!' : ''))
        .join(),
    expected: ['import!,findings', 'settings!'],
    wrong: 'weather',
  },
  controls: {
    values: ['no-map no-player', 'no-header no-charts'],
    seen: ({ shadowRoot }) =>
      ['header:not([hidden])', 'flight-map', 'flight-chart', 'flight-player', 'crosstrack-panel']
        .filter((part) => shadowRoot!.querySelector(part))
        .join(),
    expected: ['header:not([hidden]),flight-chart,crosstrack-panel', 'flight-map,crosstrack-panel'],
    without: 'header:not([hidden]),flight-map,flight-chart,flight-player,crosstrack-panel',
    wrong: 'no-wings',
  },
  gestures: {
    values: ['full', 'cooperative'],
    seen: (viewer) => [map(viewer)!.gestures, chart(viewer)!.gestures].join(),
    expected: ['full,full', 'cooperative,cooperative'],
  },
  interactive: {
    values: ['no', 'yes'],
    seen: ({ shadowRoot }) => shadowRoot!.querySelector('[inert] flight-map') !== null,
    expected: [true, false],
  },
  lang: {
    values: ['en', 'en-GB'],
    seen: () => language(),
    expected: ['en', 'en'],
  },
};

/** Tested below, and the tool's own page. */
const apart = ['loading', 'poster', 'app', 'narrow'];

const open = (viewer: FlightViewer, which = 'a') => until(() => viewer.analysis, `${which} flight is open`);
const isSeen = (viewer: FlightViewer, { seen }: Example, what: unknown, when: string) =>
  until(
    () => viewer.analysis !== undefined && trySeen(() => seen(viewer)) === what,
    `${when}: ${String(what)}`,
  );
function trySeen(look: () => unknown): unknown {
  try {
    return look();
  } catch {
    return 'nothing yet';
  }
}
const viewerWith = (attributes: Readonly<Record<string, string>>): FlightViewer => {
  const viewer = document.createElement('flight-viewer');
  viewer.style.cssText = 'width: 1000px; height: 600px';
  for (const [name, value] of Object.entries(attributes)) viewer.setAttribute(name, value);
  return viewer;
};
const withFlight = async (name: string, value?: string) =>
  viewerWith({
    ...(name !== 'src' && { src: await holed }),
    ...(name !== 'route' && { route: 'UBBB-URMG' }),
    ...(value !== undefined && { [name]: value }),
  });

describe('the attributes of flight-viewer', () => {
  after(() => addresses.forEach((url) => URL.revokeObjectURL(url)));

  it('have each an example', () => {
    const all = new Set([...FlightViewer.observedAttributes, 'lang']);
    expect(Object.keys(examples).concat(apart).sort()).to.deep.equal([...all].sort());
    expect(tabs.map(({ id }) => id)).to.include.members(['import', 'settings']);
    expect(languages).to.include('en');
  });

  for (const [name, example] of Object.entries(examples)) {
    describe(name, () => {
      let viewer: FlightViewer;
      const put = (made: FlightViewer) => {
        viewer = made;
        document.body.append(viewer);
        return viewer;
      };
      afterEach(() => viewer.remove());

      it('acts in the tag, on change and when it is removed', async () => {
        const [first, second] = example.values;
        const errors = allHeard(put(await withFlight(name, first)), 'flight-error');
        await open(viewer);
        await isSeen(viewer, example, example.expected[0], 'in the tag');
        viewer.setAttribute(name, second);
        await isSeen(viewer, example, example.expected[1], 'changed');
        if ('without' in example) {
          viewer.removeAttribute(name);
          await isSeen(viewer, example, example.without, 'removed');
        }
        expect(errors.map(({ message }) => message)).to.deep.equal([]);
      });

      it('acts where it is set after the flight is open', async () => {
        put(await withFlight(name));
        if (name !== 'src') await open(viewer);
        viewer.setAttribute(name, example.values[0]);
        await isSeen(viewer, example, example.expected[0], 'set later');
      });

      if (example.wrong)
        it('says of a value that cannot be used what was expected, and shows the flight', async () => {
          const errors = allHeard(put(await withFlight(name, example.wrong)), 'flight-error');
          await open(viewer);
          await until(() => errors.length > 0, 'it is said');
          expect(errors[0].message).to.contain(example.wrong);
        });
    });
  }

  it('act as properties that were set before the element was defined', async () => {
    class Later extends FlightViewer {}
    const viewer = document.createElement('flight-viewer-later') as FlightViewer;
    viewer.style.cssText = 'width: 1000px; height: 600px';
    Object.assign(viewer, {
      src: files[0],
      time: utc(T0 + 600),
      units: 'metric',
      caseSrc: examples.case.values[0],
    });
    document.body.append(viewer);
    customElements.define('flight-viewer-later', Later);
    customElements.upgrade(viewer);
    await open(viewer);
    await isSeen(viewer, examples.time, T0 + 600, 'time');
    await isSeen(viewer, examples.units, examples.units.expected[0], 'units');
    await isSeen(viewer, examples.case, 'one', 'case');
    viewer.remove();
  });

  it('loading: a viewer far below begins when it is scrolled to, and one that is hidden when it is shown', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <div style="height: 5000px"></div>
        <flight-viewer src=${files[0]} poster="poster.svg"></flight-viewer>
        <flight-viewer src=${files[0]} loading="eager"></flight-viewer>
        <details>
          <summary>A flight</summary>
          <flight-viewer src=${files[0]}></flight-viewer>
        </details>
      </div>`,
    );
    const [far, eager, hidden] = page.querySelectorAll('flight-viewer');
    await open(eager, 'the eager viewer’s');
    expect([far.analysis, map(far), hidden.analysis, map(hidden)]).to.deep.equal([null, null, null, null]);
    expect(far.shadowRoot!.querySelector('img')!.getAttribute('src')).to.equal('poster.svg');
    expect(far.offsetHeight).to.equal(640);
    page.querySelector('details')!.open = true;
    far.scrollIntoView();
    await open(far, 'the far viewer’s');
    hidden.scrollIntoView();
    await open(hidden, 'the hidden viewer’s');
    expect(far.shadowRoot!.querySelector('img[src="poster.svg"]')).to.equal(null);
    window.scrollTo(0, 0);
  });

  it('src of a link is one address, whatever is in it', async () => {
    const asked: string[] = [];
    const { fetch } = window;
    window.fetch = (input, init) => {
      asked.push(String(input));
      return fetch.call(window, input, init);
    };
    const viewer = await fixture<FlightViewer>(html`<flight-viewer></flight-viewer>`);
    await viewer.show({ src: 'own.csv https://other.example/theirs.csv' });
    window.fetch = fetch;
    expect(asked.filter((one) => one.startsWith('https://other.example'))).to.deep.equal([]);
  });
});
