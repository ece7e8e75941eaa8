import { expect } from 'chai';
import { airportsOf, loadAirports, type Airport } from '../../src/route/airports/index.js';
import { airportName, placeOf, placeWords } from '../../src/route/nearest-airport.js';

const airport = (icao: string, name: string, city = '', lat = 0, lon = 0): Airport => ({
  ...{ icao, name, city, lat, lon },
  ...{ iata: '', country: 'XX', elevation: 0, runways: [] },
});

describe('where something is, told by the nearest airport', () => {
  const names = [
    [airport('UATE', 'Aktau International Airport', 'Aktau'), 'UATE Aktau'],
    [airport('UBBB', 'Heydar Aliyev International Airport', 'Baku'), 'UBBB Baku'],
    [airport('RJTT', 'Tokyo Haneda International Airport', 'Tokyo'), 'RJTT Tokyo Haneda'],
    [airport('LTFM', 'İstanbul Airport', 'Arnavutköy, Istanbul'), 'LTFM İstanbul'],
    [airport('EGTK', 'London Oxford Airport', 'Oxford (Kidlington)'), 'EGTK London Oxford'],
    [airport('ZGZH', 'Bailian Airport', 'Liuzhou (Liujiang)'), 'ZGZH Liuzhou'],
    [airport('ZGZH', 'Liuzhou Bailian Airport / Bailian Air Base', 'Liuzhou'), 'ZGZH Liuzhou Bailian'],
    [airport('XXXX', 'Airport'), 'XXXX Airport'],
  ] as const;
  for (const [given, name] of names) {
    it(`names ${given.name} (${given.city}) ${name}`, () => expect(airportName(given)).to.equal(name));
  }

  it('says how far and on which side, in eight directions', () => {
    const one = airportsOf([airport('AAAA', 'Alpha Airport', 'Alpha')]);
    const words = (lat: number, lon: number) => placeWords(placeOf(lat, lon, one)!);
    expect(words(0.5, 0)).to.equal('30 NM N of AAAA Alpha');
    expect(words(0.3, 0.3)).to.match(/^2[56] NM NE of/);
    expect(words(0, -0.5)).to.equal('30 NM W of AAAA Alpha');
    expect(words(-0.3, 0.3)).to.match(/ SE of/);
    expect(words(0.001, 0)).to.equal('at AAAA Alpha');
  });

  it('says nothing far from any airport, or of no position', async () => {
    const airports = await loadAirports();
    expect(placeOf(NaN, NaN, airports)).to.equal(undefined);
    expect(placeOf(-48, -123, airports)).to.equal(undefined);
  });

  it('knows the places of the flight it was made for', async () => {
    const airports = await loadAirports();
    expect(placeWords(placeOf(43.8825, 51.01, airports)!)).to.equal('4 NM W of UATE Aktau');
  });
});
