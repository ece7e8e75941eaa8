import { analyze } from '../../../src/analysis/analyze.js';
import { SettingsError } from '../../../src/analysis/settings.js';
import { detectors } from '../../../src/detectors/index.js';
import type { FileReport } from '../../../src/formats/base/report.js';
import { airportsOf } from '../../../src/route/airports/index.js';
import { flights } from '../../detectors/flights.js';
import { sampleOf, textOf, type Draw } from '../draw.js';
import { isAnalyzed, isSentence } from '../oracles.js';
import type { Target } from '../target.js';

const airports = airportsOf([]);
const names = Object.keys(flights);
const report: FileReport = {
  ...{ name: 'a.csv', format: 'a', reason: 'A file.', sha256: '', bytes: 0 },
  ...{ rows: 0, used: 0, setAside: 0, problems: [], repairs: [] },
};

/** A value of an option: at its limits, between them, or not allowed. */
function valueOf({ min, max, default: usual }: { min: number; max: number; default: number }, draw: Draw) {
  if (draw.chance(0.005)) return draw.pick([min - 1, max + 1, 'a', null, 1e308]);
  return draw.pick([min, max, usual, min + (max - min) * draw.number()]);
}

/** Thresholds of some detectors at and between their limits, on flights that show each pattern. */
export const settings: Target = {
  name: 'settings',
  least: 0.6,
  make(draw) {
    const some = detectors.filter(() => draw.chance(0.2));
    const given = some.map(({ kind, options }) => [
      kind,
      Object.fromEntries(Object.entries(options).map(([name, option]) => [name, valueOf(option, draw)])),
    ]);
    if (draw.chance(0.02)) given.push([draw.pick(['__proto__', 'constructor', 'nothing']), { a: 1 }]);
    return sampleOf(
      'settings',
      JSON.stringify({ flight: draw.pick(names), settings: Object.fromEntries(given) }),
    );
  },
  check(sample) {
    const { flight, settings } = JSON.parse(textOf(sample)) as { flight: string; settings: object };
    const { track, around } = flights[flight];
    try {
      const route = around?.route;
      isAnalyzed(analyze(track, { airports, settings: settings as never, ...(route && { route }) }), report);
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      isSentence(error.message);
      return false;
    }
    return true;
  },
};
