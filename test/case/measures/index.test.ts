import { expect } from 'chai';
import { measures } from '../../../src/case/measures/index.js';
import { claimUnits, factorBetween } from '../../../src/case/measures/convert.js';
import { checkParameters, placeNamed } from '../../../src/case/measures/parameters.js';
import { airports, testCase } from '../flight.js';

describe('the list of measures', () => {
  it('has each id once', () => {
    const ids = measures.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  for (const measure of measures) {
    it(`${measure.id} has what an editor, the documentation and a verdict need`, () => {
      expect(measure.id).to.match(/^[a-z]+(-[a-z]+)*$/);
      expect(measure.title()).to.match(/^[A-Z]/);
      expect(measure.rule()).to.match(/\.$/);
      expect(measure.expects).not.to.be.empty;
      if (measure.unit) expect(claimUnits).to.include(measure.unit);
      for (const [name, parameter] of Object.entries(measure.parameters)) {
        expect(name).to.match(/^[a-z]+$/);
        expect(parameter.label()).to.match(/^[A-Z]/);
        if (parameter.kind === 'number') expect([parameter.min, parameter.max]).not.to.include(undefined);
        if (parameter.default !== undefined)
          expect(() => checkParameters({ ...measure, parameters: { [name]: parameter } }, {})).not.to.throw();
      }
      expect(measure.rule() + measure.title()).not.to.match(/because|cause|due to|shot|fault/i);
    });

    it(`${measure.id} refuses parameters that it does not have`, () => {
      expect(() => checkParameters(measure, { nonsense: 1 })).to.throw(RangeError, /no parameter “nonsense”/);
      expect(() => checkParameters(measure, { constructor: 1 })).to.throw(RangeError, /no parameter/);
    });
  }
});

describe('the parameters of a measure', () => {
  const byId = (id: string) => measures.find((one) => one.id === id)!;
  for (const [id, given, says] of [
    ['distance-from-place', {}, /needs the parameter “places”/],
    ['distance-from-place', { places: [] }, /expected a list of places, found \[\]/],
    [
      'distance-from-place',
      { places: ['x'], at: 'noon' },
      /expected start, end, after-gap or a time, found "noon"/,
    ],
    ['squawk', { from: '25 December' }, /expected a time/],
    ['vertical-rate', { last: 0 }, /a number from 1 to 86400, found 0/],
    ['vertical-rate', { last: '60' }, /found "60"/],
    ['oscillation', { of: 'cause' }, /expected swings, amplitude, period/],
    ['sums', { terms: ['a'] }, /a list of numbers/],
  ] as const)
    it(`of ${id} are refused: ${JSON.stringify(given)}`, () => {
      expect(() => checkParameters(byId(id), given as Record<string, string>)).to.throw(RangeError, says);
    });

  it('get the defaults of the measure', () => {
    expect(checkParameters(byId('squawk'), {})).to.deep.equal({ code: '7700' });
  });

  it('name places of the case, airports and coordinates', () => {
    const named = (text: string) => placeNamed(text, testCase, airports);
    expect(named('tower')).to.deep.equal({ name: 'the tower', lat: 0, lon: 2, uncertainty: 3 });
    expect(named('CCCC').lon).to.equal(5);
    expect(named('-1.5,20')).to.include({ lat: -1.5, lon: 20 });
    for (const text of ['nowhere', '91,0', '0,181', '<b>']) expect(() => named(text)).to.throw(RangeError);
  });
});

describe('units of claims', () => {
  it('are converted within a family, exactly', () => {
    expect(factorBetween('NM', 'km')).to.equal(1.852);
    expect(factorBetween('mi', 'm')).to.equal(1609.344);
    expect(factorBetween('ft/min', 'm/s')).to.be.closeTo(0.00508, 1e-12);
    expect(factorBetween('h', 'min')).to.equal(60);
    for (const [a, b] of [
      ['NM', 's'],
      ['kt', 'NM'],
      ['x', 'NM'],
      ['constructor', 'NM'],
    ])
      expect(factorBetween(a, b)).to.be.NaN;
  });
});
