import { expect } from 'chai';
import { coverageGap } from '../../src/detectors/coverage-gap.js';
import { listGap } from '../../src/detectors/list-gap.js';
import { positionGap } from '../../src/detectors/position-gap.js';
import { sentenceOf } from '../../src/finding/evidence.js';
import { positionStatus } from '../../src/track/status.js';
import { sourceCode, trackFrom, type Source, type Track } from '../../src/track/track.js';
import { detect } from './context.js';

/** Rows at these times, each of a source; only the last has a position. */
function listed(times: readonly number[], sources: readonly Source[]): Track {
  const last = times.length - 1;
  return trackFrom({
    time: [...times],
    source: sources.map(sourceCode),
    lat: times.map((_, i) => (i === last ? 43 : null)),
    lon: times.map((_, i) => (i === last ? 51 : null)),
    altitude: times.map(() => 9000),
  });
}
const all = (count: number, source: Source): Source[] => Array.from({ length: count }, () => source);

describe('a list of published figures', () => {
  const track = listed([0, 720, 723, 900, 2820, 8000], all(6, 'reported'));

  it('has gaps of its own, in one finding, and none in coverage or positions', () => {
    const [hit, ...more] = detect(listGap, track);
    expect(more).to.have.lengthOf(0);
    expect(hit).to.include({ start: 0, end: 5, value: 5180, severity: 'advisory' });
    expect(hit.evidence).to.include({ figures: 6, gaps: 4, total: 7997 });
    expect(sentenceOf(listGap, hit)).to.match(/6 published figures .* 4 gaps .* 1 h 26 min/);
    expect(detect(coverageGap, track)).to.have.lengthOf(0);
    expect(detect(positionGap, track)).to.have.lengthOf(0);
  });

  it('loses no signal: there is no position between its figures', () => {
    const { seconds } = positionStatus(track);
    expect([seconds.noContact, seconds.noPosition]).to.deep.equal([0, 8000]);
  });

  it('does not end the gap of a record in which its figures stand', () => {
    const times = [
      ...Array.from({ length: 30 }, (_, i) => i),
      400,
      700,
      ...Array.from({ length: 30 }, (_, i) => 1200 + i),
    ];
    const sources = [...all(30, 'adsb'), ...all(2, 'reported'), ...all(30, 'adsb')];
    const [gap, ...more] = detect(coverageGap, listed(times, sources));
    expect(more).to.have.lengthOf(0);
    expect(gap).to.deep.include({ start: 29, end: 32, value: 1171, rows: [29, 32] });
  });

  it('is no gap of the model that joins its figures', () => {
    const sources = [...all(1, 'reported'), ...all(4, 'modeled'), ...all(1, 'reported')];
    const [hit] = detect(listGap, listed([0, 300, 400, 500, 600, 900], sources));
    expect(hit).to.include({ start: 0, end: 5, value: 900, measuredAlone: true });
    expect(sentenceOf(listGap, hit)).to.match(/^The list has no figure for 15 min/);
  });

  it('is no gap where its figures are close, and none in a record', () => {
    expect(detect(listGap, listed([0, 30, 60, 90], all(4, 'reported')))).to.have.lengthOf(0);
    expect(detect(listGap, listed([0, 300, 900], all(3, 'adsb')))).to.have.lengthOf(0);
  });

  it('is parted by what was received in between, and not by what was computed', () => {
    const rows = (source: Source) =>
      detect(
        listGap,
        listed([0, 100, 200, 300, 500], ['reported', 'reported', source, 'reported', 'reported']),
      ).map(({ start, end, value }) => [start, end, value]);
    expect(rows('adsb')).to.deep.equal([
      [0, 1, 100],
      [3, 4, 200],
    ]);
    expect(rows('modeled')).to.deep.equal([[0, 4, 200]]);
    expect(rows('estimated')).to.deep.equal([[0, 4, 200]]);
  });
});
