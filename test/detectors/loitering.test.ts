import { expect } from 'chai';
import { analyze } from '../../src/analysis/analyze.js';
import { eventsOf } from '../../src/analysis/events.js';
import { sentenceOf } from '../../src/finding/evidence.js';
import { loitering } from '../../src/finding/declarations/loitering.js';
import { tableOf } from './context.js';
import { loitering as detector } from '../../src/detectors/loitering.js';
import type { Finding } from '../../src/finding/finding.js';
import { trackFrom } from '../../src/track/track.js';
import { contextFor, defaultsOf } from './context.js';
import { hold, loiter, orbits, straight } from './shapes.js';
import { fly, type Piece } from './synthetic.js';

const start = { speed: 120, altitude: 9000, heading: 90 };
const events = (pieces: Piece[], step: number) =>
  eventsOf(analyze(fly(pieces, { ...start, step }), { airports: tableOf([]) }).findings);

describe('loops above one area', () => {
  for (const step of [5, 30, 60]) {
    it(`are one finding with its parts, in rows of ${step} s`, () => {
      const found = events(loiter(4), step);
      expect(found.map(({ kind }) => kind)).to.deep.equal(['loitering']);
      const [whole] = found;
      expect(whole.parts?.length).to.equal(whole.evidence.patterns);
      expect(whole.parts!.map(({ kind }) => kind)).to.include('orbit');
      expect(whole.value).to.be.above(3600);
      expect(sentenceOf(loitering, whole)).to.match(/^\d+ patterns within [\d.]+ NM in /);
    });
  }

  it('are where their positions are: one is enough, and without any a pattern is nowhere', () => {
    const time = Array.from({ length: 400 }, (_, i) => 10 * i);
    const parts = (places: (i: number) => number | null): number[] => {
      const track = trackFrom({
        time,
        lat: time.map((_, i) => places(i)),
        lon: time.map((_, i) => places(i)),
      });
      const found = [0, 100, 200, 300].map((start) => ({
        ...{ kind: 'orbit', start, end: start + 99, confidence: 'high' },
        ...{ startTime: time[start], endTime: time[start + 99] },
      })) as unknown as Finding[];
      const hits = detector.detect(track, { ...contextFor(track), found }, defaultsOf(detector));
      return Array.from(hits, ({ evidence }) => evidence.patterns ?? 0);
    };
    expect(parts(() => 0)).to.deep.equal([4]);
    expect(parts((i) => (i < 300 || i === 350 ? 0 : null))).to.deep.equal([4]);
    expect(parts((i) => (i >= 100 ? 0 : null))).to.deep.equal([]);
    expect(parts(() => null)).to.deep.equal([]);
  });

  it('are not made of a few patterns, of a short time, or of places far apart', () => {
    const kinds = (pieces: Piece[]) => events(pieces, 10).map(({ kind }) => kind);
    expect(kinds(loiter(2))).not.to.include('loitering');
    expect(
      kinds([1, -1, 1, -1].flatMap((side) => [straight(200), ...orbits(2, 130, side).slice(1, 2)])),
    ).not.to.include('loitering');
    const far: Piece[] = [1, -1, 1, -1].flatMap((side) => [...hold(4, side), straight(2400)]);
    expect(kinds(far)).to.deep.equal(['holding', 'holding', 'holding', 'holding']);
  });
});
