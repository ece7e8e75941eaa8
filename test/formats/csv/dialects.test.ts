import { expect } from 'chai';
import { dialects } from '../../../src/formats/csv/dialects.js';
import type { Column } from '../../../src/track/track.js';
import { csvSamples } from '../csv-samples.js';
import { read } from '../input.js';

const at = (text: string) => Date.parse(text) / 1000;

describe('CSV dialects', () => {
  for (const { dialect, text, meta = {}, columns, repairs = [] } of csvSamples) {
    it(`${dialect}: ${text.slice(0, 40).replace(/\s+/g, ' ')}`, async () => {
      const { tracks, report } = await read(text);
      expect(tracks.length).to.equal(1);
      expect(report.format).to.equal(dialect);
      expect(report.used + report.setAside).to.equal(report.rows);
      expect(report.problems).to.deep.equal([]);
      expect(tracks[0].meta).to.include({ file: 'flight.csv', format: dialect, ...meta });
      for (const [name, values] of Object.entries(columns) as [Column, (number | null)[]][]) {
        const wanted = values.map((value) => value ?? NaN);
        expect([...tracks[0][name]].map(Math.fround), name).to.deep.equal(wanted.map(Math.fround));
      }
      for (const kind of repairs) expect(report.repairs.map((repair) => repair.kind)).to.include(kind);
      if (!repairs.length) expect(report.repairs.map(({ kind }) => kind)).to.not.include('unit-converted');
    });
  }

  it('has a sample of every dialect in test/formats/csv-samples.ts', () => {
    const sampled = csvSamples.map(({ dialect }) => dialect);
    expect(sampled).to.include.members(dialects.map(({ id }) => id));
  });

  it('keeps full precision in times and positions', async () => {
    const { tracks } = await read(csvSamples[2].text);
    expect(tracks[0].time[0]).to.equal(at('2024-01-02T07:41:03.515Z'));
    const [opensky] = (await read(csvSamples.find(({ dialect }) => dialect === 'opensky-csv')!.text)).tracks;
    expect(opensky.positionTime[0]).to.equal(1527699598.707);
  });

  it('takes zeros at their word where that repair is undone', async () => {
    const { tracks, report } = await read(csvSamples[0].text, { undo: ['sentinel-missing'] });
    expect([...tracks[0].altitude]).to.deep.equal([0, 1375]);
    expect(report.repairs).to.deep.equal([]);
    const granular = await read(csvSamples[2].text, { undo: ['sentinel-missing'] });
    expect([...granular.tracks[0].groundSpeed]).to.deep.equal([401, 0, 0, 0]);
    expect([...granular.tracks[0].lat], 'a row that says it has no position has none').to.deep.equal([
      41.5,
      NaN,
      NaN,
      41.6,
    ]);
  });
});
