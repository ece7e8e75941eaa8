import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/landings/flight-landings.js';
import type { FlightLandings } from '../../../components/landings/flight-landings.js';
import { analyze, type Analysis } from '../../../src/analysis/analyze.js';
import { metricUnits } from '../../../src/base/display-units.js';
import { airportsOf, type Airport } from '../../../src/route/airports/index.js';
import { destination } from '../../../src/track/geo.js';
import { trackFrom } from '../../../src/track/track.js';
import { fly, type Piece } from '../../detectors/synthetic.js';
import { flightAnalysis } from '../analysis.js';
import { heard } from '../heard.js';

const end = { lat: 50, lon: 6 };
const field: Airport = {
  ...{ icao: 'TEST', iata: '', name: 'Test', country: 'XX', elevation: 0, ...end },
  runways: [
    { ...end, ident: '09', heading: 90, length: 8500, elevation: 0 },
    { ...destination(50, 6, 90, 1.4), ident: '27', heading: 270, length: 8500, elevation: 0 },
  ],
};

/** A go-around from 500 ft, once around, and a landing to a full stop, a row each 2 s. */
function circuit(): Analysis {
  const around: Piece[] = [
    { seconds: 120, climb: 1200 },
    { seconds: 60, turnRate: -3 },
    { seconds: 330 },
    { seconds: 60, turnRate: -3 },
    { seconds: 21 },
    { seconds: 233, climb: -743 },
    { seconds: 60, speed: 10 },
    { seconds: 60, speed: 0 },
  ];
  const from = destination(50, 6, 270, 8.5);
  const setting = { lat: 50, lon: from.lon, heading: 90, speed: 140, altitude: 2720, step: 2 };
  const { time, lat, lon, altitude, groundSpeed } = fly([{ seconds: 180, climb: -743 }, ...around], setting);
  const onGround = Array.from(altitude, (feet) => (feet < 30 ? 1 : 0));
  const track = trackFrom(
    { time, lat, lon, altitude, groundSpeed, onGround },
    { id: 'C', file: 'c.csv', callsign: 'C' },
  );
  return analyze(track, { airports: airportsOf([field]) });
}

const analysis = circuit();
const make = (of: Analysis | null = analysis) =>
  fixture<FlightLandings>(html`<flight-landings .analysis=${of} style="width: 400px"></flight-landings>`);
const texts = (element: FlightLandings, selector: string) =>
  [...element.renderRoot.querySelectorAll(selector)].map((one) =>
    one.textContent!.replace(/\s+/g, ' ').trim(),
  );
const buttons = (element: FlightLandings) => [
  ...element.renderRoot.querySelectorAll<HTMLButtonElement>('.go'),
];

describe('<flight-landings>', () => {
  it('lists what the track shows, with runway and figures', async () => {
    const element = await make();
    expect(texts(element, '.kind')).to.deep.equal(['Go-around', 'Full stop']);
    const [goAround, stop] = texts(element, 'li');
    expect(goAround).to.match(/TEST Test, runway 09 .* lowest \d+ ft ± 100 ft above the field · slope 2\.9°/);
    expect(stop).to.match(/touchdown at 1\d\d kt over the ground/);
  });

  it('draws the approaches over one another and the 3° line; each can be left out', async () => {
    const element = await make();
    expect(element.renderRoot.querySelectorAll('.flown')).to.have.lengthOf(2);
    expect(texts(element, 'svg text')).to.include('3°');
    const box = element.renderRoot.querySelector<HTMLInputElement>('li input')!;
    box.click();
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('.flown')).to.have.lengthOf(1);
  });

  it('tells the moment that is chosen or pointed at, and marks the cursor', async () => {
    const element = await make();
    const chosen = heard(element, 'flight-cursor');
    buttons(element)[1].click();
    expect((await chosen).time).to.equal(analysis.landings![1].time);
    const picture = element.renderRoot.querySelector('svg')!;
    const box = picture.getBoundingClientRect();
    const pointed = heard(element, 'flight-cursor');
    const at = { clientX: box.left + box.width * 0.6, clientY: box.top + 110 };
    picture.dispatchEvent(new PointerEvent('pointermove', at));
    expect((await pointed).time).to.be.a('number');
    await element.updateComplete;
    expect(texts(element, '.readout')[0]).to.match(/NM before the threshold · .* ft above it/);
    picture.dispatchEvent(new PointerEvent('pointerleave'));
    element.cursor = analysis.track.time[analysis.landings![1].profile!.rows[3]];
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('.here')).to.have.lengthOf(2);
  });

  it('speaks the units of the screen', async () => {
    const element = await make();
    element.units = metricUnits;
    await element.updateComplete;
    expect(texts(element, 'li')[1]).to.match(/km\/h over the ground/);
    expect(texts(element, 'svg .title')).to.deep.equal([
      'height above the threshold, m',
      'offset from the center line, km',
    ]);
  });

  it('says so where no row shows any, and shows nothing without a flight', async () => {
    expect(texts(await make(flightAnalysis()), 'p')[0]).to.match(/^No rows of this flight show/);
    expect((await make(null)).renderRoot.children).to.have.lengthOf(0);
  });

  it('is accessible', async () => {
    await expect(await make()).to.be.accessible();
  });
});
