import { expect } from 'chai';
import { analyze } from '../../src/analysis/analyze.js';
import { describe as sentence } from '../../src/analysis/describe.js';
import { countWords } from '../../src/analysis/summary-words.js';
import { summarize } from '../../src/analysis/summary.js';
import { basisClasses, isComputed, weakestOf } from '../../src/finding/basis.js';
import type { Detector } from '../../src/finding/detector.js';
import type { Hit } from '../../src/finding/finding.js';
import { sourceCode, trackFrom, type Source, type Track } from '../../src/track/track.js';
import { flewAsJet, jetRows, topSpeed } from '../../src/derived/speed/top-speed.js';
import { tableOf } from '../detectors/context.js';

const rows = (...all: readonly Source[]): Track =>
  trackFrom({ time: all.map((_, i) => 1e9 + i), source: all.map(sourceCode) }, { id: 'T' });

/** What becomes of one hit of a detector of the test's own. */
function made(track: Track, hit: Partial<Hit>, kind = 'test') {
  const detector: Detector = {
    ...{ kind, title: () => 'Test', rule: () => '', category: 'data', unit: 's', needs: ['time'] },
    ...{
      options: {},
      evidence: {},
      alternatives: () => [],
      blindFrom: 60,
      limits: () => [],
      sentence: () => 'It was so.',
    },
    *detect() {
      yield {
        ...{ start: 0, end: track.length - 1, value: 1, severity: 'warning', confidence: 'high' },
        evidence: {},
        ...hit,
      };
    },
  };
  const analysis = analyze(track, { airports: tableOf([]), detectors: [detector] });
  return { analysis, finding: analysis.findings[0], detector };
}

describe('the basis of a finding', () => {
  for (const [sources, expected] of [
    [['adsb', 'mlat', 'radar', 'gnss-logger', 'unknown'], 'observed'],
    [['adsb', 'reported'], 'reported'],
    [['adsb', 'reported', 'estimated'], 'estimated'],
    [['estimated', 'modeled', 'adsb'], 'modeled'],
    [['modeled'], 'modeled'],
  ] as const) {
    it(`of ${sources.join(', ')} is ${expected}`, () => {
      const { finding, analysis, detector } = made(rows(...sources), {});
      expect(finding.basisClass).to.equal(expected);
      expect(weakestOf(finding.basis)).to.equal(expected);
      const proves = !isComputed(expected);
      expect(finding.severity).to.equal(proves ? 'warning' : 'advisory');
      expect(finding.confidence).to.equal(proves ? 'high' : null);
      const words = sentence(finding, analysis.track, undefined, { detectors: [detector] });
      expect(/^(Modeled|Estimated): (from|at) /.test(words), words).to.equal(!proves);
      expect(countWords(summarize(analysis))).to.equal(proves ? '1 warning' : `1 on ${expected} rows`);
    });
  }

  it('is that of the weakest row, wherever in it or in its support that is', () => {
    const track = rows('adsb', 'adsb', 'adsb', 'modeled');
    expect(made(track, { end: 2 }).finding.basisClass).to.equal('observed');
    expect(made(track, { end: 2, support: [3] }).finding).to.include({
      basisClass: 'modeled',
      confidence: null,
    });
    expect(made(track, { rows: [0, 1] }).finding.basisClass).to.equal('observed');
    expect(made(track, { measuredAlone: true }).finding.basis).to.deep.equal({ adsb: 3 });
    expect(basisClasses.map((name) => isComputed(name))).to.deep.equal([false, false, true, true]);
  });

  it('is better than that of an event on computed rows, and then no part of it', () => {
    const track = rows('adsb', 'adsb', 'modeled', 'adsb');
    const { detector: part } = made(track, { end: 1 }, 'part');
    const { detector: whole } = made(track, {}, 'whole');
    const detectors = [part, { ...whole, absorbs: ['part'] }];
    const { findings } = analyze(track, { airports: tableOf([]), detectors });
    expect(findings.map(({ partOf }) => partOf)).to.deep.equal([undefined, undefined]);
    const plain = rows('adsb', 'adsb', 'adsb', 'adsb');
    const merged = analyze(plain, { airports: tableOf([]), detectors }).findings;
    expect(merged.filter(({ partOf }) => partOf)).to.have.lengthOf(1);
  });
});

describe('the top speed', () => {
  const flown = (speeds: readonly number[], sources: readonly Source[]) =>
    trackFrom({
      time: speeds.map((_, i) => i),
      groundSpeed: [...speeds],
      source: sources.map(sourceCode),
    });
  const six = <T>(value: T): T[] => Array.from({ length: 6 }, () => value);

  it('is not that of estimated or modeled rows', () => {
    for (const source of ['estimated', 'modeled'] as const) {
      expect(flewAsJet(flown(six(450), six(source)))).to.equal(false);
      expect(topSpeed(flown([...six(450), ...six(90)], [...six(source), ...six('adsb' as const)]))).to.equal(
        90,
      );
    }
    const track = flown(six(450), six('adsb'));
    expect(flewAsJet(track)).to.equal(true);
    expect(jetRows(track)).to.deep.equal([0, 1, 2, 3, 4]);
  });

  it('is shown by one published figure', () => {
    const track = flown([402, 52, 450], ['reported', 'reported', 'modeled']);
    expect(topSpeed(track)).to.equal(400);
    expect(jetRows(track)).to.deep.equal([0]);
  });
});
