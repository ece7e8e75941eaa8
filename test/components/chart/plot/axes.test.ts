import { expect } from '@open-wc/testing';
import { timeLabels, timeTicks, valueLabels } from '../../../../components/chart/plot/ticks.js';
import { valueRange } from '../../../../src/picture/axis.js';
import { formatShown, metricUnits, aviationUnits } from '../../../../src/base/display-units.js';
import { clockIn, dateIn, utc, zoneOf, zoneOfLongitude } from '../../../../components/shared/time-zone.js';

const T = Date.parse('2024-12-25T03:55:00Z') / 1000;

describe('chart axes', () => {
  it('puts time ticks on full minutes of the zone', () => {
    const kathmandu = zoneOf('Asia/Kathmandu'); // UTC+5:45
    const ticks = timeTicks(T, T + 7200, 3600, kathmandu);
    expect(timeLabels(ticks, 3600, kathmandu)).to.deep.equal(['10:00\n25 Dec 2024', '11:00']);
    expect(timeLabels(timeTicks(T, T + 7200, 3600, utc), 3600, utc)).to.deep.equal([
      '04:00\n25 Dec 2024',
      '05:00',
    ]);
  });

  it('says the new day where it changes', () => {
    const late = Date.parse('2024-12-31T23:00:00Z') / 1000;
    expect(timeLabels(timeTicks(late, late + 7200, 3600, utc), 3600, utc)).to.deep.equal([
      '23:00\n31 Dec 2024',
      '00:00\n1 Jan 2025',
      '01:00',
    ]);
  });

  it('shows seconds only where the step has them', () => {
    expect(timeLabels([T, T + 15], 15, utc)[1]).to.equal('03:55:15');
  });

  it('knows named zones, the reader’s, and the one of a longitude', () => {
    expect(clockIn(zoneOf('Asia/Baku'), T)).to.equal('07:55:00');
    expect(dateIn(zoneOf('Pacific/Kiritimati'), T + 43_200)).to.equal('26 Dec 2024');
    expect(zoneOfLongitude(50.1).label).to.equal('UTC+3 (by longitude)');
    expect(clockIn(zoneOfLongitude(-52.6), T)).to.equal('23:55:00');
    expect(zoneOf('local').label).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('falls back to UTC, and says so', () => {
    expect(zoneOf('Mars/Olympus').label).to.equal('UTC');
    expect(zoneOfLongitude(NaN).label).to.equal('UTC');
  });

  it('writes values with thousands, a true minus, and sides', () => {
    expect(valueLabels([-2000, 0, 10_000], 2000)).to.deep.equal(['−2,000', '0', '10,000']);
    expect(valueLabels([0, 2.5, 5], 2.5)).to.deep.equal(['0', '2.5', '5.0']);
    expect(valueLabels([-20, 0, 20], 20, ['R', 'L'])).to.deep.equal(['20 L', '0', '20 R']);
  });

  it('stands a climb from the ground on zero, and keeps a cruise to itself', () => {
    expect(valueRange(250, 30_000, { span: 1000 })[0]).to.equal(0);
    const [low, high] = valueRange(36_000, 36_025, { span: 1000 });
    expect(high - low).to.be.greaterThan(999);
    expect(low).to.be.greaterThan(30_000);
  });

  it('holds zero where an axis has sides', () => {
    const [low, high] = valueRange(150, 180, { zero: true, span: 4 });
    expect(low).to.be.lessThan(0);
    expect(high).to.be.greaterThan(180);
  });

  it('has an axis where there is no value', () => {
    expect(valueRange(NaN, NaN, { span: 1000 })).to.deep.equal([0, 1000]);
  });

  it('converts each quantity by the reader’s choice', () => {
    expect(formatShown(10_000, 'altitude', metricUnits)).to.equal('3,048 m');
    expect(formatShown(100, 'speed', metricUnits)).to.equal('185 km/h');
    expect(formatShown(-1344, 'verticalRate', aviationUnits)).to.equal('−1,344 ft/min');
    expect(formatShown(10, 'distance', metricUnits)).to.equal('18.5 km');
    expect(formatShown(NaN, 'distance', metricUnits)).to.equal('—');
    expect(formatShown(-0.4, 'altitude', aviationUnits)).to.equal('0 ft');
  });
});
