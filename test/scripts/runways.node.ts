import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, copyOf, type ListedRunway } from '../../scripts/runways/check.js';

const airport = { lat: 50, lon: 7, elevation: 300 };
/** 2 km to the east from the airport; changes on top. */
const runway = (first = {}, second = {}, length: number | null = 6560): ListedRunway => ({
  ends: [
    { ident: '09', lat: 50, lon: 7, elevation: 310, ...first },
    { ident: '27', lat: 50, lon: 7.028, elevation: 290, ...second },
  ],
  length,
});

test('a runway that agrees with its airport is kept as it is', () => {
  assert.deepEqual(check(runway(), airport), { runway: runway(), dropped: [] });
  assert.equal(check(runway({}, {}, null), airport).runway?.length, 6566);
});

for (const [why, wrong] of [
  ['away from their airport', runway({ lat: 50.2 }, { lat: 50.2 })],
  ['whose thresholds do not fit the length', runway({}, {}, 20_000)],
  ['of an impossible length', runway({ lon: 7 }, { lon: 7 })],
  ['whose direction does not fit the designator', runway({ ident: '27' }, { ident: '09' })],
] as const) {
  test(`one ${why} is left out`, () => {
    assert.deepEqual(check(wrong, airport), { dropped: [why] });
  });
}

test('an elevation that disagrees is missing, the runway stays', () => {
  const elevations = (one: ListedRunway) =>
    check(one, airport).runway?.ends.map(({ elevation }) => elevation);
  assert.deepEqual(elevations(runway({ elevation: 7266 })), [null, 290]);
  // Both within 300 ft of the airport, but 560 ft apart on 200 m.
  const steep = runway({ elevation: 580 }, { elevation: 20, lon: 7.0028 }, 656);
  assert.deepEqual(elevations(steep), [null, null]);
});

test('two entries in one place are one runway, or none can be told from the other', () => {
  const [old, renamed] = [runway(), runway({ ident: '10' }, { ident: '28' })];
  assert.equal(copyOf(old, [old, renamed]), undefined);
  assert.equal(copyOf(renamed, [old, renamed]), 'listed under two designators');
  const [left, right] = [runway({ ident: '09L' }), runway({ ident: '09R' })];
  for (const one of [left, right])
    assert.equal(copyOf(one, [left, right]), 'parallel, with the same positions');
});
