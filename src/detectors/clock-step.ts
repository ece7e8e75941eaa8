import { clockStep as declared } from '../finding/declarations/clock-step.js';
import { clockStepBetween, QUARTER, type RowValue } from '../track/clock-step.js';
import { defineDetector } from '../finding/detector.js';

export const clockStep = defineDetector({
  ...declared,
  *detect(track, { legs }, { minimum }) {
    const { fixes } = legs;
    const value: RowValue = (column, row) => track[column][row];
    for (let k = 2; k + 1 < fixes.length; k++) {
      const [before, a, b, after] = [fixes[k - 2], fixes[k - 1], fixes[k], fixes[k + 1]];
      if (!(track.time[b] - track.time[a] >= minimum)) continue;
      const found = clockStepBetween(value, before, a, b, after);
      if (!found || found.step < minimum) continue;
      const { step, flown, distance, speed } = found;
      yield {
        start: a,
        end: b,
        value: step,
        severity: 'caution',
        // Clocks are set by whole quarters; another step may be a chance, or a clock that was corrected.
        confidence: Math.abs(step - Math.round(step / QUARTER) * QUARTER) <= flown + 60 ? 'high' : 'medium',
        evidence: { between: track.time[b] - track.time[a], distance, flown, groundSpeed: speed },
      };
    }
  },
});
