import { expect } from 'chai';
import { analyze } from '../../src/analysis/analyze.js';
import { countAtEach } from '../../src/analysis/sensitivity.js';
import { SettingsError } from '../../src/analysis/settings.js';
import { detectors } from '../../src/detectors/index.js';
import type { Detector } from '../../src/finding/detector.js';
import { fly } from '../detectors/synthetic.js';
import { orbits } from '../detectors/shapes.js';
import { fewAirports, straightTrack } from './helpers.js';

const track = fly(orbits(4, 120, -1), { step: 5, speed: 120 });
const values = [0.9, 1.5, 2, 3, 5];

/** The library's detectors, and how often each of them has run. */
function counted() {
  const calls = new Map<string, number>();
  const list = detectors.map((detector): Detector => ({
    ...detector,
    detect(...args) {
      calls.set(detector.kind, (calls.get(detector.kind) ?? 0) + 1);
      return detector.detect(...args);
    },
  }));
  return { calls, list };
}

describe('countAtEach', () => {
  it('counts what an analysis with each value finds', () => {
    const options = { airports: fewAirports };
    const counts = countAtEach(track, { kind: 'orbit', option: 'turns', values }, options);
    const each = values.map((turns) =>
      analyze(track, { ...options, settings: { orbit: { turns } } }).findings.filter(
        ({ kind }) => kind === 'orbit',
      ),
    );
    expect(counts).to.deep.equal(each.map(({ length }) => length));
    expect(new Set(counts).size).to.be.greaterThan(1);
  });

  it('runs that detector for each value, those whose findings it needs once, and no other', () => {
    const { calls, list } = counted();
    countAtEach(
      track,
      { kind: 'orbit', option: 'turns', values },
      { airports: fewAirports, detectors: list },
    );
    expect(calls.get('orbit')).to.equal(values.length);
    expect(calls.get('holding')).to.equal(1);
    expect(calls.get('gnss-interference')).to.equal(1);
    const needed = ['orbit', 'holding', 'gnss-interference'];
    const uses = detectors.find(({ kind }) => kind === 'gnss-interference')!.uses!;
    // The track has no geometric altitude: that detector does not run.
    expect([...calls.keys()]).to.have.members(
      [...needed, ...uses].filter((kind) => kind !== 'baro-geometric-step'),
    );
  });

  it('runs nothing else for a detector that needs no other', () => {
    const { calls, list } = counted();
    const options = { airports: fewAirports, detectors: list };
    countAtEach(straightTrack(), { kind: 'coverage-gap', option: 'minimum', values: [5, 60] }, options);
    expect([...calls]).to.deep.equal([['coverage-gap', 2]]);
  });

  it('keeps the other settings, and refuses values outside the limits', () => {
    const options = { airports: fewAirports, settings: { orbit: { diameter: 1 } } };
    expect(countAtEach(track, { kind: 'orbit', option: 'turns', values: [1.5] }, options)).to.deep.equal([0]);
    const trial = { kind: 'orbit', option: 'turns', values: [1e6] };
    expect(() => countAtEach(track, trial, options)).to.throw(SettingsError);
  });
});
