import { expect } from 'chai';
import fc from 'fast-check';
import {
  parseDecimal,
  parseDecimalBytes,
  parseSquawk,
  squawkFromHexDigits,
} from '../../../src/formats/base/numbers.js';
import { NO_SQUAWK } from '../../../src/track/track.js';

describe('parseDecimal', () => {
  it('reads plain decimals exactly as Number() does', () => {
    const digits = fc.stringMatching(/^\d{0,22}$/);
    const sign = fc.constantFrom('', '-', '+');
    fc.assert(
      fc.property(sign, digits, fc.option(digits, { nil: undefined }), (s, whole, fraction) => {
        fc.pre(whole !== '' || (fraction !== undefined && fraction !== ''));
        const text = s + whole + (fraction === undefined ? '' : `.${fraction}`);
        expect(Object.is(parseDecimal(text), Number(text)), text).to.equal(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads every double that JavaScript can write', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseDecimal(String(value))).to.equal(value);
      }),
      { numRuns: 3000 },
    );
  });

  it('never makes a number of a text that Number() refuses', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = parseDecimal(text);
        if (!Number.isNaN(value)) expect(value).to.equal(Number(text));
      }),
      { numRuns: 3000 },
    );
  });

  for (const text of [
    '',
    ' ',
    '-',
    '.',
    '-.',
    'NaN',
    'Infinity',
    '0x10',
    '1-2',
    '12a',
    '1.2.3',
    '1e',
    '--1',
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => expect(parseDecimal(text)).to.be.NaN);
  }

  it('reads comma decimals with their thousands', () => {
    const cases = { '12,5': 12.5, '-0,25': -0.25, '1.234,5': 1234.5, '12': 12, '1,5e3': 1500 };
    for (const [text, value] of Object.entries(cases)) expect(parseDecimal(text, ','), text).to.equal(value);
    expect(parseDecimal('12.5', ',')).to.be.NaN;
  });
});

describe('parseDecimalBytes', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(`1,${text},2`);
  const parse = (text: string, exact: boolean) => parseDecimalBytes(bytesOf(text), 2, 2 + text.length, exact);
  const decimal = fc.stringMatching(/^-?\d{1,4}(\.\d{1,14})?$/);

  it('reads plain decimals exactly as Number() does', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(Object.is(parse(text, true), Number(text)), text).to.equal(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('where it need not be exact, is so to a 10¹⁵th', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(Math.abs(parse(text, false) - Number(text))).to.be.at.most(Math.abs(Number(text)) * 1e-15);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads nothing but numbers, and leaves the unusual to others', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), (text) => {
        const bytes = new TextEncoder().encode(text);
        const value = parseDecimalBytes(bytes, 0, bytes.length);
        if (!Number.isNaN(value)) expect(value).to.equal(Number(text));
      }),
      { numRuns: 3000 },
    );
    for (const text of ['', '-', '.', '-.', '1e5', ' 1', '+1', '1.2.3', 'NA', '1234567890123456789012']) {
      expect(parse(text, true), text).to.be.NaN;
    }
  });
});

describe('squawks', () => {
  it('are four octal digits, with the leading zeros that spreadsheets cut', () => {
    const cases = { '7700': 7700, '0416': 416, '416': 416, "'4374'": 4374, '2630.0': 2630, '0': 0 };
    for (const [text, code] of Object.entries(cases)) expect(parseSquawk(text), text).to.equal(code);
  });
  for (const text of ['', '8000', '7790', '77000', '-1', '1200.5', 'abcd']) {
    it(`are not ${JSON.stringify(text)}`, () => expect(parseSquawk(text)).to.equal(NO_SQUAWK));
  }
  it('stand in archives as the decimal value of their digits read as hexadecimal', () => {
    expect([16466, 30464, 4608].map(squawkFromHexDigits)).to.deep.equal([4052, 7700, 1200]);
    expect([0xabc, 0x8000, -1, 1.5].map(squawkFromHexDigits)).to.deep.equal(Array(4).fill(NO_SQUAWK));
  });
});
