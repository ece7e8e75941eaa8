import { expect } from 'chai';
import { formatClock, formatDuration, formatQuantity, formatTime } from '../../src/base/units.js';

describe('units', () => {
  const quantities = [
    [14025, 'ft', '14,025 ft'],
    [140.66, 'NM', '140.7 NM'],
    [-1344, 'ft/min', '-1,344 ft/min'],
    [93.4, '%', '93.4%'],
    [313.5, '°', '314°'],
    [1.9, 'ratio', '1.90'],
    [NaN, 'kt', '—'],
  ] as const;
  for (const [value, unit, text] of quantities) {
    it(`writes ${value} ${unit} as ${text}`, () => expect(formatQuantity(value, unit)).to.equal(text));
  }

  it('writes times in UTC wherever the browser stands', () => {
    expect(formatTime(1735100878)).to.equal('2024-12-25T04:27:58Z');
    expect(formatTime(1735100878.515)).to.equal('2024-12-25T04:27:58.515Z');
    expect(formatClock(1735100878)).to.equal('04:27:58');
  });

  it('writes spans', () => {
    expect(formatDuration(52)).to.equal('52 s');
    expect(formatDuration(283)).to.equal('4 min 43 s');
    expect(formatDuration(6120)).to.equal('1 h 42 min');
    expect(formatDuration(7200)).to.equal('2 h');
  });
});
