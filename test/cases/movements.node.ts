import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { summarySentences } from '../../src/analysis/summary-words.js';
import { summarize } from '../../src/analysis/summary.js';
import { loadAirports, type Airports } from '../../src/route/airports/index.js';
import { readCase } from './read-case.js';

/** Take-off and landing as the summary words them, from file to sentence. */
const cases: readonly { readonly file: string; readonly takeoff: string; readonly landing: string }[] = [
  {
    file: 'glider-fr24.csv',
    takeoff: 'not observed: first measured position 04:13:20 UTC, 21 NM N of LOWI Innsbruck at 3,000 ft',
    landing: 'not observed: last measured position 05:05:00 UTC, 22 NM NE of LOWI Innsbruck at 6,000 ft',
  },
  {
    file: 'circuits-without-speed.kml',
    takeoff: '07:00:15 UTC, at no known airport (low confidence)',
    landing: '07:15:45 UTC, at no known airport (low confidence)',
  },
  {
    file: 'touch-and-go-true-qnh-985.csv',
    takeoff: 'not observed: first measured position 04:13:20 UTC, 11 NM NE of LSMD Zurich at 5,725 ft',
    landing: 'not observed: last measured position 04:31:25 UTC, 16 NM NE of LSMD Zurich at 15,450 ft',
  },
  {
    file: 'approach-broken-off-1300ft-URMG.csv',
    takeoff: 'not observed: first measured position 04:13:20 UTC, 13 NM W of URMG Grozny at 4,425 ft',
    landing: 'not observed: last measured position 04:34:25 UTC, 6 NM NW of URMS Sunzha at 27,825 ft',
  },
  {
    file: 'opensky-rate-zero-in-every-row.csv',
    takeoff:
      'not observed: first measured position 04:00:00 UTC, 20 NM SE of EHAM Amsterdam Schiphol at 10,300 ft',
    landing:
      'not observed: last measured position 04:18:55 UTC, 10 NM W of EDLP Paderborn Lippstadt at 14,300 ft',
  },
];

describe('take-off and landing, from file to sentence', () => {
  let airports: Airports;
  before(async () => {
    airports = await loadAirports();
  });
  for (const { file, takeoff, landing } of cases) {
    it(file, async () => {
      const { flights } = await readCase(`altitude/${file}`, airports);
      const sentences = summarySentences(summarize(flights[0], airports));
      assert.ok(sentences.includes(`Take-off: ${takeoff}.`), sentences.join('\n'));
      assert.ok(sentences.includes(`Landing: ${landing}.`), sentences.join('\n'));
    });
  }
});
