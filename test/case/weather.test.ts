import { expect } from 'chai';
import { pressuresOf, readWeather, weatherName } from '../../src/case/weather.js';
import { parseCase } from '../../src/case/file/parse.js';
import { seconds, wholeCase } from './samples.js';

const near = seconds('06:03:00');
/** A refusal as a value. */
const refused = (text: string) => readWeather(text, near).then(String, (error: unknown) => error);

describe('a report of the weather', () => {
  it('gives station, time, pressure, wind and temperatures', async () => {
    const metar = await readWeather('METAR UATE 250600Z 03005MPS 9999 BKN036 04/M01 Q1025', near);
    expect(metar).to.deep.include({
      kind: 'METAR',
      station: 'UATE',
      qnh: 1025,
      temperature: 4,
      dewPoint: -1,
    });
    expect(metar.time).to.equal(seconds('06:00:00'));
    expect(weatherName(metar)).to.equal('METAR UATE 250600Z');
    expect(metar.wind!.degrees).to.equal(30);
    expect(metar.wind!.speed).to.be.closeTo(9.72, 0.01);
  });

  it('gives the month that is nearest, and hPa of inches', async () => {
    const metar = await readWeather(
      'KSEA 312353Z 18012G20KT 10SM CLR 08/06 A2992',
      Date.parse('2025-01-01T00:10:00Z') / 1000,
    );
    expect(metar.time).to.equal(Date.parse('2024-12-31T23:53:00Z') / 1000);
    expect(metar.qnh).to.be.closeTo(1013.2, 0.1);
    expect(metar.wind!.gust).to.equal(20);
  });

  it('may be a forecast, which has no pressure', async () => {
    const taf = await readWeather('TAF UATE 250500Z 2506/2606 03005MPS 9999 BKN036', near);
    expect(taf).to.deep.include({ kind: 'TAF', station: 'UATE' });
    expect(taf).not.to.have.property('qnh');
  });

  it('is refused in one sentence where it is none', async () => {
    for (const text of ['', 'good weather', '<img src=x>', 'METAR', `METAR UATE ${'9999 '.repeat(1000)}`])
      expect(await refused(text), text.slice(0, 20)).to.be.an.instanceOf(RangeError);
  });

  it('has pressures that a reader may use, each with its event', async () => {
    const [only, ...more] = await pressuresOf(parseCase(wholeCase));
    expect([only.event.id, only.qnh, more.length]).to.deep.equal(['weather', 1025, 0]);
    const bad = { ...wholeCase, events: [{ ...wholeCase.events[1], metar: 'nonsense' }], story: [] };
    expect(await pressuresOf(parseCase(bad))).to.deep.equal([]);
  });
});
