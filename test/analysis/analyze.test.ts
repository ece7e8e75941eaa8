import { expect } from 'chai';
import { analyze } from '../../src/analysis/analyze.js';
import type { Context, Detector } from '../../src/finding/detector.js';
import { parseRoute } from '../../src/route/parse-route.js';
import { positionStatuses } from '../../src/track/status.js';
import { sourceCode, trackFrom } from '../../src/track/track.js';
import { T0, fewAirports, fixed, straightTrack } from './helpers.js';

const route = parseRoute('UBBB-URMG', fewAirports);
const run = (detectors: Detector[], track = straightTrack(), withRoute = true) =>
  analyze(track, { airports: fewAirports, detectors, ...(withRoute && { route }) });

describe('analyze', () => {
  it('makes findings of hits: named, dated, with the unit and both kinds of alternatives', () => {
    const [finding] = run([
      fixed([{ start: 3, end: 6, value: 12, alternatives: ['this time only'] }]),
    ]).findings;
    expect(finding.id).to.equal('fixed-TEST1-20241225T040000Z-20241225T040030Z');
    expect(finding.kind).to.equal('fixed');
    expect(finding.category).to.equal('data');
    expect(finding.unit).to.equal('NM');
    expect(finding.startTime).to.equal(T0 + 30);
    expect(finding.endTime).to.equal(T0 + 60);
    expect(finding.alternatives).to.deep.equal(['this time only', 'a usual reason']);
  });

  it('lets a hit state its own unit', () => {
    expect(run([fixed([{ unit: 'kt' }])]).findings[0].unit).to.equal('kt');
  });

  it('puts findings in time order and gives each its own id', () => {
    const { findings } = run([
      fixed([{ start: 9 }, { start: 2, end: 4 }, { start: 2, end: 3 }]),
      fixed([{ start: 5 }], { kind: 'other', category: 'flight' }),
    ]);
    expect(findings.map(({ start, end }) => [start, end])).to.deep.equal([
      [2, 3],
      [2, 4],
      [5, 5],
      [9, 9],
    ]);
    expect(new Set(findings.map(({ id }) => id)).size).to.equal(4);
  });

  it('counts the sources of the rows a finding rests on', () => {
    const source = [...Array(5).fill(sourceCode('reported')), ...Array(5).fill(sourceCode('modeled'))];
    const track = trackFrom({ time: source.map((_, i) => T0 + i), source });
    const [all, some] = run(
      [
        fixed([
          { start: 3, end: 7 },
          { start: 4, end: 9, rows: [4, 9] },
        ]),
      ],
      track,
      false,
    ).findings;
    expect(all.basis).to.deep.equal({ reported: 2, modeled: 3 });
    expect(some.basis).to.deep.equal({ reported: 1, modeled: 1 });
  });

  it('runs detectors about the data first, and gives each the findings that it declares to use', () => {
    const order: string[] = [];
    const spy = (kind: string, category: 'data' | 'flight', uses: string[] = []) =>
      fixed([], {
        kind,
        category,
        uses,
        *detect(_track, context) {
          order.push(`${kind} after ${context.found.map(({ kind }) => kind).join()}`);
          yield { start: 0, end: 1, value: 1, severity: 'advisory', confidence: 'low', evidence: {} };
        },
      });
    run([
      spy('flight-one', 'flight', ['data-one', 'data-two']),
      spy('data-one', 'data'),
      spy('data-two', 'data', ['data-one']),
      spy('data-three', 'data'),
    ]);
    expect(order).to.deep.equal([
      'data-one after ',
      'data-two after data-one',
      'data-three after ',
      'flight-one after data-one,data-two',
    ]);
  });

  it('computes each part of the context once, and only when asked', () => {
    const seen: Context[] = [];
    const reader = (kind: string) =>
      fixed([], {
        kind,
        category: 'flight',
        detect(_track, context) {
          seen.push(context);
          expect(context.legs).to.equal(context.legs);
          return [];
        },
      });
    const { status, deviation } = run([reader('one'), reader('two')]);
    expect(seen[0].legs).to.equal(seen[1].legs);
    expect(seen[0].status).to.equal(status);
    expect(seen[1].deviation).to.equal(deviation);
  });

  it('leaves out of status and deviation the positions that a finding shows to be wrong', () => {
    let seen = NaN;
    const { status, deviation } = run([
      fixed([{ start: 20, end: 60, suspect: [{ start: 20, end: 40 }] }]),
      fixed([], {
        kind: 'reader',
        category: 'flight',
        detect(_track, context) {
          seen = context.status.ofRow[30];
          return [];
        },
      }),
    ]);
    const suspect = positionStatuses.indexOf('suspect');
    expect(status.ofRow[19]).to.not.equal(suspect);
    expect(status.ofRow[41]).to.not.equal(suspect);
    expect([...status.ofRow.subarray(20, 41)].every((code) => code === suspect)).to.equal(true);
    expect(status.seconds.suspect).to.be.greaterThan(199);
    expect(seen).to.equal(suspect);
    expect(deviation?.crossTrack[30]).to.be.NaN;
    expect(deviation?.crossTrack[50]).to.not.be.NaN;
    expect(deviation?.undefinedShare).to.be.closeTo(1 / 6, 0.02);
  });

  it('reports which detectors did not run, and why', () => {
    const { notRun, findings } = run(
      [
        fixed([{}], { kind: 'needs-speed', needs: ['time', 'groundSpeed', 'squawk'] }),
        fixed([{}], { kind: 'needs-plan', needsRoute: true }),
        fixed([{}], { kind: 'fine' }),
      ],
      straightTrack(),
      false,
    );
    expect(notRun).to.deep.equal([
      { kind: 'needs-speed', why: 'the file has no ground speed, no squawk for this flight' },
      { kind: 'needs-plan', why: 'no planned route is given' },
    ]);
    expect(findings.map(({ kind }) => kind)).to.deep.equal(['fine']);
  });

  it('takes a column without a value for a missing one', () => {
    const track = trackFrom({ time: [T0, T0 + 1], groundSpeed: [null, null] });
    const { notRun } = run([fixed([{}], { needs: ['groundSpeed'] })], track, false);
    expect(notRun[0].why).to.contain('no ground speed');
  });

  it('keeps what the others found when one detector fails', () => {
    const failing = fixed([], {
      kind: 'failing',
      *detect() {
        yield { start: 0, end: 1, value: 1, severity: 'advisory', confidence: 'low', evidence: {} };
        throw new Error('out of range');
      },
    });
    const { findings, notRun } = run([failing, fixed([{}])]);
    expect(findings.map(({ kind }) => kind)).to.have.members(['failing', 'fixed']);
    expect(notRun).to.deep.equal([{ kind: 'failing', why: 'it failed: out of range' }]);
  });

  it('gives a detector its defaults, overridden by the settings', () => {
    const option = {
      label: () => 'x',
      unit: 'NM',
      default: 5,
      min: 0,
      max: 10,
      source: () => 'test',
    } as const;
    const values: unknown[] = [];
    const detector = fixed([], {
      options: { one: option, two: option },
      detect(_track, _context, given) {
        values.push(given);
        return [];
      },
    });
    analyze(straightTrack(), {
      airports: fewAirports,
      detectors: [detector],
      settings: { fixed: { two: 7 } },
    });
    expect(values).to.deep.equal([{ one: 5, two: 7 }]);
  });

  it('has an answer for a flight of one row and for one without a position', () => {
    const one = run([fixed([{}])], trackFrom({ time: [T0], lat: [42], lon: [49] }));
    expect(one.findings).to.have.length(1);
    const none = run([], trackFrom({ time: [T0, T0 + 60], altitude: [100, 200] }));
    expect(none.deviation?.max).to.equal(undefined);
    expect(none.deviation?.undefinedShare).to.equal(1);
  });
});
