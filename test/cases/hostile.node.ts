import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync, zipSync } from 'fflate';
import { readAll, type ReadOutcome } from '../../src/analysis/read-all.js';
import type { Input } from '../../src/formats/base/format.js';
import { ReadError } from '../../src/formats/base/report.js';
import { unpack } from '../../src/formats/unpack/index.js';

const header = 'time,lat,lon,altitude,groundSpeed,course,source';

const inputOf = (name: string, content: string | Uint8Array): Input => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *stream() {
      yield bytes;
    },
  };
};

async function outcomesOf(...inputs: readonly Input[]): Promise<ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  const sources = inputs.map((input) => ({ ...input, inputs: () => unpack(input) }));
  for await (const outcome of readAll(sources, { taken: new Set() })) outcomes.push(outcome);
  return outcomes;
}

/** A sentence of ours: it begins with what was expected, and names no part of the program. */
function sentenceOf(outcome: ReadOutcome): string {
  assert.ok('error' in outcome && outcome.error instanceof ReadError, JSON.stringify(outcome));
  assert.match(outcome.error.message, /^Expected .*\.$/s);
  assert.doesNotMatch(outcome.error.message, /undefined|\[object|call stack|primitive|is not a function|NaN/);
  return outcome.error.message;
}

const deep = (open: string, close: string, count: number) => open.repeat(count) + close.repeat(count);
const state = (last: unknown) =>
  JSON.stringify([
    ...[
      '4a1000',
      'T',
      null,
      1735100000,
      1735100000,
      50,
      40,
      1000,
      false,
      200,
      0,
      0,
      null,
      1000,
      '7000',
      false,
    ],
    last,
  ]);

/** Name and content of a file that is refused. */
const refused: Readonly<Record<string, string>> = {
  'deep.geojson': `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"coordinateProperties":{"times":[1]}},"geometry":{"type":"LineString","coordinates":${deep('[', ']', 20_000)}}}]}`,
  'no-features.json': '{"type":"FeatureCollection"}',
  'features-of-text.json': '{"type":"FeatureCollection","features":["x"]}',
  'object-for-time.geojson':
    '{"type":"Feature","properties":{"coordinateProperties":{"times":[{},{}]}},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}',
  'newlines.json': `{"time":1,"states":[${'\n'.repeat(200_000)}]}`,
};

describe('a hostile file', () => {
  for (const [name, content] of Object.entries(refused)) {
    it(`${name} is refused in a sentence, and what came with it is read`, async () => {
      const good = inputOf('good.csv', `${header}\n2024-12-25T04:00:00Z,40,50,1000,240,0,adsb\n`);
      const [bad, fine] = await outcomesOf(inputOf(name, content), good);
      sentenceOf(bad);
      assert.ok('tracks' in fine && fine.tracks.length === 1);
    });
  }

  it('with an object for a source is read, and says so', async () => {
    const name = 'object-for-source.json';
    const [outcome] = await outcomesOf(
      inputOf(
        name,
        `{"time":1735100000,"states":[${state({ toString: 1 })}]}\n{"time":1735100010,"states":[${state(0)}]}`,
      ),
    );
    assert.ok('report' in outcome);
    const [{ message, rows }] = outcome.report.problems;
    assert.match(message, /^Expected a code for the source of a position/);
    assert.deepEqual(rows, [1]);
  });

  it('whose cells are long does not keep the reader: twice the cell, twice the time', async () => {
    const blanks = (count: number) =>
      `${header}\n2024-12-25T04:00:00Z,40,50,1000,240,0,adsb\n2024-12-25T04:00:01Z,40,50,${' '.repeat(count)}x,240,0,adsb\n`;
    const [outcome] = await outcomesOf(inputOf('blanks.csv', blanks(1_000_000)));
    assert.ok('tracks' in outcome && outcome.tracks[0].length === 2);
  });

  it('whose callsign is longer than any name is read with its beginning, and says so', async () => {
    const row = `2024-12-25T04:00:00Z,40,50,1000,240,0,adsb,${'A'.repeat(100_000)}`;
    const [outcome] = await outcomesOf(inputOf('long.csv', `${header},callsign\n${row}\n`));
    assert.ok('tracks' in outcome);
    assert.equal(outcome.tracks[0].meta.callsign?.length, 100);
    assert.ok(outcome.report.problems.some(({ message }) => message.includes('were cut')));
  });

  for (const value of ['1e308', '1e30', '4294967296', '-99999', 'Infinity']) {
    it(`has no altitude of ${value} ft`, async () => {
      const [outcome] = await outcomesOf(
        inputOf('a.csv', `${header}\n2024-12-25T04:00:00Z,40,50,${value},240,0,adsb\n`),
      );
      assert.ok('tracks' in outcome);
      assert.ok(Number.isNaN(outcome.tracks[0].altitude[0]));
      assert.ok(outcome.report.problems.some(({ message }) => message.includes(value)));
    });
  }

  it('that expands at every level is refused by one budget, and only once', async () => {
    const zeros = gzipSync(new Uint8Array(16 * 2 ** 20));
    const inner = () => Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.csv`, zeros]));
    const packed = zipSync({ 'a.zip': zipSync(inner()), 'b.zip': zipSync(inner()) }, { level: 0 });
    const outcomes = await outcomesOf(inputOf('bomb.zip', packed));
    const last = outcomes.at(-1)!;
    assert.match(sentenceOf(last), /at most 300 times its size/);
    assert.ok(outcomes.length < 8, `${outcomes.length} files were expanded`);
  });
});
