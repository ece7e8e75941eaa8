import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as crosstrack from '../src/index.js';
import { flightCsv } from './cli/helpers.js';

describe('the public API', () => {
  it('takes a file to findings in words and JSON', async () => {
    const {
      analysisJson,
      analyze,
      describe,
      loadAirports,
      parseRoute,
      readFile,
      summarize,
      summarySentences,
    } = crosstrack;
    const bytes = new TextEncoder().encode(flightCsv());
    const input = {
      name: 'flight.csv',
      size: bytes.length,
      async *stream() {
        yield bytes;
      },
    };
    const { tracks, report } = await readFile(input);
    const airports = await loadAirports();
    const analysis = analyze(tracks[0], { airports, route: parseRoute('UBBB-URMG', airports) });
    const gap = analysis.findings.find(({ kind }) => kind === 'coverage-gap')!;
    assert.match(describe(gap, analysis.track, airports), /no rows for 10 min 10 s/);
    assert.match(
      summarySentences(summarize(analysis, airports))[0],
      /^TEST1: 2024-12-25 04:00:00 to 04:43:10 UTC/,
    );
    const json = analysisJson([report], [analysis], airports);
    assert.equal(json.flights[0].findings.length, analysis.findings.length);
  });

  it('runs a detector of one’s own with the others', async () => {
    const { analyze, defineDetector, loadAirports, trackFrom } = crosstrack;
    const high = defineDetector({
      kind: 'high',
      title: () => 'High',
      rule: () => 'Above a level.',
      category: 'flight',
      unit: 'ft',
      needs: ['altitude'],
      options: {
        level: {
          label: () => 'Level',
          unit: 'ft',
          default: 40000,
          min: 0,
          max: 60000,
          source: () => 'example',
        },
      },
      evidence: {},
      alternatives: () => [],
      blindFrom: 60,
      limits: () => [],
      sentence: ({ value }) => `At ${value} ft.`,
      *detect({ altitude, length }, _context, { level }) {
        for (let i = 0; i < length; i++) {
          if (!(altitude[i] > level)) continue; // NaN is above nothing
          yield {
            start: i,
            end: i,
            value: altitude[i],
            severity: 'advisory',
            confidence: 'high',
            evidence: {},
          };
        }
      },
    });
    const track = trackFrom({ time: [0, 1, 2], altitude: [39000, 41000, null] });
    const airports = await loadAirports();
    const detectors = [...crosstrack.detectors, high];
    const of = (settings = {}) =>
      analyze(track, { airports, detectors, settings }).findings.filter(({ kind }) => kind === 'high').length;
    assert.equal(of(), 1);
    assert.equal(of({ high: { level: 38000 } }), 2);
  });
});
