import { expect } from 'chai';
import { analyze } from '../../src/analysis/analyze.js';
import { eventsOf } from '../../src/analysis/events.js';
import { summarize } from '../../src/analysis/summary.js';
import type { Hit } from '../../src/finding/finding.js';
import { fewAirports, fixed, straightTrack } from './helpers.js';

const run = (wholes: Partial<Hit>[], parts: Partial<Hit>[], others: Partial<Hit>[] = []) =>
  analyze(straightTrack(), {
    airports: fewAirports,
    detectors: [
      fixed(parts, { kind: 'part' }),
      fixed(others, { kind: 'other' }),
      fixed(wholes, { kind: 'whole', absorbs: ['part', 'whole'] }),
    ],
  });

describe('findings that are one event', () => {
  it('are told as one, with its parts, and stay in the list', () => {
    const analysis = run(
      [{ start: 10, end: 30 }],
      [
        { start: 12, end: 15 },
        { start: 28, end: 31 },
      ],
    );
    const [whole] = eventsOf(analysis.findings);
    expect(eventsOf(analysis.findings)).to.have.length(1);
    expect(analysis.findings).to.have.length(3);
    expect(whole.parts?.map(({ start }) => start)).to.deep.equal([12, 28]);
    expect(analysis.findings.filter(({ partOf }) => partOf === whole.id)).to.have.length(2);
    expect(whole.parts?.every(({ partOf }) => partOf === whole.id)).to.equal(true);
    expect(summarize(analysis).findings.advisory).to.equal(1);
  });

  it('are those that lie within by at least half, of the kinds that are told', () => {
    const analysis = run(
      [{ start: 10, end: 30 }],
      [
        { start: 28, end: 36 },
        { start: 40, end: 50 },
      ],
      [{ start: 20, end: 21 }],
    );
    expect(eventsOf(analysis.findings)).to.have.length(4);
  });

  it('are told by the detector that tells more', () => {
    const { findings } = analyze(straightTrack(), {
      airports: fewAirports,
      detectors: [
        fixed([{ start: 10, end: 30 }], { kind: 'hole', absorbs: ['part'] }),
        fixed([{ start: 12, end: 20 }], { kind: 'part' }),
        fixed([{ start: 11, end: 30 }], { kind: 'whole', absorbs: ['hole'] }),
      ],
    });
    expect(eventsOf(findings).map(({ kind }) => kind)).to.deep.equal(['whole']);
    expect(eventsOf(findings)[0].parts?.map(({ kind }) => kind)).to.deep.equal(['hole', 'part']);
  });

  it('include a moment on the edge', () => {
    expect(eventsOf(run([{ start: 10, end: 30 }], [{ start: 30, end: 30 }]).findings)).to.have.length(1);
  });

  it('are part of one event only, and a part has no parts', () => {
    const { findings } = run(
      [
        { start: 10, end: 30 },
        { start: 12, end: 28 },
      ],
      [{ start: 15, end: 20 }],
    );
    const [event, ...more] = eventsOf(findings);
    expect(more).to.deep.equal([]);
    expect(event.parts).to.have.length(2);
    expect(findings.filter(({ parts }) => parts)).to.have.length(1);
  });
});
