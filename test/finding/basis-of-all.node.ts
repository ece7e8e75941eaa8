import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { analyze, type Analysis } from '../../src/analysis/analyze.js';
import { describe as sentence } from '../../src/analysis/describe.js';
import { readAll } from '../../src/analysis/read-all.js';
import { sourcesOf } from '../../src/cli/source.js';
import { basisClasses, classOfSource, isComputed } from '../../src/finding/basis.js';
import { loadAirports } from '../../src/route/airports/index.js';
import { parseRoute } from '../../src/route/parse-route.js';

const folder = process.env['CROSSTRACK_TRACKS'];
const skip = folder && existsSync(folder) ? false : 'CROSSTRACK_TRACKS is not set';

async function* analyses(path: string, route?: string): AsyncGenerator<Analysis> {
  const airports = await loadAirports();
  const sources = await sourcesOf(path, Readable.from([]) as unknown as typeof process.stdin);
  for await (const outcome of readAll(sources, { taken: new Set() })) {
    if ('error' in outcome) continue;
    for (const track of outcome.tracks)
      yield analyze(track, { airports, ...(route && { route: parseRoute(route, airports) }) });
  }
}

/** ft; what the pressure of a day makes of a pressure altitude at most. */
const MAX_PRESSURE_ERROR_FT = 900;

/** The class of a finding is that of the weakest row that it names, what follows from it holds, and no height cannot be. */
function holds({ track, findings, status }: Analysis): void {
  for (const finding of findings) {
    const { start, end, rows, support = [], measuredAlone, basisClass, severity, confidence, id } = finding;
    const own = rows ?? Array.from({ length: end - start + 1 }, (_, i) => start + i);
    const classes = [
      ...own.map((row) => classOfSource[track.source[row]]).filter((code) => !measuredAlone || code < 2),
      ...support.map((row) => classOfSource[track.source[row]]),
    ];
    assert.equal(basisClass, basisClasses[classes.reduce((a, b) => Math.max(a, b), 0)], id);
    assert.equal(confidence === null, isComputed(basisClass), id);
    if (isComputed(basisClass)) assert.equal(severity, 'advisory', id);
    const first = /^(Modeled|Estimated): /.exec(sentence(finding, track, undefined, { status }))?.[1];
    assert.equal(first?.toLowerCase(), isComputed(basisClass) ? basisClass : undefined, id);
    const { lowestHeight, heightUncertainty = MAX_PRESSURE_ERROR_FT } = finding.evidence;
    if (typeof lowestHeight === 'number')
      assert.ok(lowestHeight >= -Number(heightUncertainty), `${id}: ${lowestHeight} ft above the field`);
    assert.doesNotMatch(
      sentence(finding, track, undefined, { status }),
      /[−-]\d[\d,]* ft above the field/,
      id,
    );
  }
}

describe('the basis of every finding is the weakest of its rows', () => {
  it('in the bundled flight, where the model shows and proves nothing', async () => {
    for await (const analysis of analyses('tracks/j2-8243.csv', 'UBBB-URMG')) {
      holds(analysis);
      const swings = analysis.findings.filter(({ kind }) => kind === 'altitude-oscillation');
      assert.ok(swings.length > 0);
      for (const { basisClass, severity, confidence } of swings)
        assert.deepEqual([basisClass, severity, confidence], ['modeled', 'advisory', null]);
      const grave = analysis.findings.filter(({ severity }) => severity !== 'advisory');
      for (const { basis, kind } of grave) assert.deepEqual(Object.keys(basis), ['reported'], kind);
    }
  });

  it('in every recorded file', { skip }, async () => {
    const files = readdirSync(folder!, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath !== folder)
      .map(({ parentPath, name }) => join(parentPath, name));
    let count = 0;
    for (const path of files) {
      // A file of many flights shows its kind in some of them.
      let most = 60;
      for await (const analysis of analyses(path)) {
        holds(analysis);
        count++;
        if (--most === 0) break;
      }
    }
    assert.ok(count > 20, `${count} flights`);
  });
});
