import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decodeView, encodeView, type View } from '../../../components/viewer/view-address.js';

const seconds = fc.integer({ min: 0, max: 4e9 });
const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/);
const view = fc.record(
  {
    // An address has no blanks; several have one between them.
    src: fc.array(fc.webUrl({ withQueryParameters: true }), { minLength: 1 }).map((all) => all.join(' ')),
    case: fc.string({ minLength: 1 }),
    file: fc.record(
      {
        name: fc.string({ minLength: 1 }),
        sha256: fc.constantFrom('', '0123456789abcdef'.repeat(4)),
      },
      { noNullPrototype: true },
    ),
    route: fc.string(),
    near: fc.string(),
    qnh: fc.option(fc.integer({ min: 850, max: 1090 })),
    flight: fc.string({ minLength: 1 }),
    camera: fc.record(
      {
        zoom: fc.integer({ min: 0, max: 20 }),
        lat: fc.integer({ min: -85, max: 85 }),
        lon: fc.integer({ min: -180, max: 180 }),
        bearing: fc.integer({ min: -180, max: 180 }),
        pitch: fc.integer({ min: 0, max: 80 }),
      },
      { noNullPrototype: true },
    ),
    time: seconds,
    range: fc.tuple(seconds, seconds).filter(([a, b]) => a < b),
    finding: fc.string({ minLength: 1 }),
    colorBy: word,
    settings: fc.dictionary(word, fc.dictionary(name, fc.integer(), { minKeys: 1, noNullPrototype: true }), {
      noNullPrototype: true,
    }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

describe('address', () => {
  it('says a view in words that a person can read', () => {
    const text = encodeView({ route: 'UBBB-URMG', time: 1735101420 });
    expect(text).to.equal('#route=UBBB-URMG&t=2024-12-25T04:37:00Z');
  });

  it('is empty where nothing was chosen', () => expect(encodeView({})).to.equal(''));

  it('gives back every view', () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(decodeView(encodeView(given as View))).to.deep.equal(given);
      }),
    );
  });

  it('names the report of a pressure, and none without a pressure or of more than a name', () => {
    const view = { qnh: 1025, qnhFrom: 'METAR UATE 250600Z' };
    expect(encodeView(view)).to.equal('#qnh=1025&qnhFrom=METAR+UATE+250600Z');
    expect(decodeView(encodeView(view))).to.deep.equal(view);
    for (const [text, read] of [
      ['#qnhFrom=METAR', {}],
      ['#qnh=1&qnhFrom=METAR', {}],
      ['#qnh=&qnhFrom=METAR', { qnh: null }],
      [`#qnh=1025&qnhFrom=${'M'.repeat(81)}`, { qnh: 1025 }],
      ['#qnh=1025&qnhFrom=a%0Ab', { qnh: 1025 }],
      ['#qnh=1025&qnhFrom=a%E2%80%AEb', { qnh: 1025 }],
    ] as const)
      expect(decodeView(text), text).to.deep.equal(read);
  });

  it('takes a blank in an address for part of it', () => {
    expect(decodeView('#src=a%20b.csv&src=c.csv').src).to.equal('a%20b.csv c.csv');
  });

  it('leaves out what it does not understand', () => {
    expect(
      decodeView('#map=99/1/2&t=yesterday&range=a/b&qnh=29.92&set=x&set=holding.turns=many'),
    ).to.deep.equal({});
    expect(decodeView('#%E0%A4%A')).to.be.an('object');
  });

  it('touches nothing of the language, whatever a link names', () => {
    const hash = '#set=constructor.polluted=1&set=toString.call=2&set=altitude-oscillation.__proto__=3';
    const { settings } = decodeView(hash);
    expect(Object.keys(settings!)).to.deep.equal(['constructor', 'toString', 'altitude-oscillation']);
    expect((Object as unknown as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(typeof {}.toString.call).to.equal('function');
    expect(Object.getPrototypeOf(settings!['altitude-oscillation'])).to.equal(Object.prototype);
  });
});
