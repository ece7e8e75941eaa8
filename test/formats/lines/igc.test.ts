import { expect } from 'chai';
import { read } from '../input.js';

const clock = (second: number) => {
  const parts = [second / 3600, (second / 60) % 60, second % 60];
  return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join('');
};
const fix = (second: number) => `B${clock(second % 86400)}5206343N00006198WA0058700558`;

/** Fixes every `step` seconds from `start`, seconds of the first day. */
const fixes = (start: number, count: number, step: number) =>
  Array.from({ length: count }, (_, i) => fix(start + i * step));

const firstDay = Date.parse('2024-12-30T00:00:00Z') / 1000;
const header = ['AXXXABC', 'HFDTE301224'];

describe('IGC', () => {
  it('counts days on over any number of midnights and blocks', async () => {
    const start = 86400 - 5000;
    const [count, step] = [20_000, 10];
    const { tracks, report } = await read([...header, ...fixes(start, count, step)].join('\r\n'));
    expect(report).to.include({ rows: count, used: count });
    const wanted = Float64Array.from({ length: count }, (_, i) => firstDay + start + i * step);
    expect([...tracks[0].time]).to.deep.equal([...wanted]);
    expect(report.repairs.map(({ kind }) => kind)).to.deep.equal([]);
  });

  it('keeps a clock that steps back a little on the same day', async () => {
    const { tracks, report } = await read([...header, fix(50), fix(40), fix(60)].join('\n'));
    expect([...tracks[0].time]).to.deep.equal([40, 50, 60].map((second) => firstDay + second));
    expect(report.repairs.map(({ kind }) => kind)).to.deep.equal(['clock-disorder']);
  });

  it('takes a new date as it stands', async () => {
    const lines = [...header, fix(86390), 'HFDTE311224', fix(10)];
    const { tracks } = await read(lines.join('\n'));
    expect([...tracks[0].time]).to.deep.equal([firstDay + 86390, firstDay + 86400 + 10]);
  });

  it('is not led astray by a fix with an impossible time', async () => {
    const broken = fix(86395).replace('B235955', 'B995999');
    const { tracks, report } = await read([...header, fix(86390), broken, fix(86400 + 5)].join('\n'));
    expect([...tracks[0].time]).to.deep.equal([firstDay + 86390, firstDay + 86405]);
    expect(report).to.include({ rows: 3, used: 2, setAside: 1 });
  });

  it('sets fixes before the date aside', async () => {
    const { report } = await read(['AXXXABC', fix(10), 'HFDTE301224', fix(20)].join('\n'));
    expect(report).to.include({ rows: 2, used: 1, setAside: 1 });
    expect(report.problems.map(({ message, row }) => `${row} ${message}`)).to.deep.equal([
      '2 Fix before the date record (HFDTE).',
    ]);
  });

  it('takes 00000 at its word where that repair is undone', async () => {
    const text = [...header, 'B1000005206343N00006198WA0000000305'].join('\n');
    const { tracks } = await read(text, { undo: ['sentinel-missing'] });
    expect(tracks[0].meta.altitudeReference).to.equal('pressure');
    expect(tracks[0].altitude[0]).to.equal(0);
    expect(tracks[0].geoAltitude[0]).to.be.closeTo(1000.656, 0.001);
  });

  it('says which header cannot be read, and reads on', async () => {
    const { report } = await read([...header, 'I99BROKEN', 'HFDTE999999', fix(10)].join('\n'));
    expect(report.problems.map(({ row, message }) => `${row} ${message}`)).to.deep.equal([
      '3 The I record cannot be read.',
      '4 Invalid date in HFDTE.',
    ]);
    expect(report.used).to.equal(1);
  });

  it('sets aside one fix whose clock is behind both its neighbors', async () => {
    const { tracks, report } = await read([...header, fix(9000), fix(10), fix(9010), fix(9015)].join('\n'));
    expect([...tracks[0].time]).to.deep.equal([9000, 9010, 9015].map((second) => firstDay + second));
    expect(report.problems.map(({ message, row }) => `${row} ${message}`)).to.deep.equal([
      '4 The clock time fits neither the fix before nor those after.',
    ]);
  });

  it('sets aside two in a row whose clocks are ahead or behind', async () => {
    for (const wrong of [
      [20_000, 20_005],
      [10, 15],
      [20_000, 10],
    ])
      for (const after of [
        [9015, 9020],
        [9015, 9020, 9025, 9030],
      ]) {
        const lines = [...header, ...[9000, ...wrong, ...after].map(fix)];
        const { tracks, report } = await read(lines.join('\n'));
        const what = [...wrong, ...after].join(' ');
        expect([...tracks[0].time], what).to.deep.equal([9000, ...after].map((second) => firstDay + second));
        expect(
          report.problems.map(({ rows }) => rows),
          what,
        ).to.deep.equal([[4, 5]]);
      }
  });

  it('keeps the fixes after a pause, also where one of them has a wrong clock', async () => {
    const lines = [...header, ...[9000, 20_000, 9500, 20_005, 20_010].map(fix)];
    const { tracks } = await read(lines.join('\n'));
    expect([...tracks[0].time]).to.deep.equal(
      [9000, 20_000, 20_005, 20_010].map((second) => firstDay + second),
    );
  });

  it('keeps the day of the fixes after many with wrong clocks', async () => {
    const wrong = [20_000, 20_005, 20_010, 20_015];
    const { tracks } = await read([...header, ...[9000, ...wrong, 9025, 9030].map(fix)].join('\n'));
    expect(tracks[0].time[tracks[0].length - 1]).to.be.below(firstDay + 86_400);
    expect([...tracks[0].time]).to.include.members([firstDay + 9025, firstDay + 9030]);
  });

  it('keeps a clock that steps back over midnight next to the fix before', async () => {
    const { tracks } = await read([...header, fix(86_395), fix(86_401), fix(86_399), fix(86_405)].join('\n'));
    expect([...tracks[0].time]).to.deep.equal(
      [86_395, 86_399, 86_401, 86_405].map((second) => firstDay + second),
    );
  });

  it('goes on with the day when the date of the take-off is repeated after midnight', async () => {
    const { tracks } = await read([...header, fix(86_395), fix(86_401), header[1], fix(86_405)].join('\n'));
    expect([...tracks[0].time]).to.deep.equal([86_395, 86_401, 86_405].map((second) => firstDay + second));
  });

  it('reads the additional digits that an I record announces', async () => {
    const { tracks } = await read([...header, 'I023636LAD3737LOD', `${fix(10)}59`].join('\n'));
    expect(tracks[0].lat[0]).to.be.closeTo(52 + 6.3435 / 60, 1e-9);
    expect(tracks[0].lon[0]).to.be.closeTo(-(0 + 6.1989 / 60), 1e-9);
  });

  it('reads dates in every form', async () => {
    for (const date of [
      'HFDTE301224',
      'HFDTE 301224',
      'HPDTE301224',
      'HFDTEDATE:301224',
      'HFDTEDATE: 301224,01',
    ]) {
      const { tracks } = await read(['AXXXABC', date, fix(10)].join('\n'));
      expect([...tracks[0].time], date).to.deep.equal([firstDay + 10]);
    }
  });
});
