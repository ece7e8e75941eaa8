import { expect } from '@open-wc/testing';
import { metricUnits } from '../../../../src/base/display-units.js';
import { binsOf, colorScale, domainOf } from '../../../../components/map/core/color-scale.js';
import { middleOf, niceStep } from '../../../../components/map/core/scale-ticks.js';
import { NO_BIN } from '../../../../src/picture/line-runs.js';
import { sourceCode, sources, trackFrom } from '../../../../src/track/track.js';
import { analysisOf, sampleTrack } from '../sample.js';

describe('domainOf', () => {
  it('is not washed out by one false value', () => {
    const values = Float32Array.from({ length: 2000 }, (_, i) => (i === 700 ? 105_200 : 20_000 + i));
    expect(domainOf(values, false)![1]).to.be.lessThan(22_100);
  });

  it('is even about zero for what has sides', () => {
    expect(domainOf([-3, 0, 12], true)).to.deep.equal([-12, 12]);
  });

  it('is undefined where all is missing', () => {
    expect(domainOf([NaN, NaN], false)).to.equal(undefined);
  });
});

describe('binsOf', () => {
  it('puts the ends into the first and the last bin and missing into none', () => {
    expect([...binsOf([0, 5, 10, NaN, 99, -9], [0, 10], 10)]).to.deep.equal([0, 5, 9, NO_BIN, 9, 0]);
  });

  it('holds a value for some seconds over rows that have none, and no longer', () => {
    const bins = binsOf([5, NaN, NaN, 5], [0, 10], 10, [0, 15, 25, 30]);
    expect([...bins]).to.deep.equal([5, 5, NO_BIN, 5]);
  });

  it('does not flicker on an edge', () => {
    const noisy = Array.from({ length: 40 }, (_, i) => 5 + (i % 2 ? 0.1 : -0.1));
    expect(new Set(binsOf(noisy, [0, 10], 10)).size).to.equal(1);
  });
});

describe('niceStep', () => {
  for (const [span, step] of [
    [100, 50],
    [35_000, 10_000],
    [7, 2],
    [0.9, 0.5],
  ]) {
    it(`${span} in at most 4 parts: ${step}`, () => expect(niceStep(span, 4)).to.be.closeTo(step, 1e-9));
  }
});

describe('colorScale', () => {
  it('says the quantity, its unit and which altitude it is', () => {
    const analysis = analysisOf(sampleTrack());
    expect(colorScale(analysis, 'altitude', 'light', '#123456').title).to.equal('Altitude (ft, pressure)');
    const metric = colorScale(analysis, 'altitude', 'light', '#123456', metricUnits);
    expect(metric.title).to.equal('Altitude (m, pressure)');
    expect(metric.ticks.map(({ label }) => label)).to.deep.equal(['0', '1,000', '2,000', '3,000']);
  });

  it('has one color and one label where all values are the same', () => {
    const times = [0, 10, 20];
    const track = trackFrom({
      time: times,
      lat: [1, 2, 3],
      lon: [1, 2, 3],
      altitude: [35_000, 35_000, 35_000],
    });
    const { colors, ticks, bins } = colorScale(analysisOf(track), 'altitude', 'light', '#123456');
    expect(ticks.map(({ label }) => label)).to.deep.equal(['35,000']);
    expect(colors).to.have.length(1);
    expect([...bins!]).to.deep.equal([0, 0, 0]);
  });

  it('does not spread the noise of a level flight over all colors', () => {
    const altitude = Array.from({ length: 50 }, (_, i) => 35_000 + 25 * (i % 2));
    const rows = altitude.map((_, i) => i);
    const track = trackFrom({ time: rows, lat: rows.map((i) => i / 100), lon: rows.map(() => 1), altitude });
    const { bins } = colorScale(analysisOf(track), 'altitude', 'light', '#123456');
    expect(Math.max(...bins!) - Math.min(...bins!)).to.be.lessThan(2);
  });

  it('has room between its labels', () => {
    for (const top of [9_000, 30_000, 41_000, 99_000, 126_000]) {
      const altitude = Array.from({ length: 200 }, (_, i) => (top * i) / 199);
      const rows = altitude.map((_, i) => i);
      const track = trackFrom({
        time: rows,
        lat: rows.map((i) => i / 100),
        lon: rows.map(() => 1),
        altitude,
      });
      const { ticks } = colorScale(analysisOf(track), 'altitude', 'light', '#123456');
      expect(ticks.length, `${top}`).to.be.greaterThan(1);
      for (let i = 1; i < ticks.length; i++) {
        const halves = 3 * (ticks[i].label.length + ticks[i - 1].label.length);
        const between = middleOf(ticks[i]) - middleOf(ticks[i - 1]) - halves;
        expect(between, `${top}: ${ticks[i].label}`).to.be.greaterThan(3);
      }
    }
  });

  it('names sides of the route instead of signs', () => {
    const analysis = analysisOf(sampleTrack(), { route: 'UBBB-URMG' });
    const { ticks, bins } = colorScale(analysis, 'crossTrack', 'light', '#123456');
    expect(ticks.map(({ label }) => label).join()).to.match(/\d L.*0.*\d R/);
    expect(bins).to.have.length(100);
  });

  it('is of one color, the missing one, where the track lacks the column', () => {
    const track = trackFrom({ time: [0, 10], lat: [1, 2], lon: [1, 2] });
    const scale = colorScale(analysisOf(track), 'groundSpeed', 'light', '#123456');
    expect(scale.colors).to.deep.equal([scale.missing]);
    expect(scale.bins).to.equal(undefined);
  });

  it('names only the sources that are there', () => {
    const source = [sourceCode('adsb'), sourceCode('mlat'), sourceCode('adsb')];
    const track = trackFrom({ time: [0, 5, 10], lat: [1, 2, 3], lon: [1, 2, 3], source });
    const names = colorScale(analysisOf(track), 'source', 'dark', '#123456').names!;
    expect(names.map(([, name]) => name)).to.deep.equal(['ADS-B', 'MLAT']);
  });

  it('names every source in words for people', () => {
    const rows = sources.map((_, i) => i);
    const track = trackFrom({ time: rows, lat: rows, lon: rows, source: rows });
    const names = colorScale(analysisOf(track), 'source', 'light', '#123456').names!;
    expect(names.map(([, name]) => name)).to.deep.equal([
      'unknown source',
      'ADS-B',
      'MLAT',
      'estimated',
      'radar',
      'GNSS logger',
      'reported',
      'modeled',
    ]);
  });

  it('takes the color it is given for status', () => {
    expect(colorScale(analysisOf(sampleTrack()), 'status', 'light', '#123456').colors).to.deep.equal([
      '#123456',
    ]);
  });
});
