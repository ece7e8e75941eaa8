import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Papa from 'papaparse';
import { build } from '../tracks/build-j2-8243.js';

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

test('every published figure stands in it exactly', () => {
  const columns = {
    lat: 'lat',
    lon: 'lon',
    gs_kt: 'groundSpeed',
    vr_fpm: 'verticalRate',
    hdg_deg: 'heading',
    squawk: 'squawk',
  };
  for (const anchor of parse(read('j2-8243-anchors.csv'))) {
    if (anchor.stands_as === 'event') continue;
    const row = rows.find(
      ({ time, source }) => time === `2024-12-25T${anchor.utc}Z` && source === 'reported',
    );
    assert.ok(row, anchor.utc);
    for (const [from, to] of Object.entries(columns))
      assert.equal(row[to], anchor[from], `${anchor.utc} ${to}`);
    assert.equal(
      anchor.stands_as === 'level' ? row.selectedAltitude : row.altitude,
      anchor.alt_ft,
      anchor.utc,
    );
  }
});

test('no position is invented between 04:25 and 06:07', () => {
  assert.equal(between('04:24:59', '06:07:00').filter(({ lat, lon }) => lat || lon).length, 0);
});

test('altitude, speed and heading without position from 05:13', () => {
  const modeled = between('05:13:31', '06:07:00').filter(({ source }) => source === 'modeled');
  assert.ok(modeled.length > 600);
  assert.ok(modeled.every((row) => row.altitude && row.indicatedAirspeed && row.heading));
});
