import { expect } from 'chai';
import { airportsOf, loadAirports, type Airports } from '../../../src/route/airports/index.js';
import { metersBetween } from '../../../src/route/earth/geodesic.js';

/** Published aerodrome reference points (AIP, to 0.001 degree), so that a namesake cannot pass. */
const known = [
  { icao: 'UBBB', iata: 'GYD', lat: 40.467, lon: 50.047, elevation: 10, country: 'AZ', runways: 4 },
  { icao: 'URMG', iata: 'GRV', lat: 43.388, lon: 45.7, elevation: 548, country: 'RU', runways: 2 },
  { icao: 'URML', iata: 'MCX', lat: 42.817, lon: 47.652, elevation: 12, country: 'RU', runways: 4 },
  { icao: 'UATE', iata: 'SCO', lat: 43.86, lon: 51.091, elevation: 73, country: 'KZ', runways: 2 },
];

describe('airports', () => {
  let airports: Airports;
  before(async () => (airports = await loadAirports()));

  for (const expected of known) {
    it(`finds ${expected.icao} by ICAO and IATA code in any case`, () => {
      const airport = airports.find(expected.icao)!;
      expect(airports.find(expected.iata)).to.equal(airport);
      expect(airports.find(` ${expected.iata.toLowerCase()} `)).to.equal(airport);
      expect(metersBetween(airport.lat, airport.lon, expected.lat, expected.lon)).to.be.below(150);
      expect(airport.elevation).to.equal(expected.elevation);
      expect(airport.country).to.equal(expected.country);
      expect(airport.runways).to.have.length(expected.runways);
    });
  }

  it('does not know what is no code', () => {
    for (const code of ['', 'XXXX', 'Baku', 'RU-0035', 'W19'])
      expect(airports.find(code)).to.equal(undefined);
  });

  it('has elevations where the table has them, NaN elsewhere, never text', () => {
    const elevations = airports.all.map(({ elevation }) => elevation);
    expect(elevations.every((value) => typeof value === 'number')).to.equal(true);
    expect(elevations.filter(Number.isNaN).length).to.be.within(1, 300);
    expect(elevations.some((value) => value === 0 || value < 0)).to.equal(true);
  });

  it('gives each runway end the direction in which one lands on it', () => {
    const headings = Object.fromEntries(
      airports.find('UATE')!.runways.map((end) => [end.ident, Math.round(end.heading)]),
    );
    expect(headings).to.deep.equal({ '12': 123, '30': 303 });
  });

  it('has the runways of the world, both ends one after the other', () => {
    const heathrow = airports.find('EGLL')!.runways;
    expect(heathrow.map(({ ident }) => ident)).to.deep.equal(['09L', '27R', '09R', '27L']);
    for (const { runways } of airports.all) {
      expect(runways.length % 2).to.equal(0);
      for (const { heading, length, lat, lon } of runways)
        expect([heading, length, lat, lon].every(Number.isFinite)).to.equal(true);
    }
    const known = airports.all.filter(({ runways }) => runways.length > 0);
    expect(known.length).to.be.above(4000);
  });

  it('has no threshold whose elevation disagrees with the airport', () => {
    const [first] = airports.find('UATE')!.runways;
    expect([first.ident, first.elevation]).to.deep.equal(['12', 71]);
    for (const { runways, elevation } of airports.all)
      for (const end of runways) expect(Math.abs(end.elevation - elevation) > 400).to.equal(false);
  });

  it('names places by large and medium airports, and lands on small fields too', () => {
    // Saanen, a strip of 1,400 m.
    const small = airports.find('LSGK')!;
    expect(small.runways.map(({ ident }) => ident)).to.deep.equal(['08', '26']);
    const codes = (list: ReturnType<Airports['near']>) => list.map(({ airport }) => airport.icao);
    expect(codes(airports.near(small.lat, small.lon, 5))).not.to.include('LSGK');
    expect(codes(airports.fieldsNear(small.lat, small.lon, 5))[0]).to.equal('LSGK');
  });

  it('finds what is near, nearest first', () => {
    const near = airports.near(43, 46.5, 80);
    expect(near.map(({ airport }) => airport.icao)).to.include.members(['URMG', 'URML']);
    const distances = near.map(({ distance }) => distance);
    expect(distances).to.deep.equal([...distances].sort((a, b) => a - b));
    expect(airports.near(43.86, 51.09, 1)[0].airport.icao).to.equal('UATE');
  });

  it('misses nothing that a search of all would find', () => {
    const places = [
      [-17.7, 179.9, 200],
      [-17.7, -179.9, 200],
      [89, 0, 800],
      [-89.9, 10, 900],
      [51, 0, 40],
    ];
    for (const [lat, lon, radius] of places) {
      const all = airports.all.filter(
        (airport) => metersBetween(lat, lon, airport.lat, airport.lon) <= radius * 1852,
      );
      const found = airports.near(lat, lon, radius).map(({ airport }) => airport.icao);
      expect(found.sort()).to.deep.equal(all.map(({ icao }) => icao).sort());
      expect(found.length).to.be.above(0);
    }
  });

  it('finds nothing near nowhere', () => {
    expect(airports.near(NaN, 46, 80)).to.deep.equal([]);
  });

  it('serves a caller’s own list', () => {
    const own = airportsOf([airports.find('UBBB')!]);
    expect(own.find('GYD')?.icao).to.equal('UBBB');
    expect(own.find('URMG')).to.equal(undefined);
  });
});
