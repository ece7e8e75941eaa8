import { BLIND_RECALL, type AccuracyRecord } from './record.js';
import { recordedTable, type Recorded } from './recorded.js';
import { SAMPLINGS } from './run.js';
import { aircraftTable, recallTable, samplingTable, worldTable } from './tables.js';

/** What docs/accuracy.json holds. */
export interface Stored extends AccuracyRecord {
  /** As `sampleOf` gives them. */
  readonly sample: readonly string[];
  readonly recorded?: Recorded;
}

/** docs/accuracy.md as text, before it is formatted. */
export function page(record: Stored): string {
  const { seeds, recorded } = record;
  return [
    '# Accuracy of the detectors',
    'Written by `npm run accuracy` from `docs/accuracy.json`, which the same command computes; a test fails if the detectors no longer give these figures. ' +
      'All shares are in percent.',
    '## How it was made',
    `The flights are drawn by lot from a synthetic world (\`scripts/accuracy/world\`) that knows what happened in them, and that uses no code of the detectors. ${seeds} flights were drawn from each family. Each was written as a CSV file with a row every so many seconds, read and analyzed as any other file, with default settings. ` +
      'Positions are off by 10 to 50 m (95 %), altitudes come in steps of 25 ft, speeds of 1 kt, courses of 1°, vertical rates of 64 ft/min; pressure altitude differs from height by up to 400 ft; intervals vary by a tenth; the wind blows with up to 60 kt. The same numbers drawn by lot give the same flights.',
    '- **Recall**: share of the events that a finding of the kind overlaps in time. A count (of loops, of lines) must be right within a half.\n' +
      '- **Precision**: share of the findings of the kind, in all flights, that overlap an event of the kind. Findings that describe the same thing rightly in other words (a rapid descent in a dive of a fighter) do not count.\n' +
      '- **Window overlap**: time in both over time in either, mean.\n' +
      '- **Size error**: share by which the number of the finding differs from that of the event, median; – where the kind has no size.',
    worldTable(),
    '## From which spacing of rows each detector is blind',
    `Recall by the seconds between rows. A detector is called blind from the first spacing at which it finds less than ${100 * BLIND_RECALL} % of these events; its limits, and the coverage in reports, follow from that number.`,
    recallTable(record),
    ...SAMPLINGS.flatMap((step) => [`## Rows every ${step} s`, samplingTable(record, step)]),
    '## False alarms on ordinary flights',
    'Findings in an hour that describe nothing that happened, by the seconds between rows; findings that are part of another do not count. What such aircraft do in ordinary operation is no alarm: thermals of a glider are orbits, the racetrack of a tanker is a holding pattern, spraying runs are a survey.',
    aircraftTable(record),
    '## Recorded flights',
    recorded
      ? recordedTable(recorded)
      : 'Set `CROSSTRACK_TRACKS` to a folder of labeled recordings, and this section is written from them.',
    '## What this cannot say',
    '- The world was made by the authors of the detectors. Real flights differ in ways that nobody thought of; the recorded ones are few.\n' +
      '- Events are of usual size and clearly beyond the thresholds. Smaller ones are missed at shorter spacings than given here.\n' +
      `- ${seeds} flights a family give each share to some ${Math.round(100 / Math.sqrt(seeds) / 2)} points.\n` +
      '- Noise is independent from row to row. Errors of real receivers last, and come together.\n' +
      '- No figure says how probable a finding is in the flight at hand: that depends on how rare the event is.',
  ].join('\n\n');
}
