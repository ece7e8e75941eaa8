import { expect } from 'chai';
import { changeWords, compareFindings } from '../../src/analysis/compare-findings.js';
import type { Finding } from '../../src/finding/finding.js';

const finding = (kind: string, start: number, end: number, rest: Partial<Finding> = {}) =>
  ({ id: `${kind}-${start}`, kind, start, end, ...rest }) as Finding;

describe('findings before and after a change of a threshold', () => {
  const before = [
    finding('stale-position', 0, 9),
    finding('holding', 20, 40),
    finding('orbit', 60, 80),
    finding('altitude-spike', 62, 63, { partOf: 'orbit-60' }),
  ];

  it('that are the same, are said to be', () => {
    const now = [finding('stale-position', 1, 9), ...before.slice(1)];
    expect(changeWords(compareFindings(before, now))).to.equal('Findings: was 3, now 3. The same as before.');
  });

  it('are gone, new, or of another kind in the same rows', () => {
    const now = [finding('position-gap', 0, 9), finding('holding', 20, 30), finding('orbit', 100, 110)];
    const changes = compareFindings(before, now);
    expect(changes.became.map(({ from, to }) => [from.kind, to.kind])).to.deep.equal([
      ['stale-position', 'position-gap'],
    ]);
    expect(changes.gone.map(({ kind }) => kind)).to.deep.equal(['orbit']);
    expect(changes.added.map(({ start }) => start)).to.deep.equal([100]);
    expect(changeWords(changes)).to.match(
      /^Findings: was 3, now 3\. Gone: 1 Orbit\. New: 1 Orbit\. Changed: 1 .+ → .+\.$/,
    );
  });
});
