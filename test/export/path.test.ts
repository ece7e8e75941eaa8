import { expect } from 'chai';
import { analyze, type Analysis } from '../../src/analysis/analyze.js';
import { summarySentences } from '../../src/analysis/summary-words.js';
import { summarize } from '../../src/analysis/summary.js';
import { declarations } from '../../src/finding/declarations/index.js';
import { exportFormats } from '../../src/export/index.js';
import { readFile } from '../../src/formats/index.js';
import { flownOf, lengthOf } from '../../src/route/flown.js';
import { parseRoute } from '../../src/route/parse-route.js';
import { columnNames, makeTrack } from '../../src/track/track.js';
import { inputOf } from '../formats/input.js';
import { airports, file } from './helpers.js';

/** A path over the antimeridian, the fourth row without an altitude. */
const path = makeTrack({
  meta: {
    id: 'TST1-path',
    file: 'p.kml',
    format: 'kml',
    callsign: 'TST1',
    altitudeReference: 'unknown',
    notice: 'path without times',
  },
  length: 5,
  columns: {
    lat: Float64Array.of(42, 42.5, 43, 50, 50),
    lon: Float64Array.of(49, 48, 46, 179.5, -179.5),
    altitude: Float32Array.of(1000, 20000, 30000, NaN, 31000),
    row: Uint32Array.of(1, 2, 3, 4, 5),
  },
});
const analysis = analyze(path, { airports, route: parseRoute('UBBB-URMG', airports) });
const input = {
  analyses: [analysis],
  files: [{ ...file, repairs: [], problems: [] }],
  airports,
  settings: {},
};

/** Dates, clocks, durations, and what a missing time becomes where nobody thought of it. */
const TIMES =
  /\d{4}-\d\d-\d\d|\d\d:\d\d|\bUTC\b|undated|Invalid|\bNaN\b|\bundefined\b|\b\d+ (s|min|h)\b|"times?":|<when>/;

const written = async (id: string): Promise<string> =>
  [...(await exportFormats.find((format) => format.id === id)!.write(input))].join('');

describe('a path without times', () => {
  it('has its length, its greatest deviation and no finding; every detector says why', () => {
    expect(lengthOf(path)).to.be.closeTo(analysisLength(analysis), 1e-9).and.to.be.greaterThan(4000);
    expect([...flownOf(path)]).to.deep.equal([...flownOf(path)].sort((a, b) => a - b));
    expect(analysis.deviation!.max!.index).to.equal(4);
    expect(analysis.deviation!.max!.uncertainty.unknown).to.include('between rows');
    expect(analysis.findings).to.deep.equal([]);
    expect(analysis.phases).to.equal(undefined);
    expect(analysis.notRun.map(({ kind }) => kind)).to.have.members(declarations.map(({ kind }) => kind));
    expect(new Set(analysis.notRun.map(({ why }) => why))).to.deep.equal(new Set(['the path has no times']));
  });

  it('is called one in its summary', () => {
    const sentences = summarySentences(summarize(analysis, airports)).join(' ');
    expect(sentences).to.contain('path without times').and.not.to.match(TIMES);
  });

  for (const { id } of exportFormats) {
    it(`shows no time in ${id}`, async () => {
      const text = await written(id);
      // Thresholds, limits and texts about detectors speak of times in general.
      const own = id === 'json' || id === 'geojson' ? withoutSeconds(text) : text.split('## Method')[0];
      expect(own.match(TIMES)?.[0]).to.equal(undefined);
      if (id !== 'findings') expect(text).to.contain('path without times');
    });
  }

  for (const [id, name] of [
    ['geojson', 'a.geojson'],
    ['csv', 'a.csv'],
    ['kml', 'a.kml'],
  ]) {
    it(`comes back from ${id}`, async () => {
      const { tracks } = await readFile(inputOf(await written(id), name, 1 << 16));
      expect(tracks.length).to.equal(1);
      const [back] = tracks;
      expect(back.has('time')).to.equal(false);
      for (const column of columnNames) {
        if (id === 'csv' && column === 'row') continue;
        expect([...back[column]], column).to.deep.equal([...path[column]]);
      }
      const { callsign, altitudeReference, notice } = back.meta;
      expect({ callsign, altitudeReference, notice }).to.deep.equal({
        callsign: 'TST1',
        altitudeReference: 'unknown',
        notice: 'path without times',
      });
    });
  }
});

const analysisLength = (of: Analysis): number => summarize(of).pathLength!;

/** Every field that is a duration or a time is null or 0 there. */
function withoutSeconds(text: string): string {
  const seconds = /"(start|end|at|lookedSeconds|ofSeconds)": ?([^,}\n]+)/g;
  for (const [, , value] of text.matchAll(seconds)) expect(['null', '0']).to.include(value.trim());
  return text.replace(seconds, '');
}
