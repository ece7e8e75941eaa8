import { expect } from 'chai';
import { analyze } from '../../src/analysis/analyze.js';
import { parseRoute } from '../../src/route/parse-route.js';
import { sourceCode, sources, trackFrom } from '../../src/track/track.js';
import { airports } from '../export/helpers.js';

/** A worker's answer is cloned: a function anywhere in it, and no flight of that kind opens. */
describe('what is computed of a flight can go between threads', () => {
  for (const source of sources) {
    it(source, () => {
      const rows = Array.from({ length: 30 }, (_, i) => i);
      const track = trackFrom({
        time: rows.map((i) => 1_735_099_200 + 10 * i),
        lat: rows.map((i) => 40.5 + i / 100),
        lon: rows.map(() => 50.05),
        altitude: rows.map(() => 9000),
        nacp: rows.map((i) => (i < 15 ? 9 : null)),
        source: rows.map(() => sourceCode(source)),
      });
      const { track: _, ...rest } = analyze(track, { airports, route: parseRoute('UBBB-URMG', airports) });
      expect(() => structuredClone(rest)).not.to.throw();
    });
  }
});
