import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sourcesOf } from '../../../src/cli/source.js';
import { readAll } from '../../../src/analysis/read-all.js';
import { bands, deviationFrom } from '../../../src/route/deviation/index.js';
import { makeRoute } from '../../../src/route/make-route.js';
import { positionStatus, positionStatuses } from '../../../src/track/status.js';
import type { Track } from '../../../src/track/track.js';

const folder = process.env['CROSSTRACK_TRACKS'];
const skip = folder && existsSync(folder) ? false : 'CROSSTRACK_TRACKS is not set';

async function tracksIn(path: string): Promise<Track[]> {
  const sources = await sourcesOf(path, process.stdin);
  const tracks: Track[] = [];
  for await (const outcome of readAll(sources, { taken: new Set() }))
    if ('tracks' in outcome) tracks.push(...outcome.tracks);
  return tracks;
}

/** First and last position of a track, as a plan. */
function planOf({ lat, lon, length }: Track) {
  const rows = Array.from({ length }, (_, i) => i).filter((i) => lat[i] === lat[i]);
  const ends = [rows[0], rows[rows.length - 1]].map((i) => ({ name: '', lat: lat[i], lon: lon[i] }));
  const apart = Math.abs(ends[0].lat - ends[1].lat) + Math.abs(ends[0].lon - ends[1].lon) > 0.05;
  return rows.length > 1 && apart ? makeRoute(ends, { kind: 'great circle' }) : undefined;
}

describe('deviation of every recorded flight', { skip }, () => {
  const files = skip
    ? []
    : readdirSync(folder!, { recursive: true, encoding: 'utf8' }).filter(
        (file) => /\.\w+$/.test(file) && !/labels|\.md$/.test(file),
      );

  it('inside, outside and undefined are the whole flight, in every band', async () => {
    let flights = 0;
    for (const file of files) {
      for (const track of await tracksIn(join(folder!, file)).catch(() => [])) {
        const route = track.length > 1 ? planOf(track) : undefined;
        if (!route) continue;
        flights++;
        const status = positionStatus(track);
        const found = deviationFrom(track, route, status);
        for (const extreme of [found.max, found.enRoute])
          if (extreme) assert.equal(positionStatuses[status.ofRow[extreme.index]], 'observed', track.meta.id);
        const whole = (track.time[track.length - 1] - track.time[0]) / 60;
        for (const { id } of bands) {
          const sum = found.minutesInside[id] + found.minutesOutside[id] + found.undefinedShare * whole;
          assert.ok(
            Math.abs(sum - whole) < 1e-6 * Math.max(1, whole),
            `${file} ${track.meta.id} ${id}: ${sum} of ${whole} min`,
          );
        }
      }
    }
    assert.ok(flights > 50, `${flights} flights`);
  });
});
