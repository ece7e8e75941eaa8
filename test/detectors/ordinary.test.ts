import { expect } from 'chai';
import { analyze } from '../../src/analysis/analyze.js';
import { tableOf } from './context.js';
import { ordinaryFlight } from './ordinary.js';

describe('ordinary flights', () => {
  it('give no finding about the flight, in any sampling, wind and noise', () => {
    const airports = tableOf([]);
    let hours = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const track = ordinaryFlight(seed);
      hours += (track.time[track.length - 1] - track.time[0]) / 3600;
      const found = analyze(track, { airports }).findings.filter(({ category }) => category === 'flight');
      expect(
        found.map(({ kind, startTime }) => `${kind} in flight ${seed} at ${startTime - track.time[0]} s`),
      ).to.deep.equal([]);
    }
    expect(hours).to.be.above(80);
  });
});
