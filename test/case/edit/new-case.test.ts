import { expect } from 'chai';
import { newCase, withFlight, withInput } from '../../../src/case/edit/new-case.js';
import { parseCase } from '../../../src/case/file/parse.js';
import { writeCase } from '../../../src/case/file/write.js';
import { flight } from '../flight.js';

const HOSTILE = '<script>alert(1)</script>';
const known = (meta: object, file: object = {}) => ({
  analysis: flight({ meta }, false),
  files: [{ name: 'in.zip/tst1.csv', sha256: 'a'.repeat(64), ...file }],
});
const settings = { thresholds: { orbit: { turn: 300 } }, near: { airport: 'UATE', radius: 30 }, qnh: 1000 };
const again = (file: Parameters<typeof writeCase>[0]) => parseCase(JSON.parse(writeCase(file)));

describe('a new case', () => {
  it('has the flights that are open, their files, route and settings, and a title', () => {
    const origin = { address: 'https://example.org/tst1.csv', fetched: '' };
    const file = newCase({
      flights: [known({ icao24: 'abc001' }, { origin })],
      route: ' AAAA-BBBB ',
      settings,
    });
    expect(file.title).to.equal('TST1, 2024-12-25');
    expect(file.flights).to.deep.equal([
      {
        ...{ callsign: 'TST1', icao24: 'abc001' },
        files: [{ name: 'tst1.csv', sha256: 'a'.repeat(64), address: 'https://example.org/tst1.csv' }],
      },
    ]);
    expect([file.route, file.settings]).to.deep.equal(['AAAA-BBBB', settings]);
    expect(again(file)).to.deep.equal(file);
  });

  it('leaves out what is not known or usual', () => {
    const odd = known({ callsign: ' ', icao24: 'not one' }, { sha256: '', origin: { address: 'data:x' } });
    const file = newCase({ flights: [odd], route: '', settings: { thresholds: {} } });
    expect(file.flights).to.deep.equal([{ files: [{ name: 'tst1.csv' }] }]);
    expect([file.route, file.settings]).to.deep.equal([undefined, undefined]);
    expect(again(file)).to.deep.equal(file);
    expect(again(newCase({ flights: [], route: '', settings: { thresholds: {} } })).flights).to.deep.equal(
      [],
    );
  });

  it('keeps foreign names as texts', () => {
    const file = newCase({
      flights: [known({ callsign: HOSTILE }, { name: HOSTILE })],
      route: '',
      settings: { thresholds: {} },
    });
    expect(file.flights[0].callsign).to.equal(HOSTILE);
    expect(again(file)).to.deep.equal(file);
  });

  it('takes other settings, and another flight once', () => {
    const file = newCase({ flights: [known({})], route: 'AAAA-BBBB', settings });
    expect(withInput(file, { route: '', settings: { thresholds: {} } })).not.to.have.any.keys(
      'route',
      'settings',
    );
    expect(withFlight(file, known({}))).to.equal(file);
    const two = withFlight(file, known({ callsign: 'TST2' }, { sha256: 'b'.repeat(64) }));
    expect(two.flights.map(({ callsign }) => callsign)).to.deep.equal(['TST1', 'TST2']);
    const again = withFlight(two, known({}, { sha256: 'c'.repeat(64) }));
    expect(again.flights.map(({ files }) => files.length)).to.deep.equal([2, 1]);
  });
});
