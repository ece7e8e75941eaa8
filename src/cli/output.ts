import type { Analysis } from '../analysis/analyze.js';
import type { Settings } from '../analysis/settings.js';
import type { FailedFile } from '../analysis/json.js';
import { msg, str } from '../base/words.js';
import { exportFormats } from '../export/index.js';
import type { ExportInput } from '../export/input.js';
import { redactedInput } from '../export/redacted.js';
import type { Vicinity } from '../finding/detector.js';
import { NONE_SET_ASIDE, type SetAsideFindings } from '../finding/set-aside.js';
import type { FileReport } from '../formats/base/report.js';
import type { Airports } from '../route/airports/index.js';
import { isRedacting, type Redaction } from '../track/redact/redaction.js';
import { UsageError, type Terminal } from './command.js';
import { fileText, flightText, type FlightKnowledge } from './text.js';

/** The result for one file. */
export interface Result {
  readonly file: FileReport | FailedFile;
  readonly analyses: readonly Analysis[];
}

export interface OutputOptions {
  /** `text`, or the id of an export. */
  readonly format: string;
  /** Changed thresholds, for the report. */
  readonly settings: Settings;
  /** Findings that a case sets aside. */
  readonly setAside?: SetAsideFindings;
  readonly published?: ExportInput['published'];
  readonly redaction: Redaction;
  readonly near?: Vicinity;
}

/** Pieces of the output. @throws UsageError if the format is for one flight and there are more */
export async function outputOf(
  results: readonly Result[],
  { format, settings, setAside = NONE_SET_ASIDE, published, redaction, near }: OutputOptions,
  airports: Airports,
  terminal: Terminal,
): Promise<Iterable<string>> {
  const files = results.map(({ file }) => file);
  const analyses = results.flatMap((result) => result.analyses);
  const chosen = exportFormats.find(({ id }) => id === format);
  const whole = { analyses, files, airports, settings, setAside, ...(published && { published }) };
  const input = isRedacting(redaction) ? redactedInput(whole, redaction, near) : whole;
  if (!chosen && isRedacting(redaction)) return [textOf(input, terminal)];
  if (!chosen)
    return [results.flatMap((result) => blocks(result, { airports, setAside }, terminal)).join('\n')];
  if (chosen.single && analyses.length !== 1)
    throw new UsageError(
      msg(
        str`--format ${format} is for one flight; found ${analyses.length}. Choose another format, or one file.`,
      ),
    );
  return chosen.write(input);
}

/** Flights without their files, which say who and where it was. */
const textOf = ({ analyses, airports }: ExportInput, terminal: Terminal): string =>
  analyses
    .map((analysis) => flightText(analysis, { airports, setAside: NONE_SET_ASIDE }, terminal))
    .join('\n');

function blocks({ file, analyses }: Result, known: FlightKnowledge, terminal: Terminal): string[] {
  if ('error' in file) return [];
  return [...analyses.map((analysis) => flightText(analysis, known, terminal)), fileText(file, terminal)];
}
