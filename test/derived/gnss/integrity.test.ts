import { expect } from 'chai';
import { badIntegrity } from '../../../src/derived/gnss/integrity.js';
import { trackFrom, UNKNOWN } from '../../../src/track/track.js';

const found = (columns: Partial<Record<'nacp' | 'nic' | 'sil' | 'onGround', number[]>>) =>
  badIntegrity(trackFrom({ time: Object.values(columns)[0].map((_, i) => i), ...columns })).map(
    ({ start, end, rows }) => [start, end, rows],
  );
const rows = (...parts: [number, number][]): number[] =>
  parts.flatMap(([n, value]) => Array<number>(n).fill(value));

describe('integrity', () => {
  it('trips when 18 of 20 rows are bad and recovers when nearly all are good', () => {
    expect(found({ nacp: rows([50, 9], [100, 1], [50, 9]) })).to.deep.equal([[50, 149, 100]]);
    expect(found({ nacp: rows([50, 9], [17, 0], [50, 9]) })).to.deep.equal([]);
    // One good row among the bad does not end it.
    expect(found({ nacp: rows([50, 9], [40, 0], [1, 8], [40, 0], [50, 9]) })).to.deep.equal([[50, 130, 80]]);
  });

  it('takes NACp 3 for neither good nor bad, and unknown rows for nothing', () => {
    expect(found({ nacp: rows([50, 9], [30, 2], [30, 3], [30, 2], [50, 9]) })).to.deep.equal([[50, 139, 60]]);
    expect(found({ nacp: rows([50, 9], [30, 2], [500, UNKNOWN]) })).to.deep.equal([[50, 79, 30]]);
  });

  it('goes by NIC, then by SIL, where NACp is not known', () => {
    expect(found({ nic: rows([50, 8], [40, 6], [50, 7]) })).to.deep.equal([[50, 89, 40]]);
    expect(found({ sil: rows([50, 3], [40, 0], [50, 2]) })).to.deep.equal([[50, 89, 40]]);
  });

  it('does not judge equipment that never reports better, nor the ground', () => {
    expect(found({ nic: rows([500, 0]) })).to.deep.equal([]);
    expect(
      found({ nacp: rows([50, 9], [100, 1], [50, 9]), onGround: rows([50, 0], [100, 1], [50, 0]) }),
    ).to.deep.equal([]);
    expect(badIntegrity(trackFrom({ time: [1, 2] }))).to.deep.equal([]);
  });
});
