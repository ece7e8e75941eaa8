import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { analyze, type Analysis } from '../../../src/analysis/analyze.js';
import { readAll } from '../../../src/analysis/read-all.js';
import { sourcesOf } from '../../../src/cli/source.js';
import { oscillationView } from '../../../src/derived/oscillation/view.js';
import { contextFor, tableOf } from '../../detectors/context.js';

const folder = process.env['CROSSTRACK_TRACKS'];
const skip = folder && existsSync(folder) ? false : 'CROSSTRACK_TRACKS is not set';
const bundled = fileURLToPath(new URL('../../../tracks/j2-8243.csv', import.meta.url));

async function analysisOf(file: string): Promise<Analysis> {
  const sources = await sourcesOf(file, Readable.from([]) as unknown as typeof process.stdin);
  for await (const outcome of readAll(sources, { taken: new Set() })) {
    if ('error' in outcome) throw outcome.error;
    return analyze(outcome.tracks[0], { airports: tableOf([]) });
  }
  throw new Error(`Expected a track in ${file}, found none.`);
}

/** The picture's figures are the finding's, to the last digit; @returns the period, s. */
async function sameFigures(file: string): Promise<number> {
  const { track, status, findings } = await analysisOf(file);
  const finding = findings.find(({ kind }) => kind === 'altitude-oscillation')!;
  const view = oscillationView(track, { ...contextFor(track), status }, finding)!;
  assert.equal(view.peakPeriod, finding.evidence.period);
  assert.equal(view.lanchesterPeriod, finding.evidence.lanchesterPeriod);
  assert.equal(view.turningPoints[0].row, finding.start);
  assert.equal(view.turningPoints.at(-1)!.row, finding.end);
  return view.peakPeriod;
}

describe('the picture of an oscillation', () => {
  it('shows the figures of the finding', async () => {
    assert.equal(Math.round(await sameFigures(bundled)), 60);
  });

  it('shows them where cycles pause and go on, as in flights of parabolas', { skip }, async () => {
    assert.equal(Math.round(await sameFigures(join(folder!, 'traffic/zero_gravity.csv.gz'))), 181);
  });
});
