import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Analysis } from '../../src/analysis/analyze.js';
import { analysisJson } from '../../src/analysis/json.js';
import type { ReadResult } from '../../src/formats/base/format.js';
import { ReadError, type FileReport } from '../../src/formats/base/report.js';
import { isPath } from '../../src/track/path.js';
import { columnNames, sources, type Track } from '../../src/track/track.js';

const schema = JSON.parse(readFileSync('src/analysis/analysis.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: false }).compile(schema);

/** Words of the machine that no sentence of ours has. */
const TECHNICAL =
  /undefined|is not a function|Cannot read|Unexpected (token|end)|\[object|at position \d|Error:/;

/** Without what is quoted from the file. */
const own = (text: string): string => text.replace(/“[^”]*”|"[^"]*"/g, '');

/** A sentence that a person can use. */
export function isSentence(text: string): void {
  assert.match(text, /^[A-Z“‘0-9].*[.…]$/s, `no sentence: ${text.slice(0, 200)}`);
  assert.doesNotMatch(own(text), TECHNICAL, text.slice(0, 200));
  assert.ok(text.length < 2000, `${text.length} characters`);
}

/** @throws whatever is not a refusal in a sentence */
export function isRefusal(error: unknown): void {
  if (!(error instanceof ReadError)) throw error;
  isSentence(error.message);
}

/** Greatest size of the values of a column; angles and integrity have their own. */
const MOST: Partial<Record<string, number>> = {
  lat: 90,
  lon: 180,
  course: 360,
  heading: 360,
  altitude: 200_000,
  geoAltitude: 200_000,
  groundSpeed: 5000,
  verticalRate: 200_000,
};

function hasRange(track: Track): void {
  for (const name of columnNames) {
    const most = MOST[name] ?? Number.MAX_SAFE_INTEGER;
    const column = track[name];
    for (let i = 0; i < track.length; i++) {
      const value = column[i];
      assert.ok(value !== value || Math.abs(value) <= most, `${name} of row ${i}: ${value}`);
    }
  }
}

function isTrack(track: Track): void {
  const { time, lat, lon, source, length } = track;
  hasRange(track);
  for (let i = 0; i < length; i++) {
    if (!isPath(track))
      assert.ok(Number.isFinite(time[i]) && !(i > 0 && time[i] < time[i - 1]), `time of row ${i}`);
    assert.equal(Number.isNaN(lat[i]), Number.isNaN(lon[i]), `position of row ${i}`);
    assert.ok(source[i] < sources.length, `source of row ${i}`);
  }
}

/** Every row accounted for, every value in its range, in time order, under ids that are unique. */
export function isRead({ tracks, report }: ReadResult): void {
  assert.equal(report.used + report.setAside, report.rows, 'rows are used or set aside');
  const kept = tracks.reduce((sum, { length }) => sum + length, 0);
  assert.ok(kept > 0 && kept <= report.used, `${kept} rows kept of ${report.used}`);
  assert.equal(new Set(tracks.map(({ meta }) => meta.id)).size, tracks.length, 'ids are unique');
  for (const { message } of [...report.problems, ...report.repairs])
    assert.doesNotMatch(own(message), TECHNICAL);
  tracks.forEach(isTrack);
}

/** JSON as its schema has it, and no detector that failed. */
export function isAnalyzed(analysis: Analysis, report: FileReport): void {
  const failed = analysis.notRun.filter(({ why }) => why.startsWith('it failed'));
  assert.deepEqual(failed, []);
  const json = JSON.parse(JSON.stringify(analysisJson([report], [analysis]))) as unknown;
  assert.ok(validate(json), JSON.stringify(validate.errors?.slice(0, 3)));
  for (const { value, id } of analysis.findings) assert.ok(Number.isFinite(value), `value of ${id}`);
}
