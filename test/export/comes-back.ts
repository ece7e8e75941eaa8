import assert from 'node:assert/strict';
import { analyze, type Analysis } from '../../src/analysis/analyze.js';
import { trackCsv } from '../../src/export/csv.js';
import { trackFeature } from '../../src/export/geojson.js';
import { analysisKml } from '../../src/export/kml.js';
import { XML_LIMIT } from '../../src/formats/base/xml.js';
import { readFile } from '../../src/formats/index.js';
import { airportsOf } from '../../src/route/airports/index.js';
import { columnNames, type Column, type Track } from '../../src/track/track.js';
import { inputOf } from '../formats/input.js';

const airports = airportsOf([]);

async function read(text: string, name: string): Promise<readonly Track[]> {
  return (await readFile(inputOf(text, name))).tracks;
}

/** An export, and the columns that it does not give back. */
const formats: readonly {
  readonly name: string;
  write(analysis: Analysis): string;
  readonly except: readonly Column[];
}[] = [
  { name: 'a.geojson', write: (analysis) => JSON.stringify(trackFeature(analysis)), except: [] },
  { name: 'a.csv', write: trackCsv, except: ['row', 'emergency'] },
  { name: 'a.kml', write: (analysis) => analysisKml([analysis]), except: [] },
];

const found = ({ findings }: Analysis) =>
  findings.map(({ kind, start, end, basis, basisClass, severity, confidence }) => ({
    ...{ kind, start, end, basis, basisClass, severity, confidence },
  }));

/** The same rows, of the same sources, about the same aircraft, under the same notice; and so the same findings. */
function expectSame(got: readonly Track[], { track, ...analysis }: Analysis, except: readonly Column[]) {
  assert.equal(got.length, 1, 'one flight comes back as one');
  assert.equal(got[0].length, track.length);
  for (const column of columnNames) {
    if (except.includes(column)) continue;
    const [now, then] = [got[0][column], track[column]];
    // Times are written to the millisecond.
    const most = column === 'time' || column === 'positionTime' ? 0.001 : 0;
    const differs = then.findIndex(
      (value, i) => !(Math.abs(value - now[i]) <= most) && !(Number.isNaN(value) && Number.isNaN(now[i])),
    );
    assert.equal(differs, -1, `${column} of row ${differs}: ${now[differs]}, expected ${then[differs]}`);
  }
  const said = ({ meta }: Track) => {
    const { callsign, icao24, registration, aircraftType, altitudeReference, headingReference, notice } =
      meta;
    const figures = meta.figures?.map(({ class: name, sources, text }) => [name, sources, text]);
    const about = { altitudeReference, headingReference, notice, figures };
    return { callsign, icao24, registration, aircraftType, ...about };
  };
  assert.deepEqual(said(got[0]), said(track));
  // Some findings name lines of the file, which a CSV of one's own has others of.
  if (except.length > 0) return;
  assert.deepEqual(found(analyze(got[0], { airports })), found({ ...analysis, track }));
}

/** @throws AssertionError where an export, read again, is another flight */
export async function comesBack(track: Track): Promise<void> {
  const analysis = analyze(track, { airports });
  for (const { name, write, except } of formats) {
    const text = write(analysis);
    if (name.endsWith('.kml') && text.length > XML_LIMIT) continue;
    try {
      expectSame(await read(text, name), analysis, except);
    } catch (error) {
      assert.fail(`${track.meta.id} from ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
