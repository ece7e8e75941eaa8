import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import {
  analyze,
  judgeClaim,
  loadAirports,
  loadCoast,
  parseCase,
  readFile,
  unpack,
} from '../../src/index.js';
import type { ClaimMeasure } from '../../src/index.js';

const folder = process.env['CROSSTRACK_TRACKS'] ?? '';

async function flightIn(path: string) {
  const bytes = readFileSync(join(folder, path));
  const stream = async function* () {
    yield new Uint8Array(bytes);
  };
  const [input] = await unpack({ name: basename(path), size: bytes.length, stream });
  const { tracks } = await readFile(input);
  return tracks.reduce((longest, track) => (track.length > longest.length ? track : longest));
}

/** What is known of recorded flights, as claims: the same words that somebody might have published. */
const claims: readonly (readonly [string, string, ClaimMeasure, RegExp])[] = [
  [
    'traffic/zero_gravity.csv.gz',
    'about 180 s a parabola',
    { id: 'oscillation', parameters: { of: 'period' }, expect: { about: 180, tolerance: 60, unit: 's' } },
    /agrees/,
  ],
  [
    'traffic/zero_gravity.csv.gz',
    'a phugoid of a minute',
    { id: 'oscillation', parameters: { of: 'period' }, expect: { atMost: 90, unit: 's' } },
    /conflicts/,
  ],
  [
    'traffic/zero_gravity.csv.gz',
    'squawk 7700',
    { id: 'squawk', parameters: {}, expect: { atLeast: 1 } },
    /cannot tell/,
  ],
  [
    'traffic/belevingsvlucht.csv.gz',
    'a hold',
    {
      id: 'pattern-near-place',
      parameters: { kind: 'holding', place: 'EHLE', radius: 100 },
      expect: { atLeast: 1 },
    },
    /agrees/,
  ],
  [
    'traffic/belevingsvlucht.csv.gz',
    'it began at Amsterdam',
    { id: 'nearest-airport', parameters: { at: 'start' }, expect: { is: 'EHAM' } },
    /agrees/,
  ],
  [
    'fr24/MU5735_granular.csv',
    'a fast descent',
    {
      id: 'vertical-rate',
      parameters: { from: '2022-03-21T06:20:59Z', to: '2022-03-21T06:21:55Z' },
      expect: { atMost: -10_000 },
    },
    /agrees/,
  ],
  [
    'fr24/MU5735_granular.csv',
    'it ended on land',
    { id: 'land-or-water', parameters: { at: 'end' }, expect: { is: 'land' } },
    /agrees/,
  ],
  [
    'fr24/MU5735_granular.csv',
    'it ended at sea',
    { id: 'land-or-water', parameters: { at: 'end' }, expect: { is: 'water' } },
    /conflicts/,
  ],
];

describe('claims about recorded flights', { skip: !folder && 'CROSSTRACK_TRACKS is not set' }, () => {
  for (const [path, text, measure, says] of claims) {
    it(`${basename(path)}: ${text}`, { skip: !existsSync(join(folder, path)) }, async () => {
      const [airports, coast, track] = await Promise.all([loadAirports(), loadCoast(), flightIn(path)]);
      const { callsign = 'x', icao24 } = track.meta;
      const file = parseCase({
        ...{
          version: 2,
          flights: [{ callsign, ...(icao24 && { icao24 }) }],
          sources: { A: { who: 'a' } },
          events: [],
        },
        claims: [{ id: 'c', who: 'he', said: '2024-12-25', text, class: 'press', sources: ['A'], measure }],
      });
      const { verdict, reason, measured } = judgeClaim(file.claims[0], file, analyze(track, { airports }), {
        airports,
        coast,
      });
      assert.match(verdict, says, `${reason} ${JSON.stringify(measured?.values)}`);
    });
  }
});
