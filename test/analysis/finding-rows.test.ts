import { expect } from 'chai';
import {
  filterRows,
  groupRows,
  kindCounts,
  noFilter,
  sortRows,
  type FindingColumn,
  type FindingRow,
} from '../../src/analysis/finding-rows.js';
import { gravestOf } from '../../src/analysis/gravest.js';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/finding.js';

const analysisOf = (id: string, ...severities: string[]): Analysis =>
  ({
    track: { meta: { id, file: `${id}.csv` } },
    findings: severities.map((severity) => ({ severity, basisClass: 'observed' })),
  }) as unknown as Analysis;

const row = (kind: string, value: number, rest: Partial<FindingRow> = {}): FindingRow => ({
  analysis: analysisOf('A'),
  finding: { kind, value, confidence: 'low' } as Finding,
  ...{ title: kind, flight: 'A', mark: 'advisory', start: 0, duration: 0, place: '' },
  ...rest,
});

describe('rows of findings', () => {
  it('sort what is missing to the end in either direction', () => {
    const rows = [row('a', 1, { place: '' }), row('b', 1, { place: 'X' }), row('c', 1, { place: 'Y' })];
    for (const down of [false, true])
      expect(sortRows(rows, { by: 'place', down }).at(-1)!.finding.kind).to.equal('a');
  });

  it('sort values within their kind: 300 ft are not less than 4 NM', () => {
    const rows = [row('holding', 4), row('descent', 300), row('holding', 9), row('descent', 200)];
    const told = (down: boolean) => sortRows(rows, { by: 'value', down }).map(({ finding }) => finding.value);
    expect(told(true)).to.deep.equal([300, 200, 9, 4]);
    expect(told(false)).to.deep.equal([200, 300, 4, 9]);
  });

  const columns: readonly FindingColumn[] = [
    ...(['kind', 'flight', 'start', 'duration', 'value', 'severity', 'confidence', 'place'] as const),
  ];
  for (const by of columns)
    it(`sort by ${by} without losing a row`, () => {
      const rows = [row('b', 2), row('a', NaN), row('c', 1)];
      const sorted = sortRows(rows, { by, down: true });
      expect([sorted.length, rows.every((one) => sorted.includes(one))]).to.deep.equal([3, true]);
    });

  it('are narrowed, grouped and counted', () => {
    const rows = [row('b', 1), row('a', 1, { mark: 'warning', place: 'UATE Aktau' }), row('b', 2)];
    expect(filterRows(rows, { ...noFilter, marks: new Set(['warning']) })).to.have.lengthOf(1);
    expect(filterRows(rows, { ...noFilter, query: 'aktau' })).to.deep.equal([rows[1]]);
    expect(groupRows(rows, 'kind').map(({ rows: own }) => own.length)).to.deep.equal([2, 1]);
    expect(kindCounts(rows)).to.deep.equal([
      ['b', 'b', 2],
      ['a', 'a', 1],
    ]);
  });
});

describe('the flight with the gravest finding', () => {
  it('is the first of several, and the first of all where none has any', () => {
    const [quiet, mild, grave, other] = [
      analysisOf('Q'),
      analysisOf('M', 'caution'),
      analysisOf('G', 'advisory', 'warning'),
      analysisOf('O', 'warning'),
    ];
    expect(gravestOf([quiet, mild, grave, other])).to.equal(grave);
    expect(gravestOf([quiet, analysisOf('R')])).to.equal(quiet);
    expect(gravestOf([])).to.equal(undefined);
  });
});
