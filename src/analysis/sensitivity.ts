import { detectors as allDetectors } from '../detectors/index.js';
import type { Track } from '../track/track.js';
import type { AnalyzeOptions } from './analyze.js';
import { DetectorRun, requiredFor } from './run-detectors.js';
import { checkSettings, mergeSettings } from './settings.js';

/** One option of one detector, and the values to try. */
export interface Trial {
  readonly kind: string;
  readonly option: string;
  readonly values: readonly number[];
}

/**
 * How many findings of a kind a flight has at each value of one option. Only that detector runs for each value, and once
 * before it those whose findings it needs.
 * @throws SettingsError
 */
export function countAtEach(
  track: Track,
  { kind, option, values }: Trial,
  options: AnalyzeOptions,
): number[] {
  const list = options.detectors ?? allDetectors;
  const usual = options.settings ?? {};
  const all = values.map((value) =>
    checkSettings(mergeSettings(usual, { [kind]: { [option]: value } }), list),
  );
  const detector = list.find((one) => one.kind === kind)!;
  const run = new DetectorRun(track, options);
  run.run(requiredFor(detector, list), usual);
  return all.map((settings) => run.findingsOf(detector, settings).length);
}
