import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyze } from '../src/analysis/analyze.js';
import { readAll } from '../src/analysis/read-all.js';
import { sourcesOf } from '../src/cli/source.js';
import { loadAirports } from '../src/route/airports/index.js';
import { parseRoute } from '../src/route/parse-route.js';
import Papa from 'papaparse';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseCase } from '../src/case/file/parse.js';
import { build, publishedRows } from '../tracks/build-j2-8243.js';

const read = (name: string) => readFileSync(new URL(`../tracks/${name}`, import.meta.url), 'utf8');
const parse = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true, comments: '#' }).data;
const rows = parse(read('j2-8243.csv'));
const between = (from: string, to: string) =>
  rows.filter(({ time }) => time > `2024-12-25T${from}Z` && time < `2024-12-25T${to}Z`);

test('the bundled flight is what its script builds', () => assert.equal(read('j2-8243.csv'), build()));

test('every row says whether it is reported or modeled', () => {
  assert.deepEqual([...new Set(rows.map((row) => row.source))].sort(), ['modeled', 'reported']);
});

const file = JSON.parse(read('j2-8243.case.json')) as {
  events: {
    time?: string;
    from?: string;
    class: string;
    sources: string[];
    text: string;
    altitude?: { value: number; reference: string };
  }[];
};

test('the case file is what its schema asks for, and as the page reads it', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../src/case/case.schema.json', import.meta.url), 'utf8'),
  ) as object;
  const validate = new Ajv2020({ strict: false }).compile(schema);
  assert.ok(validate(file), JSON.stringify(validate.errors));
  assert.equal(parseCase(file).events.length, file.events.length);
});

test('every published figure for a column stands in it exactly, with its class and sources', () => {
  const published = rows.filter(({ source }) => source === 'reported');
  assert.deepEqual(
    published.map(({ time, class: name, sources, note }) => [time, name, sources, note]),
    publishedRows().map(({ time, class: name, sources, note }) => [time, name, sources, note]),
  );
  for (const row of published) {
    const event = file.events.find(({ time, text }) => time === row.time && text === row.note)!;
    assert.equal(event.class, row.class, row.time);
    assert.equal(event.sources.join(' '), row.sources, row.time);
  }
  assert.equal(rows.filter(({ source, class: name }) => (source === 'reported') !== Boolean(name)).length, 0);
});

test('the altitude column has pressure altitudes that ADS-B sent, no calls and no heights above sea or aerodrome', () => {
  const levels = rows.filter(({ source, altitude }) => source === 'reported' && altitude);
  assert.deepEqual(
    levels.map(({ class: name, altitude }) => [name, altitude]),
    [
      ['adsb', '30000'],
      ['adsb', '14025'],
      ['adsb', '8950'],
    ],
  );
  assert.ok(!('selectedAltitude' in rows[0]));
  const others = file.events.filter(({ altitude }) => altitude && altitude.reference !== 'pressure');
  assert.deepEqual(
    others.map(({ altitude }) => altitude!.value),
    [30000, 13000, 3609, 2953, 3500, 15000, 8000, 9000],
  );
});

test('no position is invented between 04:25 and 06:07', () => {
  assert.equal(between('04:24:59', '06:07:00').filter(({ lat, lon }) => lat || lon).length, 0);
});

test('altitude, speed and heading without position from 05:13', () => {
  const modeled = between('05:13:31', '06:07:00').filter(({ source }) => source === 'modeled');
  assert.ok(modeled.length > 600);
  assert.ok(modeled.every((row) => row.altitude && row.indicatedAirspeed && row.heading));
});

test('what was told of the flight is found in it: a change that loses it is wrong for the flight this is made for', async () => {
  const sources = await sourcesOf('tracks/j2-8243.csv', process.stdin);
  const kinds: string[] = [];
  for await (const outcome of readAll(sources, { taken: new Set() })) {
    assert.ok('tracks' in outcome);
    const airports = await loadAirports();
    const route = parseRoute('UBBB-URMG', airports);
    for (const track of outcome.tracks)
      for (const { kind, confidence } of analyze(track, { airports, route }).findings) {
        kinds.push(kind);
        if (kind === 'figure-eight' || kind === 'altitude-oscillation') assert.equal(confidence, null);
      }
  }
  for (const kind of [
    'altitude-oscillation',
    'diversion',
    'emergency-squawk',
    'figure-eight',
    'position-gap',
    'route-deviation',
  ])
    assert.ok(kinds.includes(kind), `${kind} in ${kinds.join()}`);
});
