import { expect } from 'chai';
import {
  SettingsError,
  checkSettings,
  mergeSettings,
  parseSetting,
  valuesFor,
} from '../../src/analysis/settings.js';
import { fixed } from './helpers.js';

const option = { label: () => 'x', unit: 'NM', default: 5, min: 1, max: 10, source: () => 'test' } as const;
const detector = fixed([], { kind: 'route-deviation', options: { limit: option } });
const list = [detector];

describe('settings', () => {
  const refused = [
    [
      { 'route-deviaton': { limit: 2 } },
      'Unknown detector “route-deviaton”; expected one of: route-deviation.',
    ],
    [{ 'route-deviation': { limt: 2 } }, 'Detector route-deviation has no option “limt”; it has: limit.'],
    [
      { 'route-deviation': { toString: 2 } },
      'Detector route-deviation has no option “toString”; it has: limit.',
    ],
    [{ 'route-deviation': { limit: 11 } }, 'Setting route-deviation.limit: expected 1 to 10 NM, got 11.'],
    [{ 'route-deviation': { limit: '2' } }, 'Setting route-deviation.limit: expected a number, got "2".'],
    [
      { 'route-deviation': 3 },
      'Settings of route-deviation: expected an object of options and numbers, got 3.',
    ],
    [[], 'Settings: expected an object of detectors, got something else.'],
    [null, 'Settings: expected an object of detectors, got something else.'],
  ] as const;
  for (const [settings, message] of refused) {
    it(`refuses ${JSON.stringify(settings)}`, () => {
      expect(() => checkSettings(settings, list)).to.throw(SettingsError, message);
    });
  }

  it('takes what is within the limits, and the limits themselves', () => {
    for (const limit of [1, 5.5, 10]) {
      expect(checkSettings({ 'route-deviation': { limit } }, list)).to.deep.equal({
        'route-deviation': { limit },
      });
    }
  });

  it('overrides defaults', () => {
    expect(valuesFor(detector)).to.deep.equal({ limit: 5 });
    expect(valuesFor(detector, { 'route-deviation': { limit: 3 } })).to.deep.equal({ limit: 3 });
  });

  it('reads detector.option=value', () => {
    expect(parseSetting(' route-deviation.limit=2.5 ')).to.deep.equal({ 'route-deviation': { limit: 2.5 } });
    for (const text of ['limit=2', 'route-deviation.limit', 'route-deviation.limit=much', '=']) {
      expect(() => parseSetting(text)).to.throw(SettingsError);
    }
  });

  it('lets the later of two hold', () => {
    expect(mergeSettings({ a: { x: 1, y: 2 } }, { a: { x: 3 }, b: { z: 4 } })).to.deep.equal({
      a: { x: 3, y: 2 },
      b: { z: 4 },
    });
  });
});
