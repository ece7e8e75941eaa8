import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { analyze } from '../../src/analysis/analyze.js';
import { readAll } from '../../src/analysis/read-all.js';
import { sourcesOf } from '../../src/cli/source.js';
import { detectors } from '../../src/detectors/index.js';
import { cleanAltitude } from '../../src/track/clean/index.js';
import { legsOf } from '../../src/track/legs.js';
import type { Track } from '../../src/track/track.js';
import { formatClock } from '../../src/base/units.js';
import { tableOf } from './context.js';

const folder = process.env['CROSSTRACK_TRACKS'];
const skip = folder && existsSync(folder) ? false : 'CROSSTRACK_TRACKS is not set';
const data = detectors.filter(({ category }) => category === 'data');

async function tracksOf(file: string): Promise<Track[]> {
  const tracks: Track[] = [];
  const sources = await sourcesOf(join(folder!, file), Readable.from([]) as unknown as typeof process.stdin);
  for await (const outcome of readAll(sources, { taken: new Set() })) {
    if ('error' in outcome) throw outcome.error;
    tracks.push(...outcome.tracks);
  }
  return tracks;
}
const analyzed = (track: Track) => analyze(track, { airports: tableOf([]), detectors: data });

/** How many findings of each kind a file has. */
async function counts(file: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const track of await tracksOf(file)) {
    for (const { kind } of analyzed(track).findings) found[kind] = (found[kind] ?? 0) + 1;
  }
  return found;
}

describe('data detectors on recorded flights', { skip }, () => {
  it('believe no position of the spoofed flight from 09:24:25 to 09:58:10', async () => {
    const [track] = await tracksOf('traffic/noisy_spoofing.csv.gz');
    const { findings, status } = analyzed(track);
    const [hit, ...rest] = findings.filter(({ kind }) => kind === 'gnss-interference');
    assert.deepEqual(rest, []);
    assert.deepEqual([hit.startTime, hit.endTime].map(formatClock), ['09:24:25', '09:58:10']);
    assert.equal(hit.confidence, 'high');
    assert.match(String(hit.evidence.indicators), /slow jet.*return jump/);
    assert.ok(Math.abs(status.seconds.suspect - (hit.endTime - hit.startTime)) <= 1);
  });

  it('find the seven gaps of the drawn Christmas tree, the longest of 772 s', async () => {
    const [track] = await tracksOf('traffic/airbus_tree.csv');
    const gaps = analyzed(track).findings.filter(({ kind }) => kind === 'coverage-gap');
    assert.equal(gaps.length, 7);
    assert.equal(Math.max(...gaps.map(({ value }) => value)), 772);
  });

  it('have one finding on an export in order, and none on quiet flights', async () => {
    assert.deepEqual(await counts('fr24/JL516_3376ab31.csv'), { 'coverage-gap': 1 });
    assert.deepEqual(await counts('traffic/vasaloppet.csv'), {});
    // Holes that the library's resampling filled.
    assert.deepEqual(await counts('traffic/ajaccio.csv'), { 'interpolated-stretch': 7 });
    // And one row of 1,775 ft at 07:04:20 between 975 ft ten seconds before and after, at a rate of 0.
    assert.deepEqual(await counts('traffic/border_control.csv'), {
      'altitude-spike': 1,
      'interpolated-stretch': 1,
    });
  });

  it('read three of 1,244 overflights as anything but sound, one of them a frozen record', async () => {
    const found = await counts('traffic/switzerland.csv.gz');
    assert.equal(found['frozen-record'], 1);
    const all = Object.values(found).reduce((sum, count) => sum + count, 0);
    assert.ok(all <= 4, JSON.stringify(found));
  });

  it('count a file in reverse as one fault, not as one a row', async () => {
    assert.deepEqual(await counts('traffic/pixair_toulouse.csv'), { 'time-disorder': 1 });
  });

  it('clean spikes and leave parabolas and a dive of 31,000 ft/min alone', async () => {
    const outliers = async (file: string) => cleanAltitude((await tracksOf(file))[0]).count;
    assert.equal(await outliers('traffic/zero_gravity.csv.gz'), 0);
    assert.equal(await outliers('fr24/MU5735_granular.csv'), 0);
    // Three altitudes of other aircraft, and forty that come up to 30 s late, while the rates go on.
    assert.equal(await outliers('traffic/noisy_landing.csv'), 43);
    assert.ok((await outliers('traffic/noisy_time_issue.csv.gz')) >= 30);
  });

  it('difference no repeated position: two jumps of the spoofed flight by speed, not 29', async () => {
    const [track] = await tracksOf('traffic/noisy_spoofing.csv.gz');
    const { distance, seconds } = legsOf(track);
    const fast = distance.filter((nm, k) => nm > 2 && (nm / seconds[k]) * 3600 > 900);
    assert.equal(fast.length, 2);
  });
});
